/** The leader's actions on a tablet, by the same functions as the pages' buttons. */

import { confirmationOf } from '../../../shared/domain/figures/background-confirmation.ts';
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import type { FormDecision } from '../../../shared/domain/forms/form-decision.ts';
import { type FormSlot, isAt } from '../../../shared/domain/forms/form-matrix.ts';
import type { Attendance } from '../../../shared/domain/groups/roll-call.ts';
import { emptySession, type SessionBody } from '../../../shared/domain/groups/session.ts';
import type { MemberBody } from '../../../shared/domain/people/member.ts';
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import { isFormOpen } from '../../../web/src/features/forms/form-offers.ts';
import { type FormsTablet, formsActionsHere } from '../../../web/src/features/forms/forms-here.ts';
import { markOp } from '../../../web/src/features/sessions/roll.ts';
import { moveOp, sessionOp } from '../../../web/src/features/sessions/session-body.ts';
import { moveRefusal } from '../../../web/src/features/sessions/session-move.ts';
import type { LeaderTablet } from '../../../web/src/offline/leader-tablet.ts';
import type { RunCopy } from '../../../web/src/offline/vault-copy.ts';
import { confirmationOp } from '../../../web/src/pages/members/confirmation-op.ts';
import { memberOp } from '../../../web/src/pages/members/member-actions.ts';
import { joinOp, numberFault } from '../../../web/src/pages/members/new-member.ts';
import { timeNow } from '../../../web/src/session/clock.ts';

/** A drawn action of the leader. Add a line to `ways` for another kind. */
export type Doing =
  | { kind: 'mark'; sessionId: string; participantId: string; attendance: Attendance }
  | { kind: 'session'; sessionId: string; note: string }
  | { kind: 'new session'; sessionId: string; note: string; date: string }
  | { kind: 'move'; sessionId: string; to: string; note: string }
  | { kind: 'member'; participantId: string; continuation: MemberBody['continuation'] }
  | { kind: 'join'; participantId: string; joinedOn: string; route: MemberBody['referralRoute'] }
  | { kind: 'decision'; form: FormKey; decision: FormDecision; on: string }
  | { kind: 'paper'; form: FormKey; answers: RawAnswers; isTwofold: boolean }
  | { kind: 'confirmation' };

/** A tablet at a moment: its client, and the run as it shows it. */
export type Here = {
  tablet: FormsTablet & Pick<LeaderTablet, 'record'>;
  run: RunCopy;
  device: string;
};

const runIdOf = ({ run: { run } }: Here) => run.runId;

/** The form's slot, if the page offers an action on it. */
export function openPlace({ run }: Pick<Here, 'run'>, form: FormKey): FormSlot | undefined {
  const place = run.forms.items.find(isAt(form));
  return place && isFormOpen(place) ? place : undefined;
}

const sessionIn = ({ run }: Here, sessionId: string) =>
  run.sessions.find((session) => session.sessionId === sessionId);

/** Only a decision about a form can be taken back. */
const isSaid = ({ decision }: FormSlot) => decision !== null && decision.decision !== 'awaited';

type Way<Kind extends Doing['kind']> = (
  doing: Extract<Doing, { kind: Kind }>,
  here: Here,
) => Promise<unknown> | undefined;

/** How each action is done; undefined where the page would not offer it. */
const ways: { [Kind in Doing['kind']]: Way<Kind> } = {
  mark: ({ sessionId, participantId, attendance }, here) => {
    const session = sessionIn(here, sessionId);
    if (!session) return undefined;
    const given = { runId: runIdOf(here), session, device: here.device, now: timeNow() };
    return here.tablet.record([markOp(given, participantId, { attendance })]);
  },
  session: ({ sessionId, note }, here) => {
    const session = sessionIn(here, sessionId);
    return session && here.tablet.record([sessionOp(runIdOf(here), session, { note })]);
  },
  'new session': ({ sessionId, note, date }, here) => {
    const fixed = { kind: 'meeting', minutes: 90, status: 'held' } as const;
    const body: SessionBody = { ...emptySession, ...fixed, date, note };
    return here.tablet.record([
      { kind: 'session', runId: runIdOf(here), sessionId, body, base: 0 },
    ]);
  },
  // The note that says why waits behind the move, over a version that the move raises.
  move: ({ sessionId, to, note }, here) => {
    const session = sessionIn(here, sessionId);
    const move = { sessionId, to, andLater: false };
    if (session?.status !== 'planned' || moveRefusal(here.run.sessions, move)) return undefined;
    const runId = runIdOf(here);
    return here.tablet.record([
      moveOp(runId, session, move),
      sessionOp(runId, { ...session, date: to }, { note }),
    ]);
  },
  member: ({ participantId, continuation }, here) => {
    const member = here.run.members.find((one) => one.participantId === participantId);
    return member && here.tablet.record([memberOp(runIdOf(here), member, { continuation })]);
  },
  join: ({ participantId: typed, joinedOn, route: referralRoute }, here) => {
    if (numberFault(typed, here.run.members)) return undefined;
    const ownWorkerException = 'referred_by_partner' as const;
    const joining = { typed, joinedOn, referralRoute, ownWorkerException };
    return here.tablet.record([joinOp(runIdOf(here), joining)]);
  },
  decision: ({ form, decision, on }, here) => {
    const place = openPlace(here, form);
    if (!place || (decision === 'awaited' && !isSaid(place))) return undefined;
    const actions = formsActionsHere({ tablet: here.tablet, runId: runIdOf(here) });
    return actions.decide(place, { decision, on, reason: 'not_stated' });
  },
  paper: ({ form, answers, isTwofold }, here) => {
    const place = openPlace(here, form);
    if (!place?.window) return undefined;
    const { instrumentVersion, window, enteredOnceBy } = place;
    const body = { instrumentVersion, answeredOn: window.from, answers };
    const actions = formsActionsHere({ tablet: here.tablet, runId: runIdOf(here) });
    const whole = { ...body, outsideWindow: null, synthetic: false };
    return actions.enter(place, whole, isTwofold || enteredOnceBy !== null);
  },
  confirmation: (_, here) => {
    const { counted, background } = here.run;
    if (background || !counted || confirmationOf(counted) === 'present') return undefined;
    return here.tablet.record([confirmationOp(here.run, counted)]);
  },
};

/** Does the drawn action if the page would offer it; it is stored once this returns. */
export const doHere = async (doing: Doing, here: Here): Promise<unknown> =>
  (ways[doing.kind] as (one: Doing, where: Here) => Promise<unknown> | undefined)(doing, here);
