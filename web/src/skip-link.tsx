import { texts } from './texts.ts';

/** The address behind `#` says where one is in the app, so the link moves the focus by itself. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The first thing that a keyboard reaches: past what is the same on every page. */
export function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it does go to a place on this page
    <a class="skip" href="#main" onClick={skip}>
      {texts.toContent}
    </a>
  );
}
