import { useState } from 'preact/hooks';
import type { WithoutWorker } from '../../../../shared/domain/people/without-worker.ts';
import { listColleagues } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import {
  type ChoosableColleague,
  choosableColleagues,
} from '../../features/people/colleague-names.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.withoutWorker;

export type NameWorkerProps = {
  api: StaffApi;
  viewer: StaffViewer;
  one: WithoutWorker;
  /** Called once the own worker is named. */
  done: () => void;
  close: () => void;
};

type NameWorkerFormProps = NameWorkerProps & { people: readonly ChoosableColleague[] };

function NameWorkerForm({ api, one, done, people }: NameWorkerFormProps) {
  // Made once, so that pressing again repeats the same hand-over.
  const [handOverId] = useState(() => crypto.randomUUID());
  const [who, name] = useState(nobodyChosen);
  const [fault, say] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const submit = async (event: Event) => {
    event.preventDefault();
    const { userId: to } = who;
    say(to === null ? texts.staffing.nameLacking : null);
    if (to === null) return;
    const { participantId, registeredBy: from } = one;
    const body = { from, to, reason: { code: 'other' as const, note: words.stated } };
    const isDone = await send(() =>
      api.putClientHandOver({ params: { participantId, handOverId }, body }),
    );
    if (isDone) done();
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{words.explained}</p>
      <ColleagueField label={words.worker} people={people} value={who} set={name} fault={fault} />
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.name, working: words.naming, class: 'main' }} />
    </form>
  );
}

/** Names an own worker for somebody who has none. */
export function NameWorkerDialog(props: NameWorkerProps) {
  const { api, viewer, one, close } = props;
  return (
    <Modal title={words.title(one.participantId)} close={close}>
      <Loaded load={() => listColleagues(api)}>
        {(colleagues) => (
          <NameWorkerForm
            {...props}
            people={choosableColleagues(colleagues, ['own_worker'], [viewer.id, one.registeredBy])}
          />
        )}
      </Loaded>
    </Modal>
  );
}
