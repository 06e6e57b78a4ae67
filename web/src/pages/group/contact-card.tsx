import { useState } from 'preact/hooks';
import { bodyOfRun, isReadOnly, type Run } from '../../../../shared/domain/groups/run.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { LongTextField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.group.settings.contact;

type ContactCardProps = { api: StaffApi; run: Run; changed: () => Promise<void> };

/** How participants reach the leaders, in the leaders' own words: it is on each member's own page. */
export function ContactCard({ api, run, changed }: ContactCardProps) {
  const { runId, version, contactWords } = run;
  const [typed, type] = useState(contactWords);
  const [isSaved, saved] = useState(false);
  const { busy, failure, send } = useSending();
  const save = async (event: Event) => {
    event.preventDefault();
    const body = { ...bodyOfRun(run), contactWords: typed.trim() };
    const isDone = await send(async () => {
      await api.putRun({ params: { runId }, body, ifMatch: version });
      await changed();
    });
    saved(isDone);
  };
  if (isReadOnly(run)) return null;
  return (
    <form class="card" onSubmit={save}>
      <h2>{words.title}</h2>
      <LongTextField
        label={words.label}
        rows={2}
        value={typed}
        set={(text) => {
          saved(false);
          type(text);
        }}
      />
      <p class="quiet small">{words.hint}</p>
      <FailureNote failure={failure} />
      <p role="status">{isSaved && words.saved}</p>
      <SendButton {...{ busy, text: words.save, working: words.saving }} />
    </form>
  );
}
