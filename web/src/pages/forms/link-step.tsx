import { useState } from 'preact/hooks';
import { awaitsConfirmation, type IssuedLink } from '../../../../shared/domain/forms/link.ts';
import type { OutsideWindow } from '../../features/forms/outside-window-field.tsx';
import { texts } from '../../texts/staff.ts';
import type { ApiStepProps } from './form-step.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest, requestLink } from './link-request.tsx';
import { NewLink } from './new-link.tsx';

/** A link for the participant's own phone. */
export function LinkStep({ api, client, slot, refresh }: ApiStepProps) {
  const [link, setLink] = useState<IssuedLink | null>(null);
  if (link) return <NewLink link={link} />;
  const ask = async (outsideWindow: OutsideWindow) => {
    // Shown before anything else: a link that nobody has seen is lost.
    setLink(await requestLink({ api, client, slot }, { channel: 'link', outsideWindow }));
    refresh().catch(() => undefined);
  };
  const { make, again } = texts.forms.newLink;
  return (
    <>
      {!awaitsConfirmation(slot) && <HandOutNote client={client} slot={slot} />}
      <LinkRequest {...{ slot, ask }} label={slot.linkUntil ? again : make} />
    </>
  );
}
