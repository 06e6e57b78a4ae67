import { describe, expect, it } from 'vitest';
import { role } from '../../shared/domain/people/access.ts';
import { hashOf, isLeaderAddress, pageAddressOf } from '../../web/src/routes/page-address.ts';
import { type PageName, paths } from '../../web/src/routes/paths.ts';
import {
  firstPage,
  mayCompare,
  mayView,
  placesFor,
  placeWith,
} from '../../web/src/session/may-view.ts';

/** The pages that everybody reaches from each page, and not by the main menu. */
const outside: readonly PageName[] = [
  'home',
  'calendar',
  'absence',
  'confirm-person',
  'accessibility',
];
const pages = Object.keys(paths) as PageName[];
const allPlaces = placesFor({ roles: role.options });

describe.each(role.options)('The menu of the role %s', (one) => {
  const viewer = { roles: [one] };
  const places = placesFor(viewer);

  it('has at most seven places, each of them once', () => {
    expect(places.length).toBeGreaterThan(1);
    expect(places.length).toBeLessThanOrEqual(7);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has the page on which the role begins, and it is the first', () => {
    expect(places[0]).toBe(firstPage(viewer));
  });

  it('offers no place that the role may not open', () => {
    for (const place of places) {
      const address = pageAddressOf(hashOf({ page: place }));
      expect(address.page).toBe(place);
      if (isLeaderAddress(address)) expect(one).toBe('leader');
      else expect(mayView(viewer, place as Parameters<typeof mayView>[1])).toBe(true);
    }
  });

  it('leads to each page of groups and programmes that the role may see', () => {
    if (mayCompare(viewer))
      expect(places).toEqual(expect.arrayContaining(['groups', 'programmes']));
    else expect(places).not.toContain('groups');
  });
});

describe('Every page', () => {
  it.each(pages.filter((page) => !outside.includes(page)))(
    '%s belongs to a place of the menu, which somebody has',
    (page) => {
      const place = placeWith({ page } as Parameters<typeof placeWith>[0]);
      expect(allPlaces).toContain(place);
    },
  );

  it.each(outside)('except %s, which belongs to none', (page) => {
    expect(placeWith({ page } as Parameters<typeof placeWith>[0])).toBeNull();
  });
});

describe('The first page', () => {
  it('of somebody who leads groups is today, whatever else they do', () => {
    expect(firstPage({ roles: ['coordinator', 'leader'] })).toBe('today');
  });

  it('of everybody else is the start', () => {
    expect(firstPage({ roles: ['coordinator', 'admin'] })).toBe('start');
  });
});

it('Somebody with two roles has the places of both, each once', () => {
  const both = placesFor({ roles: ['leader', 'coordinator'] });
  const each = [...placesFor({ roles: ['leader'] }), ...placesFor({ roles: ['coordinator'] })];
  expect(both.toSorted()).toEqual([...new Set(each)].toSorted());
});
