import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { functionNames } from '../infra/function-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A client of the SDK reads its version from its package file, which lists all that it depends on: 1 KB gzipped. */
const onlyTheVersion: Plugin = {
  name: 'only-the-version',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@aws-sdk.client-[a-z-]+.package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    }),
};

/**
 * What zod has for describing schemas as JSON Schema: only the OpenAPI document is made with it, and
 * no function makes one. Each of its functions is replaced by one that does nothing: 5 KB gzipped.
 */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup: ({ onLoad }) =>
    onLoad(
      { filter: /zod.v4.core.(json-schema-processors|to-json-schema)\.js$/ },
      async ({ path }) => {
        const exported = (await readFile(path, 'utf8')).matchAll(
          /^export (?:const|function) (\w+)/gm,
        );
        const nothing = ([, name]: RegExpExecArray) => `export const ${name} = () => undefined;`;
        return { contents: [...exported].map(nothing).join('\n') };
      },
    ),
};

/**
 * Descriptions that no function reads: of our routes and the fields of our schemas, which are for
 * the OpenAPI document, and of the regions of AWS. Up to 2 KB gzipped.
 */
const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup: ({ onLoad }) =>
    onLoad({ filter: /(shared.(domain|contract).+\.ts|aws.partitions\.js)$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(/\b(description|summary):\s*'[^'\\\n]*'/g, "$1: ''")
        .replace(/"description": "[^"\\\n]*"/g, '"description": ""');
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    }),
};

/**
 * The rules by which numbers may be shown: the compiler and the tests read them, and no function
 * does. Up to 1 KB gzipped.
 */
const withoutNumberRules: Plugin = {
  name: 'without-number-rules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /shared.contract.numbers\.ts$/ }, () => ({
      contents: 'export const rules = {}; export const numberRules = {};',
    })),
};

/** The formats of a country in the metadata of telephone numbers: how a number is written there. */
const formatsOfCountry = 4;

/**
 * How telephone numbers are written in each country: we only read them, and write E.164. 9 KB gzipped.
 */
const withoutPhoneFormats: Plugin = {
  name: 'without-phone-formats',
  setup: ({ onLoad }) =>
    onLoad({ filter: /libphonenumber-js.metadata\.min\.json(\.js)?$/ }, async ({ path }) => {
      const source = await readFile(path.replace(/\.js$/, ''), 'utf8');
      const metadata = JSON.parse(source) as { countries: Record<string, unknown[]> };
      for (const country of Object.values(metadata.countries))
        if (Array.isArray(country[formatsOfCountry])) country[formatsOfCountry] = 0;
      return { contents: `export default ${JSON.stringify(metadata)}`, loader: 'js' };
    }),
};

/**
 * How a function is bundled: with everything that it was tested with. The format is CommonJS,
 * because an ES module that imports a builtin reads all of its exports, and those of `node:http`
 * load all of `fetch`, which adds 50 ms to a cold start (ADR 27). A dynamic import would be one too,
 * so it becomes a `require`: the SDK makes one at its first request (ADR 36).
 */
export const bundled = {
  absWorkingDir: root,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  alias: {
    '@aws-sdk/credential-provider-node': `${root}functions/environment-credentials.ts`,
    'mnemonist/lru-cache': `${root}functions/endpoint-addresses.ts`,
  },
  // Loaded at the first event stream only, and no DynamoDB operation uses one: saves 4 KB gzipped
  // (ADR 36).
  external: ['@smithy/core/event-streams'],
  plugins: [
    onlyTheVersion,
    withoutJsonSchema,
    // Before the descriptions, which are looked for in the same folder.
    withoutNumberRules,
    withoutDescriptions,
    withoutPhoneFormats,
  ],
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** A row of the table of problems in a bundle: the code, the status and two sentences. */
const problemRow = /"([a-z_]+\.[a-z_]+)":\[\d{3},"(?:[^"\\]|\\.)*","(?:[^"\\]|\\.)*"\],?/g;

/**
 * A bundle with the problems that its function can reply with: those whose codes are in it a second
 * time, where one is thrown or declared. The sentences of the others are 5 KB gzipped.
 * @example withOwnProblems('{"a.b":[400,"No","Why"],"c.d":[404,"No","Why"]};throw "c.d"') // '{"c.d":[404,"No","Why"]};throw "c.d"'
 */
export const withOwnProblems = (bundle: string): string =>
  bundle.replace(problemRow, (row, code) => (bundle.split(`"${code}"`).length > 2 ? row : ''));

/** Bundles every Lambda function into `dist/functions/<name>/index.cjs`. */
export async function buildFunctions(): Promise<void> {
  await rm(`${root}dist/functions`, { recursive: true, force: true });
  const { outputFiles } = await build({
    ...bundled,
    inject: ['functions/interpreted-schemas.ts'],
    entryPoints: functionNames.map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/index`,
    })),
    outdir: 'dist/functions',
    write: false,
  });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, withOwnProblems(text));
    }),
  );
}

if (import.meta.main) {
  await buildFunctions();
  console.log(`Built ${functionNames.length} functions into dist/functions.`);
}
