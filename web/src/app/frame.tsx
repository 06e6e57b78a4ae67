import { useEffect, useState } from 'preact/hooks';
import { hashOf } from '../routes/page-address.ts';
import { isClockWrong, knownClock, listenToClock, timeNow } from '../session/clock.ts';
import type { StaffViewer } from '../session/staff-viewer.ts';
import { twoMoments } from '../texts/format.ts';
import {
  chooseLanguage,
  language,
  type PageLanguage,
  pageLanguages,
} from '../texts/page-language.ts';
import { texts } from '../texts/texts.ts';
import { roleText } from './role-text.ts';

const lookMs = 20_000;

/** Shown where the device's clock is more than ten minutes off: its time, and the right time. */
export function ClockNote() {
  const [, look] = useState(0);
  useEffect(() => {
    const again = () => look((count) => count + 1);
    const timer = setInterval(again, lookMs);
    const stop = listenToClock(again);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  if (!isClockWrong(knownClock())) return null;
  const [device = '', server = ''] = twoMoments(Date.now(), timeNow());
  return (
    <p class="note clock-note" role="status">
      {texts.signIn.clock(device, server)}
    </p>
  );
}

/** Each language by its own name, so that readers of only that language find it. */
const ownNames: Record<PageLanguage, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** The languages of the staff's pages; choosing one reloads the page in it. */
function LanguageChoice() {
  return (
    <nav class="languages" aria-label={texts.language}>
      {pageLanguages.map((one) => (
        <button
          key={one}
          type="button"
          class="plain"
          lang={one}
          aria-current={one === language ? 'true' : undefined}
          onClick={() => chooseLanguage(one)}
        >
          {ownNames[one]}
        </button>
      ))}
    </nav>
  );
}

/** The footer of every page of the staff. */
export function StaffFooter() {
  return (
    <footer class="bottom">
      <a href={hashOf({ page: 'accessibility' })}>{texts.accessibility.link}</a>
    </footer>
  );
}

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

type TopBarProps = { viewer: StaffViewer | null; leave: () => void };

/** The name of the site, the languages, and who is signed in. */
export function TopBar({ viewer, leave }: TopBarProps) {
  return (
    <header class="top">
      <a class="wordmark" href={hashOf({ page: 'home' })}>
        <img src="/favicon.svg" alt="" width="28" height="28" /> {texts.name}
      </a>
      <LanguageChoice />
      {viewer && (
        <p>
          {texts.signIn.current(viewer.name, roleText(viewer))}{' '}
          <button type="button" onClick={leave}>
            {texts.signIn.out}
          </button>
        </p>
      )}
    </header>
  );
}
