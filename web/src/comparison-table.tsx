import type { Outcome } from '../../shared/model/outcome.ts';
import { days, signed } from './format.ts';
import { texts } from './texts.ts';

const { column, comparison } = texts;
const hidden = column.notShown;

const headings = [
  column.enrolled,
  column.started,
  column.ended,
  column.pairs,
  column.mean,
  column.interval,
  column.improved,
  column.same,
  column.worse,
];

function cellsOf({ enrolled, started, ended, pairs, change, direction }: Outcome): string[] {
  const told = (people: number | null | undefined) => String(people ?? hidden);
  const interval = change?.interval;
  return [
    ...[enrolled, started, ended, pairs].map(told),
    change ? signed(change.mean) : hidden,
    interval ? `${signed(interval.low)} … ${signed(interval.high)}` : hidden,
    ...[direction?.improved, direction?.same, direction?.worse].map(told),
  ];
}

function Row({ outcome }: { outcome: Outcome }) {
  const { run, synthetic } = outcome;
  return (
    <tr>
      <th scope="row">
        {run.name}
        <span class="quiet small">{days(run.startsOn, run.endsOn)}</span>
        {synthetic && <span class="quiet small">{texts.synthetic.label}</span>}
      </th>
      {cellsOf(outcome).map((cell, index) => (
        <td key={headings[index]}>{cell}</td>
      ))}
    </tr>
  );
}

/** The same figures as the drawn ones, for those who read tables. */
export function ComparisonTable({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <details>
      <summary>{comparison.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="scrolling" tabIndex={0} aria-label={comparison.asTable}>
        <table>
          <caption>{comparison.tableCaption}</caption>
          <thead>
            <tr>
              {[column.run, ...headings].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <Row key={outcome.run.runId} outcome={outcome} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
