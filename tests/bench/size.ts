import { openBrowser } from '../../scripts/tools/browser.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { storeLargeOrganisation } from '../large-organisation.ts';
import { type BenchSection, type FigureRow, rounded } from './figures.ts';
import { type LargePage, measurePages } from './large-pages.ts';
import { freshDynamodb, startBenchServer, untilEnd } from './server.ts';

/** What every page of a coordinator keeps to in an organisation of a thousand groups. */
export const sizeLimits = {
  /** A twentieth of what one person may ask for at once (`requestLimits.subject.burst`). */
  requests: 10,
  /** Of the page of missing forms. */
  units: 60,
  seconds: 2,
  /** Before anything is unfolded. */
  height: 6400,
  /** Sheets of paper of the comparison's print. */
  sheets: 4,
} as const;

const rowOf = (groups: number, { page, heights, ...one }: LargePage): FigureRow => ({
  ...{ groups, page, requests: one.requests, 'KB sent': rounded(one.bytes / 1024) },
  'read units': rounded(one.units),
  seconds: rounded(one.seconds),
  'pixels at 375': heights[375] ?? null,
  'pixels at 1280': heights[1280] ?? null,
  sheets: one.sheets,
});

const fits = ({ page, requests, units, seconds, heights, sheets }: LargePage): boolean =>
  requests <= sizeLimits.requests &&
  seconds <= sizeLimits.seconds &&
  Object.values(heights).every((height) => height <= sizeLimits.height) &&
  (page !== 'missing forms' || units <= sizeLimits.units) &&
  (page !== 'comparison' || sheets <= sizeLimits.sheets);

export const size: BenchSection = async ({ seed, quick }) => {
  const endpoint = await freshDynamodb();
  const browser = await openBrowser();
  untilEnd(() => browser.close());
  const today = dayOf(new Date().toISOString());
  const rows: FigureRow[] = [];
  let holds = true;
  for (const groups of quick ? [20] : [200, 1000]) {
    const server = await startBenchServer(endpoint, 'source', {
      ...{ tablePrefix: `size${groups}-`, followsStreams: false },
    });
    await storeLargeOrganisation(server, { groups, today, seed });
    const { countCosts } = await import('../consumed.ts');
    const { costs, stop } = countCosts();
    const found = await measurePages(browser, server, { costs, tries: quick ? 1 : 3 });
    stop();
    await server.stop();
    rows.push(...found.map((one) => rowOf(groups, one)));
    holds &&= found.every(fits);
  }
  return {
    about:
      'What a coordinator’s pages cost where one of sixty programmes has nearly all groups of ten years',
    goal: `At most ${sizeLimits.requests} requests and ${sizeLimits.seconds} s a page, ${sizeLimits.units} units for the missing forms, ${sizeLimits.height} pixels, and ${sizeLimits.sheets} sheets of the comparison`,
    holds,
    rows,
  };
};
