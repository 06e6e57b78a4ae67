import { describe, expect, it } from 'vitest';
import { retentionYears } from '../../../shared/configuration.ts';
import { isRunDue, shellOf } from '../../../shared/domain/groups/removed-run.ts';
import type { Run } from '../../../shared/domain/groups/run.ts';
import {
  clientStoredUntil,
  isClientDue,
  recordedDays,
} from '../../../shared/domain/privacy/removal.ts';
import { dataKind, retentionOf } from '../../../shared/domain/privacy/retention.ts';
import {
  retentionPeriods,
  retentionYearsOf,
} from '../../../shared/domain/privacy/retention-periods.ts';
import { groupStoredUntil, isOver, yearsAfter } from '../../../shared/domain/retention-days.ts';
import { recordOf } from '../../facts.ts';

const endsOn = '2026-05-04';
const until = '2036-05-04';

describe('A group’s data', () => {
  const { run } = recordOf({ runId: 'r1', endsOn, people: [{ start: 1, end: 2 }] });

  it('are kept through the day ten years after its own last day, whatever its status', () => {
    for (const status of ['planned', 'running', 'ended', 'closed', 'cancelled'] as const) {
      expect(isRunDue({ ...run, status } as Run, until)).toBe(false);
      expect(isRunDue({ ...run, status } as Run, '2036-05-05')).toBe(true);
    }
  });

  it('are due once', () => {
    const shell = shellOf(run as Run, { at: '2036-05-05T22:00:00.000Z', on: '2036-05-06' });
    expect(isRunDue(shell, '2040-01-01')).toBe(false);
  });

  it('leave a shell without users and without texts that were written about the group', () => {
    const full = {
      ...run,
      ...{ status: 'running', pastReason: 'Kirjattiin jälkikäteen.', everNamed: ['aino'] },
      history: [{ status: 'planned', on: '2026-01-01', by: 'aino' }],
    } as Run;
    const shell = shellOf(full, { at: '2036-05-05T22:00:00.000Z', on: '2036-05-06' });
    expect(JSON.stringify(shell)).not.toMatch(/aino|leader"|Kirjattiin/);
    expect(shell).toMatchObject({ runId: 'r1', name: run.name, status: 'closed', leaders: [] });
    expect(shell.history.at(-1)).toMatchObject({ status: 'closed', on: '2036-05-06' });
  });
});

describe('A client’s own data', () => {
  const nothing = { recordedOn: null, arrived: null, joined: null };
  const of = (participant: object, more = {}) =>
    recordedDays({
      participant: { ...nothing, ...participant },
      ...{ consents: [], handOvers: [], meters: [], ...more },
    });

  it('are kept ten years from the last group’s end or the last record, whichever is later', () => {
    expect(
      clientStoredUntil({ groupEnds: [endsOn, '2020-01-01'], recordedOn: ['2025-01-01'] }),
    ).toBe(until);
    expect(clientStoredUntil({ groupEnds: [endsOn], recordedOn: ['2028-02-29'] })).toBe(
      '2038-03-01',
    );
    expect(clientStoredUntil({ groupEnds: [], recordedOn: [] })).toBeNull();
  });

  it('are not due while a group has data of the client, nor while no day is known', () => {
    const recordedOn = ['2020-01-01'];
    expect(isClientDue({ groupEnds: [endsOn], recordedOn }, '2040-01-01')).toBe(false);
    expect(isClientDue({ groupEnds: [], recordedOn: [] }, '2040-01-01')).toBe(false);
    expect(isClientDue({ groupEnds: [], recordedOn }, '2030-01-01')).toBe(false);
    expect(isClientDue({ groupEnds: [], recordedOn }, '2030-01-02')).toBe(true);
  });

  it('count from every record with a day, in Finnish days', () => {
    const at = '2026-11-29T23:00:00.000Z';
    const days = of(
      {
        ...{ recordedOn: '2026-01-01', joined: { at, from: null } },
        arrived: { runId: 'r1', partner: 'Startti', on: '2026-01-02' },
      },
      {
        consents: [{ history: [{ recordedAt: at }] }],
        handOvers: [{ at }],
        meters: [{ measurements: [{ recordedAt: at }] }],
      },
    );
    expect(days.toSorted()).toEqual([
      '2026-01-01',
      '2026-01-02',
      ...Array.from({ length: 4 }, () => '2026-11-30'),
    ]);
  });
});

describe('What is shown of the retention', () => {
  it('has for every kind what the removal does', () => {
    const shown = retentionOf({ groupEnds: ['2020-05-04', endsOn], recordedOn: ['2027-01-01'] });
    for (const kind of dataKind.options) {
      const { removedWith } = retentionPeriods[kind];
      const expected = { group: until, client: '2037-01-01', itself: null, nothing: null };
      const found = shown.find((one) => one.kind === kind);
      expect(found?.years ?? null).toBe(retentionYearsOf(kind));
      if (found) expect(found.until).toBe(expected[removedWith]);
    }
    expect(groupStoredUntil({ endsOn })).toBe(yearsAfter(endsOn, retentionYears.group));
    expect(isOver(until, until)).toBe(false);
  });

  it('gives a reason for every kind in every language', () => {
    for (const { why } of Object.values(retentionPeriods)) {
      expect(new Set(Object.values(why)).size).toBe(3);
      for (const text of Object.values(why)) expect(text).toMatch(/\.$/);
    }
  });
});
