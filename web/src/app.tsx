import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { AccessibilityPage } from './accessibility-page.tsx';
import { type Api, connect } from './api.ts';
import { Bottom } from './bottom.tsx';
import { ClockNote } from './clock-note.tsx';
import { DeskNav } from './coordinator/desk-nav.tsx';
import { firstView } from './coordinator/may-view.ts';
import { FirstPage } from './first-page.tsx';
import type { HandOver } from './forms/desk.ts';
import { FormsPage } from './forms/forms-page.tsx';
import { useHandOver } from './hand-over.ts';
import { LanguageChoice } from './language-choice.tsx';
import { enterAnyhow, type OwnEntry, useLeader, useReturn } from './leader/entry.ts';
import { LeaderBar } from './leader/leader-bar.tsx';
import { isKeptPlace, LeaderPage } from './leader/leader-page.tsx';
import { isLeaderPlace } from './leader/leader-place.ts';
import { LeaveQuestion } from './leader/leave-question.tsx';
import { NeedsNet } from './leader/needs-net.tsx';
import { leaderDesk } from './leader/use-desk.ts';
import { Loaded } from './loaded.tsx';
import { forgetDrafts } from './paper/paper-drafts.ts';
import { PaperPage } from './paper/paper-page.tsx';
import { addressOf, type Place, usePlace } from './place.ts';
import { ProgrammeList } from './programme-list.tsx';
import { roleText } from './role-text.ts';
import type { Entry } from './sign-in.ts';
import { SkipLink } from './skip-link.tsx';
import { hearTabs } from './tabs.ts';
import { texts } from './texts.ts';
import type { Viewer } from './viewer.ts';

type TopProps = { viewer: Viewer | null; leave: () => void };

function Top({ viewer, leave }: TopProps) {
  return (
    <header class="top">
      <a class="wordmark" href={addressOf({ page: 'programmes' })}>
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

// Loaded when somebody comes to them: who hands out a form does not wait for pictures.
const loadDesk = () => import('./coordinator/desk-page.tsx');
const loadFigures = () => import('./coordinator/figures.ts');

type PageProps = { place: Place; api: Api; viewer: Viewer; handOver: HandOver };

function Page({ place, api, viewer, handOver }: PageProps) {
  const key = addressOf(place);
  const given = { api, viewer };
  switch (place.page) {
    case 'run':
      return (
        <Loaded key={key} load={loadFigures}>
          {({ RunPage }) => <RunPage {...given} runId={place.runId} />}
        </Loaded>
      );
    case 'forms':
      return <FormsPage key={key} {...given} runId={place.runId} handOver={handOver} />;
    case 'paper': {
      const { page: _, runId, ...form } = place;
      return <PaperPage key={key} {...given} runId={runId} form={form} />;
    }
    case 'programme':
      return (
        <Loaded key={place.programmeId} load={loadFigures}>
          {({ ProgrammeComparison }) => <ProgrammeComparison {...given} {...place} />}
        </Loaded>
      );
    case 'desk':
      return (
        <Loaded key={place.view} load={loadDesk}>
          {({ DeskPage }) => <DeskPage {...given} {...place} />}
        </Loaded>
      );
    default:
      return <ProgrammeList key={key} {...given} />;
  }
}

/** Where one is; who coordinates begins with what waits, and not with a list. */
function firstPlace(place: Place, signedIn: Entry['signedIn']): Place {
  const view = signedIn && place.page === 'programmes' ? firstView(signedIn.viewer) : null;
  return view ? { page: 'desk', view } : place;
}

type ShownProps = Omit<PageProps, 'api' | 'viewer'> & {
  api: Api | null;
  viewer: Viewer | null;
  first: ComponentChildren;
};

/** A page of who is signed in; who is not sees the first, and whoever comes the statement. */
function Shown({ place, api, viewer, handOver, first }: ShownProps) {
  if (place.page === 'accessibility') return <AccessibilityPage />;
  if (!api || !viewer) return first;
  return <Page place={place} api={api} viewer={viewer} handOver={handOver} />;
}

/** Signs out, after a question where something is unsent on this device. */
async function leaveAsked(signedIn: Entry['signedIn']): Promise<void> {
  if (signedIn && (await leaderDesk().mayLeave('sign-out'))) signedIn.leave('/');
}

/** The page of who has come, and what is left when they are signed in no more. */
function Entered({ entry: first }: { entry: OwnEntry }) {
  const [entry, setEntry] = useState(first);
  const { settings, signedIn, notice } = entry;
  const { owner, hasVault } = useLeader(signedIn);
  useReturn(entry, setEntry);
  const api = useMemo(() => signedIn && connect(signedIn), [signedIn]);
  const place = firstPlace(usePlace(), signedIn);
  const handOver = useHandOver(signedIn);
  useEffect(() => {
    signedIn?.whenOver(() => {
      // What one person was entering is nothing for the next.
      forgetDrafts();
      setEntry({ settings, signedIn: null, notice: 'expired' });
    });
  }, [signedIn, settings]);
  useEffect(
    () => (signedIn ? hearTabs((signal) => signal === 'leave' && signedIn.leaveToo()) : undefined),
    [signedIn],
  );
  const isLeading = owner !== null || (hasVault && !signedIn);
  const given = { place, api, handOver, viewer: signedIn?.viewer ?? null };
  const isFromVault = isLeading && hasVault && place.page !== 'programmes';
  const beginning = isFromVault ? (
    <NeedsNet settings={settings} />
  ) : (
    <FirstPage settings={settings} notice={notice} />
  );
  const shown = <Shown {...given} first={beginning} />;
  const kept = isLeaderPlace(place) || (hasVault && isKeptPlace(place)) ? place : null;
  return (
    <>
      <SkipLink />
      <Top viewer={given.viewer} leave={() => void leaveAsked(signedIn)} />
      {signedIn && <DeskNav viewer={signedIn.viewer} place={place} />}
      {isLeading && <LeaderBar />}
      <LeaveQuestion />
      <main id="main" tabIndex={-1}>
        <ClockNote />
        {isLeading && kept ? (
          <LeaderPage place={kept} {...{ owner, settings, handOver }} elsewhere={shown} />
        ) : (
          shown
        )}
      </main>
      <Bottom />
    </>
  );
}

/** The whole page: who looks, and at what. */
export function App() {
  return <Loaded load={enterAnyhow}>{(entry) => <Entered entry={entry} />}</Loaded>;
}
