import { useState } from 'preact/hooks';
import { saveFile } from '../../api/save-file.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useObjectAddress } from '../../api/use-object-address.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.clientPage.record;

/** All that is stored about the client, for the client: as a page to print and as a file. */
export function RecordPart({ api, participantId }: { api: StaffApi; participantId: string }) {
  const call = { params: { participantId }, reason: 'clients_request' } as const;
  const [page, setPage] = useState<Blob | null>(null);
  const printing = useSending();
  const saving = useSending();
  const address = useObjectAddress(page);
  const make = () => void printing.send(async () => setPage(await api.getRecordPage(call)));
  const save = () =>
    void saving.send(async () => {
      const record = JSON.stringify(await api.getRecord(call), null, 2);
      // The file's name has no number: it stays in the list of downloads.
      saveFile('laituri.json', new Blob([record], { type: 'application/json' }));
    });
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{words.explained}</p>
      <p class="actions">
        {address ? (
          <a class="button" href={address} target="_blank" rel="noopener">
            {words.open}
          </a>
        ) : (
          <SendButton
            {...{ busy: printing.busy, text: words.make, working: words.making }}
            onClick={make}
          />
        )}
        <SendButton
          {...{ busy: saving.busy, text: words.file, working: words.making }}
          onClick={save}
        />
      </p>
      <p class="unseen" role="status">
        {address && words.ready}
      </p>
      <FailureNote failure={printing.failure ?? saving.failure} />
    </section>
  );
}
