import { useState } from 'preact/hooks';
import { exitReason, type Member, type MemberBody } from '../../../shared/model/member.ts';
import { memberOutside, type Outside } from '../../../shared/model/unlikely-date.ts';
import { todayNow } from '../clock.ts';
import { Modal } from '../modal.tsx';
import { ContinuationField } from './continuation-field.tsx';
import { DayAsked } from './day-asked.tsx';
import type { LeaderDesk } from './desk.ts';
import { Choice, DayField } from './dialog-fields.tsx';
import type { MemberDeed } from './member-changes.ts';
import type { MemberOp } from './op.ts';
import { words } from './texts.ts';
import { useSubmit } from './use-submit.ts';

const said = words.members;

const exits = ['dropped_out', 'transferred'] as const;
type Exit = (typeof exits)[number];

type Filled = { day: string; state: Exit; reason: string; continuation: Member['continuation'] };

/** What a deed makes of the membership. */
function changesOf(deed: MemberDeed, member: Member, filled: Filled): Partial<MemberBody> {
  const { day, state, reason, continuation } = filled;
  if (deed === 'join') return { state: 'enrolled', joinedOn: day };
  if (deed === 'leave')
    return { state, exit: { on: day, reason: exitReason.parse(reason) }, continuation };
  if (deed === 'come_back') return { state: 'enrolled', exit: null, joinedOn: member.joinedOn };
  return { continuation };
}

function LeaveFields({ filled, set }: { filled: Filled; set: (changes: Partial<Filled>) => void }) {
  return (
    <>
      <DayField label={said.on} value={filled.day} set={(day) => set({ day })} />
      <Choice
        label={said.how}
        value={filled.state}
        set={(state) => set({ state: exits.find((exit) => exit === state) ?? 'dropped_out' })}
        options={exits.map((exit) => [exit, said.state[exit]])}
      />
      <Choice
        label={said.reason}
        value={filled.reason}
        set={(reason) => set({ reason })}
        options={exitReason.options.map((reason) => [reason, said.reasons[reason]])}
      />
    </>
  );
}

const deedWords = {
  join: said.join,
  leave: said.leave,
  come_back: said.comeBack,
  continuation: said.continuation,
} satisfies Record<MemberDeed, string>;

type Props = {
  desk: LeaderDesk;
  run: { startsOn: string; endsOn: string };
  member: Member;
  deed: MemberDeed;
  opOf: (changes: Partial<MemberBody>) => MemberOp;
  close: () => void;
};

/** Joining, leaving, coming back, or what comes after: one thing about one member. */
export function MemberDialog({ desk, run, member, deed, opOf, close }: Props) {
  const { busy, fault, submit } = useSubmit(desk, close);
  const [filled, fill] = useState<Filled>({
    day: todayNow(),
    state: 'dropped_out',
    reason: 'not_stated',
    continuation:
      deed === 'continuation'
        ? (member.continuation ?? { nextStep: 'another_group', ownWorkerInformed: false })
        : member.continuation,
  });
  const [asked, ask] = useState<{ day: string; outside: Outside } | null>(null);
  const set = (changes: Partial<Filled>) => {
    ask(null);
    fill({ ...filled, ...changes });
  };
  const done = async () => {
    if (!filled.day) return;
    const op = opOf(changesOf(deed, member, filled));
    const found = memberOutside(run, op.body, member);
    if (found) return ask(found);
    await submit([op]);
  };
  const confirm = () => submit([{ ...opOf(changesOf(deed, member, filled)), confirmedDate: true }]);
  return (
    <Modal title={`${member.participantId}: ${deedWords[deed]}`} close={close}>
      {deed === 'join' && (
        <DayField label={said.joinedOn} value={filled.day} set={(day) => set({ day })} />
      )}
      {deed === 'leave' && <LeaveFields filled={filled} set={set} />}
      {deed === 'continuation' && filled.continuation && (
        <ContinuationField
          value={filled.continuation}
          set={(continuation) => set({ continuation })}
        />
      )}
      <p class="mark" role="alert">
        {fault}
      </p>
      {asked ? (
        <DayAsked {...asked} busy={busy} change={() => ask(null)} confirm={() => void confirm()} />
      ) : (
        <button type="button" class="main" aria-disabled={busy} onClick={() => void done()}>
          {busy ? words.sessions.saving : said.save}
        </button>
      )}
    </Modal>
  );
}

export { deedWords };
