import { useState } from 'preact/hooks';
import { configuration } from '../../../../shared/configuration.ts';
import { daysAfter } from '../../../../shared/domain/day.ts';
import { workerOf } from '../../../../shared/domain/people/access.ts';
import type { StaffingReason } from '../../../../shared/domain/people/staffing.ts';
import { useSending } from '../../api/use-sending.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, optionsOf, RadioField, SelectField, TextField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { ClientStaffProps } from './client-staff.tsx';
import { noWorker, WorkerField } from './client-staff-choice.tsx';

const words = texts.clientPage.staff;
const reasonWords = texts.directory.disabling;

type StaffWay = keyof typeof words.ways;
type Filled = { to: string; from: string; until: string; code: StaffingReason; note: string };

const usualReason = { substitute: 'absence', handOver: 'workload' } as const;

/** What is lacking or wrong, in words; null where nothing is. */
function faultOf(way: StaffWay, { to, from, until, code, note }: Filled): string | null {
  if (to === noWorker || (code === 'other' && note.trim() === '')) return words.lacking;
  if (way === 'handOver') return null;
  if (!from || !until) return words.lacking;
  if (until < from || until < todayNow()) return words.lateDay;
  const most = configuration.substituteDays;
  return until < daysAfter(from, most) ? null : words.tooLong(most);
}

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
  const [filled, fill] = useState<Filled>({
    ...{ to: noWorker, from: todayNow(), until: '' },
    ...{ code: usualReason.substitute, note: '' },
  });
  const [fault, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const set = (change: Partial<Filled>) => fill({ ...filled, ...change });
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faultOf(way, filled);
    say(found);
    if (found) return;
    const { to, from, until, code, note } = filled;
    const reason = { code, note: code === 'other' ? note.trim() : null };
    const isDone = await send(async () => {
      if (way === 'substitute') {
        const params = { participantId, userId: to };
        await api.putClientSubstitute({ params, body: { from, until, reason } });
      } else {
        const params = { participantId, handOverId };
        await api.putClientHandOver({ params, body: { from: worker, to, reason } });
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
            set({ code: usualReason[chosen] });
          }}
          options={optionsOf(words.ways)}
        />
        <WorkerField
          label={isHandOver ? words.to : words.who}
          {...{ colleagues, without: [worker] }}
          value={filled.to}
          set={(to) => set({ to })}
        />
        {!isHandOver && (
          <>
            <DayField label={words.from} value={filled.from} set={(from) => set({ from })} />
            <DayField label={words.until} value={filled.until} set={(until) => set({ until })} />
          </>
        )}
        <SelectField
          label={reasonWords.reason}
          value={filled.code}
          set={(code) => set({ code })}
          options={optionsOf(reasonWords.reasons)}
        />
        {filled.code === 'other' && (
          <TextField
            label={reasonWords.note}
            maxLength={200}
            value={filled.note}
            set={(note) => set({ note })}
          />
        )}
        <p class={isHandOver ? 'note' : 'quiet small'}>
          {isHandOver ? words.loses(participantId) : words.what}
        </p>
        <p class="mark" role="alert">
          {fault}
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
