import type { Role } from '../../../shared/domain/people/access.ts';
import { hashOf } from '../routes/page-address.ts';
import { coordinatorTexts } from '../texts/coordinator-texts.ts';
import { PageTitle } from './page-title.tsx';

/** A page that belongs to other roles: which ones, and the way back. */
export function Forbidden({ roles }: { roles: readonly Role[] }) {
  const { title, explained, back } = coordinatorTexts.forbidden;
  const whose = roles.map((role) => coordinatorTexts.roles[role]);
  return (
    <>
      <PageTitle title={title} />
      <p class="note">{explained(whose.join(', '))}</p>
      <p>
        <a href={hashOf({ page: 'home' })}>← {back}</a>
      </p>
    </>
  );
}
