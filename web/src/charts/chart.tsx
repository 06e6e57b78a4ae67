import type { ComponentChildren } from 'preact';
import type { ChartFigures } from './chart-figures.ts';
import { Downloads } from './downloads.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { Scene } from './scene.ts';
import { SceneSvg } from './scene-svg.tsx';
import { useWidth } from './use-width.ts';
import './chart.css';

export type ChartProps = {
  /** The chart's name as it is used within a sentence, and in the names of its files. */
  name: string;
  file: string;
  title: string;
  /** Everything that the picture shows, in words. */
  summary: string;
  figures: ChartFigures;
  sceneOf: (width: number) => Scene;
  /** A table of another kind, for figures that are shown in one. */
  table?: ComponentChildren;
  children?: ComponentChildren;
};

/** A chart with all its parts: a summary, the same figures as a table, and files. */
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
