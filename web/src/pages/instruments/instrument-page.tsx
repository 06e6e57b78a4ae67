import { useState } from 'preact/hooks';
import type { OwnInstrumentSummary } from '../../../../shared/domain/forms/own-instrument.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import { saveFile } from '../../api/save-file.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { mayDraft, mayOpenGroups } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import {
  type PageLanguage,
  language as pageLanguage,
  pageLanguages,
  readText,
} from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { RadioField, SelectField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { BlankForm } from './blank-form.tsx';
import './instruments.css';
import { versionsOf } from '../../../../shared/instruments/instrument-versions.ts';
import { InstrumentPreview } from './instrument-preview.tsx';

const words = ownTexts.template;
const common = texts.instruments;

type FilesCardProps = { api: StaffApi; instrument: Instrument };

/** The newest version as a file for other systems. */
function FilesCard({ api, instrument: { id: instrumentId, version } }: FilesCardProps) {
  const [chosen, choose] = useState<'fhir' | 'xlsForm'>('fhir');
  const { busy, failure, send } = useSending();
  const name = `${instrumentId}-${version}`;
  const params = { instrumentId };
  const saves = {
    fhir: async () => {
      const content = JSON.stringify(await api.getQuestionnaire({ params }), null, 2);
      saveFile(`${name}.json`, new Blob([content], { type: 'application/fhir+json' }));
    },
    xlsForm: async () => saveFile(`${name}.xlsx`, await api.getXlsForm({ params })),
  };
  const button = (format: 'fhir' | 'xlsForm') => (
    <SendButton
      text={words[format]}
      working={words.loading}
      busy={busy && chosen === format}
      onClick={() => {
        choose(format);
        void send(saves[format]);
      }}
    />
  );
  return (
    <section class="card">
      <h2>{words.files}</h2>
      <p class="quiet small">{words.filesAbout}</p>
      <p class="stacked-actions">
        {button('fhir')}
        {button('xlsForm')}
      </p>
      <FailureNote failure={failure} />
    </section>
  );
}

type OwnActionsProps = { summary: OwnInstrumentSummary; version: string; mayOpen: boolean };

/** What is done with one of the organisation's own: a group is opened with it, or its next version begun. */
function OwnActions({ summary: { instrumentId, draft }, version, mayOpen }: OwnActionsProps) {
  const draftAddress = { page: 'instrument-draft', ownInstrumentId: instrumentId } as const;
  return (
    <section class="card between own-actions">
      <p>{words.never(version)}</p>
      <p class="actions">
        {mayOpen && (
          <a
            class="button main"
            href={hashOf({ page: 'group-with-form', ownInstrumentId: instrumentId })}
          >
            {words.openGroup}
          </a>
        )}
        <a class="button" href={hashOf(draftAddress)}>
          {draft ? words.toDraft : words.newVersion}
        </a>
      </p>
    </section>
  );
}

type ShownInstrumentProps = {
  api: StaffApi;
  viewer: StaffViewer;
  versions: readonly [Instrument, ...Instrument[]];
  summary: OwnInstrumentSummary | undefined;
};

function ShownInstrument({ api, viewer, versions, summary }: ShownInstrumentProps) {
  const [newest] = versions;
  const [version, choose] = useState(newest.version);
  const [language, read] = useState<PageLanguage>(pageLanguage);
  const instrument = versions.find((one) => one.version === version) ?? newest;
  return (
    <>
      <PageTitle
        title={readText(newest.title)}
        path={[{ name: common.title, address: { page: 'instruments' } }]}
      >
        {isOwnInstrument(newest.id) && <p class="quiet">{words.own}</p>}
      </PageTitle>
      {summary && (
        <OwnActions {...{ summary, version: newest.version, mayOpen: mayOpenGroups(viewer) }} />
      )}
      <div class="columns">
        <div>
          <InstrumentPreview instrument={instrument} language={language} />
        </div>
        <div>
          <section class="card">
            {versions.length > 1 && (
              <SelectField
                label={words.versions}
                value={version}
                set={choose}
                options={versions.map((one) => [one.version, ownTexts.list.version(one.version)])}
              />
            )}
            <RadioField
              title={common.language}
              name="preview-language"
              value={language}
              set={read}
              options={pageLanguages.map((code) => [code, common.languages[code]])}
              isInLine
            />
            {instrument.kind === 'answered' && <BlankForm {...{ instrument, language }} />}
          </section>
          <FilesCard api={api} instrument={newest} />
        </div>
      </div>
    </>
  );
}

type InstrumentPageProps = { api: StaffApi; viewer: StaffViewer; instrumentId: string };

async function load({ api, viewer, instrumentId }: InstrumentPageProps) {
  const [{ items }, own] = await Promise.all([
    api.listInstruments({}),
    isOwnInstrument(instrumentId) && mayDraft(viewer) ? api.listOwnInstruments({}) : null,
  ]);
  const summary = own?.items.find((one) => one.instrumentId === instrumentId);
  return { versions: versionsOf(items, instrumentId), summary };
}

/** A form template as the person answering reads it, and what can be done with it. */
export function InstrumentPage(props: InstrumentPageProps) {
  const { api, viewer } = props;
  return (
    <Loaded load={() => load(props)}>
      {({ versions: [newest, ...older], summary }) =>
        newest ? (
          <ShownInstrument {...{ api, viewer, summary }} versions={[newest, ...older]} />
        ) : (
          <NotFound reason={texts.problems['instrument.unknown']} />
        )
      }
    </Loaded>
  );
}
