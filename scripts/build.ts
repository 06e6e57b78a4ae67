import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { functionNames } from '../infra/function-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How a function is bundled: with all that it was tested with. CommonJS, because the import of a
 * builtin by an ES module asks each of its exports, and those of `node:http` load all of `fetch`:
 * 50 ms of a cold start (ADR 27).
 */
export const bundled = {
  absWorkingDir: root,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  alias: {
    '@aws-sdk/credential-provider-node': `${root}functions/environment-credentials.ts`,
  },
  // Imported at the first event stream, and no operation of DynamoDB is one: 4 KB gzipped (ADR 36).
  external: ['@smithy/core/event-streams'],
  sourcemap: false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles every Lambda function into `dist/functions/<name>/index.cjs`. */
export async function buildFunctions(): Promise<void> {
  await rm(`${root}dist/functions`, { recursive: true, force: true });
  await build({
    ...bundled,
    inject: ['functions/interpreted-schemas.ts'],
    entryPoints: functionNames.map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/index`,
    })),
    outdir: 'dist/functions',
  });
}

if (import.meta.main) {
  await buildFunctions();
  console.log(`Built ${functionNames.length} functions into dist/functions.`);
}
