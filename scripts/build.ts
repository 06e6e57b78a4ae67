import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { functionNames } from '../infra/function-names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles every Lambda function into `dist/functions/<name>/index.mjs`. The AWS SDK is bundled
 * too: what was tested here is what runs there, whatever version Lambda carries.
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
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    alias: {
      '@aws-sdk/credential-provider-node': `${root}functions/store/credentials.ts`,
    },
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
