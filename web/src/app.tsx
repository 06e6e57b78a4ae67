import { useMemo, useState } from 'preact/hooks';
import { type Api, connect } from './api.ts';
import type { HandOver } from './forms/desk.ts';
import { FormsPage } from './forms/forms-page.tsx';
import { useHandOver } from './hand-over.ts';
import { forgetDrafts } from './paper/paper-drafts.ts';
import { PaperPage } from './paper/paper-page.tsx';
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

type PageProps = { place: Place; api: Api; viewer: Viewer; handOver: HandOver };

function Page({ place, api, viewer, handOver }: PageProps) {
  const key = addressOf(place);
  const given = { api, viewer };
  switch (place.page) {
    case 'run':
      return <RunPage key={key} api={api} runId={place.runId} />;
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

/** The whole page: who looks, and at what. */
export function App() {
  const [viewer, setViewer] = useState(rememberedViewer);
  const api = useMemo(() => viewer && connect(tokenOf(viewer)), [viewer]);
  const place = usePlace();
  const choose = (chosen: Viewer | null) => {
    rememberViewer(chosen);
    // What one person was entering is nothing for the next.
    forgetDrafts();
    setViewer(chosen);
  };
  const handOver = useHandOver(() => choose(null));
  return (
    <>
      <Top viewer={viewer} leave={() => choose(null)} />
      <main id="main">
        {api && viewer ? (
          <Page place={place} api={api} viewer={viewer} handOver={handOver} />
        ) : (
          <ViewerChoice choose={choose} />
        )}
      </main>
    </>
  );
}
