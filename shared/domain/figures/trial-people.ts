import { dayOf, daysAfter } from '../day.ts';
import type { RunForReminders } from '../forms/due-reminders.ts';
import { formWindow } from '../forms/form-window.ts';
import { hasCome } from '../groups/roll-call.ts';
import { occasion } from '../occasion.ts';
import { wasEnrolled } from '../people/member.ts';
import type { StoredArm } from '../people/reminder.ts';
import type { TrialPerson } from './count-reminder-trial.ts';

type Drawn = Pick<StoredArm, 'participantId' | 'arm' | 'decidedAt'>;
type Counts = Omit<TrialPerson, 'arm'>;

/** Sessions after the day of the draw at which the person was marked: a missing mark is not known. */
function sessionsOf(run: RunForReminders, { participantId, decidedAt }: Drawn): Partial<Counts> {
  const marks = run.sessions
    .filter(({ status, date }) => status === 'held' && date > dayOf(decidedAt))
    .flatMap(({ marks }) => marks[participantId] ?? [])
    .filter((mark) => mark.attendance !== 'not_expected');
  return { expected: marks.length, attended: marks.filter(hasCome).length };
}

/** Forms whose window ended after the draw, and is over: those that came in, and all. */
function formsOf(
  run: RunForReminders,
  { participantId, decidedAt }: Drawn,
  today: string,
): Partial<Counts> {
  const member = run.members.find((one) => one.participantId === participantId);
  if (!member || !wasEnrolled(member)) return {};
  const runDates = { ...run.run, sessions: run.sessions };
  const dates = { joinedOn: member.joinedOn, exit: member.exit ?? null };
  const due = occasion.options.flatMap((one) => {
    const window = formWindow(one, runDates, dates);
    const isOver = window?.to != null && window.to < today && window.to > dayOf(decidedAt);
    if (!isOver) return [];
    return run.run.instruments
      .filter(({ occasions }) => occasions.includes(one))
      .map(({ instrumentId }) => ({ occasion: one, instrumentId }));
  });
  const received = due.filter((slot) =>
    run.forms.some(
      (form) =>
        form.participantId === participantId &&
        form.occasion === slot.occasion &&
        form.instrumentId === slot.instrumentId,
    ),
  );
  return { due: due.length, received: received.length };
}

const none: Counts = { expected: 0, attended: 0, due: 0, received: 0 };

const added = (one: Counts, other: Counts): Counts => ({
  expected: one.expected + other.expected,
  attended: one.attended + other.attended,
  due: one.due + other.due,
  received: one.received + other.received,
});

/**
 * What the people of a trial of reminders did since each of them was drawn, in all of the groups.
 * @param today the day in Finland
 * @example trialPeople([], [{ participantId: '7K2M9QXA', arm: 'reminded', decidedAt: '2026-03-02T10:00:00.000Z' }], '2026-06-01')[0].expected // 0
 */
export function trialPeople(
  runs: readonly RunForReminders[],
  drawn: readonly Drawn[],
  today: string,
): TrialPerson[] {
  return drawn.map((person) => {
    const ofPerson = runs
      .filter(({ members }) =>
        members.some(({ participantId }) => participantId === person.participantId),
      )
      .map((run) => ({ ...none, ...sessionsOf(run, person), ...formsOf(run, person, today) }));
    return { arm: person.arm, ...ofPerson.reduce(added, none) };
  });
}

/** Runs that ended so long before the trial began have nothing to do with it. */
export const trialFrom = (since: string): string => daysAfter(since, -3 * 366);
