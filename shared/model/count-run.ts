import type { Participant } from './background.ts';
import { countAttendance } from './count-attendance.ts';
import { countComposition, longTermUnemployed } from './count-composition.ts';
import { countFeedback } from './count-feedback.ts';
import { countOutcome } from './count-outcome.ts';
import { countSessions } from './count-sessions.ts';
import type { Facts, FormCounts } from './facts.ts';
import type { Form, Occasion, UnnumberedForm } from './form.ts';
import { releasedAfter } from './form-window.ts';
import type { GroupBackground } from './group-background.ts';
import { type Member, wasEnrolled } from './member.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** A run with everything kept of it, and its members' backgrounds. */
export type RunRecord = {
  run: Run;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: readonly Form[];
  unnumbered: readonly UnnumberedForm[];
  background: GroupBackground | null;
  participants: readonly Participant[];
  /** Numbers of those who no longer let their answers be used in measurement and evaluation. */
  withdrawn: ReadonlySet<string>;
  /** The moments of all that was taken back by now (`takenBackBy`). */
  takenBack: readonly string[];
};

function countForms(
  members: readonly Member[],
  forms: readonly Form[],
  unnumbered: readonly UnnumberedForm[],
  occasion: Occasion,
): FormCounts {
  const numbers = new Set(members.map((member) => member.participantId));
  const come = forms.filter(
    (form) => form.occasion === occasion && numbers.has(form.participantId),
  );
  return {
    expected: members.length,
    received: come.length,
    blank: come.filter((form) => Object.keys(form.answers).length === 0).length,
    unnumbered: unnumbered.filter((form) => form.occasion === occasion).length,
  };
}

function unemployedMonths(participants: readonly Participant[]): number[] {
  return participants
    .map(({ background }) => background)
    .filter((person) => person.labour_market_status === 'unemployed' && !longTermUnemployed(person))
    .flatMap((person) => person.labour_market_months ?? [])
    .sort((a, b) => a - b);
}

/**
 * Counts a run: the one place where records become figures. It is a pure function of what is
 * kept, so counting again, in whatever order things arrived, gives the same.
 */
export function countRun(record: RunRecord): Facts {
  const { run, sessions, background, withdrawn } = record;
  // Whoever withdrew stays a member, and nothing of what they answered is in any figure.
  const forms = record.forms.filter(({ participantId }) => !withdrawn.has(participantId));
  const members = record.members.filter(wasEnrolled);
  const numbers = new Set(members.map((member) => member.participantId));
  const participants = record.participants.filter(
    ({ participantId }) => numbers.has(participantId) && !withdrawn.has(participantId),
  );
  const outcome = countOutcome(run, { members, sessions, withdrawn }, forms);
  const isScored = (form: { instrumentId: string }) =>
    form.instrumentId === outcome.instrument?.instrumentId;
  const counted = forms.filter(isScored);
  const unnumbered = record.unnumbered.filter(isScored);
  return {
    run: {
      runId: run.runId,
      programmeId: run.programmeId,
      name: run.name,
      municipality: run.municipality,
      status: run.status,
      startsOn: run.startsOn,
      endsOn: run.endsOn,
    },
    releasedAfter: releasedAfter(run, sessions),
    participants: members.length,
    sessions: countSessions(sessions),
    composition: countComposition(
      participants.map((one) => one.background),
      background,
    ),
    unemployedMonths: unemployedMonths(participants),
    attendance: countAttendance(members, sessions),
    forms: {
      start: countForms(members, counted, unnumbered, 'start'),
      end: countForms(members, counted, unnumbered, 'end'),
      follow_up: countForms(members, counted, unnumbered, 'follow_up'),
    },
    outcome,
    feedback: countFeedback(forms.filter((form) => numbers.has(form.participantId))),
    takenBack: [...record.takenBack],
    syntheticBackgrounds: participants.filter((one) => one.synthetic).length,
  };
}
