import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../shared/domain/day.ts';
import { countForms } from '../../../shared/domain/forms/form-counts.ts';
import type { RunForForms } from '../../../shared/domain/forms/form-matrix.ts';
import {
  type PairedCounts,
  pairedOn,
  sumOfPairs,
} from '../../../shared/domain/forms/paired-forms.ts';
import type { RunStatus } from '../../../shared/domain/groups/run.ts';
import { recordOf } from '../../facts.ts';
import { oneOf, seeded, wholeNumber } from '../../seeded.ts';

const endsOn = '2026-05-04';
/** The last day on which the end form is due. */
const lastDay = '2026-06-03';
const people = [
  { start: 3, end: 4 },
  { start: 3, end: null },
  { start: null, end: 4 },
  { start: null, end: null },
];
const record = recordOf({ runId: 'r', endsOn, people });
const pairsOf = (of: RunForForms) =>
  countForms({ ...of, definitions: record.definitions }).pairs as PairedCounts;

/** An end form of a member on which somebody has decided. */
const decided = (n: number, decision: string): RunForForms['decisions'] =>
  [
    {
      ...{ occasion: 'end', instrumentId: record.run.instruments[0]?.instrumentId },
      ...{ participantId: record.members[n]?.participantId, decision },
      ...{ decidedBy: 'leader', decidedAt: '2026-05-04T12:00:00.000Z' },
    },
  ] as unknown as RunForForms['decisions'];

const left = (n: number, on: string): RunForForms => ({
  ...record,
  members: record.members.map((one, at) =>
    at === n
      ? { ...one, state: 'dropped_out' as const, exit: { on, reason: 'moved' as const } }
      : one,
  ),
});

describe('The people of a run who have given both forms', () => {
  it('are those with a start and an end form, of everybody enrolled', () => {
    expect(pairsOf(record)).toEqual({
      ...{ people: 4, started: 2, both: 1, from: endsOn },
      waiting: [{ to: lastDay, people: 1 }],
    });
  });

  it('still count those who left, whose end form is due from the day they left', () => {
    expect(pairsOf(left(1, '2026-04-01'))).toMatchObject({
      ...{ people: 4, both: 1, from: endsOn },
      waiting: [{ to: '2026-05-01', people: 1 }],
    });
  });

  it('wait for nobody whose end form was refused, and do for one whose form is handed out', () => {
    expect(pairsOf({ ...record, decisions: decided(1, 'refused') }).waiting).toEqual([]);
    expect(pairsOf({ ...record, decisions: decided(1, 'awaited') }).waiting).toHaveLength(1);
  });

  it('are not expected where no scored questionnaire is asked both times', () => {
    const [pin] = record.run.instruments;
    if (!pin) throw new Error('The run has no questionnaire');
    const asks = (instruments: (typeof pin)[]) =>
      countForms({ ...record, run: { ...record.run, instruments } }).pairs;
    expect(asks([])).toBeNull();
    expect(asks([{ ...pin, occasions: ['end'] }])).toBeNull();
    expect(asks([{ ...pin, instrumentId: 'meter_feedback_1' }])).toBeNull();
    expect(asks([{ ...pin, occasions: ['start', 'end'] }])).toMatchObject({ both: 1 });
  });

  it('no form is counted that was retracted', () => {
    const [form] = record.forms.filter(({ occasion }) => occasion === 'end');
    const retracted = { by: 'leader', at: '2026-05-05T12:00:00.000Z' };
    const forms = record.forms.map((one) => (one === form ? { ...one, retracted } : one));
    expect(pairsOf({ ...record, forms }).both).toBe(0);
  });
});

describe('On a day', () => {
  const counts = pairsOf(record);
  const stageOn = (status: RunStatus, today: string) => pairedOn(counts, status, today).stage;

  it.each([
    ['planned', '2026-05-10', 'none'],
    ['recruiting', '2026-05-10', 'none'],
    ['cancelled', '2026-05-10', 'none'],
    ['running', '2026-05-03', 'under_way'],
    ['running', '2026-05-04', 'counted'],
    ['ended', '2026-05-03', 'under_way'],
    ['followed_up', '2026-09-10', 'counted'],
    ['closed', '2026-05-03', 'counted'],
  ] as const)('a run that is %s has on %s the stage %s', (status, today, stage) => {
    expect(stageOn(status, today)).toBe(stage);
  });

  it('a form may come until it has been late for 28 days, and not once the run is closed', () => {
    const on = (today: string, status: RunStatus = 'ended') => pairedOn(counts, status, today);
    expect(on(lastDay)).toMatchObject({ awaited: 1, until: lastDay });
    expect(on(daysAfter(lastDay, 28))).toMatchObject({ awaited: 1, until: lastDay });
    expect(on(daysAfter(lastDay, 29))).toMatchObject({ awaited: 0, until: null });
    expect(on(lastDay, 'closed')).toMatchObject({ awaited: 0, until: null, people: 4 });
    expect(on('2026-05-03', 'running')).toMatchObject({ awaited: 0, until: null });
  });

  it('what was stored before pairs were counted is not counted, and nobody is nobody', () => {
    expect(pairedOn(undefined, 'ended', lastDay)).toMatchObject({ stage: 'not_counted' });
    expect(pairedOn(null, 'ended', lastDay)).toMatchObject({ stage: 'none' });
    const nobody = countForms(recordOf({ runId: 'r', people: [] })).pairs;
    expect(pairedOn(nobody, 'ended', lastDay)).toMatchObject({ stage: 'none', people: 0 });
  });

  it('several runs together are those alone whose share counts', () => {
    const runs = [pairedOn(counts, 'ended', lastDay), pairedOn(counts, 'running', '2026-05-03')];
    expect(sumOfPairs(runs)).toEqual({ people: 4, both: 1 });
  });
});

describe('In any run', () => {
  it('nobody has both without a start form, and those who may still come are not among them', () => {
    const chance = seeded(57);
    for (let n = 0; n < 80; n++) {
      const drawn = recordOf({
        ...{ runId: 'r', endsOn },
        people: Array.from({ length: wholeNumber(chance, 0, 9) }, () => ({
          ...{ start: oneOf(chance, [3, null]), end: oneOf(chance, [3, null]) },
        })),
      });
      const counts = pairsOf(drawn);
      const waiting = counts.waiting.reduce((sum, one) => sum + one.people, 0);
      expect(counts.both + waiting).toBe(counts.started);
      expect(counts.started).toBeLessThanOrEqual(counts.people);
      expect(counts.people).toBe(drawn.members.length);
      for (let day = -40; day <= 90; day += 13) {
        const { both, awaited, people: all } = pairedOn(counts, 'ended', daysAfter(endsOn, day));
        expect(both + awaited).toBeLessThanOrEqual(all);
      }
    }
  });
});
