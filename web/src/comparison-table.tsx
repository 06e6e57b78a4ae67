import type { ComparedRun } from '../../shared/model/comparison.ts';
import { days, decimal, percent, signed } from './format.ts';
import { outcomeTexts } from './texts/outcome.ts';
import { texts } from './texts.ts';

const { column, comparison } = texts;
const words = outcomeTexts;
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
  words.shrunken,
  words.startColumn,
  words.attendanceColumn,
  words.pairedColumn,
];

function cellsOf(run: ComparedRun): string[] {
  const { enrolled, started, ended, pairs, change, direction } = run;
  const { shrunken, start, attendance, percentPaired } = run;
  const told = (people: number | null | undefined) => String(people ?? hidden);
  const interval = change?.interval;
  return [
    ...[enrolled, started, ended, pairs].map(told),
    change ? signed(change.mean) : hidden,
    interval ? `${signed(interval.low)} … ${signed(interval.high)}` : hidden,
    ...[direction?.improved, direction?.same, direction?.worse].map(told),
    shrunken ? signed(shrunken.estimate) : hidden,
    start ? decimal(start.mean) : hidden,
    ...[attendance?.everybody, percentPaired].map((share) =>
      share == null ? hidden : percent(share),
    ),
  ];
}

function Row({ outcome }: { outcome: ComparedRun }) {
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
export function ComparisonTable({ outcomes }: { outcomes: readonly ComparedRun[] }) {
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
