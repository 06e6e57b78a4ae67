import { expect, it } from 'vitest';
import { discloseOutcome } from '../../../shared/domain/figures/disclose-outcome.ts';
import { madeFiguresOf, recordOf } from '../../facts.ts';

const now = '2026-12-31T12:00:00.000Z';
/** People whose answers differ enough for their figures to be shown. */
const peopleOf = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ start: 2 + (at % 3), end: 2 + ((at * 2) % 3) }));

/** The outcome of a run, some of whose forms a user typed, as a viewer sees it. */
function outcomeTo(
  userId: string,
  { people, typed = 0, read = 0 }: { people: number; typed?: number; read?: number },
) {
  const record = recordOf({ runId: 'run', people: peopleOf(people) });
  const known = new Set(record.members.slice(0, typed).map(({ participantId }) => participantId));
  const forms = record.forms.map((form) =>
    known.has(form.participantId)
      ? { ...form, channel: 'paper' as const, receivedBy: 'aino', origin: null }
      : form,
  );
  const readable = new Set(record.members.slice(0, read).map(({ participantId }) => participantId));
  const participants = record.participants.map((one) =>
    readable.has(one.participantId) ? { ...one, handledBy: ['aino'] } : one,
  );
  const figures = madeFiguresOf({ ...record, forms, participants }, now);
  return discloseOutcome({ figures, countedAt: now }, { userId, isOwn: userId === 'aino' }, now);
}

it('People whose forms a leader typed do not count towards five for that leader', () => {
  expect(outcomeTo('aino', { people: 6, typed: 6 })).toMatchObject({
    change: null,
    suppressed: 'too_few',
  });
  expect(outcomeTo('kaisa', { people: 6, typed: 6 }).change?.n).toBe(6);
});

it('A leader who knows some of them is shown the figures of all where five others are in them', () => {
  expect(outcomeTo('aino', { people: 9, typed: 4 }).change?.n).toBe(9);
});

it('Where fewer than five and more than zero remain whom a user does not know, nobody is shown any', () => {
  for (const typed of [2, 3, 4, 5])
    for (const viewer of ['aino', 'kaisa'])
      expect(outcomeTo(viewer, { people: 6, typed }).suppressed).toBe('too_few');
});

it('An own worker’s clients do not count towards five for the worker, and hide the others only where one or two remain', () => {
  expect(outcomeTo('aino', { people: 6, read: 2 }).suppressed).toBe('too_few');
  expect(outcomeTo('kaisa', { people: 6, read: 2 }).change?.n).toBe(6);
  expect(outcomeTo('kaisa', { people: 5, read: 2 }).change?.n).toBe(5);
  for (const read of [4, 5])
    for (const viewer of ['aino', 'kaisa'])
      expect(outcomeTo(viewer, { people: 6, read }).suppressed).toBe('too_few');
});
