import { useState } from 'preact/hooks';
import { saveFile } from '../../api/save-file.ts';
import type { ChartFigures } from '../../charts/chart-figures.ts';
import { chartWorkbook } from '../../charts/chart-workbook.ts';
import { texts } from '../../texts/staff.ts';
import '../../ui/actions.css';

/** Saves a table of figures as a workbook. */
export function SaveDosage({ file, table }: { file: string; table: ChartFigures }) {
  const [hasFailed, setFailed] = useState(false);
  const save = () => {
    setFailed(false);
    chartWorkbook(table).then(
      (content) => saveFile(`${file}.xlsx`, content),
      () => setFailed(true),
    );
  };
  return (
    <p class="actions">
      <button type="button" onClick={save}>
        {texts.dosage.save}
      </button>
      {hasFailed && <span role="alert">{texts.chart.failed}</span>}
    </p>
  );
}
