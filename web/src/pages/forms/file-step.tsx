import { useState } from 'preact/hooks';
import type { SealedForm } from '../../../../shared/sealed-form.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/texts.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FileField } from '../../ui/field.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.file;

/** What a participant's page sealed; null when the file is something else. */
async function sealedIn(file: File): Promise<SealedForm | null> {
  try {
    const { kind, v, from, iv, data } = JSON.parse(await file.text());
    return kind === 'laituri-form' && v === 1 ? { kind, v, from, iv, data } : null;
  } catch {
    return null;
  }
}

/** Hands in a file that the participant's device sealed; only the server can open it. */
export function FileStep({ api, client, slot, refresh }: ApiStepProps) {
  const { busy, failure, send } = useSending();
  const [file, choose] = useState<File | null>(null);
  const [message, say] = useState('');
  const handIn = async () => {
    const body = file && (await sealedIn(file));
    say(body ? '' : words.notOurs);
    if (!body) return;
    const isIn = await send(() =>
      api.postSealedForm({ params: formParamsOf({ client, slot }), body }),
    );
    if (!isIn) return;
    say(words.received);
    await refresh().catch(() => undefined);
  };
  return (
    <>
      <p>{words.explained}</p>
      <FileField
        label={words.choose}
        set={(chosen) => {
          choose(chosen);
          say('');
        }}
      />
      <FailureNote failure={failure} />
      <p role="status">{message}</p>
      {message !== words.received && (
        <button
          type="button"
          class="main"
          aria-disabled={busy || !file}
          onClick={() => void (file && handIn())}
        >
          {busy ? texts.forms.working : words.handIn}
        </button>
      )}
    </>
  );
}
