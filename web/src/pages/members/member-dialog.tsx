import { useState } from 'preact/hooks';
import { memberOutside, type Outside } from '../../../../shared/domain/groups/unlikely-date.ts';
import {
  continuation,
  exitReason,
  type Member,
  type MemberBody,
} from '../../../../shared/domain/people/member.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { MemberOp } from '../../offline/tablet-op.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import { todayNow } from '../../session/clock.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { CheckField, DayField, SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { MemberAction } from './member-actions.ts';

type Continuation = NonNullable<Member['continuation']>;
const { options } = continuation.shape.nextStep;

type ContinuationFieldProps = { value: Continuation; set: (value: Continuation) => void };

/** Where the member continues after the group, and whether the own worker knows. */
function ContinuationField({ value, set }: ContinuationFieldProps) {
  return (
    <>
      <SelectField
        label={words.nextStep}
        value={value.nextStep}
        set={(nextStep) => set({ ...value, nextStep })}
        options={options.map((step) => [step, words.nextSteps[step]])}
      />
      <CheckField
        label={words.informed}
        value={value.ownWorkerInformed}
        set={(ownWorkerInformed) => set({ ...value, ownWorkerInformed })}
      />
    </>
  );
}

const words = leaderTexts.members;

const exits = ['dropped_out', 'transferred'] as const;
type MemberExit = (typeof exits)[number];

type MemberDialogFields = {
  day: string;
  state: MemberExit;
  reason: string;
  continuation: Member['continuation'];
};

/** The changes that an action makes to the membership. */
function changesOf(
  action: MemberAction,
  member: Member,
  filled: MemberDialogFields,
): Partial<MemberBody> {
  const { day, state, reason, continuation } = filled;
  if (action === 'join') return { state: 'enrolled', joinedOn: day };
  if (action === 'leave')
    return { state, exit: { on: day, reason: exitReason.parse(reason) }, continuation };
  if (action === 'come_back') return { state: 'enrolled', exit: null, joinedOn: member.joinedOn };
  return { continuation };
}

function LeaveFields({
  filled,
  set,
}: {
  filled: MemberDialogFields;
  set: (changes: Partial<MemberDialogFields>) => void;
}) {
  return (
    <>
      <DayField label={words.on} value={filled.day} set={(day) => set({ day })} />
      <SelectField
        label={words.how}
        value={filled.state}
        set={(state) => set({ state })}
        options={exits.map((exit) => [exit, words.state[exit]])}
      />
      <SelectField
        label={words.reason}
        value={filled.reason}
        set={(reason) => set({ reason })}
        options={exitReason.options.map((reason) => [reason, words.reasons[reason]])}
      />
    </>
  );
}

const memberActionTexts = {
  join: words.join,
  leave: words.leave,
  come_back: words.comeBack,
  continuation: words.continuation,
} satisfies Record<MemberAction, string>;

type MemberDialogProps = {
  tablet: LeaderTablet;
  run: { startsOn: string; endsOn: string };
  member: Member;
  action: MemberAction;
  opOf: (changes: Partial<MemberBody>) => MemberOp;
  close: () => void;
};

/** Joining, leaving, coming back, or what comes after the group: one action on one member. */
export function MemberDialog({ tablet, run, member, action, opOf, close }: MemberDialogProps) {
  const { busy, fault, submit } = useSubmit(tablet, close);
  const [filled, fill] = useState<MemberDialogFields>({
    day: todayNow(),
    state: 'dropped_out',
    reason: 'not_stated',
    continuation:
      action === 'continuation'
        ? (member.continuation ?? { nextStep: 'another_group', ownWorkerInformed: false })
        : member.continuation,
  });
  const [unlikelyDay, ask] = useState<{ day: string; outside: Outside } | null>(null);
  const set = (changes: Partial<MemberDialogFields>) => {
    ask(null);
    fill({ ...filled, ...changes });
  };
  const done = async () => {
    if (!filled.day) return;
    const op = opOf(changesOf(action, member, filled));
    const found = memberOutside(run, op.body, member);
    if (found) return ask(found);
    await submit([op]);
  };
  const confirm = () =>
    submit([{ ...opOf(changesOf(action, member, filled)), confirmedDate: true }]);
  return (
    <Modal title={`${member.participantId}: ${memberActionTexts[action]}`} close={close}>
      {action === 'join' && (
        <DayField label={words.joinedOn} value={filled.day} set={(day) => set({ day })} />
      )}
      {action === 'leave' && <LeaveFields filled={filled} set={set} />}
      {action === 'continuation' && filled.continuation && (
        <ContinuationField
          value={filled.continuation}
          set={(continuation) => set({ continuation })}
        />
      )}
      <p class="mark" role="alert">
        {fault}
      </p>
      {unlikelyDay ? (
        <DayConfirmation
          {...unlikelyDay}
          busy={busy}
          change={() => ask(null)}
          confirm={() => void confirm()}
        />
      ) : (
        <SendButton
          {...{ busy, text: words.save, working: leaderTexts.sessions.saving, class: 'main' }}
          onClick={() => void done()}
        />
      )}
    </Modal>
  );
}

export { memberActionTexts };
