import { useState } from 'preact/hooks';
import { exportPages } from '../../../../shared/contract/export-pages.ts';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { isExportable } from '../../../../shared/exports/exported-items.ts';
import type { ExportTally } from '../../../../shared/exports/tally.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { saveFile } from '../../api/save-file.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { type ExportFile, exportFiles } from './export-files.ts';
import {
  defaultExportOptions,
  ExportForm,
  type ExportFormOptions,
  exportSelectionOf,
} from './export-form.tsx';

/** The files of an export, to be saved, and how many people, groups and forms they cover. */
function FileList({ files, tally }: { files: readonly ExportFile[]; tally: ExportTally }) {
  const [hasFailed, setFailed] = useState(false);
  const save =
    ({ name, content }: ExportFile) =>
    () => {
      setFailed(false);
      content().then(
        (made) => saveFile(name, made),
        () => setFailed(true),
      );
    };
  const { people, groups, forms, synthetic } = tally;
  const all = forms.start + forms.end + forms.follow_up;
  if (people.size === 0) return <p role="status">{words.empty}</p>;
  return (
    <section>
      <p role="status">{words.ready(people.size, groups.size, all)}</p>
      {synthetic > 0 && <p class="note synthetic">{words.synthetic(synthetic)}</p>}
      <ul class="actions">
        {files.map((file) => (
          <li key={file.name}>
            <button type="button" onClick={save(file)}>
              {words.download(file.name)}
            </button>
          </li>
        ))}
      </ul>
      {hasFailed && <p role="alert">{words.saveFailed}</p>}
      <p class="quiet">{words.workbook}</p>
      <p class="quiet">{words.leave}</p>
    </section>
  );
}

async function load(api: StaffApi) {
  const [programmes, instruments] = await Promise.all([
    allProgrammes(api),
    api.listInstruments({}),
  ]);
  return { programmes, instruments: instruments.items.filter(isExportable) };
}

/** The page on which a researcher makes the files of an export. */
export function LoadedExportPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.reading}</p>
      <Loaded load={() => load(api)}>{(loaded) => <ExportPage api={api} {...loaded} />}</Loaded>
      <p class="quiet">{words.larger}</p>
    </>
  );
}

const words = texts.exports;

type MadeExport = { files: readonly ExportFile[]; tally: ExportTally };
type ExportPageProps = {
  api: StaffApi;
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
};

/** Makes an export, shows its progress, and offers its files. */
function ExportPage({ api, programmes, instruments }: ExportPageProps) {
  const { busy, failure, send } = useSending();
  const [progress, setProgress] = useState('');
  const [made, setMade] = useState<MadeExport | null>(null);
  const make = (options: ExportFormOptions, instrument: Instrument) => {
    setMade(null);
    send(async () => {
      const selection = exportSelectionOf(options, instrument);
      const { occasions } = selection;
      const day = dayOf(new Date().toISOString());
      const report = ({ done, total }: { done: number; total: number }, { people }: ExportTally) =>
        setProgress(words.progress(done, total, people.size));
      const request = { instrument, occasions, language, day, report };
      setMade(await exportFiles(exportPages(api, selection), request));
    }).finally(() => setProgress(''));
  };
  return (
    <>
      <ExportForm
        {...{ programmes, instruments, busy, make }}
        first={defaultExportOptions(instruments)}
      />
      <p role="status">{progress}</p>
      <FailureNote failure={failure} />
      {made && <FileList {...made} />}
    </>
  );
}
