import { texts } from '../texts/staff.ts';

/** The part behind `#` is the app's page, so the link moves the focus by itself. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The first element for the keyboard: skips what is the same on every page. */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it does lead to a place on this page
    <a class="skip" href="#main" onClick={skip}>
      {texts.toContent}
    </a>
  );
}
