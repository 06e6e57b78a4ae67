import type { Role } from '../../../shared/model/access.ts';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { deskTexts } from './texts.ts';

/** A page that is another's work: whose, and the way back. */
export function Forbidden({ roles }: { roles: readonly Role[] }) {
  const { title, explained, back } = deskTexts.forbidden;
  const whose = roles.map((role) => deskTexts.roles[role]);
  return (
    <>
      <PageTitle title={title} />
      <p class="note">{explained(whose.join(', '))}</p>
      <p>
        <a href={addressOf({ page: 'programmes' })}>← {back}</a>
      </p>
    </>
  );
}
