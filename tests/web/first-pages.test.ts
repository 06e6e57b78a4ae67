import { describe, expect, it } from 'vitest';
import { firstPageLimits } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { municipalitiesOf } from '../../web/src/features/runs/choose-runs.ts';
import { findGroups, indexRuns, yearsOf } from '../../web/src/pages/groups/find-groups.ts';
import { type PlannedRun, underWay, waitingView } from '../../web/src/pages/start/waiting.ts';
import { noGroupFilters } from '../../web/src/routes/group-filters.ts';

const today = '2026-11-29';

const planned = (changes: Partial<PlannedRun>): PlannedRun => ({
  runId: 'r',
  name: 'Ryhmä',
  municipality: 'Kajaani',
  status: 'running',
  startsOn: '2026-11-02',
  endsOn: '2026-12-20',
  windows: {},
  formerLastDay: null,
  capacity: 8,
  activeMembers: 8,
  unconfirmedLeaders: [],
  ...changes,
});

const view = (...runs: PlannedRun[]) => waitingView(runs, [], [], today);
/** What waits in one run, but for the row of the forms of all. */
const waitsIn = (changes: Partial<PlannedRun>) =>
  view(planned(changes)).waits.filter(({ is }) => is !== 'forms');

describe('What waits for a coordinator', () => {
  it('is a leader who waits for confirmation, but not in a group that is over', () => {
    expect(waitsIn({ unconfirmedLeaders: ['a', 'b'] })).toMatchObject([{ is: 'leader', count: 2 }]);
    expect(waitsIn({ unconfirmedLeaders: ['a'], status: 'closed' })).toEqual([]);
  });

  it.each(['planned', 'recruiting'] as const)(
    'is a group that is still %s the day after its first day, and not on it',
    (status) => {
      const changes = { status, startsOn: today };
      expect(waitsIn(changes)).toEqual([]);
      expect(waitsIn({ ...changes, startsOn: '2026-11-28' })).toMatchObject([
        { is: 'start', days: 1 },
      ]);
    },
  );

  it('is a group that still runs the day after its last day, and not on it', () => {
    expect(waitsIn({ endsOn: today })).toEqual([]);
    expect(waitsIn({ endsOn: '2026-11-19' })).toMatchObject([{ is: 'end', days: 10 }]);
  });

  it('is an ended group whose follow-up window is over, by its usual days or its own', () => {
    const ended = { status: 'ended', startsOn: '2026-06-01' } as const;
    expect(waitsIn({ ...ended, endsOn: '2026-07-29' })).toEqual([]);
    expect(waitsIn({ ...ended, endsOn: '2026-07-28' })).toMatchObject([
      { is: 'followUp', days: 1 },
    ]);
    const windows = { follow_up: { from: '2026-09-01', to: '2026-12-31' } };
    expect(waitsIn({ ...ended, endsOn: '2026-07-28', windows })).toEqual([]);
    expect(waitsIn({ ...ended, endsOn: '2026-07-28', status: 'followed_up' })).toEqual([]);
  });

  it('is a group that begins soon with less than half of its places taken', () => {
    const { soonDays } = firstPageLimits;
    const soon = { status: 'recruiting', startsOn: daysAfter(today, soonDays) } as const;
    expect(waitsIn({ ...soon, activeMembers: 3 })).toMatchObject([{ is: 'places', days: 14 }]);
    expect(waitsIn({ ...soon, activeMembers: 4 })).toEqual([]);
    expect(
      waitsIn({ ...soon, startsOn: daysAfter(today, soonDays + 1), activeMembers: 0 }),
    ).toEqual([]);
  });

  it('is pairs that nobody has decided on, and joinings that were cut short', () => {
    const pairs = (['open', 'different', 'joining', 'open'] as const).map((status) => ({ status }));
    expect(waitingView([], [], pairs, today).waits).toEqual([
      { is: 'joining', count: 1 },
      { is: 'pairs', count: 2 },
    ]);
  });

  it('comes by urgency: of each kind the one that is latest, or begins soonest, first', () => {
    const { waits } = view(
      planned({ runId: 'late 1', endsOn: '2026-11-28' }),
      planned({ runId: 'late 10', endsOn: '2026-11-19' }),
      planned({ runId: 'soon 9', status: 'planned', startsOn: '2026-12-08', activeMembers: 0 }),
      planned({ runId: 'soon 2', status: 'planned', startsOn: '2026-12-01', activeMembers: 0 }),
      planned({ runId: 'leader', unconfirmedLeaders: ['a'] }),
    );
    expect(waits.map((one) => ('run' in one ? one.run.runId : one))).toEqual([
      'leader',
      'late 10',
      'late 1',
      'soon 2',
      'soon 9',
      { is: 'forms', groups: 3 },
    ]);
  });

  it('is folded where the group ended over half a year ago, with what was lost in numbers', () => {
    const { waits, old } = view(
      planned({ runId: '1', status: 'ended', endsOn: '2026-05-28' }),
      planned({ runId: '2', status: 'ended', endsOn: '2026-05-29' }),
      planned({ runId: '3', status: 'running', endsOn: '2025-05-28' }),
      planned({ runId: '4', status: 'planned', startsOn: '2025-01-07', endsOn: '2025-05-28' }),
    );
    expect(waits).toMatchObject([
      { is: 'followUp', run: { runId: '2' } },
      { is: 'forms', groups: 1 },
    ]);
    expect(old.waits.map(({ run }) => run.runId)).toEqual(['4', '3', '1']);
    expect(old).toMatchObject({ notFollowedUp: 2, neverBegun: 1 });
  });
});

it('The groups under way are those that run, then those to come, each the newest first', () => {
  const runs = [
    planned({ runId: '1', status: 'planned' }),
    planned({ runId: '2', startsOn: '2026-10-01' }),
    planned({ runId: '3', status: 'ended' }),
    planned({ runId: '4', startsOn: '2026-11-01' }),
  ];
  expect(underWay(runs).map(({ runId }) => runId)).toEqual(['4', '2', '1']);
});

const knownNames = {
  programmes: new Map([['leiri', 'Leidit Laiturilla']]),
  people: new Map([['aino', 'Aino']]),
};
const listed = (changes: object) => ({
  ...{ name: 'Ryhmä', programmeId: 'p', municipality: 'Kajaani', leaders: ['x'] },
  ...{ startsOn: '2026-03-02', endsOn: '2026-05-04', status: 'running' as const },
  ...changes,
});
const runs = [
  listed({ name: 'Äitien ryhmä', leaders: ['aino'] }),
  listed({ name: 'Kesä', programmeId: 'leiri', startsOn: '2026-06-01', endsOn: '2026-06-05' }),
  listed({ name: 'Talvi', municipality: 'Kuhmo', startsOn: '2025-11-01', endsOn: '2026-01-07' }),
  listed({ name: 'Vanha', status: 'closed', startsOn: '2024-01-01', endsOn: '2024-03-01' }),
];
const found = (changes: Partial<typeof noGroupFilters>) => {
  const result = findGroups(indexRuns(runs, knownNames), { ...noGroupFilters, ...changes });
  return { ...result, found: result.found.map(({ name }) => name) };
};

describe('The list of groups', () => {
  it('shows what is open, the newest first, and says how many are not', () => {
    expect(found({})).toEqual({ found: ['Kesä', 'Äitien ryhmä', 'Talvi'], hidden: 1 });
    expect(found({ status: 'all' }).found).toEqual(['Kesä', 'Äitien ryhmä', 'Talvi', 'Vanha']);
    expect(found({ status: 'closed' })).toEqual({ found: ['Vanha'], hidden: 0 });
  });

  it.each([
    ['ÄITI', ['Äitien ryhmä']],
    ['laituri', ['Kesä']],
    ['kuhmo tal', ['Talvi']],
    ['aino', ['Äitien ryhmä']],
    ['kuhmo aino', []],
    ['  ', ['Kesä', 'Äitien ryhmä', 'Talvi']],
  ])('finds by every typed word, whatever name it is in: %j', (search, names) => {
    expect(found({ search }).found).toEqual(names);
  });

  it('is narrowed by programme, municipality, leader and each year that a group touched', () => {
    expect(found({ programme: 'leiri' }).found).toEqual(['Kesä']);
    expect(found({ municipality: 'Kuhmo' }).found).toEqual(['Talvi']);
    expect(found({ leader: 'aino' }).found).toEqual(['Äitien ryhmä']);
    expect(found({ year: '2025' }).found).toEqual(['Talvi']);
    expect(found({ year: '2024' })).toEqual({ found: [], hidden: 1 });
    expect(yearsOf(runs)).toEqual(['2026', '2025', '2024']);
  });

  it('finds older groups without a code and newer ones, by the municipality’s code and either name', () => {
    const older = listed({ name: 'Vanhempi', municipality: 'Kajana', municipalityCode: null });
    const newer = listed({ name: 'Uudempi', municipality: 'Kajaani', municipalityCode: '205' });
    const merged = listed({ name: 'Liitetty', municipality: 'Valtimo' });
    const indexed = indexRuns([older, newer, merged], knownNames);
    const namesFor = (changes: Partial<typeof noGroupFilters>) =>
      findGroups(indexed, { ...noGroupFilters, ...changes }).found.map(({ name }) => name);
    for (const municipality of ['205', 'Kajaani', 'kajana'])
      expect(namesFor({ municipality }), municipality).toEqual(['Uudempi', 'Vanhempi']);
    expect(namesFor({ search: 'kajana' })).toEqual(['Uudempi', 'Vanhempi']);
    expect(namesFor({ municipality: 'Valtimo' })).toEqual(['Liitetty']);
    expect(municipalitiesOf([older, newer, merged])).toEqual(['Kajaani', 'Valtimo']);
  });
});
