/**
 * The browsers that Laituri supports: the oldest version of each engine, for each audience. The
 * build, the compatibility lint and docs/browsers.md follow this list.
 */
export type PageAudience = 'participant' | 'staff';
export type BrowserEngine = 'chrome' | 'edge' | 'firefox' | 'safari' | 'ios';

export const supportedBrowsers: Record<PageAudience, Record<BrowserEngine, string>> = {
  // Phones that nobody updates: Android's WebView of 2020, iOS 13.
  participant: { chrome: '80', edge: '80', firefox: '78', safari: '13', ios: '13' },
  // The versions that were current two years before this list was last reviewed (2026-11-28).
  staff: { chrome: '131', edge: '131', firefox: '132', safari: '18.1', ios: '18.1' },
};

const listOf = (audience: PageAudience) => Object.entries(supportedBrowsers[audience]);

/**
 * The list as Vite's build takes it.
 * @example buildTargets('participant') // ['chrome80', 'edge80', 'firefox78', 'safari13', 'ios13']
 */
export const buildTargets = (audience: PageAudience): string[] =>
  listOf(audience).map(([engine, version]) => `${engine}${version}`);

/**
 * The list as Browserslist writes it.
 * @example browserQueries('participant')[0] // 'chrome >= 80'
 */
export const browserQueries = (audience: PageAudience): string[] =>
  listOf(audience).map(([engine, version]) => `${engine} >= ${version}`);
