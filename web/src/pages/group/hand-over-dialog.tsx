import { useState } from 'preact/hooks';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { leadingRoles } from '../../../../shared/domain/people/staff.ts';
import { useSending } from '../../api/use-sending.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import {
  lacksReason,
  ReasonFields,
  statedAs,
  type WrittenReason,
} from '../../features/people/reason-fields.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { StaffPartProps } from './staff-part.tsx';

const words = texts.staffing.handOver;

type HandOverDialogProps = StaffPartProps & {
  /** Those whose part of the run the viewer may hand over. */
  leaders: readonly string[];
  close: () => void;
  /** It is done: who leads in whose stead. */
  done: (handedOver: { from: string; to: string }) => Promise<void>;
};

/** To whom a run goes, and why: the dialog itself says what is lost, so nothing else asks. */
export function HandOverDialog(props: HandOverDialogProps) {
  const { api, viewer, run, colleagues, nameOf, leaders, close, done } = props;
  // Made once, so that pressing again repeats the same hand-over.
  const [handOverId] = useState(() => crypto.randomUUID());
  const [from, leave] = useState(leaders[0] ?? '');
  const [to, choose] = useState(nobodyChosen);
  const [reason, state] = useState<WrittenReason>({
    code: from === viewer.id ? 'workload' : 'left_post',
    note: '',
  });
  const [fault, say] = useState<{ to?: string; reason?: string }>({});
  const { busy, failure, send } = useSending();
  const isOwn = from === viewer.id;
  const people = choosableColleagues(colleagues, leadingRoles, [from, viewer.id]);
  const handOver = (event: Event) => {
    event.preventDefault();
    const found = {
      ...(to.userId === null ? { to: texts.staffing.nameLacking } : {}),
      ...(lacksReason(reason) ? { reason: texts.staffing.noteLacking } : {}),
    };
    say(found);
    const { userId } = to;
    if (userId === null || found.reason) return;
    const body = { from, to: userId, reason: statedAs(reason) };
    void send(async () => {
      await api.putRunHandOver({ params: { runId: run.runId, handOverId }, body });
      await done({ from, to: userId });
    });
  };
  return (
    <Modal title={words.title} close={close}>
      <form onSubmit={handOver} noValidate>
        {leaders.length > 1 && (
          <SelectField
            label={words.from}
            value={from}
            set={leave}
            options={leaders.map((one) => [one, nameOf(one)] as const)}
          />
        )}
        <ColleagueField label={words.to} people={people} value={to} set={choose} fault={fault.to} />
        <ReasonFields value={reason} set={state} />
        <p class="mark" role="alert">
          {fault.reason}
        </p>
        <p class="note">{isOwn ? words.own(run.name) : words.others(nameOf(from))}</p>
        <FailureNote failure={failure} />
        <p class="choice">
          <SendButton {...{ busy, text: words.go, working: words.going, class: 'danger' }} />
          <button type="button" class="plain" onClick={close}>
            {texts.staffing.keep}
          </button>
        </p>
      </form>
    </Modal>
  );
}

/** Whose part of a run the viewer may hand over: their own, or as a coordinator anybody's. */
export const mayBeHandedOver = (
  { leaders, unconfirmedLeaders }: Run,
  { id, roles }: StaffPartProps['viewer'],
): string[] =>
  roles.includes('coordinator')
    ? leaders
    : leaders.filter((one) => one === id && !unconfirmedLeaders.includes(one));
