import { hashOf } from '../routes/page-address.ts';
import { texts } from '../texts/staff.ts';

/** The footer of every page of the staff. */
export function StaffFooter() {
  return (
    <footer class="bottom">
      <a href={hashOf({ page: 'accessibility' })}>{texts.accessibility.link}</a>
    </footer>
  );
}
