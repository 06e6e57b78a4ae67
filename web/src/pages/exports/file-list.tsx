import { useState } from 'preact/hooks';
import type { ExportKind } from '../../../../shared/exports/export.ts';
import type { ExportTally } from '../../../../shared/exports/tally.ts';
import { saveFile } from '../../api/save-file.ts';
import { texts } from '../../texts/staff.ts';
import type { ExportFile } from './export-files.ts';

const words = texts.exports;

type FileListProps = { files: readonly ExportFile[]; tally: ExportTally; kind: ExportKind };

/** The files of an export, to be saved, and how many people, groups and forms they cover. */
export function FileList({ files, tally, kind }: FileListProps) {
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
  if (people.size === 0) return <p role="status">{words.empty[kind]}</p>;
  const ready =
    kind === 'groups'
      ? words.ready(people.size, groups.size, all)
      : words.readyWithBands(people.size, all);
  return (
    <section>
      <p role="status">{ready}</p>
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
