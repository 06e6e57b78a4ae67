import { useState } from 'preact/hooks';
import { referralLimits } from '../../../../shared/configuration.ts';
import { daysAfter } from '../../../../shared/domain/day.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { memberOutside, type Outside } from '../../../../shared/domain/groups/unlikely-date.ts';
import type {
  ReferralDecision,
  ReferralState,
  RefusalReason,
} from '../../../../shared/domain/people/referral.ts';
import { confirmedLeaders } from '../../../../shared/domain/people/run-leaders.ts';
import { allPages } from '../../api/all-pages.ts';
import type { LeaderApi } from '../../api/leader-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, optionsOf, SelectField, TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.referred;

/** What a leader may do about a referral. */
export type ReferralAction = 'offer' | 'accept' | 'refuse' | 'takeBack' | 'declined' | 'move';

const actions: Record<ReferralState, readonly ReferralAction[]> = {
  waiting: ['offer', 'accept', 'move', 'refuse'],
  offered: ['accept', 'declined', 'takeBack'],
  expired: ['offer', 'accept', 'declined', 'move', 'refuse'],
  accepted: [],
  declined: [],
  refused: [],
  withdrawn: [],
};

/** What gives a place, which nobody gets before an own worker has taken them. */
const givesPlace: readonly ReferralAction[] = ['offer', 'accept'];

/**
 * The actions a leader has for a referral, with the text of each button.
 * @example referralActionsFor({ state: 'accepted', awaitsWorker: false }) // []
 */
export const referralActionsFor = ({
  state,
  awaitsWorker,
}: {
  state: ReferralState;
  awaitsWorker: boolean;
}) =>
  actions[state]
    .filter((action) => !(awaitsWorker && givesPlace.includes(action)))
    .map((action) => {
      const text = action === 'offer' && state === 'expired' ? words.offerAgain : words[action];
      return [action, text] as const;
    });

type DecisionProps = {
  api: LeaderApi;
  /** The leader who decides. */
  leader: string;
  run: Run;
  referral: { participantId: string };
  done: () => void;
};

/** The usual time that a client has to answer. */
const usualOfferDays = 7;

type DecisionStepProps = { busy: boolean; decide: (decision: ReferralDecision) => void };

function OfferStep({ busy, decide }: DecisionStepProps) {
  const today = todayNow();
  const [until, set] = useState(daysAfter(today, usualOfferDays));
  const offer = (event: Event) => {
    event.preventDefault();
    decide({ state: 'offered', until });
  };
  return (
    <form onSubmit={offer}>
      <p>{words.offerExplained}</p>
      <DayField
        required
        label={words.offerUntil}
        value={until}
        set={set}
        max={daysAfter(today, referralLimits.offerDays)}
      />
      <SendButton {...{ busy, text: words.offer, working: words.saving, class: 'main' }} />
    </form>
  );
}

function AcceptStep({ busy, decide, run }: DecisionStepProps & { run: Run }) {
  const today = todayNow();
  const [joinedOn, set] = useState(run.startsOn > today ? run.startsOn : today);
  const [unlikely, ask] = useState<{ day: string; outside: Outside } | null>(null);
  const accept = (event: Event) => {
    event.preventDefault();
    const found = memberOutside(run, { joinedOn, exit: null }, undefined);
    if (found) return ask(found);
    decide({ state: 'accepted', joinedOn });
  };
  return (
    <form onSubmit={accept}>
      <DayField
        required
        label={texts.members.joinedOn}
        value={joinedOn}
        set={(day) => {
          ask(null);
          set(day);
        }}
      />
      {unlikely ? (
        <DayConfirmation
          {...unlikely}
          busy={busy}
          change={() => ask(null)}
          confirm={() => decide({ state: 'accepted', joinedOn, confirmedDate: true })}
        />
      ) : (
        <SendButton {...{ busy, text: words.accept, working: words.saving, class: 'main' }} />
      )}
    </form>
  );
}

function RefuseStep({ busy, decide }: DecisionStepProps) {
  const [reason, because] = useState<RefusalReason>('not_for_group');
  const [note, write] = useState('');
  return (
    <>
      <p>{words.refuseExplained}</p>
      <SelectField
        label={words.reason}
        value={reason}
        set={because}
        options={optionsOf(texts.referral.refusals)}
      />
      <TextField label={words.note} maxLength={200} value={note} set={write} />
      <SendButton
        {...{ busy, text: words.refuse, working: words.saving, class: 'danger' }}
        onClick={() => decide({ state: 'refused', reason, note: note.trim() })}
      />
    </>
  );
}

type MoveStepProps = { busy: boolean; move: (to: string) => void; others: readonly Run[] };

function MoveStep({ busy, move, others }: MoveStepProps) {
  const [to, choose] = useState(others[0]?.runId ?? '');
  if (others.length === 0) return <p>{words.noOtherGroups}</p>;
  return (
    <>
      <p>{words.moveExplained}</p>
      <SelectField
        label={words.moveTo}
        value={to}
        set={choose}
        options={others.map(({ runId, name }) => [runId, name] as const)}
      />
      <SendButton
        {...{ busy, text: words.move, working: words.saving, class: 'main' }}
        onClick={() => move(to)}
      />
    </>
  );
}

const taking: readonly Run['status'][] = ['planned', 'recruiting', 'running'];

/**
 * The leader's other groups that take members. Somebody who coordinates too has all groups listed,
 * and may move nobody to those that others lead.
 */
async function otherRuns({ api, leader, run: { runId } }: DecisionProps): Promise<Run[]> {
  const all = await allPages((query) => api.listRuns({ query }));
  return all.filter(
    (one) =>
      one.runId !== runId &&
      taking.includes(one.status) &&
      (one.substituting || confirmedLeaders(one).includes(leader)),
  );
}

type ReferralDialogProps = DecisionProps & { action: ReferralAction; close: () => void };

const titles: Record<ReferralAction, (number: string) => string> = {
  offer: words.offerTitle,
  accept: words.acceptTitle,
  refuse: words.refuseTitle,
  move: words.moveTitle,
  takeBack: (number) => `${words.takeBack}: ${number}`,
  declined: (number) => `${words.declined}: ${number}`,
};

/** One decision on a referral. */
export function ReferralDialog(props: ReferralDialogProps) {
  const { api, run, referral, action, done, close } = props;
  const { busy, failure, send } = useSending();
  const { participantId } = referral;
  const params = { runId: run.runId, participantId };
  const finish = async (request: () => Promise<unknown>) => {
    if (await send(request)) done();
  };
  const decide = (body: ReferralDecision) =>
    void finish(() => api.postReferralDecision({ params, body }));
  const move = (to: string) => void finish(() => api.postReferralMove({ params, body: { to } }));
  return (
    <Modal title={titles[action](participantId)} close={close}>
      {action === 'offer' && <OfferStep {...{ busy, decide }} />}
      {action === 'accept' && <AcceptStep {...{ busy, decide, run }} />}
      {action === 'refuse' && <RefuseStep {...{ busy, decide }} />}
      {action === 'move' && (
        <Loaded load={() => otherRuns(props)}>
          {(others) => <MoveStep {...{ busy, move, others }} />}
        </Loaded>
      )}
      {(action === 'takeBack' || action === 'declined') && (
        <>
          <p>{action === 'takeBack' ? words.takeBackExplained : words.declinedExplained}</p>
          <SendButton
            {...{ busy, text: words[action], working: words.saving, class: 'main' }}
            onClick={() => decide({ state: action === 'takeBack' ? 'waiting' : 'declined' })}
          />
        </>
      )}
      <FailureNote failure={failure} />
    </Modal>
  );
}
