import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Stands in the worker for what the pages need where there is no network. */
const listed = /["'`]OFFLINE_FILES["'`]/;
const offlinePages = ['index.html', 'leader.html'];

/**
 * Writes into the service worker which files the leader's pages need, so that another build is
 * another worker, and keeps all it needs or nothing.
 */
const offlineFiles: Plugin = {
  name: 'offline-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') return;
      const files = offlinePages.flatMap((name) => {
        const page = bundle[name];
        const text = page?.type === 'asset' ? String(page.source) : '';
        return [`/${name}`, ...(text.match(/\/assets\/[^"]+/g) ?? [])];
      });
      if (!listed.test(worker.code)) this.error('The service worker asks for no list of files');
      worker.code = worker.code.replace(listed, JSON.stringify([...new Set(files)].join(' ')));
    },
  },
};

/** The web app: the staff's page, its two short addresses, and the participant's page; `scripts/build-web.ts` builds it. */
export default defineConfig({
  root: join(root, 'web'),
  plugins: [offlineFiles],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries([
        ...['index', 'a', 'leader', 'coordinator'].map((page) => [
          page,
          join(root, `web/${page}.html`),
        ]),
        ['service-worker', join(root, 'web/src/leader/service-worker.ts')],
      ]),
      output: {
        // A worker rules over what lies beside it, and is asked for by the same name each time.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        // With zod, in a file of its own: whatever makes a schema loads that first, and so never
        // finds zod as it was before (`web/src/no-eval.ts`).
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
