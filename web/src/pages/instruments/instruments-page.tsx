import type { OwnInstrumentSummary } from '../../../../shared/domain/forms/own-instrument.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { newestVersions } from '../../../../shared/instruments/instrument-versions.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { notAnsweredText } from '../../features/instruments/not-answered.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayDraft } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

const words = ownTexts.list;

const dayOf = (moment: string) => writtenDay(moment.slice(0, 10));

type OwnRowProps = { summary: OwnInstrumentSummary; published: Instrument | undefined };

/** One of the organisation's own: published ones lead to what is published, others to the draft. */
function OwnRow({ summary: { instrumentId, title, versions, draft }, published }: OwnRowProps) {
  const newest = versions.at(-1);
  return (
    <LinkedRow
      title={published ? readText(published.title) : title}
      about={
        newest
          ? words.published(newest.version, dayOf(newest.publishedAt))
          : draft
            ? words.saved(dayOf(draft.savedAt))
            : undefined
      }
      href={hashOf(
        newest
          ? { page: 'instrument', instrumentId }
          : { page: 'instrument-draft', ownInstrumentId: instrumentId },
      )}
      tag={draft ? words.draft : undefined}
      tone="is-amber"
    />
  );
}

const ReadRow = ({ instrument }: { instrument: Instrument }) => (
  <LinkedRow
    title={readText(instrument.title)}
    about={[words.version(instrument.version), notAnsweredText(instrument)]
      .filter(Boolean)
      .join(' · ')}
    href={hashOf({ page: 'instrument', instrumentId: instrument.id })}
  />
);

type LoadedTemplates = {
  instruments: readonly Instrument[];
  /** With their drafts, for those who may draft. */
  own: readonly OwnInstrumentSummary[] | null;
};

async function load(api: StaffApi, viewer: StaffViewer): Promise<LoadedTemplates> {
  const [{ items: instruments }, own] = await Promise.all([
    api.listInstruments({ query: { versions: 'newest' } }),
    mayDraft(viewer) ? api.listOwnInstruments({}) : null,
  ]);
  return { instruments, own: own?.items ?? null };
}

function OwnTemplates({ instruments, own }: LoadedTemplates) {
  const published = newestVersions(instruments.filter(({ id }) => isOwnInstrument(id)));
  if (own?.length === 0)
    return (
      <section>
        <h2>{words.own}</h2>
        <p>{words.noOwn}</p>
      </section>
    );
  if (!own && published.length === 0) return null;
  const rows = { more: words.more };
  return (
    <section>
      <h2>{words.own}</h2>
      {own ? (
        <LongRows {...rows} items={own} keyOf={({ instrumentId }) => instrumentId}>
          {(summary) => (
            <OwnRow
              summary={summary}
              published={published.find(({ id }) => id === summary.instrumentId)}
            />
          )}
        </LongRows>
      ) : (
        <LongRows {...rows} items={published} keyOf={({ id }) => id}>
          {(instrument) => <ReadRow instrument={instrument} />}
        </LongRows>
      )}
    </section>
  );
}

/** Every form template, the organisation's own first; each leads to its own page. */
export function InstrumentsPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={texts.instruments.title}>
        {mayDraft(viewer) && (
          <a class="button main page-action" href={hashOf({ page: 'instrument-import' })}>
            {words.import}
          </a>
        )}
      </PageTitle>
      <Loaded load={() => load(api, viewer)}>
        {(loaded) => (
          <>
            <OwnTemplates {...loaded} />
            <section>
              <h2>{words.builtIn}</h2>
              <LongRows
                items={newestVersions(loaded.instruments.filter(({ id }) => !isOwnInstrument(id)))}
                keyOf={({ id }) => id}
                more={words.more}
              >
                {(instrument) => <ReadRow instrument={instrument} />}
              </LongRows>
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}
