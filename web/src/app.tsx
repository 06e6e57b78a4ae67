import { useMemo, useState } from 'preact/hooks';
import { type Api, connect } from './api.ts';
import { addressOf, type Place, usePlace } from './place.ts';
import { ProgrammeComparison } from './programme-comparison.tsx';
import { ProgrammeList } from './programme-list.tsx';
import { RunPage } from './run-page.tsx';
import { rememberedViewer, rememberViewer, tokenOf, type Viewer } from './sign-in.ts';
import { texts } from './texts.ts';
import { roleText, ViewerChoice } from './viewer-choice.tsx';

function Top({ viewer, leave }: { viewer: Viewer | null; leave: () => void }) {
  return (
    <header class="top">
      <a class="wordmark" href={addressOf({ page: 'programmes' })}>
        <img src="/favicon.svg" alt="" width="28" height="28" /> {texts.name}
      </a>
      {viewer && (
        <p>
          {texts.viewer.current(viewer.name, roleText(viewer))}{' '}
          <button type="button" onClick={leave}>
            {texts.viewer.change}
          </button>
        </p>
      )}
    </header>
  );
}

function Page({ place, api }: { place: Place; api: Api }) {
  const key = addressOf(place);
  if (place.page === 'run') return <RunPage key={key} api={api} runId={place.runId} />;
  if (place.page === 'programme')
    return <ProgrammeComparison key={key} api={api} programmeId={place.programmeId} />;
  return <ProgrammeList key={key} api={api} />;
}

/** The whole page: who looks, and at what. */
export function App() {
  const [viewer, setViewer] = useState(rememberedViewer);
  const api = useMemo(() => viewer && connect(tokenOf(viewer)), [viewer]);
  const place = usePlace();
  const choose = (chosen: Viewer | null) => {
    rememberViewer(chosen);
    setViewer(chosen);
  };
  return (
    <>
      <Top viewer={viewer} leave={() => choose(null)} />
      <main id="main">
        {api ? <Page place={place} api={api} /> : <ViewerChoice choose={choose} />}
      </main>
    </>
  );
}
