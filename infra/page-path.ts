/** The target of a path of the web app: a file, another address, or nothing. */
export type PagePath = { file: string } | { moved: string } | null;

/**
 * The file that a path of the web app names: a page is named without its ending. Changes that
 * phones and mail make to a page's address (a slash or a full stop behind it, capitals, `%23` for
 * `#`) still lead to the page. It runs in CloudFront too, from its own source, so it calls nothing
 * of ours and uses only what that runtime knows.
 * @example pagePath('/a') // { file: '/a.html' }
 * @example pagePath('/A/%23SECRET') // { moved: '/a#SECRET' }
 * @example pagePath('/nowhere') // null
 */
export function pagePath(path: string): PagePath {
  const pages = ['/index', '/a', '/k', '/luvat', '/oma', '/leader', '/coordinator'];
  if (path === '/') return { file: '/index.html' };
  if (pages.indexOf(path) !== -1) return { file: `${path}.html` };
  const isPage = /\.html$/i.test(path);
  if (isPage && pages.indexOf(path.slice(0, -5)) !== -1) return { file: path };
  const at = path.search(/%23/);
  const before = at === -1 ? path : path.slice(0, at);
  const fragment = at === -1 ? '' : `#${path.slice(at + 3)}`;
  const plain = before.toLowerCase().replace(/(?:[/.,;:!)\]]|%[0-9a-f][0-9a-f])+$/, '');
  const named = plain === '' ? '/index' : plain.replace(/\.html$/, '');
  if (pages.indexOf(named) !== -1)
    return { moved: `${named === '/index' ? '/' : named}${fragment}` };
  return /\.[^/.]+$/.test(path) && !isPage ? { file: path } : null;
}
