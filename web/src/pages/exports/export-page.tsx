import { useState } from 'preact/hooks';
import { exportPages } from '../../../../shared/contract/export-pages.ts';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { ExportTally } from '../../../../shared/exports/tally.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { type ExportFile, exportFiles } from './export-files.ts';
import {
  defaultExportOptions,
  ExportForm,
  type ExportFormOptions,
  exportSelectionOf,
} from './export-form.tsx';
import { FileList } from './file-list.tsx';

const words = texts.exports;

type MadeExport = { files: readonly ExportFile[]; tally: ExportTally };
type ExportPageProps = {
  api: StaffApi;
  programmes: readonly Programme[];
  instruments: readonly Instrument[];
};

/** Makes an export, shows its progress, and offers its files. */
export function ExportPage({ api, programmes, instruments }: ExportPageProps) {
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
