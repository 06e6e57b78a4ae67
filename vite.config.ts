import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * What every page of the web app is built with; `scripts/build-web.ts` builds the pages of each
 * audience for its browsers.
 */
export default defineConfig({
  root: join(root, 'web'),
  // The tests' build too is the one that people get: without it, theirs names the line of each tag.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  resolve: {
    alias: [{ find: /^fflate$/, replacement: join(root, 'web/src/api/zip-without-worker.ts') }],
  },
  build: {
    rolldownOptions: {
      output: {
        // A worker rules over what lies beside it, and is asked for by the same name each time.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        // With zod, in a file of its own: whatever makes a schema loads that first, and so never
        // finds zod as it was before (`web/src/app/no-eval.ts`).
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules.zod|no-eval/ }] },
      },
    },
    // Nothing inline, so that the page works under a strict content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // For work on the page itself: `vite`, beside `LAITURI_WEB=http://localhost:5173/ npm start`.
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/local', '/settings.json'].map((path) => [path, 'http://localhost:3000']),
    ),
  },
});
