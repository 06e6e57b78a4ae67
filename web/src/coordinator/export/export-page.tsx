import { isExportable } from '../../../../shared/exports/exported-items.ts';
import { type Api, allProgrammes } from '../../api.ts';
import { Loaded } from '../../loaded.tsx';
import { PageTitle } from '../../page-title.tsx';
import { deskTexts } from '../texts.ts';
import { ExportDesk } from './export-desk.tsx';

const words = deskTexts.exports;

async function load(api: Api) {
  const [programmes, instruments] = await Promise.all([
    allProgrammes(api),
    api.listInstruments({}),
  ]);
  return { programmes, instruments: instruments.items.filter(isExportable) };
}

/** Where a researcher makes the files of an export. */
export function ExportPage({ api }: { api: Api }) {
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.reading}</p>
      <Loaded load={() => load(api)}>{(loaded) => <ExportDesk api={api} {...loaded} />}</Loaded>
      <p class="quiet">
        {words.command} <code>npm run -s export -- --out KANSIO</code>
      </p>
    </>
  );
}
