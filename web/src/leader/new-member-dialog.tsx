import { useId, useState } from 'preact/hooks';
import { type Member, memberBody, referralRoute } from '../../../shared/model/member.ts';
import { memberOutside, type Outside } from '../../../shared/model/unlikely-date.ts';
import { todayNow } from '../clock.ts';
import { Modal } from '../modal.tsx';
import { DayAsked } from './day-asked.tsx';
import type { LeaderDesk } from './desk.ts';
import { Choice, DayField } from './dialog-fields.tsx';
import { type Joining, type NumberFault, numberFault } from './new-member.ts';
import type { MemberOp } from './op.ts';
import { words } from './texts.ts';
import { useSubmit } from './use-submit.ts';

const said = words.members.joining;
const exceptions = memberBody.shape.ownWorkerException.unwrap();

type FieldsProps = { filled: Joining; set: (changes: Partial<Joining>) => void };

function NumberField({ filled, set, fault }: FieldsProps & { fault: NumberFault | null }) {
  const id = useId();
  return (
    <div class="field-row">
      <label for={id}>{said.number}</label>
      <input
        id={id}
        class="numbers"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={12}
        aria-describedby={`${id}-fault`}
        aria-invalid={fault !== null}
        value={filled.typed}
        onInput={({ currentTarget }) => set({ typed: currentTarget.value })}
      />
      <span class="mark" id={`${id}-fault`} role="alert">
        {fault && said.faults[fault]}
      </span>
    </div>
  );
}

const none = '';

function OtherFields({ filled, set }: FieldsProps) {
  return (
    <>
      <DayField
        label={words.members.joinedOn}
        value={filled.joinedOn}
        set={(joinedOn) => set({ joinedOn })}
      />
      <Choice
        label={said.route}
        value={filled.referralRoute}
        set={(route) => set({ referralRoute: referralRoute.parse(route) })}
        options={referralRoute.options.map((route) => [route, said.routes[route]])}
      />
      <Choice
        label={said.ownWorker}
        value={filled.ownWorkerException ?? none}
        set={(why) => set({ ownWorkerException: exceptions.parse(why === none ? null : why) })}
        options={[
          [none, said.hasOwnWorker],
          ...exceptions.unwrap().options.map((why) => [why, said.exceptions[why]] as const),
        ]}
      />
    </>
  );
}

type Props = {
  members: readonly Member[];
  run: { startsOn: string; endsOn: string };
  desk: LeaderDesk;
  opOf: (joining: Joining) => MemberOp;
  close: () => void;
};

/** Somebody is taken in by their number; a slip of the finger is told before anything is kept. */
export function NewMemberDialog({ desk, members, run, opOf, close }: Props) {
  const { busy, fault: refusal, submit } = useSubmit(desk, close);
  const [fault, say] = useState<NumberFault | null>(null);
  const [filled, fill] = useState<Joining>({
    typed: '',
    joinedOn: todayNow(),
    referralRoute: 'adult_social_work',
    ownWorkerException: null,
  });
  const [asked, ask] = useState<{ day: string; outside: Outside } | null>(null);
  const set = (changes: Partial<Joining>) => {
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
    <Modal title={said.title} close={close}>
      <form onSubmit={done}>
        <p>{said.referFirst}</p>
        <NumberField {...{ filled, set, fault }} />
        <OtherFields {...{ filled, set }} />
        <p class="mark" role="alert">
          {refusal}
        </p>
        {asked ? (
          <DayAsked
            {...asked}
            busy={busy}
            change={() => ask(null)}
            confirm={() => void confirm()}
          />
        ) : (
          <button type="submit" class="main" aria-disabled={busy}>
            {busy ? words.sessions.saving : words.members.save}
          </button>
        )}
      </form>
    </Modal>
  );
}
