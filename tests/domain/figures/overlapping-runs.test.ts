import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../shared/domain/figures/counted-record.ts';
import { discloseSummary } from '../../../shared/domain/figures/disclose-summary.ts';
import { madeFiguresOf, recordOf } from '../../facts.ts';

const now = '2026-12-31T12:00:00.000Z';
const viewer = { userId: 'coordinator', isOwn: false };

const people = Array.from({ length: 12 }, (_, n) => ({
  start: 2 + (n % 2),
  end: 3,
  background: { sex: n < 6 ? ('female' as const) : ('male' as const) },
}));

const compositionOf = (record: RunRecord) =>
  discloseSummary({ figures: madeFiguresOf(record, now), countedAt: now }, viewer, now);

describe('Two runs that differ by one member', () => {
  const first = recordOf({ runId: 'first', people });
  const [, ...others] = first.members;
  const without = new Set(others.map(({ participantId }) => participantId));
  /** The same people except one, in a run after the first. */
  const second: RunRecord = {
    ...first,
    run: { ...first.run, runId: 'second' },
    members: others,
    forms: first.forms.filter(({ participantId }) => without.has(participantId)),
    participants: first.participants.filter(({ participantId }) => without.has(participantId)),
  };

  it('show a coordinator nobody’s background twice: each in their first run only', () => {
    const shown = compositionOf(first);
    expect(shown.compositionOf).toBe(12);
    expect(shown.composition.sex.cells).toEqual([
      { code: 'female', count: 6, percent: 50 },
      { code: 'male', count: 6, percent: 50 },
    ]);
    const again = compositionOf(second);
    expect(again.compositionOf).toBeNull();
    expect(again.composition.sex).toMatchObject({ cells: null, known: null });
  });

  it('show their own leaders everything in both', () => {
    const own = { userId: 'leader', isOwn: true };
    const counted = { figures: madeFiguresOf(second, now), countedAt: now };
    const { composition, compositionOf: of } = discloseSummary(counted, own, now);
    expect(of).toBe(11);
    expect(composition.sex.known).toBe(11);
  });

  it('ignore counts that a leader entered where somebody was in another run before', () => {
    const entered = { sex: { female: 5, male: 6 } } as unknown as RunRecord['background'];
    expect(compositionOf({ ...second, background: entered }).composition.sex.cells).toBeNull();
    const firsts = compositionOf({ ...first, background: entered });
    expect(firsts.composition.sex).toMatchObject({ basis: 'entered', known: 11 });
  });

  it('count somebody whose first run is not known in neither', () => {
    const unknown = first.participants.map((one) => ({ ...one, firstRun: null }));
    expect(compositionOf({ ...first, participants: unknown }).compositionOf).toBeNull();
  });
});
