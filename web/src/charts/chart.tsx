import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { coordinatorTexts } from '../texts/coordinator-texts.ts';
import type { ChartFigures } from './chart-figures.ts';
import { Downloads } from './downloads.tsx';
import type { Scene } from './scene.ts';
import { SceneSvg } from './scene-svg.tsx';
import './chart.css';

const first = 640;

/** The width of print in CSS pixels: A4 without the margins of `style/paper.css`. */
const paperWidth = 680;

/** The width available for a picture, followed as the window changes and in print. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const measure = () => setWidth(Math.floor(current.clientWidth) || first);
    measure();
    const onPaper = () => setWidth(paperWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', measure);
    };
  }, []);
  return { frame, width };
}

/** More columns than this do not fit on upright A4. */
const mostUpright = 8;

/** The figures of a chart, for people who read tables. */
function FiguresTable({ figures }: { figures: ChartFigures }) {
  const { caption, columns, rows } = figures;
  const label = coordinatorTexts.chart.asTable;
  const isWide = columns.length > mostUpright;
  return (
    <details>
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <section class={`scrolling${isWide ? ' wide' : ''}`} tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ name, heading }) => (
                <th key={name} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest], index) => (
              <tr key={index}>
                <th scope="row">{first?.text}</th>
                {rest.map(({ text }, column) => (
                  <td key={columns[column + 1]?.name}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

type ChartProps = {
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
