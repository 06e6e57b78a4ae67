import { hashOf } from '../routes/page-address.ts';
import { texts } from '../texts/staff.ts';
import { PageTitle } from './page-title.tsx';

/** A page about something that is not there for the viewer: why, and the way out. */
export function NotFound({ reason }: { reason: string }) {
  return (
    <>
      <PageTitle title={texts.notFound.title} />
      <p class="note" role="alert">
        {reason}
      </p>
      <p>
        <a href={hashOf({ page: 'home' })}>← {texts.forbidden.back}</a>
      </p>
    </>
  );
}
