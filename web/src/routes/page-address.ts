import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Purpose } from '../../../shared/domain/people/consent.ts';
import {
  type ComparisonChoice,
  comparisonChoiceIn,
  comparisonChoiceText,
  wholeProgramme,
} from './comparison-choice.ts';
import {
  type GroupFilters,
  groupFiltersIn,
  groupFiltersText,
  noGroupFilters,
} from './group-filters.ts';
import { formerPaths, type PageName, paths } from './paths.ts';
import { filtersIn, filtersText, noFilters, type RunFilters } from './run-filters.ts';

type PartNames<Path> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PartNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Parts<Page extends PageName> = {
  [Name in PartNames<(typeof paths)[Page]>]: Name extends 'occasion'
    ? Occasion
    : Name extends 'purpose'
      ? Purpose
      : string;
};
/** What an address holds behind its `?`. */
type Query<Page> = Page extends 'missing-forms'
  ? { filters?: RunFilters }
  : Page extends 'groups'
    ? { groups?: GroupFilters }
    : Page extends 'comparison'
      ? { chosen?: ComparisonChoice }
      : unknown;

/** A page of the staff with what its address says; links and the back button work by it. */
export type PageAddress = {
  [Page in PageName]: { page: Page } & Parts<Page> & Query<Page>;
}[PageName];

/** The texts that a part may be. */
const partPatterns: Readonly<Record<PartNames<(typeof paths)[PageName]>, string>> = {
  runId: '[a-z0-9-]+',
  sessionId: '[a-z0-9-]+',
  programmeId: '[a-z0-9-]+',
  templateVersion: '[1-9]\\d{0,6}',
  occasion: 'start|end|follow_up',
  instrumentId: '[a-z0-9_]+',
  ownInstrumentId: 'own_[a-z0-9_]{1,60}',
  participantId: '\\w+',
  purpose: 'measurement|quotation|contact|share_with_own_worker|research|reminders',
  userId: '[\\w-][\\w.-]*',
};

const patterns = Object.entries(paths).map(([page, path]) => ({
  page: page as PageName,
  pattern: new RegExp(
    `^${path.replace(/:(\w+)/g, (_, name: keyof typeof partPatterns) => `(?<${name}>${partPatterns[name]})`)}$`,
  ),
}));

function queryText(address: PageAddress): string {
  if (address.page === 'missing-forms') return filtersText(address.filters ?? noFilters);
  if (address.page === 'groups') return groupFiltersText(address.groups ?? noGroupFilters);
  if (address.page === 'comparison') return comparisonChoiceText(address.chosen ?? wholeProgramme);
  return '';
}

function queryIn(page: PageName, query: string): object {
  if (page === 'missing-forms') return { filters: filtersIn(query) };
  if (page === 'groups') return { groups: groupFiltersIn(query) };
  return page === 'comparison' ? { chosen: comparisonChoiceIn(query) } : {};
}

/**
 * The address of a page.
 * @example hashOf({ page: 'roll', runId: 'r1', sessionId: 's1' }) // '#/ryhmat/r1/kokoontumiset/s1'
 */
export function hashOf(address: PageAddress): string {
  const parts = address as Readonly<Record<string, unknown>>;
  const path = paths[address.page].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(parts[name])),
  );
  return `#${path}${queryText(address)}`;
}

function pageAt(path: string, query: string): PageAddress | null {
  const former = formerPaths[path];
  for (const { page, pattern } of patterns) {
    const found = pattern.exec(former ? paths[former] : path);
    if (!found) continue;
    // A programme's comparison was its only page.
    const named = page === 'programme' && query !== '' ? 'comparison' : page;
    return { page: named, ...found.groups, ...queryIn(named, query) } as PageAddress;
  }
  return null;
}

/**
 * The page that an address names. An address that names none leads to the page above it, and in the
 * end to the first page.
 * @example pageAddressOf('#/ryhmat/r1/lomakkeet') // { page: 'forms', runId: 'r1' }
 */
export function pageAddressOf(hash: string): PageAddress {
  const [, path = '', query = ''] = /^#([^?]*)(?:\?(.*))?$/s.exec(hash) ?? [];
  for (
    let above = path;
    above !== '';
    above = above.slice(0, Math.max(0, above.lastIndexOf('/')))
  ) {
    const address = pageAt(above, query);
    if (address) return address;
  }
  return { page: 'home' };
}

const leaderPages = ['today', 'next', 'unsent', 'sessions', 'roll', 'members', 'labels'] as const;
/** The leader's pages, which work without a network. */
export type LeaderAddress = Extract<PageAddress, { page: (typeof leaderPages)[number] }>;

/**
 * Whether this is one of the leader's pages.
 * @example isLeaderAddress({ page: 'today' }) // true
 */
export const isLeaderAddress = (address: { page: string }): address is LeaderAddress =>
  leaderPages.some((page) => page === address.page);

const coordinatorViews = [
  'start',
  'groups',
  'openings',
  'missing-forms',
  'lost-forms',
  'programmes',
  'instruments',
  'instrument',
  'audit',
  'same-people',
  'exports',
  'calendar',
  'absence',
  'absence-of',
  'confirm-person',
  'staff',
  'invite',
  'organisation',
  'retention',
] as const;
/** The pages of coordinators, researchers and administrators, and the first of own workers. */
export type CoordinatorView = (typeof coordinatorViews)[number];
export type CoordinatorAddress = Extract<PageAddress, { page: CoordinatorView }>;

/**
 * Whether this is one of the pages of coordinators, researchers and administrators.
 * @example isCoordinatorAddress({ page: 'programme' }) // false
 */
export const isCoordinatorAddress = (address: { page: string }): address is CoordinatorAddress =>
  coordinatorViews.some((view) => view === address.page);

const clientPages = [
  'clients',
  'new-client',
  'client',
  'client-background',
  'client-consents',
  'client-asking',
  'client-asking-one',
  'client-data',
  'client-erasure',
] as const;
/** The pages of an own worker's clients. */
export type ClientAddress = Extract<PageAddress, { page: (typeof clientPages)[number] }>;

/**
 * Whether this is one of the pages of an own worker's clients.
 * @example isClientAddress({ page: 'new-client' }) // true
 */
export const isClientAddress = (address: { page: string }): address is ClientAddress =>
  clientPages.some((page) => page === address.page);
