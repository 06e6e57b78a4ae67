import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';

/** The way to opening a group. */
export const NewGroupLink = () => (
  <a class="button main page-action" href={hashOf({ page: 'new-group' })}>
    {texts.newGroup.add}
  </a>
);
