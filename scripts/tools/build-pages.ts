import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { root } from './fingerprint.ts';
import { type Bundle, offlineBuild } from './offline-files.ts';
import { buildTargets, type PageAudience } from './supported-browsers.ts';

/**
 * The entries of each build. The staff's page has two short addresses. The own page and
 * the pages of a client's and of a partner's link are builds of their own, so that no phone loads
 * anything that only another page needs.
 */
const entries: Record<PageAudience | 'client' | 'own' | 'partner', Record<string, string>> = {
  participant: { a: 'a.html' },
  client: { luvat: 'luvat.html' },
  own: { oma: 'oma.html' },
  partner: { k: 'k.html' },
  staff: {
    index: 'index.html',
    leader: 'leader.html',
    coordinator: 'coordinator.html',
    'service-worker': 'src/offline/service-worker.ts',
  },
};

/** The worker's code has these words where the build writes the list of files and its own id. */
const listed = /["'`]OFFLINE_FILES["'`]/;
const marked = /["'`]OFFLINE_BUILD["'`]/;

/**
 * Writes into the service worker which files the leader's pages need, and of which build, so that
 * another build is another worker, and stores all that it needs or nothing.
 */
const offlineFiles = (participant: Bundle): Plugin => ({
  name: 'offline-files',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle['service-worker.js'];
      if (worker?.type !== 'chunk') return;
      if (!listed.test(worker.code) || !marked.test(worker.code))
        this.error('The service worker asks for no list of files, or for no mark of the build');
      const { files, mark } = offlineBuild({ ...participant, ...bundle });
      worker.code = worker.code
        .replace(listed, JSON.stringify(files.join(' ')))
        .replace(marked, JSON.stringify(mark));
    },
  },
});

/**
 * Puts the script that runs in every browser (`web/old-browser.js`) beside the bundles, under a name
 * that changes with its content. It is no module, so Vite does not bundle it.
 */
async function oldBrowserScript(): Promise<Plugin> {
  const source = await readFile(join(root, 'web/old-browser.js'), 'utf8');
  const { code } = await transform(source, { minify: true, target: 'es5' });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const fileName = `assets/old-browser-${hash}.js`;
  return {
    name: 'old-browser-script',
    transformIndexHtml: (html) => html.replace('/old-browser.js', `/${fileName}`),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: code });
    },
  };
}

/** Builds some pages for the browsers of their audience into the directory, beside what is there. */
async function buildFor(
  pages: keyof typeof entries,
  outDir: string,
  changes: InlineConfig,
): Promise<Rolldown.RolldownOutput> {
  const input = Object.entries(entries[pages]).map(([name, file]) => [
    name,
    join(root, 'web', file),
  ]);
  const made = await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    ...changes,
    plugins: [await oldBrowserScript(), ...(changes.plugins ?? [])],
    build: {
      outDir,
      emptyOutDir: false,
      target: buildTargets(pages === 'staff' ? 'staff' : 'participant'),
      rolldownOptions: { input: Object.fromEntries(input) },
    },
  });
  if (!('output' in made)) throw new Error(`Vite made no build of the ${pages}'s pages`);
  return made;
}

/**
 * Builds all pages: the participant's for old phones, the staff's for newer browsers
 * (docs/browsers.md). No two builds have a script in common.
 */
export async function buildPages(outDir: string): Promise<void> {
  const { output } = await buildFor('participant', outDir, { publicDir: false });
  const participant = Object.fromEntries(output.map((file) => [file.fileName, file]));
  await buildFor('client', outDir, { publicDir: false });
  await buildFor('own', outDir, { publicDir: false });
  await buildFor('partner', outDir, { publicDir: false });
  await buildFor('staff', outDir, { plugins: [offlineFiles(participant)] });
}
