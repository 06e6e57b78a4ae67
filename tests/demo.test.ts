import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import cases from '../data/reference_cases.json' with { type: 'json' };
import { loadDemo } from '../infra/local/demo/demo.ts';
import { demoRuns } from '../infra/local/demo/demo-runs.ts';
import type { ProgrammeTotals } from '../shared/domain/figures/comparison.ts';
import { countComposition } from '../shared/domain/figures/count-composition.ts';
import { percentOf } from '../shared/domain/figures/rounding.ts';
import type { Distribution, Summary } from '../shared/domain/figures/summary.ts';
import { background } from '../shared/domain/people/participant.ts';
import type { ExportedPerson } from '../shared/exports/export.ts';
import { lifeManagementAndInclusion14 } from '../shared/instruments/life-management-and-inclusion-14.ts';
import { as } from './make.ts';
import { testServer } from './server.ts';

const server = await testServer();
const groups = cases.case_table3.groups;
const runOf = (index: number) => ({ params: { runId: `hahmoterapia-2019-${index + 1}` } });

beforeAll(async () => {
  await loadDemo(server.url, server.tokenFor, { withCompared: true });
  await server.settled();
});

/** The groups of the programme together, as a coordinator sees them. */
async function totalsShown(): Promise<ProgrammeTotals> {
  const { totals } = await as(server, 'coordinator').listOutcomes({
    query: { programme: 'hahmoterapia' },
  });
  return totals[0] as ProgrammeTotals;
}

/** The counted backgrounds of all three groups; no single person is shown all of these. */
const counted = countComposition(
  demoRuns
    .filter(({ programmeId }) => programmeId === 'hahmoterapia')
    .flatMap(({ people }) => people.map((person) => background.parse(person.background))),
  null,
);
const countedIn = (field: keyof typeof counted) => present(counted[field].counts);

/** A distribution as counts by code; empty cells are left out on both sides. */
const counts = (distribution: Distribution) =>
  Object.fromEntries((distribution.cells ?? []).map(({ code, count }) => [code, count]));
function present(expected: Record<string, number | undefined>) {
  return Object.fromEntries(Object.entries(expected).filter(([, count]) => count));
}

describe.each(groups.map((group, index) => ({ group, index, name: group.name_fi })))(
  'Table 3, $name, as its leader sees it',
  ({ group, index }) => {
    let summary: Summary;
    beforeAll(async () => {
      summary = await as(server, 'leader').getSummary(runOf(index));
    });

    it('has the meetings and their rhythm', () => {
      expect(summary.sessions.held).toBe(group.meetings);
      expect(summary.sessions.byKind.meeting).toBe(group.meetings);
      expect(summary.sessions.meetingsPerWeek).toBe(group.per_week);
      expect(summary.sessions.unitsPerSession).toEqual(group.units_per_meeting_45min);
    });

    it('sums its hours from the sessions', async () => {
      const { items } = await as(server, 'leader').listSessions(runOf(index));
      const minutes = items.reduce((total, session) => total + session.minutes, 0);
      const [least = 0, most = 0] = group.derived.total_units_45min;
      expect(summary.sessions.units).toBe(minutes / 45);
      expect(summary.sessions.units).toBeGreaterThanOrEqual(least);
      expect(summary.sessions.units).toBeLessThanOrEqual(most);
      expect(summary.sessions.hours).toBe(minutes / 60);
    });

    it('has the participants by sex, living, labour market and reason', () => {
      const { unemployed_7_months: months7, ...labour } = group.labour_market;
      expect(summary.participants).toBe(group.derived.n);
      expect(counts(summary.composition.sex)).toEqual(present(group.participants));
      expect(counts(summary.composition.living_arrangement)).toEqual(present(group.living));
      expect(counts(summary.composition.labour_market_status)).toEqual(
        present({ ...labour, unemployed: months7 }),
      );
      expect(summary.unemployedMonths).toEqual(Array(months7).fill(7));
      expect(counts(summary.composition.primary_reason)).toEqual(present(group.primary_reason));
    });

    it('prints as the row of the report, except for its order and spelling', () => {
      expect(parts(summary.rowFi ?? '')).toEqual(
        parts(cases.case_table3.expected_summary_row_fi[index] ?? ''),
      );
    });
  },
);

/**
 * The content of a row of the table, without the report's uneven spaces, abbreviations and order.
 */
function parts(row: string): string[] {
  return row
    .replace('; vahvistuminen', '')
    .replace('työt.', 'työtöntä')
    .replace('yksinas.', 'yksin asuvaa')
    .replace('sos.suhteet', 'sosiaaliset suhteet')
    .replace('naista 1', 'naista, 1')
    .split(/[;,]/)
    .map((part) => part.replace(/\s/g, '').toLowerCase())
    .sort();
}

it('counts the reasons over the three groups as 46.7, 13.3, 13.3, 13.3, 6.7 and 6.7 percent', () => {
  const { counts: reasons, known } = counted.primary_reason;
  expect(known).toBe(cases.case_table3.totals.n);
  expect(countedIn('primary_reason')).toEqual(cases.case_table3.totals.primary_reason);
  const percents = Object.values(reasons).map((count) => percentOf(count, known) ?? 0);
  const largest = percents.filter((percent) => percent > 0).sort((one, other) => other - one);
  expect(largest).toEqual([46.7, 13.3, 13.3, 13.3, 6.7, 6.7]);
  for (const { reason, table3_percent_1dp } of cases.case_reason_percentages.comparison)
    expect(percentOf(reasons[reason] ?? 0, known)).toBe(table3_percent_1dp);
});

it('counts the compositions over the three groups as the table’s totals', () => {
  const { unemployed_7_months: unemployed, ...labour } = cases.case_table3.totals.labour_market;
  expect(countedIn('sex')).toEqual(present(cases.case_table3.totals.participants));
  expect(countedIn('living_arrangement')).toEqual(present(cases.case_table3.totals.living));
  expect(countedIn('labour_market_status')).toEqual(present({ ...labour, unemployed }));
});

describe('Table 3, as a coordinator sees it', () => {
  it('shows of a group of three its sessions and its forms, and nothing about its people', async () => {
    const summary = await as(server, 'coordinator').getSummary(runOf(0));
    expect(summary).toMatchObject({
      ...{ participants: 3, compositionOf: null, unemployedMonths: null, rowFi: null },
      sessions: { held: groups[0]?.meetings },
    });
    for (const field of Object.values(summary.composition))
      expect(field).toMatchObject({ suppressed: 'too_few', cells: null, known: null });
  });

  it('shows no cell below five, and no row that holds one', async () => {
    for (const index of [1, 2]) {
      const summary = await as(server, 'coordinator').getSummary(runOf(index));
      expect(summary.participants).toBe(6);
      expect(summary.rowFi).toBeNull();
      for (const field of Object.values(summary.composition))
        for (const cell of field.cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
    }
  });

  it('counts the group of three among those who took part, and its backgrounds nowhere', async () => {
    const totals = await totalsShown();
    expect(totals).toMatchObject({ runs: 3, participants: 15, runsLeftOut: 0 });
    for (const { known } of Object.values(totals?.composition ?? {}))
      expect(known ?? 0).toBeLessThanOrEqual(12);
  });
});

it('has the camp of four days and three follow-up days for five women', async () => {
  const summary = await as(server, 'camp-leader').getSummary({
    params: { runId: 'leidit-laiturilla-2019' },
  });
  const { structure, participants } = cases.case_leidit_laiturilla;
  expect(summary.sessions.byKind).toEqual({
    meeting: 0,
    camp_day: structure[0]?.days,
    follow_up_day: structure[1]?.count,
    catch_up: 0,
  });
  expect(counts(summary.composition.sex)).toEqual(participants);
  expect(summary.sessions.meetingsPerWeek).toBeNull();
});

it('rates the camp with means of 5, 4.5, 5, 5 and 4', () => {
  const camp = demoRuns.find(({ runId }) => runId === 'leidit-laiturilla-2019');
  const means = Object.entries(camp?.feedback ?? {}).map(([item, ratings]) => [
    item,
    ratings.reduce((total, rating) => total + rating, 0) / ratings.length,
  ]);
  const { feedback_means } = cases.case_leidit_laiturilla;
  expect(means).toEqual(feedback_means.map(({ item, mean }) => [item, mean]));
});

it.each(['camp-leader', 'coordinator'])(
  'shows no mean from which the answers of the five follow, not even to the %s',
  async (user) => {
    const { items, release } = await as(server, user).getFeedback({
      params: { runId: 'leidit-laiturilla-2019' },
    });
    expect(release.status).toBe('released');
    const shown = items.flatMap(({ ratings }) => ratings.map(({ mean, band }) => mean ?? band));
    expect(shown).toHaveLength(5);
    for (const { mean, n, suppressed } of items[0]?.ratings ?? [])
      if (mean === null) expect({ n, suppressed }).toEqual({ n: null, suppressed: 'too_few' });
      else expect(mean).toBeLessThan(4.5);
    expect(items[0]?.ratings.filter(({ mean }) => mean === null).length).toBeGreaterThanOrEqual(4);
  },
);

it('has people in an export of background: a whole programme lets research use its answers', async () => {
  const researcher = as(server, 'researcher');
  const params = { exportId: randomUUID() };
  const { id: instrumentId, version: instrumentVersion } = lifeManagementAndInclusion14;
  const body = { kind: 'background' as const, programmeIds: null, instrumentId, instrumentVersion };
  await researcher.putExport({ params, body: { ...body, occasions: ['start', 'end'] } });
  const people: ExportedPerson[] = [];
  let cursor: string | undefined;
  do {
    const page = await researcher.listExportRows({ params, query: cursor ? { cursor } : {} });
    people.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(people.map(({ programme }) => programme))).toEqual(
    new Set(['elokuvasta-puheeksi']),
  );
  expect(people.length).toBeGreaterThan(20);
});

it('labels the invented answers wherever a figure uses them', async () => {
  const outcome = await as(server, 'leader').getOutcome(runOf(1));
  const summary = await as(server, 'leader').getSummary(runOf(1));
  expect([outcome.synthetic, summary.synthetic]).toEqual([true, true]);
  const { items } = await as(server, 'leader').listForms(runOf(1));
  const here = items.filter(({ answeredOn }) => answeredOn);
  expect(here).toHaveLength(11);
  expect(here.every((form) => form.synthetic)).toBe(true);
});

describe('The two programmes that can be compared', () => {
  /** Each group's place and end, its pairs among the enrolled, its change and the interval. */
  async function compared(programme: string) {
    const { items, pooled } = await as(server, 'coordinator').listOutcomes({
      query: { programme },
    });
    const groups = items.map(({ run, pairs, enrolled, change, release, suppressed }) => [
      run.runId.replace(`${programme}-`, ''),
      suppressed ?? release.status,
      pairs === null ? null : `${pairs}/${enrolled}`,
      change?.mean ?? null,
      change?.interval ? [change.interval.low, change.interval.high] : null,
    ]);
    return { groups, pooled };
  }

  it('shows four groups, hides one that is too small, and has taken one back', async () => {
    const { groups, pooled } = await compared('voimaa-arkeen');
    expect(groups).toEqual([
      ['kajaani-kevat-2025', 'released', '11/12', 0.17, [-0.18, 0.52]],
      ['kuhmo-kevat-2025', 'released', '7/8', 0.1, [-0.3, 0.4]],
      ['sotkamo-syksy-2025', 'released', '5/11', 0.2, null],
      ['suomussalmi-syksy-2025', 'too_few', '3/8', null, null],
      ['kajaani-kevat-2026', 'taken_back', null, null, null],
      ['sotkamo-kevat-2026', 'released', '7/8', -0.1, [-0.6, 0.3]],
    ]);
    expect(pooled).toMatchObject([{ runs: 4, units: 4, pairs: 30 }]);
    // Four groups are too few to say how much groups differ.
    expect(pooled[0]?.model).toBeNull();
  });

  it('shows all groups of the other programme, some of which have people who got worse', async () => {
    const { groups, pooled } = await compared('elokuvasta-puheeksi');
    expect(groups).toEqual([
      ['sotkamo-kevat-2025', 'released', '7/8', 0.5, [0, 0.9]],
      ['kajaani-kevat-2025', 'released', '5/11', 0.6, null],
      ['suomussalmi-syksy-2025', 'released', '12/12', 0.36, [0.14, 0.58]],
      ['kuhmo-kevat-2026', 'released', '6/8', -0.2, [-0.8, 0.5]],
      ['kajaani-kevat-2026', 'released', '8/8', 0.2, [-0.1, 0.5]],
      ['sotkamo-kevat-2026', 'released', '5/8', 0, null],
    ]);
    expect(pooled).toMatchObject([{ runs: 6, units: 6, pairs: 43 }]);
    expect(pooled[0]?.model?.mean).toBeCloseTo(0.2478, 4);
    expect(pooled[0]?.model?.prediction).toMatchObject({ people: 7, df: 5 });
  });

  it('shows how many got better and worse only for ten people or more', async () => {
    const { direction, synthetic } = await as(server, 'leader').getOutcome({
      params: { runId: 'voimaa-arkeen-kajaani-kevat-2025' },
    });
    expect(direction).toMatchObject({ improved: 6, same: 0, worse: 5, missing: 1 });
    expect(synthetic).toBe(true);
  });
});

it('loads again without changing anything', async () => {
  const before = await as(server, 'leader').getOutcome(runOf(1));
  await loadDemo(server.url, server.tokenFor, { withCompared: true });
  const after = await as(server, 'leader').getOutcome(runOf(1));
  expect({ ...after, countedAt: '' }).toEqual({ ...before, countedAt: '' });
});
