import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../shared/domain/day.ts';
import { countForms, formsOn } from '../../../shared/domain/forms/form-counts.ts';
import { formMatrixOf, type RunForForms } from '../../../shared/domain/forms/form-matrix.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { recordOf } from '../../facts.ts';
import { oneOf, type SeededChance, seeded, wholeNumber } from '../../seeded.ts';

const chance = seeded(1919);
const endsOn = '2026-05-04';

/** A group in which some answer, some leave, some refuse and some do not want to be contacted. */
function drawnRecord(by: SeededChance): RunForForms {
  const answer = () => oneOf(by, [3, null]);
  const people = Array.from({ length: wholeNumber(by, 0, 6) }, () => ({
    ...{ start: answer(), end: answer() },
    ...(by() < 0.3 ? { followUp: 4 } : {}),
  }));
  const record = recordOf({ runId: 'r', endsOn, people });
  const [first, second, third] = record.members;
  const exit = { on: daysAfter(endsOn, -wholeNumber(by, 0, 40)), reason: 'moved' as const };
  const decision = {
    ...{ occasion: 'end' as const, instrumentId: record.run.instruments[0]?.instrumentId ?? '' },
    ...{ participantId: second?.participantId ?? '', decision: 'refused' as const },
    ...{ decidedBy: 'leader', decidedAt: '2026-05-04T12:00:00.000Z' },
  };
  return {
    ...record,
    members: record.members.map((one) => (one === first && by() < 0.5 ? { ...one, exit } : one)),
    decisions: second && by() < 0.5 ? ([decision] as unknown as RunForForms['decisions']) : [],
    noContact: new Set(third && by() < 0.5 ? [third.participantId] : []),
  };
}

/** The same counts from the matrix of each form, which knows them one by one. */
function fromMatrix(record: RunForForms, today: string) {
  const { items } = formMatrixOf(record, { answerings: [], entries: [] }, today);
  const of = (occasion: string, is: (slot: (typeof items)[number]) => boolean) =>
    items.filter((slot) => slot.occasion === occasion && is(slot)).length;
  return [...new Set(items.map(({ occasion }) => occasion))].map((occasion) => ({
    occasion,
    received: of(occasion, ({ status }) => status === 'received' || status === 'received_blank'),
    due: of(occasion, ({ status, overdue }) => status === 'due' && !overdue),
    overdue: of(occasion, ({ overdue }) => overdue),
    notDue: of(occasion, ({ status }) => status === 'not_due'),
    lost: of(occasion, ({ status }) =>
      ['refused', 'not_offered', 'absent', 'lost', 'retracted'].includes(status),
    ),
  }));
}

describe('The counts of a run’s forms', () => {
  it('are those of the matrix on every day, though they were made once', () => {
    for (let n = 0; n < 60; n++) {
      const record = drawnRecord(chance);
      const { windows } = countForms({ ...record, definitions: [statements] });
      for (let day = -70; day <= 160; day += 10) {
        const today = daysAfter(endsOn, day);
        const counted = formsOn(windows, 'ended', today).map(
          ({ lateSince: _, chasedSince: __, tooLate: ___, ...one }) => one,
        );
        expect(counted).toEqual(fromMatrix(record, today));
      }
    }
  });

  it('say since when the first of those that are late is late', () => {
    const late = [
      { from: '2026-05-04', to: '2026-06-03', waiting: 2 },
      { from: '2026-04-01', to: '2026-05-01', waiting: 1 },
      { from: '2026-03-01', to: '2026-04-01', waiting: 0 },
    ].map((one) => ({ occasion: 'end' as const, received: 0, lost: 0, ...one }));
    expect(formsOn(late, 'ended', '2026-06-10')).toMatchObject([
      { overdue: 3, lateSince: '2026-05-02' },
    ]);
    expect(formsOn(late, 'ended', '2026-05-01')).toMatchObject([{ overdue: 0, lateSince: null }]);
  });

  it('tell apart what is too late, and since when the rest is late', () => {
    const late = [
      { from: '2026-04-01', to: '2026-05-01', waiting: 2 },
      { from: '2026-05-04', to: '2026-06-03', waiting: 3 },
    ].map((one) => ({ occasion: 'end' as const, received: 0, lost: 0, ...one }));
    const on = (today: string) => formsOn(late, 'ended', today);
    // 28 days after its last day a form is still chased, and a day later no longer.
    expect(on('2026-05-29')).toMatchObject([{ tooLate: 0, chasedSince: '2026-05-02' }]);
    expect(on('2026-05-30')).toMatchObject([{ overdue: 2, tooLate: 2, chasedSince: null }]);
    expect(on('2026-06-10')).toMatchObject([
      { overdue: 5, tooLate: 2, lateSince: '2026-05-02', chasedSince: '2026-06-04' },
    ]);
    expect(formsOn(late, 'closed', '2026-06-10')).toMatchObject([{ lost: 5, tooLate: 0 }]);
  });

  it('count as lost what had not come when the run was closed, and nothing as late', () => {
    const windows = [
      { occasion: 'end' as const, from: '2026-05-04', to: '2026-06-03' },
      { occasion: 'follow_up' as const, from: '2026-07-04', to: '2026-09-04' },
    ].map((one) => ({ ...one, received: 3, lost: 1, waiting: 2 }));
    expect(formsOn(windows, 'closed', '2026-06-10')).toMatchObject([
      { occasion: 'end', received: 3, lost: 3, overdue: 0, lateSince: null },
      { occasion: 'follow_up', lost: 1, notDue: 2 },
    ]);
  });
});
