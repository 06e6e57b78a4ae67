import { useState } from 'preact/hooks';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import { useSending } from '../../api/use-sending.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import { faultOfDays } from '../../features/people/days.ts';
import { DaysFields } from '../../features/people/days-fields.tsx';
import {
  lacksReason,
  ReasonFields,
  statedAs,
  type WrittenReason,
} from '../../features/people/reason-fields.tsx';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { optionsOf, RadioField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { ClientStaffProps } from './client-staff.tsx';

const words = texts.clientPage.staff;

type StaffWay = keyof typeof words.ways;

const usualReason = { substitute: 'absence', handOver: 'workload' } as const;

type ClientStaffDialogProps = Omit<ClientStaffProps, 'changed'> & {
  close: () => void;
  added: (userId: string) => void;
  handedOver: (userId: string) => void;
};

/** A substitute for some days, or another own worker for good: what is lost is said here. */
export function ClientStaffDialog(props: ClientStaffDialogProps) {
  const { api, client, colleagues, close, added, handedOver } = props;
  const { participantId } = client;
  const worker = workerOf(client);
  // Made once, so that pressing again repeats the same hand-over.
  const [handOverId] = useState(() => crypto.randomUUID());
  const [way, choose] = useState<StaffWay>('substitute');
  const [who, name] = useState(nobodyChosen);
  const [days, set] = useState({ from: todayNow(), until: '' });
  const [reason, state] = useState<WrittenReason>({ code: usualReason.substitute, note: '' });
  const [fault, say] = useState<{ who?: string | undefined; rest?: string | null }>({});
  const { busy, failure, send } = useSending();
  const people = choosableColleagues(colleagues, ['own_worker'], [worker]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { userId: to } = who;
    const lateDay = way === 'substitute' ? faultOfDays(days, todayNow()) : null;
    const rest = lateDay ?? (lacksReason(reason) ? texts.staffing.noteLacking : null);
    say({ who: to === null ? texts.staffing.nameLacking : undefined, rest });
    if (to === null || rest) return;
    const isDone = await send(async () => {
      if (way === 'substitute') {
        const params = { participantId, userId: to };
        await api.putClientSubstitute({ params, body: { ...days, reason: statedAs(reason) } });
      } else {
        const params = { participantId, handOverId };
        const body = { from: worker, to, reason: statedAs(reason) };
        await api.putClientHandOver({ params, body });
        forgetMyClients(api);
      }
    });
    if (isDone) (way === 'substitute' ? added : handedOver)(to);
  };
  const isHandOver = way === 'handOver';
  return (
    <Modal title={words.change} close={close}>
      <form onSubmit={submit} noValidate>
        <RadioField
          title={words.way}
          name="client-staff-way"
          value={way}
          set={(chosen) => {
            choose(chosen);
            state({ ...reason, code: usualReason[chosen] });
          }}
          options={optionsOf(words.ways)}
        />
        <ColleagueField
          label={isHandOver ? words.to : words.who}
          people={people}
          value={who}
          set={name}
          fault={fault.who}
        />
        {!isHandOver && <DaysFields days={days} set={set} />}
        <ReasonFields value={reason} set={state} />
        <p class={isHandOver ? 'note' : 'quiet small'}>
          {isHandOver ? words.loses(participantId) : words.what}
        </p>
        <p class="mark" role="alert">
          {fault.rest}
        </p>
        <FailureNote failure={failure} />
        <p class="choice">
          <SendButton
            {...{ busy, text: isHandOver ? words.handOver : words.add, working: words.working }}
            class={isHandOver ? 'danger' : 'main'}
          />
          <button type="button" class="plain" onClick={close}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Modal>
  );
}
