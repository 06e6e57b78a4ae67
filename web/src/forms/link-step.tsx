import { useState } from 'preact/hooks';
import type { IssuedLink } from '../../../shared/model/link.ts';
import { texts } from '../texts.ts';
import { HandOutNote } from './hand-out-note.tsx';
import { LinkRequest } from './link-request.tsx';
import { NewLink } from './new-link.tsx';
import type { StepProps } from './step.ts';

/** A link for the participant's own phone. */
export function LinkStep({ desk, place, refresh }: StepProps) {
  const [link, setLink] = useState<IssuedLink | null>(null);
  if (link) return <NewLink link={link} />;
  const got = (made: IssuedLink) => {
    // Shown first: a link that nobody has seen is lost.
    setLink(made);
    refresh().catch(() => undefined);
  };
  const { make, again } = texts.forms.newLink;
  return (
    <>
      <HandOutNote desk={desk} place={place} />
      <LinkRequest
        {...{ desk, place, got }}
        channel="link"
        label={place.linkUntil ? again : make}
      />
    </>
  );
}
