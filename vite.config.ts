import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The web app: the staff's page, its short address, and the participant's; `scripts/build-web.ts` builds it. */
export default defineConfig({
  root: join(root, 'web'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    rolldownOptions: {
      input: ['index', 'a', 'coordinator'].map((page) => join(root, `web/${page}.html`)),
      // With zod, in a file of its own: whatever makes a schema loads that first, and so never
      // finds zod as it was before (`web/src/no-eval.ts`).
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules.zod|no-eval/ }] } },
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
