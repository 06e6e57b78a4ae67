import { createHash } from 'node:crypto';

/** The parts of a build that the service worker's list needs. */
export type Bundle = Readonly<
  Record<
    string,
    | { type: 'asset'; source: string | Uint8Array }
    | { type: 'chunk'; imports: readonly string[]; dynamicImports: readonly string[] }
  >
>;

/** Pages that open without a network, and whether the files that they load later are needed too. */
const pages = [
  { name: 'index.html', isWhole: false },
  { name: 'leader.html', isWhole: false },
  // A tablet that is handed over at the lake takes the answers without a network.
  { name: 'a.html', isWhole: true },
] as const;

const textOf = (bundle: Bundle, name: string): string => {
  const page = bundle[name];
  return page?.type === 'asset' ? String(page.source) : '';
};

/** A file with every file that it loads, at once or later. */
function withLoaded(bundle: Bundle, file: string, found: Set<string>): Set<string> {
  const chunk = bundle[file];
  if (found.has(file)) return found;
  found.add(file);
  if (chunk?.type === 'chunk')
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) withLoaded(bundle, next, found);
  return found;
}

function filesOf(bundle: Bundle, { name, isWhole }: (typeof pages)[number]): string[] {
  const named = [...textOf(bundle, name).matchAll(/\/(assets\/[^"]+)/g)].flatMap(
    ([, at]) => at ?? [],
  );
  const all = isWhole ? named.flatMap((file) => [...withLoaded(bundle, file, new Set())]) : named;
  return [`/${name}`, ...all.map((file) => `/${file}`)];
}

/**
 * The files that the leader's pages need without a network, and a mark of the build. The names of
 * assets change with their content, but those of pages do not, so the mark covers the text of the
 * pages too.
 * @example offlineBuild({}).files // ['/index.html', '/leader.html', '/a.html']
 */
export function offlineBuild(bundle: Bundle): { files: string[]; mark: string } {
  const files = [...new Set(pages.flatMap((page) => filesOf(bundle, page)))];
  const texts = pages.map(({ name }) => textOf(bundle, name));
  const hash = createHash('sha256').update(JSON.stringify([files, texts]));
  return { files, mark: hash.digest('hex').slice(0, 16) };
}
