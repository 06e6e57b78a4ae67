import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import type { DeskView } from './desk-place.ts';
import { rolesFor } from './may-view.ts';
import { deskTexts } from './texts.ts';

/** A page that is another's work: whose, and the way back. */
export function Forbidden({ view }: { view: DeskView }) {
  const { title, explained, back } = deskTexts.forbidden;
  const roles = rolesFor(view).map((role) => deskTexts.roles[role]);
  return (
    <>
      <PageTitle title={title} />
      <p class="note">{explained(roles.join(', '))}</p>
      <p>
        <a href={addressOf({ page: 'programmes' })}>← {back}</a>
      </p>
    </>
  );
}
