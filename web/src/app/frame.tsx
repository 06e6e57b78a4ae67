import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type PageAddress } from '../routes/page-address.ts';
import { isClockWrong, knownClock, listenToClock, timeNow } from '../session/clock.ts';
import { type MenuPlace, mayView, placesFor, placeWith } from '../session/may-view.ts';
import type { StaffViewer } from '../session/staff-viewer.ts';
import { twoMoments } from '../texts/format.ts';
import {
  chooseLanguage,
  language,
  type PageLanguage,
  pageLanguages,
} from '../texts/page-language.ts';
import { texts } from '../texts/staff.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { LockButton, UnsentLink } from './leader-bar.tsx';
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

/** The part behind `#` is the app's page, so the link moves the focus by itself. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The first element for the keyboard: skips what is the same on every page. */
function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it does lead to a place on this page
    <a class="skip" href="#main" onClick={skip}>
      {texts.toContent}
    </a>
  );
}

const icons: Record<MenuPlace, IconName> = {
  today: 'today',
  start: 'home',
  groups: 'groups',
  clients: 'clients',
  openings: 'groups',
  programmes: 'programmes',
  'missing-forms': 'missing',
  unsent: 'unsent',
  'same-people': 'pair',
  staff: 'clients',
  organisation: 'settings',
  retention: 'today',
  audit: 'audit',
  exports: 'data',
  instruments: 'instruments',
};

/** On a phone as many places are at the bottom of the screen; the rest is in the menu. */
const mostTabs = 4;

/** The rail of a wide screen has as many; somebody with several roles has the rest in the menu. */
const mostInRail = 7;

/** Tabs have one line each. */
const shortNames: Partial<Record<MenuPlace, string>> = texts.nav.shortNames;

type PlaceLinksProps = { places: readonly MenuPlace[]; current: MenuPlace | null };

function PlaceLinks({ places, current }: PlaceLinksProps) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place}>
          <a
            href={hashOf({ page: place })}
            aria-label={shortNames[place] && texts.nav.places[place]}
            aria-current={place === current ? 'page' : undefined}
          >
            <Icon name={icons[place]} />
            <span class="whole-name">{texts.nav.places[place]}</span>
            <span class="short-name">{shortNames[place] ?? texts.nav.places[place]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

type AccountMenuProps = PlaceLinksProps & { viewer: StaffViewer | null; leave: () => void };

/** The user, the languages, and the places that have no tab on a phone or do not fit the rail. */
function AccountMenu({ viewer, leave, places, current }: AccountMenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { hash } = location;
  // It closes when another page is shown.
  useEffect(() => panel.current?.hidePopover(), [hash]);
  const rest = places.slice(mostTabs);
  return (
    <>
      <button type="button" class="menu-button" popovertarget="account-menu">
        <Icon name="menu" />
        <span class="who">{viewer ? viewer.name : texts.nav.menu}</span>
        <span class="unseen">{viewer ? texts.nav.menu : ''}</span>
      </button>
      <div ref={panel} id="account-menu" class="menu-panel" popover="auto">
        {viewer && <p>{texts.signIn.current(viewer.name, roleText(viewer))}</p>}
        {rest.length > 0 && (
          <nav
            class={places.length > mostInRail ? 'menu-places is-long' : 'menu-places'}
            aria-label={texts.nav.more}
          >
            <PlaceLinks places={rest} current={current} />
          </nav>
        )}
        <LanguageChoice />
        {viewer && mayView(viewer, 'calendar') && (
          <a href={hashOf({ page: 'calendar' })}>{texts.calendar.title}</a>
        )}
        {viewer && mayView(viewer, 'absence') && (
          <a href={hashOf({ page: 'absence' })}>{texts.staffing.absence.link}</a>
        )}
        {viewer && mayView(viewer, 'confirm-person') && (
          <a href={hashOf({ page: 'confirm-person' })}>{texts.nav.confirmPerson}</a>
        )}
        <a href={hashOf({ page: 'accessibility' })}>{texts.accessibility.link}</a>
        {viewer && (
          <button type="button" onClick={leave}>
            {texts.signIn.out}
          </button>
        )}
      </div>
    </>
  );
}

const Wordmark = () => (
  <a class="wordmark" href={hashOf({ page: 'home' })}>
    <img src="/favicon.svg" alt="" width="28" height="28" /> <span>{texts.name}</span>
  </a>
);

type FrameProps = {
  address: PageAddress;
  viewer: StaffViewer | null;
  /** Whether the pages of a leader are offered, also to a device that is not signed in. */
  isLeading: boolean;
  leave: () => void;
  children: ComponentChildren;
};

/**
 * The frame of every page of the staff. On a wide screen its places are at the left; on a phone the
 * most used are at the bottom, and the header says which one this is and how much is unsent.
 */
export function Frame({ address, viewer, isLeading, leave, children }: FrameProps) {
  const places = placesFor(viewer ?? { roles: isLeading ? ['leader'] : [] });
  const current = placeWith(address);
  const isInside = places.length > 0;
  return (
    <div class={isInside ? 'frame' : 'frame is-outside'}>
      <SkipLink />
      <header class="frame-bar">
        <Wordmark />
        {isInside ? (
          <>
            <p class="place-name" aria-hidden="true">
              {current ? texts.nav.places[current] : texts.name}
            </p>
            {isLeading && <UnsentLink />}
            <nav class="places" aria-label={texts.nav.title}>
              <PlaceLinks places={places} current={current} />
            </nav>
            {isLeading && <LockButton />}
            <AccountMenu {...{ viewer, leave, places, current }} />
          </>
        ) : (
          <LanguageChoice />
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="bottom">
        <a href={hashOf({ page: 'accessibility' })}>{texts.accessibility.link}</a>
      </footer>
    </div>
  );
}
