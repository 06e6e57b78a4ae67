import { useState } from 'preact/hooks';
import type { IssuedLink } from '../../../shared/model/link.ts';
import { Failed } from '../failed.tsx';
import { day } from '../format.ts';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import { asksReason, type OutsideWindow, OutsideWindowField } from './outside-window-field.tsx';
import type { StepProps } from './step.ts';

type Props = Pick<StepProps, 'desk' | 'place'> & {
  channel: 'link' | 'device';
  label: string;
  got: (link: IssuedLink) => void;
};

/** Asks for a link to one form, and for the reason when it is asked on another day than due. */
export function LinkRequest({ desk, place, channel, label, got }: Props) {
  const { busy, failure, send } = useSending();
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const { occasion, instrumentId, participantId, linkUntil } = place;
  const ask = () =>
    send(async () => {
      const { items } = await desk.api.postLinks({
        params: { runId: desk.run.runId },
        body: { occasion, instrumentId, participantIds: [participantId], channel, outsideWindow },
      });
      const [link] = items;
      if (link) got(link);
    });
  const word = texts.forms.newLink;

  return (
    <>
      {linkUntil && <p class="note">{word.replaces(texts.forms.linkUntil(day(linkUntil)))}</p>}
      <Failed failure={failure} />
      {asksReason(failure, outsideWindow) && (
        <OutsideWindowField reason={outsideWindow} choose={setReason} />
      )}
      <button type="button" class="main" onClick={ask} aria-disabled={busy}>
        {busy ? texts.forms.working : label}
      </button>
    </>
  );
}
