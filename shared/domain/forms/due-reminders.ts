import { reminderLimits } from '../../configuration.ts';
import { dayOf, daysAfter } from '../day.ts';
import type { Run, RunStatus } from '../groups/run.ts';
import { isSendingDay, lastSendingDay } from '../groups/sending-hours.ts';
import { isFor, type Session } from '../groups/session.ts';
import { type Occasion, occasion } from '../occasion.ts';
import type { Purpose } from '../people/consent.ts';
import { type Member, takesPlace } from '../people/member.ts';
import { type StoredReferral, stateOn } from '../people/referral.ts';
import { type ReminderKind, reminderKind } from '../people/reminder.ts';
import type { FormKey } from './form.ts';
import type { FormDecision } from './form-decision.ts';
import { formWindow } from './form-window.ts';

/** What reminders are made from: nothing of it is an answer. */
export type RunForReminders = {
  run: Pick<Run, 'runId' | 'status' | 'endsOn' | 'instruments'> &
    Partial<Pick<Run, 'windows' | 'formerLastDay'>>;
  sessions: readonly (Pick<Session, 'sessionId' | 'date' | 'startsAt' | 'status' | 'marks'> &
    Pick<Session, 'kind' | 'members' | 'last'>)[];
  members: readonly (Pick<Member, 'participantId' | 'state' | 'joinedOn'> &
    Partial<Pick<Member, 'exit'>>)[];
  referrals: readonly Pick<StoredReferral, 'participantId' | 'state' | 'until' | 'history'>[];
  /** The slots of the forms that have come in. */
  forms: readonly FormKey[];
  decisions: readonly (FormKey & { decision: FormDecision })[];
};

/** A reminder that is due to a person on a day. */
export type DueReminder = {
  participantId: string;
  kind: ReminderKind;
  runId: string;
  /** What it is about: with person, kind and group the key by which it is sent once. */
  thing: string;
  /** The day and the time that its text names. */
  day: string | null;
  time: string | null;
  /** What the person must have allowed. */
  needs: readonly Purpose[];
};

type Found = Omit<DueReminder, 'runId' | 'needs'> & { occasion?: Occasion };

const gathers: readonly RunStatus[] = ['recruiting', 'running'];
const collects: readonly RunStatus[] = [...gathers, 'ended', 'followed_up'];
const awaitedStill: readonly FormDecision[] = ['handed_out', 'awaited'];

/** Those who hold a place now: nobody who left is reminded of the group. */
const present = ({ members }: RunForReminders) => members.filter(({ state }) => takesPlace(state));

/** The session of tomorrow, or of the days after it on which nothing is sent. */
function sessionsDue(of: RunForReminders, today: string): Found[] {
  if (!gathers.includes(of.run.status)) return [];
  return of.sessions
    .filter(
      ({ status, date }) => status === 'planned' && lastSendingDay(daysAfter(date, -1)) === today,
    )
    .flatMap((session) =>
      present(of)
        .filter(({ participantId, joinedOn }) => {
          const isComing = session.marks[participantId] === undefined;
          return isComing && isFor(session, participantId) && (joinedOn ?? '') <= session.date;
        })
        .map(({ participantId }) => ({
          ...{ participantId, kind: 'next_session' as const },
          thing: `${session.sessionId}#${session.date}`,
          ...{ day: session.date, time: session.startsAt },
        })),
    );
}

/** Is a form of the occasion missing of somebody, and nothing decided about it? */
function isMissing({ run, forms, decisions }: RunForReminders, of: Omit<FormKey, 'instrumentId'>) {
  const isHere = (slot: FormKey, instrumentId: string) =>
    slot.instrumentId === instrumentId &&
    slot.occasion === of.occasion &&
    slot.participantId === of.participantId;
  return run.instruments
    .filter(({ occasions }) => occasions.includes(of.occasion))
    .some(
      ({ instrumentId }) =>
        !forms.some((form) => isHere(form, instrumentId)) &&
        !decisions.some((one) => isHere(one, instrumentId) && !awaitedStill.includes(one.decision)),
    );
}

/** The reminder of a form on a day: when its window opens, or before it closes. */
function formKindOn(
  window: { from: string; to: string | null },
  of: Occasion,
  today: string,
): ReminderKind | undefined {
  const { from, to } = window;
  if (today < from || (to !== null && today > to)) return undefined;
  const closing = to === null ? null : lastSendingDay(daysAfter(to, -reminderLimits.closingDays));
  // Of a window of a few days nobody is reminded twice.
  if (closing !== null && closing > from && today >= closing) return 'form_closing';
  if (today >= daysAfter(from, reminderLimits.openedDays)) return undefined;
  return of === 'follow_up' ? 'follow_up' : 'form_due';
}

function formsDue(of: RunForReminders, today: string): Found[] {
  if (!collects.includes(of.run.status)) return [];
  const runDates = { ...of.run, sessions: of.sessions };
  return present(of).flatMap(({ participantId, joinedOn }) =>
    occasion.options.flatMap((one) => {
      const window = formWindow(one, runDates, { joinedOn, exit: null });
      const kind = window && formKindOn(window, one, today);
      if (!kind || !isMissing(of, { participantId, occasion: one })) return [];
      return [{ participantId, kind, thing: one, day: window.to, time: null, occasion: one }];
    }),
  );
}

function referralsDue(of: RunForReminders, today: string): Found[] {
  if (!gathers.includes(of.run.status)) return [];
  return of.referrals.flatMap(({ participantId, state, until, history }): Found[] => {
    const last = history.at(-1);
    if (stateOn({ state, until }, today) === 'offered' && until !== null) {
      const about = { thing: until, day: until, time: null };
      return [{ participantId, kind: 'offered_place', ...about }];
    }
    const isDecided = state === 'accepted' || state === 'refused';
    if (!isDecided || last?.state !== state) return [];
    const on = dayOf(last.at);
    if (today >= daysAfter(on, reminderLimits.outcomeDays)) return [];
    return [{ participantId, kind: 'referral_outcome', thing: on, day: null, time: null }];
  });
}

/**
 * The reminders that a run makes due on a day, whether they are allowed or not. One stays due while it makes
 * sense: so the next hour, or the next day, may send what could not be sent before.
 * @param today the day in Finland, a day of sending
 * @example remindersDueIn({ run: { runId: 'r1', status: 'closed', endsOn: '2026-05-04', instruments: [] }, sessions: [], members: [], referrals: [], forms: [], decisions: [] }, '2026-03-02') // []
 */
export function remindersDueIn(of: RunForReminders, today: string): DueReminder[] {
  const { runId } = of.run;
  const all = [...sessionsDue(of, today), ...formsDue(of, today), ...referralsDue(of, today)];
  return all.map(({ occasion: about, ...found }) => ({
    ...found,
    runId,
    needs: about === 'follow_up' ? ['reminders', 'contact'] : ['reminders'],
  }));
}

const placeOf = ({ kind }: DueReminder) => reminderKind.options.indexOf(kind);

/**
 * Reminders in the order in which a person gets them, one a day: what counts most first, and of one
 * kind what comes first.
 * @example inOrder([{ kind: 'form_due' }, { kind: 'next_session' }])[0].kind // 'next_session'
 */
export const inOrder = (all: readonly DueReminder[]): DueReminder[] =>
  all.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      `${a.day} ${a.time} ${a.runId}`.localeCompare(`${b.day} ${b.time} ${b.runId}`),
  );

/** A reminder that will be due, with the first day of sending on which it will be. */
export type DueAhead = DueReminder & { on: string };

const keyOf = ({ participantId, kind, thing }: DueReminder) => `${participantId}#${kind}#${thing}`;

/**
 * The reminders that a run will make due within some days if nothing changes, each on its first day.
 * @param from the first day that is looked at
 * @example remindersAhead({ run: { runId: 'r1', status: 'closed', endsOn: '2026-05-04', instruments: [] }, sessions: [], members: [], referrals: [], forms: [], decisions: [] }, { from: '2026-03-02', days: 14 }) // []
 */
export function remindersAhead(
  of: RunForReminders,
  { from, days }: { from: string; days: number },
): DueAhead[] {
  const found = new Map<string, DueAhead>();
  for (let day = 0; day <= days; day++) {
    const on = daysAfter(from, day);
    for (const due of isSendingDay(on) ? remindersDueIn(of, on) : [])
      if (!found.has(keyOf(due))) found.set(keyOf(due), { ...due, on });
  }
  return [...found.values()];
}
