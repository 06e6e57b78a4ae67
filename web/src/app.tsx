import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Api, connect } from './api.ts';
import { FirstPage } from './first-page.tsx';
import type { HandOver } from './forms/desk.ts';
import { FormsPage } from './forms/forms-page.tsx';
import { useHandOver } from './hand-over.ts';
import { enterAnyhow, type OwnEntry, useLeader, useReturn } from './leader/entry.ts';
import { LeaderBar } from './leader/leader-bar.tsx';
import { LeaderPage } from './leader/leader-page.tsx';
import { isLeaderPlace } from './leader/leader-place.ts';
import { Loaded } from './loaded.tsx';
import { forgetDrafts } from './paper/paper-drafts.ts';
import { PaperPage } from './paper/paper-page.tsx';
import { addressOf, type Place, usePlace } from './place.ts';
import { ProgrammeComparison } from './programme-comparison.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { roleText } from './role-text.ts';
import { RunPage } from './run-page.tsx';
import { texts } from './texts.ts';
import type { Viewer } from './viewer.ts';

type TopProps = { viewer: Viewer | null; leave: () => void };

function Top({ viewer, leave }: TopProps) {
  return (
    <header class="top">
      <a class="wordmark" href={addressOf({ page: 'programmes' })}>
        <img src="/favicon.svg" alt="" width="28" height="28" /> {texts.name}
      </a>
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

type PageProps = { place: Place; api: Api; viewer: Viewer; handOver: HandOver };

function Page({ place, api, viewer, handOver }: PageProps) {
  const key = addressOf(place);
  const given = { api, viewer };
  switch (place.page) {
    case 'run':
      return <RunPage key={key} {...given} runId={place.runId} />;
    case 'forms':
      return <FormsPage key={key} {...given} runId={place.runId} handOver={handOver} />;
    case 'paper': {
      const { page: _, runId, ...form } = place;
      return <PaperPage key={key} {...given} runId={runId} form={form} />;
    }
    case 'programme':
      return <ProgrammeComparison key={key} api={api} programmeId={place.programmeId} />;
    default:
      return <ProgrammeList key={key} api={api} />;
  }
}

/** The page of who has come, and what is left when they are signed in no more. */
function Entered({ entry: first }: { entry: OwnEntry }) {
  const [entry, setEntry] = useState(first);
  const { settings, signedIn, notice } = entry;
  const { owner, hasVault } = useLeader(signedIn);
  useReturn(entry, setEntry);
  const api = useMemo(() => signedIn && connect(signedIn), [signedIn]);
  const place = usePlace();
  const handOver = useHandOver(signedIn);
  useEffect(() => {
    signedIn?.whenOver(() => {
      // What one person was entering is nothing for the next.
      forgetDrafts();
      setEntry({ settings, signedIn: null, notice: 'expired' });
    });
  }, [signedIn, settings]);
  return (
    <>
      <Top viewer={signedIn?.viewer ?? null} leave={() => signedIn?.leave('/')} />
      {(owner || (hasVault && !signedIn)) && <LeaderBar />}
      <main id="main">
        {isLeaderPlace(place) && (owner || (hasVault && !signedIn)) ? (
          <LeaderPage place={place} owner={owner} settings={settings} />
        ) : api && signedIn ? (
          <Page place={place} api={api} viewer={signedIn.viewer} handOver={handOver} />
        ) : (
          <FirstPage settings={settings} notice={notice} />
        )}
      </main>
    </>
  );
}

/** The whole page: who looks, and at what. */
export function App() {
  return <Loaded load={enterAnyhow}>{(entry) => <Entered entry={entry} />}</Loaded>;
}
