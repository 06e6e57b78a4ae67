import { useId, useState } from 'preact/hooks';
import { memberOutside, type Outside } from '../../../../shared/domain/groups/unlikely-date.ts';
import { type Member, memberBody, referralRoute } from '../../../../shared/domain/people/member.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { MemberOp } from '../../offline/tablet-op.ts';
import { useSubmit } from '../../offline/use-submit.ts';
import { todayNow } from '../../session/clock.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { DayConfirmation } from '../../ui/day-confirmation.tsx';
import { DayField, ParticipantNumberField, SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type NewMember, type NumberFault, numberFault } from './new-member.ts';

const words = leaderTexts.members.joining;
const exceptions = memberBody.shape.ownWorkerException.unwrap();

type NewMemberFieldsProps = { filled: NewMember; set: (changes: Partial<NewMember>) => void };

function MemberNumberField({
  filled,
  set,
  fault,
}: NewMemberFieldsProps & { fault: NumberFault | null }) {
  const id = useId();
  return (
    <ParticipantNumberField
      label={words.number}
      value={filled.typed}
      set={(typed) => set({ typed })}
      class="numbers"
      autocapitalize="characters"
      maxLength={12}
      aria-describedby={`${id}-fault`}
      aria-invalid={fault !== null}
    >
      <span class="mark" id={`${id}-fault`} role="alert">
        {fault && words.faults[fault]}
      </span>
    </ParticipantNumberField>
  );
}

const none = '';

function OtherFields({ filled, set }: NewMemberFieldsProps) {
  return (
    <>
      <DayField
        label={leaderTexts.members.joinedOn}
        value={filled.joinedOn}
        set={(joinedOn) => set({ joinedOn })}
      />
      <SelectField
        label={words.route}
        value={filled.referralRoute}
        set={(route) => set({ referralRoute: referralRoute.parse(route) })}
        options={referralRoute.options.map((route) => [route, words.routes[route]])}
      />
      <SelectField
        label={words.ownWorker}
        value={filled.ownWorkerException ?? none}
        set={(why) => set({ ownWorkerException: exceptions.parse(why === none ? null : why) })}
        options={[
          [none, words.hasOwnWorker],
          ...exceptions.unwrap().options.map((why) => [why, words.exceptions[why]] as const),
        ]}
      />
    </>
  );
}

type NewMemberDialogProps = {
  members: readonly Member[];
  run: { startsOn: string; endsOn: string };
  tablet: LeaderTablet;
  opOf: (joining: NewMember) => MemberOp;
  close: () => void;
};

/** Adds a member by their number; a mistyped number is reported before anything is stored. */
export function NewMemberDialog({ tablet, members, run, opOf, close }: NewMemberDialogProps) {
  const { busy, fault: refusal, submit } = useSubmit(tablet, close);
  const [fault, say] = useState<NumberFault | null>(null);
  const [filled, fill] = useState<NewMember>({
    typed: '',
    joinedOn: todayNow(),
    referralRoute: 'adult_social_work',
    ownWorkerException: null,
  });
  const [unlikelyDay, ask] = useState<{ day: string; outside: Outside } | null>(null);
  const set = (changes: Partial<NewMember>) => {
    ask(null);
    fill({ ...filled, ...changes });
  };
  const done = async (event: Event) => {
    event.preventDefault();
    const found = numberFault(filled.typed, members);
    say(found);
    if (found || !filled.joinedOn) return;
    const unlikely = memberOutside(run, opOf(filled).body, undefined);
    if (unlikely) return ask(unlikely);
    await submit([opOf(filled)]);
  };
  const confirm = () => submit([{ ...opOf(filled), confirmedDate: true }]);
  return (
    <Modal title={words.title} close={close}>
      <form onSubmit={done}>
        <p>{words.referFirst}</p>
        <MemberNumberField {...{ filled, set, fault }} />
        <OtherFields {...{ filled, set }} />
        <p class="mark" role="alert">
          {refusal}
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
            {...{ busy, text: leaderTexts.members.save, class: 'main' }}
            working={leaderTexts.sessions.saving}
          />
        )}
      </form>
    </Modal>
  );
}
