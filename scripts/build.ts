import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { functionNames } from '../infra/function-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles every Lambda function into `dist/functions/<name>/index.cjs`, with all that it was
 * tested with. CommonJS, because the import of a builtin by an ES module asks each of its
 * exports, and those of `node:http` load all of `fetch`: 50 ms of a cold start (ADR 27).
 */
export async function buildFunctions(): Promise<void> {
  await rm(`${root}dist/functions`, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({
      in: `functions/${name}.ts`,
      out: `${name}/index`,
    })),
    outdir: 'dist/functions',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

if (import.meta.main) {
  await buildFunctions();
  console.log(`Built ${functionNames.length} functions into dist/functions.`);
}
