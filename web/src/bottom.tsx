import { addressOf } from './place.ts';
import { texts } from './texts.ts';

/** What stands below every page of the staff. */
export function Bottom() {
  return (
    <footer class="bottom">
      <a href={addressOf({ page: 'accessibility' })}>{texts.accessibility.link}</a>
    </footer>
  );
}
