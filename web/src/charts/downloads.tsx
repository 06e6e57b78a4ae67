import { useState } from 'preact/hooks';
import { saveFile } from '../api/save-file.ts';
import { texts } from '../texts/staff.ts';
import type { ChartFigures } from './chart-figures.ts';
import { chartWorkbook } from './chart-workbook.ts';
import type { Scene } from './scene.ts';
import { svgFile } from './scene-file.ts';
import { pngFile } from './scene-png.ts';
import '../ui/actions.css';

const words = texts.chart;

/** The width of a chart in a file, whatever the screen is. */
const fileWidth = 900;

type DownloadsProps = {
  /** The chart's name as it is used within a sentence. */
  name: string;
  /** The name of its files, without the extension. */
  file: string;
  title: string;
  summary: string;
  figures: ChartFigures;
  sceneOf: (width: number) => Scene;
};

/** A chart's files: its figures, and its picture in two formats. */
export function Downloads({ name, file, title, summary, figures, sceneOf }: DownloadsProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = (ending: string, make: () => Promise<Blob>) => () => {
    setFailed(false);
    make().then(
      (content) => saveFile(`${file}.${ending}`, content),
      () => setFailed(true),
    );
  };
  const svg = async () =>
    new Blob([svgFile(sceneOf(fileWidth), title, summary)], { type: 'image/svg+xml' });
  const files = { xlsx: () => chartWorkbook(figures), svg, png: () => pngFile(sceneOf(fileWidth)) };
  return (
    <p class="actions">
      {(['xlsx', 'svg', 'png'] as const).map((ending) => (
        <button key={ending} type="button" onClick={save(ending, files[ending])}>
          {words[ending]}
          <span class="unseen"> {words.downloads(name)}</span>
        </button>
      ))}
      {hasFailed && <span role="alert">{words.failed}</span>}
    </p>
  );
}
