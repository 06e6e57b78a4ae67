import { useState } from 'preact/hooks';
import type { IssuedLink } from '../../../shared/model/link.ts';
import { Failed } from '../failed.tsx';
import { day } from '../format.ts';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import { asksReason, type OutsideWindow, OutsideWindowField } from './outside-window-field.tsx';
import type { AskingProps, StepProps } from './step.ts';

type Props = Pick<StepProps, 'place'> & {
  label: string;
  ask: (outsideWindow: OutsideWindow) => Promise<unknown>;
};

/** Asks for one link to a form. @throws Refusal, or TypeError when nobody answered */
export async function linkTo(
  { api, desk, place }: Pick<AskingProps, 'api' | 'desk' | 'place'>,
  wanted: { channel: 'link' | 'device'; outsideWindow: OutsideWindow },
): Promise<IssuedLink> {
  const { occasion, instrumentId, participantId } = place;
  const { items } = await api.postLinks({
    params: { runId: desk.run.runId },
    body: { occasion, instrumentId, participantIds: [participantId], ...wanted },
  });
  const [link] = items;
  if (!link) throw new Error('No link was made');
  return link;
}

/** Asks for a link to one form, and for the reason when it is asked on another day than due. */
export function LinkRequest({ place: { linkUntil }, label, ask }: Props) {
  const { busy, failure, send } = useSending();
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const word = texts.forms.newLink;

  return (
    <>
      {linkUntil && <p class="note">{word.replaces(texts.forms.linkUntil(day(linkUntil)))}</p>}
      <Failed failure={failure} />
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
