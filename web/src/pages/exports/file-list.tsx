import type { ExportTally } from '../../../../shared/exports/tally.ts';
import { saveFile } from '../../api/save-file.ts';
import { texts } from '../../texts/staff.ts';
import type { ExportFile } from './export-files.ts';

const words = texts.exports;

/** The files of an export, to be saved, and how many people, groups and forms they cover. */
export function FileList({ files, tally }: { files: readonly ExportFile[]; tally: ExportTally }) {
  const { people, groups, forms, synthetic } = tally;
  const all = forms.start + forms.end + forms.follow_up;
  if (people.size === 0) return <p role="status">{words.empty}</p>;
  return (
    <section>
      <p role="status">{words.ready(people.size, groups.size, all)}</p>
      {synthetic > 0 && <p class="note synthetic">{words.synthetic(synthetic)}</p>}
      <ul class="actions">
        {files.map(({ name, content }) => (
          <li key={name}>
            <button type="button" onClick={() => saveFile(name, new Blob([content]))}>
              {words.download(name)}
            </button>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.leave}</p>
    </section>
  );
}
