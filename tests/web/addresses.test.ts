import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runStatus } from '../../shared/domain/groups/run.ts';
import {
  answerAddress,
  answerFragment,
  answerFragmentIn,
} from '../../web/src/routes/answer-address.ts';
import { noGroupFilters } from '../../web/src/routes/group-filters.ts';
import { hashOf, type PageAddress, pageAddressOf } from '../../web/src/routes/page-address.ts';
import { formerPaths, type PageName, paths } from '../../web/src/routes/paths.ts';

const filters = {
  programme: 'leiri',
  municipality: 'Kajaani',
  from: '2026-01-01',
  to: '',
  all: true,
};
const groups = {
  search: 'ryhmä & leiri',
  programme: 'leiri',
  municipality: 'Å & ä',
  leader: 'leader',
  status: 'followed_up',
  year: '2025',
} as const;
const chosen = {
  occasion: 'follow_up',
  municipality: 'Å & ä',
  from: '',
  to: '2026-05-31',
} as const;
const form = { occasion: 'follow_up', instrumentId: 'life_2', participantId: '7K2M9QXA' } as const;

/** One address of every page; a page of the table that is missing here does not compile. */
const samples: { [Page in PageName]: Extract<PageAddress, { page: Page }> } = {
  home: { page: 'home' },
  absence: { page: 'absence' },
  'absence-of': { page: 'absence-of', userId: 'a1.b-c' },
  accessibility: { page: 'accessibility' },
  today: { page: 'today' },
  start: { page: 'start' },
  groups: { page: 'groups', groups },
  'new-client': { page: 'new-client' },
  client: { page: 'client', participantId: '7K2M9QXA' },
  'client-background': { page: 'client-background', participantId: '7K2M9QXA' },
  'client-consents': { page: 'client-consents', participantId: '7K2M9QXA' },
  'client-asking': { page: 'client-asking', participantId: '7K2M9QXA' },
  'client-asking-one': {
    ...{ page: 'client-asking-one', participantId: '7K2M9QXA', purpose: 'contact' },
  },
  'client-data': { page: 'client-data', participantId: '7K2M9QXA' },
  'client-erasure': { page: 'client-erasure', participantId: '7K2M9QXA' },
  'new-group': { page: 'new-group' },
  'copy-group': { page: 'copy-group', runId: 'r-1' },
  'group-with-form': { page: 'group-with-form', ownInstrumentId: 'own_arjen_voimat' },
  results: { page: 'results', runId: 'r-1' },
  settings: { page: 'settings', runId: 'r-1' },
  'lost-forms': { page: 'lost-forms' },
  next: { page: 'next' },
  unsent: { page: 'unsent' },
  run: { page: 'run', runId: 'r-1' },
  sessions: { page: 'sessions', runId: 'r-1' },
  roll: { page: 'roll', runId: 'r-1', sessionId: 's-1' },
  members: { page: 'members', runId: 'r-1' },
  labels: { page: 'labels', runId: 'r-1' },
  unnumbered: { page: 'unnumbered', runId: 'r-1' },
  background: { page: 'background', runId: 'r-1' },
  forms: { page: 'forms', runId: 'r-1' },
  paper: { page: 'paper', runId: 'r-1', ...form },
  programmes: { page: 'programmes' },
  programme: { page: 'programme', programmeId: 'p-1' },
  comparison: { page: 'comparison', programmeId: 'p-1', chosen },
  'programme-settings': { page: 'programme-settings', programmeId: 'p-1' },
  'programme-template': { page: 'programme-template', programmeId: 'p-1' },
  'template-version': { page: 'template-version', programmeId: 'p-1', templateVersion: '2' },
  'missing-forms': { page: 'missing-forms', filters },
  instruments: { page: 'instruments' },
  'instrument-import': { page: 'instrument-import' },
  instrument: { page: 'instrument', instrumentId: 'life_2' },
  'instrument-draft': { page: 'instrument-draft', ownInstrumentId: 'own_voimat' },
  'instrument-try': { page: 'instrument-try', ownInstrumentId: 'own_voimat' },
  exports: { page: 'exports' },
  'same-people': { page: 'same-people' },
  clients: { page: 'clients' },
  openings: { page: 'openings' },
  audit: { page: 'audit' },
  calendar: { page: 'calendar' },
  'confirm-person': { page: 'confirm-person' },
  staff: { page: 'staff' },
  invite: { page: 'invite' },
  organisation: { page: 'organisation' },
  retention: { page: 'retention' },
};

describe('The address of every page', () => {
  it.each(Object.values(samples))('$page goes there and back', (address) => {
    expect(pageAddressOf(hashOf(address))).toEqual(address);
  });

  it('is its own', () => {
    const all = Object.values(samples).map(hashOf);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(Object.values(paths)).size).toBe(Object.keys(paths).length);
  });

  it('without a choice is the address alone', () => {
    expect(hashOf({ page: 'missing-forms' })).toBe('#/puuttuvat-lomakkeet');
    expect(hashOf({ page: 'comparison', programmeId: 'p-1' })).toBe('#/ohjelmat/p-1/tulokset');
    expect(hashOf({ page: 'groups' })).toBe('#/ryhmat');
  });

  it('of the groups says each choice in words, and holds no participant’s number', () => {
    expect(hashOf({ page: 'groups', groups: { ...noGroupFilters, status: 'all' } })).toBe(
      '#/ryhmat?tila=kaikki',
    );
    expect(hashOf({ page: 'groups', groups: { ...noGroupFilters, search: '7k2m-9qxa' } })).toBe(
      '#/ryhmat',
    );
    expect(pageAddressOf('#/ryhmat?tila=hukassa&vuosi=eilen&haku=leiri')).toEqual({
      page: 'groups',
      groups: { ...noGroupFilters, search: 'leiri' },
    });
  });

  it.each([...runStatus.options, 'all', ''] as const)(
    'of the groups goes there and back with the status %s',
    (status) => {
      const address = { page: 'groups' as const, groups: { ...noGroupFilters, status } };
      expect(pageAddressOf(hashOf(address))).toEqual(address);
    },
  );

  it.each(Object.entries(formerPaths))(
    '%s, which it had before, leads on to %s with its filters',
    (former, page) => {
      expect(Object.values<string>(paths)).not.toContain(former);
      const [, query] = hashOf(samples[page]).split('?');
      expect(pageAddressOf(`#${former}${query ? `?${query}` : ''}`)).toEqual(samples[page]);
    },
  );

  it('of a comparison, which was the programme’s own before, leads on to it', () => {
    expect(pageAddressOf('#/ohjelmat/p-1?kunta=Kuhmo')).toMatchObject({
      page: 'comparison',
      programmeId: 'p-1',
      chosen: { municipality: 'Kuhmo' },
    });
  });

  it.each([
    ['', 'home'],
    ['#', 'home'],
    ['#/jotain/muuta', 'home'],
    ['#/ryhmat/r-1/joskus', 'run'],
    ['#/ryhmat/r-1/', 'run'],
    ['#/ryhmat/r-1/lomakkeet/joskus/x/y/paperi', 'forms'],
    ['#/ryhmat/R1', 'groups'],
  ])('%s, which names no page, leads to the page above it: %s', (hash, page) => {
    expect(pageAddressOf(hash).page).toBe(page);
  });

  it('without any slash is read at once, however long it is', () => {
    expect(pageAddressOf(`#${'a'.repeat(1_000_000)}`)).toEqual({ page: 'home' });
  });

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29', 'eilen'])(
    'with %s, which is no day, is read without it',
    (day) => {
      const read = pageAddressOf(
        `#/puuttuvat-lomakkeet?kunta=Kajaani&alkaen=${day}&asti=2028-02-29`,
      );
      const asti = { ...filters, programme: '', from: '', to: '2028-02-29', all: false };
      expect(read).toEqual({ page: 'missing-forms', filters: asti });
    },
  );

  it('may have odd characters and a second question mark in its filters', () => {
    const odd = { ...filters, municipality: 'A?b & c=d + é 100 %', programme: '' };
    const address = { page: 'missing-forms', filters: odd } as const;
    expect(pageAddressOf(hashOf(address))).toEqual(address);
    expect(pageAddressOf('#/puuttuvat-lomakkeet?kunta=A?B&kunta=C')).toMatchObject({
      filters: { municipality: 'A?B' },
    });
    expect(pageAddressOf('#/puuttuvat-lomakkeet?kunta=%E4%')).toMatchObject({
      page: 'missing-forms',
    });
  });

  it.each([
    ['leader', 'today'],
    ['coordinator', 'missing-forms'],
  ] as const)('/%s leads to it without scripts too', (file, page) => {
    expect(readFileSync(`web/${file}.html`, 'utf8')).toContain(`href="/${hashOf({ page })}"`);
  });
});

describe('The address of a participant', () => {
  it.each([true, false])('goes there and back; handed over: %s', (isHandedOver) => {
    const fragment = { secret: 'Ab-9_x', isHandedOver };
    expect(answerFragmentIn(answerFragment(fragment))).toEqual(fragment);
    expect(answerAddress(fragment)).toBe(`/a${answerFragment(fragment)}`);
  });

  it.each(['#x1%20', '#x1&fbclid=abc', '#x1?utm_source=mail&b=2'])(
    'is read without what a phone added: %s',
    (hash) => {
      expect(answerFragmentIn(hash)?.secret.trim()).toBe('x1');
    },
  );

  it('may be damaged, or have no secret', () => {
    expect(answerFragmentIn('#%E4%')).toEqual({ secret: '%E4%', isHandedOver: false });
    expect(answerFragmentIn('#')).toBeNull();
    expect(answerFragmentIn('')).toBeNull();
  });
});
