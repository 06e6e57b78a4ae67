/** The leader's actions on a tablet, by the same functions as the pages' buttons. */
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import { confirmationOf } from '../../../shared/model/background-confirmation.ts';
import type { FormKey } from '../../../shared/model/form.ts';
import type { FormDecision } from '../../../shared/model/form-decision.ts';
import { type FormSlot, isAt } from '../../../shared/model/form-matrix.ts';
import type { MemberBody } from '../../../shared/model/member.ts';
import type { Attendance } from '../../../shared/model/roll-call.ts';
import type { SessionBody } from '../../../shared/model/session.ts';
import { timeNow } from '../../../web/src/clock.ts';
import { isFormOpen } from '../../../web/src/forms/form-offers.ts';
import { confirmationOp } from '../../../web/src/leader/confirmation-op.ts';
import { type FormsTablet, formsActionsHere } from '../../../web/src/leader/forms-actions-here.ts';
import type { LeaderTablet } from '../../../web/src/leader/leader-tablet.ts';
import { memberOp } from '../../../web/src/leader/member-actions.ts';
import { joinOp, numberFault } from '../../../web/src/leader/new-member.ts';
import { markOp } from '../../../web/src/leader/roll.ts';
import { sessionOp } from '../../../web/src/leader/session-body.ts';
import type { RunCopy } from '../../../web/src/leader/vault-copy.ts';

/** A drawn action of the leader. Add a line to `ways` for another kind. */
export type Doing =
  | { kind: 'mark'; sessionId: string; participantId: string; attendance: Attendance }
  | { kind: 'session'; sessionId: string; note: string }
  | { kind: 'new session'; sessionId: string; note: string; date: string }
  | { kind: 'member'; participantId: string; continuation: MemberBody['continuation'] }
  | { kind: 'join'; participantId: string; joinedOn: string; route: MemberBody['referralRoute'] }
  | { kind: 'decision'; form: FormKey; decision: FormDecision; on: string }
  | { kind: 'paper'; form: FormKey; answers: RawAnswers; isTwofold: boolean }
  | { kind: 'confirmation' };

/** A tablet at a moment: its client, and the run as it shows it. */
export type Here = {
  desk: FormsTablet & Pick<LeaderTablet, 'record'>;
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
    return here.desk.record([markOp(given, participantId, { attendance })]);
  },
  session: ({ sessionId, note }, here) => {
    const session = sessionIn(here, sessionId);
    return session && here.desk.record([sessionOp(runIdOf(here), session, { note })]);
  },
  'new session': ({ sessionId, note, date }, here) => {
    const fixed = { kind: 'meeting', minutes: 90, status: 'held', last: false } as const;
    const body: SessionBody = { ...fixed, date, note };
    return here.desk.record([{ kind: 'session', runId: runIdOf(here), sessionId, body, base: 0 }]);
  },
  member: ({ participantId, continuation }, here) => {
    const member = here.run.members.find((one) => one.participantId === participantId);
    return member && here.desk.record([memberOp(runIdOf(here), member, { continuation })]);
  },
  join: ({ participantId: typed, joinedOn, route: referralRoute }, here) => {
    if (numberFault(typed, here.run.members)) return undefined;
    const ownWorkerException = 'referred_by_partner' as const;
    const joining = { typed, joinedOn, referralRoute, ownWorkerException };
    return here.desk.record([joinOp(runIdOf(here), joining)]);
  },
  decision: ({ form, decision, on }, here) => {
    const place = openPlace(here, form);
    if (!place || (decision === 'awaited' && !isSaid(place))) return undefined;
    const actions = formsActionsHere({ tablet: here.desk, runId: runIdOf(here) });
    return actions.decide(place, { decision, on, reason: 'not_stated' });
  },
  paper: ({ form, answers, isTwofold }, here) => {
    const place = openPlace(here, form);
    if (!place?.window) return undefined;
    const { instrumentVersion, window, enteredOnceBy } = place;
    const body = { instrumentVersion, answeredOn: window.from, answers };
    const actions = formsActionsHere({ tablet: here.desk, runId: runIdOf(here) });
    const whole = { ...body, outsideWindow: null, synthetic: false };
    return actions.enter(place, whole, isTwofold || enteredOnceBy !== null);
  },
  confirmation: (_, here) => {
    const { counted, background } = here.run;
    if (background || !counted || confirmationOf(counted) === 'present') return undefined;
    return here.desk.record([confirmationOp(here.run, counted)]);
  },
};

/** Does the drawn action if the page would offer it; it is stored once this returns. */
export const doHere = async (doing: Doing, here: Here): Promise<unknown> =>
  (ways[doing.kind] as (one: Doing, where: Here) => Promise<unknown> | undefined)(doing, here);
