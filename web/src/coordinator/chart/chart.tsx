import type { ComponentChildren } from 'preact';
import type { ChartFigures } from './chart-figures.ts';
import { Downloads } from './downloads.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { Scene } from './scene.ts';
import { SceneSvg } from './scene-svg.tsx';
import { useWidth } from './use-width.ts';
import './chart.css';

export type ChartProps = {
  /** What it is called in a sentence, and what its files are called. */
  name: string;
  file: string;
  title: string;
  /** All that the picture says, in words. */
  summary: string;
  figures: ChartFigures;
  sceneOf: (width: number) => Scene;
  /** The figures in a table of its own kind, where they stand in one. */
  table?: ComponentChildren;
  children?: ComponentChildren;
};

/** A picture with all that belongs to one: words, the same figures as a table, and files. */
export function Chart({ children, table, ...chart }: ChartProps) {
  const { title, summary, figures, sceneOf } = chart;
  const { frame, width } = useWidth();
  return (
    <figure class="chart">
      <figcaption>{children}</figcaption>
      <div ref={frame} class="scene-frame">
        <SceneSvg scene={sceneOf(width)} label={`${title}. ${summary}`} />
      </div>
      {table ?? <FiguresTable figures={figures} />}
      <Downloads {...chart} />
    </figure>
  );
}
