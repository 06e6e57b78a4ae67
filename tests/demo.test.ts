import { beforeAll, describe, expect, it } from 'vitest';
import cases from '../data/reference_cases.json' with { type: 'json' };
import { loadDemo } from '../infra/local/demo.ts';
import type { ProgrammeTotals } from '../shared/model/comparison.ts';
import type { Distribution, Summary } from '../shared/model/summary.ts';
import { as } from './make.ts';
import { testStand } from './stand.ts';

const stand = await testStand();
const groups = cases.case_table3.groups;
const runOf = (index: number) => ({ params: { runId: `hahmoterapia-2019-${index + 1}` } });

beforeAll(async () => {
  await loadDemo(stand.url, stand.tokenFor);
  await stand.settled();
});

/** The groups of the programme together, as somebody sees them. */
async function totalsFor(user: string): Promise<ProgrammeTotals> {
  const { totals } = await as(stand, user).listOutcomes({ query: { programme: 'hahmoterapia' } });
  return totals[0] as ProgrammeTotals;
}

/** A distribution as counts by code; cells with nobody in them are left out on both sides. */
const counts = (distribution: Distribution) =>
  Object.fromEntries((distribution.cells ?? []).map(({ code, count }) => [code, count]));
const present = (expected: Record<string, number | undefined>) =>
  Object.fromEntries(Object.entries(expected).filter(([, count]) => count));

describe.each(groups.map((group, index) => ({ group, index, name: group.name_fi })))(
  'Table 3, $name, as its leader sees it',
  ({ group, index }) => {
    let summary: Summary;
    beforeAll(async () => {
      summary = await as(stand, 'leader').getSummary(runOf(index));
    });

    it('has the meetings and their rhythm', () => {
      expect(summary.sessions.held).toBe(group.meetings);
      expect(summary.sessions.byKind.meeting).toBe(group.meetings);
      expect(summary.sessions.meetingsPerWeek).toBe(group.per_week);
      expect(summary.sessions.unitsPerSession).toEqual(group.units_per_meeting_45min);
    });

    it('sums its hours from the sessions', async () => {
      const { items } = await as(stand, 'leader').listSessions(runOf(index));
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

    it('prints as the row of the report, but for its order and spelling', () => {
      expect(parts(summary.rowFi ?? '')).toEqual(
        parts(cases.case_table3.expected_summary_row_fi[index] ?? ''),
      );
    });
  },
);

/** What a row of the table says, without the report's uneven spaces, abbreviations and order. */
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

it('gives the reasons over the three groups as 46.7, 13.3, 13.3, 13.3, 6.7 and 6.7 percent', async () => {
  const totals = await totalsFor('leader');
  const reasons = totals.composition.primary_reason;
  expect(totals.participants).toBe(cases.case_table3.totals.n);
  expect(counts(reasons)).toEqual(cases.case_table3.totals.primary_reason);
  expect(reasons.cells?.map(({ percent }) => percent)).toEqual([46.7, 13.3, 13.3, 13.3, 6.7, 6.7]);
  for (const { reason, table3_percent_1dp } of cases.case_reason_percentages.comparison)
    expect(reasons.cells?.find(({ code }) => code === reason)?.percent).toBe(table3_percent_1dp);
});

it('gives the compositions over the three groups as the table’s totals', async () => {
  const totals = await totalsFor('leader');
  const { unemployed_7_months: unemployed, ...labour } = cases.case_table3.totals.labour_market;
  expect(counts(totals.composition.sex)).toEqual(cases.case_table3.totals.participants);
  expect(counts(totals.composition.living_arrangement)).toEqual(cases.case_table3.totals.living);
  expect(counts(totals.composition.labour_market_status)).toEqual({ ...labour, unemployed });
});

describe('Table 3, as a coordinator sees it', () => {
  it('shows no group of three', async () => {
    const summary = await as(stand, 'coordinator').getSummary(runOf(0));
    expect(summary).toMatchObject({
      suppressed: 'group_below_5',
      participants: null,
      attendance: null,
      forms: null,
      unemployedMonths: null,
      rowFi: null,
    });
    for (const field of Object.values(summary.composition))
      expect(field).toMatchObject({ suppressed: 'group_below_5', cells: null, known: null });
  });

  it('shows no cell below five, and no row that holds one', async () => {
    for (const index of [1, 2]) {
      const summary = await as(stand, 'coordinator').getSummary(runOf(index));
      expect(summary.participants).toBe(6);
      expect(summary.rowFi).toBeNull();
      for (const field of Object.values(summary.composition))
        for (const cell of field.cells ?? []) expect(cell.count).toBeGreaterThanOrEqual(5);
    }
  });

  it('tells no group of three from the totals', async () => {
    const totals = await totalsFor('coordinator');
    expect(totals).toMatchObject({ runs: 2, participants: 12, runsLeftOut: 1 });
  });
});

it('has the camp of four days and three follow-up days for five women', async () => {
  const summary = await as(stand, 'camp-leader').getSummary({
    params: { runId: 'leidit-laiturilla-2019' },
  });
  const { structure, participants } = cases.case_leidit_laiturilla;
  expect(summary.sessions.byKind).toEqual({
    meeting: 0,
    camp_day: structure[0]?.days,
    follow_up_day: structure[1]?.count,
  });
  expect(counts(summary.composition.sex)).toEqual(participants);
  expect(summary.sessions.meetingsPerWeek).toBeNull();
});

it.each(['camp-leader', 'coordinator'])(
  'has the camp’s feedback means of 5, 4.5, 5, 5 and 4, for the %s too',
  async (user) => {
    const { items } = await as(stand, user).getFeedback({
      params: { runId: 'leidit-laiturilla-2019' },
    });
    const told = items.flatMap(({ ratings }) => ratings.map(({ itemId, mean }) => [itemId, mean]));
    const { feedback_means } = cases.case_leidit_laiturilla;
    expect(told).toEqual(feedback_means.map(({ item, mean }) => [item, mean]));
    expect(items[0]).toMatchObject({ occasion: 'end', ratings: [{ n: 5 }, {}, {}, {}, {}] });
  },
);

it('labels the invented answers wherever a figure is made of them', async () => {
  const outcome = await as(stand, 'leader').getOutcome(runOf(1));
  const summary = await as(stand, 'leader').getSummary(runOf(1));
  expect([outcome.synthetic, summary.synthetic]).toEqual([true, true]);
  const { items } = await as(stand, 'leader').listForms(runOf(1));
  const here = items.filter(({ answeredOn }) => answeredOn);
  expect(here).toHaveLength(11);
  expect(here.every((form) => form.synthetic)).toBe(true);
});

it('loads again without changing anything', async () => {
  const before = await as(stand, 'leader').getOutcome(runOf(1));
  await loadDemo(stand.url, stand.tokenFor);
  const after = await as(stand, 'leader').getOutcome(runOf(1));
  expect({ ...after, countedAt: '' }).toEqual({ ...before, countedAt: '' });
});
