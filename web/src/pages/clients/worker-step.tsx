import { useState } from 'preact/hooks';
import type { Participant } from '../../../../shared/domain/people/participant.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { nameIn, namesOf } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { forgetMyClients } from '../../features/clients/my-clients.ts';
import { ColleagueField, nobodyChosen } from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.newClient;

type WorkerStepProps = {
  api: StaffApi;
  viewer: StaffViewer;
  client: Participant;
  colleagues: readonly Colleague[];
  /** The client is somebody else's now. */
  handedOver: (name: string) => void;
};

/** The caller is the own worker, unless they hand the client over at once. */
export function WorkerStep({ api, viewer, client, colleagues, handedOver }: WorkerStepProps) {
  const { participantId } = client;
  // Made once, so that pressing again repeats the same hand-over.
  const [handOverId] = useState(() => crypto.randomUUID());
  const [who, choose] = useState(nobodyChosen);
  const { userId: to } = who;
  const { busy, failure, send } = useSending();
  const handOver = () =>
    void send(async () => {
      if (to === null) return;
      const body = { from: viewer.id, to };
      await api.putClientHandOver({ params: { participantId, handOverId }, body });
      forgetMyClients(api);
      handedOver(nameIn(namesOf(colleagues), to));
    });
  return (
    <>
      <p>{words.worker.mine}</p>
      <ColleagueField
        label={words.worker.choose}
        people={choosableColleagues(colleagues, ['own_worker'], [viewer.id])}
        value={who}
        set={choose}
      />
      {to !== null && (
        <>
          <p class="note">{words.worker.loses}</p>
          <SendButton
            {...{ busy, text: words.worker.handOver, working: words.worker.handing }}
            onClick={handOver}
          />
        </>
      )}
      <FailureNote failure={failure} />
    </>
  );
}
