import { createHash } from 'node:crypto';

/** What a build made, as far as the service worker's list needs it. */
export type Bundle = Readonly<
  Record<
    string,
    | { type: 'asset'; source: string | Uint8Array }
    | { type: 'chunk'; imports: readonly string[]; dynamicImports: readonly string[] }
  >
>;

/** Pages that open without a network, and whether what they load later belongs to that. */
const pages = [
  { name: 'index.html', isWhole: false },
  { name: 'leader.html', isWhole: false },
  // Handed over at the lake, it takes the answers by itself.
  { name: 'a.html', isWhole: true },
] as const;

const textOf = (bundle: Bundle, name: string): string => {
  const page = bundle[name];
  return page?.type === 'asset' ? String(page.source) : '';
};

/** A file with all that it loads, at once or later. */
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
 * What the leader's pages need where there is no network, and a mark of the build: assets change
 * their names with what is in them, pages do not, so the mark is made of the pages' text too.
 * @example offlineBuild({}).files // ['/index.html', '/leader.html', '/a.html']
 */
export function offlineBuild(bundle: Bundle): { files: string[]; mark: string } {
  const files = [...new Set(pages.flatMap((page) => filesOf(bundle, page)))];
  const texts = pages.map(({ name }) => textOf(bundle, name));
  const hash = createHash('sha256').update(JSON.stringify([files, texts]));
  return { files, mark: hash.digest('hex').slice(0, 16) };
}
