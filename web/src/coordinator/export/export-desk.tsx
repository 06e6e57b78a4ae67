import { useState } from 'preact/hooks';
import { exportPages } from '../../../../shared/contract/export-pages.ts';
import type { Tally } from '../../../../shared/exports/tally.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { dayOf } from '../../../../shared/model/day.ts';
import type { Programme } from '../../../../shared/model/programme.ts';
import type { Api } from '../../api.ts';
import { Failed } from '../../failed.tsx';
import { language } from '../../language.ts';
import { useSending } from '../../sending.ts';
import { deskTexts } from '../texts.ts';
import { type ExportFile, exportFiles } from './export-files.ts';
import { FileList } from './file-list.tsx';
import { firstWish, selectionOf, type Wish, WishForm } from './wish-form.tsx';

const words = deskTexts.exports;

type Made = { files: readonly ExportFile[]; tally: Tally };
type Props = { api: Api; programmes: readonly Programme[]; instruments: readonly Instrument[] };

/** Makes an export, tells how far it is, and gives its files. */
export function ExportDesk({ api, programmes, instruments }: Props) {
  const { busy, failure, send } = useSending();
  const [progress, setProgress] = useState('');
  const [made, setMade] = useState<Made | null>(null);
  const make = (wish: Wish, instrument: Instrument) => {
    setMade(null);
    send(async () => {
      const selection = selectionOf(wish, instrument);
      const { occasions } = selection;
      const day = dayOf(new Date().toISOString());
      const report = ({ done, total }: { done: number; total: number }, { people }: Tally) =>
        setProgress(words.progress(done, total, people.size));
      const asked = { instrument, occasions, language, day, report };
      setMade(await exportFiles(exportPages(api, selection), asked));
    }).finally(() => setProgress(''));
  };
  return (
    <>
      <WishForm {...{ programmes, instruments, busy, make }} first={firstWish(instruments)} />
      <p role="status">{progress}</p>
      <Failed failure={failure} />
      {made && <FileList {...made} />}
    </>
  );
}
