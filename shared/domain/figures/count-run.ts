import { scoredOf } from '../../instruments/scored.ts';
import type { Form, UnnumberedForm } from '../forms/form.ts';
import type { Session } from '../groups/session.ts';
import type { Occasion } from '../occasion.ts';
import type { Member } from '../people/member.ts';
import type { Participant } from '../people/participant.ts';
import { attendedOnce, countAttendance } from './count-attendance.ts';
import { countComposition, longTermUnemployed } from './count-composition.ts';
import { countDosage } from './count-dosage.ts';
import { countNext } from './count-next.ts';
import { countedPart, type RunRecord } from './counted-record.ts';
import type { Facts, FormCounts, Participation, SessionCounts } from './facts.ts';
import type { CountedRun } from './release.ts';
import { isComplete, windowTo } from './release-moment.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Meetings a week between the first and the last: four meetings over three weeks are one a week.
 * Camp and follow-up days have no rhythm of their own; null below two meeting days.
 * @example meetingsPerWeek(['2019-04-01', '2019-04-08', '2019-04-15']) // 1
 */
export function meetingsPerWeek(dates: readonly string[]): number | null {
  const days = dates.map((day) => Date.parse(day));
  const weeks = (Math.max(...days) - Math.min(...days)) / weekMs;
  return weeks > 0 ? Math.round(((dates.length - 1) / weeks) * 10) / 10 : null;
}

/**
 * Sessions held and their real lengths. Cancelled ones are reported separately and count in no sum.
 * @example countSessions([]).held // 0
 */
export function countSessions(sessions: readonly Session[]): SessionCounts {
  const held = sessions.filter((session) => session.status === 'held');
  const minutes = held.map((session) => session.minutes);
  const ofKind = (kind: Session['kind']) => held.filter((session) => session.kind === kind);
  return {
    held: held.length,
    cancelled: sessions.filter((session) => session.status === 'cancelled').length,
    byKind: {
      meeting: ofKind('meeting').length,
      camp_day: ofKind('camp_day').length,
      follow_up_day: ofKind('follow_up_day').length,
      catch_up: ofKind('catch_up').length,
    },
    meetingsPerWeek: meetingsPerWeek(ofKind('meeting').map((session) => session.date)),
    shortestMinutes: held.length > 0 ? Math.min(...minutes) : null,
    longestMinutes: held.length > 0 ? Math.max(...minutes) : null,
    totalMinutes: minutes.reduce((total, length) => total + length, 0),
  };
}

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

/** Enrolled people who came, and those who have given each form of the scored questionnaire. */
function participationOf(
  members: readonly Member[],
  sessions: readonly Session[],
  forms: readonly Form[],
): Participation {
  const numbers = new Set(members.map(({ participantId }) => participantId));
  const withForm = (occasion: Occasion) =>
    forms.filter((form) => form.occasion === occasion && numbers.has(form.participantId)).length;
  return {
    attended: attendedOnce(members, sessions),
    started: withForm('start'),
    ended: withForm('end'),
    followedUp: withForm('follow_up'),
  };
}

function factsOf(record: RunRecord): Facts {
  const { run, definitions, sessions, background } = record;
  const { members, forms, participants } = countedPart(record);
  const instrument = scoredOf(run, definitions);
  const isOfScore = (form: { instrumentId: string }) => form.instrumentId === instrument?.id;
  const scored = forms.filter(isOfScore);
  const unnumbered = record.unnumbered.filter(isOfScore);
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
    participants: members.length,
    sessions: countSessions(sessions),
    composition: countComposition(
      participants.map((one) => one.background),
      background,
    ),
    unemployedMonths: unemployedMonths(participants),
    attendance: countAttendance(members, sessions),
    forms: {
      start: countForms(members, scored, unnumbered, 'start'),
      end: countForms(members, scored, unnumbered, 'end'),
      follow_up: countForms(members, scored, unnumbered, 'follow_up'),
    },
    participation: participationOf(members, sessions, scored),
    synthetic:
      scored.filter((form) => form.synthetic).length +
      participants.filter((one) => one.synthetic).length,
    dosage: countDosage(record),
  };
}

/**
 * Counts a run: the one place where records become figures. It is a pure function of what is
 * stored, so counting again, in whatever order things arrived, gives the same.
 */
export const countRun = (record: RunRecord): CountedRun => ({
  facts: factsOf(record),
  next: { end: countNext(record, 'end'), follow_up: countNext(record, 'follow_up') },
  windowTo: windowTo(record.run, record.sessions),
  isComplete: { end: isComplete(record, 'end'), follow_up: isComplete(record, 'follow_up') },
});
