/**
 * Whether the built pages keep to what the supported browsers know (docs/browsers.md):
 * `node scripts/checks/compatibility.ts` after a build.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import doiuse from 'doiuse';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import postcss, { type ChildNode } from 'postcss';
import { buildWeb } from '../build-web.ts';
import { root } from '../tools/fingerprint.ts';
import { browserQueries, type PageAudience } from '../tools/supported-browsers.ts';
import { acceptedApis, acceptedStyles } from './accepted-gaps.ts';
import { unsupportedStyleNames } from './browser-members.ts';
import { MethodCalls } from './method-calls.ts';

const built = join(root, 'dist/web');

/** A declaration as it is written, or the selector or condition of a rule. */
const headOf = (node: ChildNode): string => String(node).split('{')[0] ?? '';

/** The edition of JavaScript's syntax that all browsers of an audience can read. */
const edition = { participant: 2020, staff: 2024 } as const satisfies Record<PageAudience, number>;

/** Parts of that edition that some of the browsers cannot read. */
const unreadable: Record<PageAudience, { selector: string; message: string }[]> = {
  participant: [
    { selector: 'ChainExpression', message: '`?.` is from Safari 13.1 on' },
    { selector: 'LogicalExpression[operator="??"]', message: '`??` is from Safari 13.1 on' },
    { selector: 'Literal[bigint]', message: 'BigInt is from Safari 14 on' },
    { selector: 'ExportAllDeclaration[exported]', message: '`export * as` is from Safari 14.1 on' },
    {
      selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
      message: 'lookbehind is from Safari 16.4 on',
    },
  ],
  staff: [],
};

function linterFor(audience: PageAudience, calls: MethodCalls): ESLint {
  const isApi = (name: string) => !name.startsWith('.');
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    allowInlineConfig: false,
    ignore: false,
    overrideConfig: {
      files: ['**/*.js'],
      plugins: { compat, methods: { rules: { calls: calls.rule } } },
      languageOptions: { ecmaVersion: edition[audience], sourceType: 'module' },
      rules: {
        'compat/compat': 'error',
        'methods/calls': 'error',
        'no-restricted-syntax': ['error', ...unreadable[audience]],
      },
      settings: {
        targets: browserQueries(audience),
        lintAllEsApis: true,
        polyfills: Object.keys(acceptedApis[audience]).filter(isApi),
      },
    },
  });
}

/** A built file: its name in `dist/web`, and its text. */
export type BuiltText = { name: string; text: string };

/** What in the scripts the audience's browsers cannot read or do not have. */
export async function unsupportedInScripts(
  audience: PageAudience,
  scripts: readonly BuiltText[],
): Promise<string[]> {
  const calls = new MethodCalls(audience);
  const linter = linterFor(audience, calls);
  const found: string[] = [];
  for (const { name, text } of scripts) {
    const [result] = await linter.lintText(text, { filePath: join(built, name) });
    for (const { line, column, message } of result?.messages ?? [])
      found.push(`${name}:${line}:${column} ${message}`);
  }
  const ofCalls = calls.unsupported(acceptedApis[audience]);
  return [...found, ...ofCalls.map((one) => one.slice(built.length + 1))];
}

/**
 * What in a style sheet the audience's browsers do not know, other than what they can do without.
 */
export async function unsupportedInStyle(
  audience: PageAudience,
  { name, text }: BuiltText,
): Promise<string[]> {
  const found: string[] = [];
  const check = doiuse({
    browsers: browserQueries(audience),
    onFeatureUsage: ({ feature, usage, message }) => {
      const accepted = acceptedStyles[audience][feature];
      if (!accepted?.only.test(headOf(usage))) found.push(message.replace(`${built}/`, ''));
    },
  });
  const styles = await postcss([check]).process(text, { from: join(built, name) });
  styles.root.walkDecls(({ prop, value, source }) => {
    for (const unknown of unsupportedStyleNames(audience, prop, value))
      if (!acceptedStyles[audience][unknown])
        found.push(`${name}:${source?.start?.line}:${source?.start?.column} ${unknown}`);
  });
  return found;
}

const pages: Record<PageAudience, readonly string[]> = {
  participant: ['a.html', 'k.html', 'luvat.html', 'oma.html'],
  staff: ['index.html', 'leader.html', 'coordinator.html'],
};

/** The built files that the audience's pages load, at once or later. */
export async function builtFiles(audience: PageAudience): Promise<BuiltText[]> {
  const assets = await readdir(join(built, 'assets'));
  const found = new Map<string, string>();
  const follow = async (name: string): Promise<void> => {
    if (found.has(name)) return;
    const text = await readFile(join(built, name), 'utf8');
    found.set(name, text);
    for (const asset of assets) if (text.includes(asset)) await follow(`assets/${asset}`);
  };
  for (const page of pages[audience]) await follow(page);
  // Not followed, because it lists the files of both audiences.
  const worker = 'service-worker.js';
  if (audience === 'staff') found.set(worker, await readFile(join(built, worker), 'utf8'));
  return [...found].map(([name, text]) => ({ name, text }));
}

/** What the built pages use that their audience's browsers do not support. */
export async function unsupportedInBuild(audience: PageAudience): Promise<string[]> {
  const files = await builtFiles(audience);
  const found = await unsupportedInScripts(
    audience,
    files.filter(({ name }) => name.endsWith('.js')),
  );
  for (const file of files)
    if (file.name.endsWith('.css')) found.push(...(await unsupportedInStyle(audience, file)));
  return found;
}

if (import.meta.main) {
  await buildWeb();
  for (const audience of Object.keys(pages) as PageAudience[]) {
    const found = await unsupportedInBuild(audience);
    for (const one of found) console.error(`✗ ${one}`);
    console.log(`${found.length} uses that the ${audience}'s browsers do not support.`);
    if (found.length > 0) process.exitCode = 1;
  }
}
