import { texts } from '../texts/staff.ts';
import type { ChartFigures } from './chart-figures.ts';

/** More columns than this do not fit on upright A4. */
const mostUpright = 8;

/** The figures of a chart, for people who read tables. */
export function FiguresTable({ figures }: { figures: ChartFigures }) {
  const { caption, columns, rows } = figures;
  const label = texts.chart.asTable;
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
