import { useState } from 'preact/hooks';
import { exportPages } from '../../../../shared/contract/export-pages.ts';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { ExportKind, Selection } from '../../../../shared/exports/export.ts';
import { isExportable } from '../../../../shared/exports/exported-items.ts';
import type { ExportTally } from '../../../../shared/exports/tally.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { type ExportFile, exportFiles } from './export-files.ts';
import { defaultExportOptions, ExportForm } from './export-form.tsx';
import { FileList } from './file-list.tsx';

async function load(api: StaffApi) {
  const [programmes, instruments, { kind }] = await Promise.all([
    allProgrammes(api),
    api.listInstruments({}),
    api.getExportKind({}),
  ]);
  return { programmes, fixedKind: kind, instruments: instruments.items.filter(isExportable) };
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

type MadeExport = { files: readonly ExportFile[]; tally: ExportTally; kind: ExportKind };
type ExportPageProps = {
  api: StaffApi;
  fixedKind: ExportKind | null;
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
};

/** Makes an export, shows its progress, and offers its files. */
function ExportPage({ api, fixedKind, programmes, instruments }: ExportPageProps) {
  const { busy, failure, send } = useSending();
  const [progress, setProgress] = useState('');
  const [made, setMade] = useState<MadeExport | null>(null);
  const [fixed, setFixed] = useState(fixedKind);
  const make = (selection: Selection, instrument: Instrument) => {
    setMade(null);
    send(async () => {
      const { occasions, kind } = selection;
      const day = dayOf(new Date().toISOString());
      const report = ({ done, total }: { done: number; total: number }, { people }: ExportTally) =>
        setProgress(words.progress(done, total, people.size));
      const request = { instrument, occasions, kind, language, day, report };
      const files = await exportFiles(exportPages(api, selection), request);
      setMade({ ...files, kind });
      // The first people who are in an export fix its kind.
      if (files.tally.people.size > 0) setFixed(kind);
    }).finally(() => setProgress(''));
  };
  return (
    <>
      <ExportForm
        {...{ fixed, programmes, instruments, busy, make }}
        first={defaultExportOptions(instruments, fixed)}
      />
      <p role="status">{progress}</p>
      <FailureNote failure={failure} />
      {made && <FileList {...made} />}
    </>
  );
}
