import { useState } from 'preact/hooks';
import type { IssuedLink } from '../../../../shared/domain/forms/link.ts';
import { useSending } from '../../api/use-sending.ts';
import {
  asksReason,
  type OutsideWindow,
  OutsideWindowField,
} from '../../features/forms/outside-window-field.tsx';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { ApiStepProps, FormStepProps } from './form-step.ts';

type LinkRequestProps = Pick<FormStepProps, 'slot'> & {
  label: string;
  ask: (outsideWindow: OutsideWindow) => Promise<unknown>;
};

/** Asks for one link to a form. @throws Refusal, or TypeError when there is no reply */
export async function requestLink(
  { api, client, slot }: Pick<ApiStepProps, 'api' | 'client' | 'slot'>,
  options: { channel: 'link' | 'device'; outsideWindow: OutsideWindow },
): Promise<IssuedLink> {
  const { occasion, instrumentId, participantId } = slot;
  const { items } = await api.postLinks({
    params: { runId: client.run.runId },
    body: { occasion, instrumentId, participantIds: [participantId], ...options },
  });
  const [link] = items;
  if (!link) throw new Error('No link was made');
  return link;
}

/** The request for a link to one form, with a reason when it is outside the form's window. */
export function LinkRequest({ slot: { linkUntil }, label, ask }: LinkRequestProps) {
  const { busy, failure, send } = useSending();
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const word = texts.forms.newLink;

  return (
    <>
      {linkUntil && (
        <p class="note">{word.replaces(texts.forms.linkUntil(writtenDay(linkUntil)))}</p>
      )}
      <FailureNote failure={failure} />
      {asksReason(failure, outsideWindow) && (
        <OutsideWindowField reason={outsideWindow} choose={setReason} />
      )}
      <button
        type="button"
        class="main"
        onClick={() => void send(() => ask(outsideWindow))}
        aria-disabled={busy}
      >
        {busy ? texts.forms.working : label}
      </button>
    </>
  );
}
