import { useState } from 'preact/hooks';
import { awaitsConfirmation, type IssuedLink } from '../../../shared/model/link.ts';
import { texts } from '../texts.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest, linkTo } from './link-request.tsx';
import { NewLink } from './new-link.tsx';
import type { OutsideWindow } from './outside-window-field.tsx';
import type { AskingProps } from './step.ts';

/** A link for the participant's own phone. */
export function LinkStep({ api, desk, place, refresh }: AskingProps) {
  const [link, setLink] = useState<IssuedLink | null>(null);
  if (link) return <NewLink link={link} />;
  const ask = async (outsideWindow: OutsideWindow) => {
    // Shown first: a link that nobody has seen is lost.
    setLink(await linkTo({ api, desk, place }, { channel: 'link', outsideWindow }));
    refresh().catch(() => undefined);
  };
  const { make, again } = texts.forms.newLink;
  return (
    <>
      {!awaitsConfirmation(place) && <HandOutNote desk={desk} place={place} />}
      <LinkRequest {...{ place, ask }} label={place.linkUntil ? again : make} />
    </>
  );
}
