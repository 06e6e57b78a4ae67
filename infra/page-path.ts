/**
 * The file that a path of the web app names: a directory is its `index.html`, and a page is named
 * without its ending. It runs in CloudFront too, by its own source, so it calls nothing of ours.
 * @example pagePath('/a') // '/a.html'
 */
export function pagePath(path: string): string {
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.[^/.]+$/.test(path) ? path : `${path}.html`;
}
