import { isExportable } from '../../../../shared/exports/exported-items.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ExportPage } from './export-page.tsx';

const words = texts.exports;

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
