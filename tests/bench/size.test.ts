import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { formProgressLimits, requestLimits } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { storeLargeOrganisation } from '../large-organisation.ts';
import { testServer } from '../server.ts';
import { isWholeSweep } from '../sweep.ts';
import { type LargePage, measurePages } from './large-pages.ts';
import { sizeLimits } from './size.ts';

await buildWeb();
// With the real limits of requests, which no page of a coordinator may come near.
const server = await testServer({ followsStreams: false, limitFactor: 1 });
const browser = await testBrowser();
const { countCosts } = await import('../consumed.ts');

/** A thousand groups take half a minute, so `npm test` has two hundred. */
const groups = isWholeSweep ? 1000 : 200;

let all: number;
let pages: readonly LargePage[];
beforeAll(async () => {
  const today = dayOf(new Date().toISOString());
  all = await storeLargeOrganisation(server, { groups, today, seed: 20261129 });
  const { costs, stop } = countCosts();
  pages = await measurePages(browser, server, { costs, tries: isWholeSweep ? 3 : 1 });
  stop();
});

const pageOf = (name: string): LargePage => {
  const found = pages.find(({ page }) => page === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
};

describe(`In an organisation of ${groups} groups in one of sixty programmes`, () => {
  it('each page of a coordinator takes few requests, and none is refused', () => {
    for (const { page, requests, refused } of pages) {
      expect(requests, page).toBeLessThanOrEqual(sizeLimits.requests);
      expect(refused, page).toEqual([]);
    }
    expect(sizeLimits.requests * 20).toBeLessThanOrEqual(requestLimits.subject.burst);
  });

  it('the forms of all groups are at most three requests and sixty read units', () => {
    const { paths, units } = pageOf('missing forms');
    const requested = paths.filter((path) => path === '/v1/form-progress').length;
    expect(requested).toBe(Math.ceil(all / formProgressLimits.pageSize));
    expect(requested).toBeLessThanOrEqual(3);
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(sizeLimits.units);
  });

  it('no page is higher than eight screens of a telephone, before anything is unfolded', () => {
    for (const { page, heights } of pages)
      for (const [width, height] of Object.entries(heights))
        expect(height, `${page} at ${width} pixels`).toBeLessThanOrEqual(sizeLimits.height);
  });

  it('the comparison prints a few sheets', () => {
    expect(pageOf('comparison').sheets).toBeLessThanOrEqual(sizeLimits.sheets);
  });

  // Of two hundred groups on a busy machine a time would say nothing.
  if (isWholeSweep)
    it('each page shows its content within two seconds', () => {
      for (const { page, seconds } of pages)
        expect(seconds, page).toBeLessThanOrEqual(sizeLimits.seconds);
    });
});
