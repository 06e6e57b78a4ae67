import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { offlineBuild } from './scripts/tools/offline-files.ts';

const root = import.meta.dirname;

/** Stand in the worker for what the pages need where there is no network, and for which build it is. */
const listed = /["'`]OFFLINE_FILES["'`]/;
const marked = /["'`]OFFLINE_BUILD["'`]/;

/**
 * Writes into the service worker which files the leader's pages need, and of which build, so that
 * another build is another worker, and keeps all it needs or nothing.
 */
const offlineFiles: Plugin = {
  name: 'offline-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') return;
      if (!listed.test(worker.code) || !marked.test(worker.code))
        this.error('The service worker asks for no list of files, or for no mark of the build');
      const { files, mark } = offlineBuild(bundle);
      worker.code = worker.code
        .replace(listed, JSON.stringify(files.join(' ')))
        .replace(marked, JSON.stringify(mark));
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
        ['service-worker', join(root, 'web/src/offline/service-worker.ts')],
      ]),
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
