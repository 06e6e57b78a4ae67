import type { Assumptions } from './assumptions.ts';
import { atRest } from './at-rest.ts';
import type { Forecast } from './forecast.ts';
import { costOfAll } from './year.ts';

const [begin, end] = ['<!-- made by npm run scale -- --write -->', '<!-- end -->'];

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const formatted = (value: number) => number.format(value);

type ForecastRow = readonly [label: string, of: (one: Forecast) => string];

const uses: readonly ForecastRow[] = [
  ['requests a year', ({ year }) => formatted(year.requests)],
  ['read units a year', ({ year }) => formatted(year.reads)],
  ['read units a year of the nightly removal', ({ removalReads }) => formatted(removalReads)],
  ['write units a year, audit and summaries with them', ({ year }) => formatted(year.writes)],
  ['GB kept after ten years', ({ storedGb }) => formatted(storedGb)],
  ['requests in the busiest second', ({ busiestSecond }) => formatted(busiestSecond.requests)],
  [
    'requests a second when a day comes back in ten minutes',
    ({ afterOutage }) => formatted(afterOutage),
  ],
  ['write units in the busiest second', ({ busiestSecond }) => formatted(busiestSecond.writes)],
  ['read units in the busiest second', ({ busiestSecond }) => formatted(busiestSecond.reads)],
  ['recounts in the busiest second', ({ busiestSecond }) => formatted(busiestSecond.recounts)],
  ['write units a second of the hottest run', ({ hottestRun }) => formatted(hottestRun.writes)],
];

function table(found: readonly Forecast[], corner: string, rows: readonly ForecastRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const counties = found.map(
    ({ counties }) => `${formatted(counties)} ${counties === 1 ? 'county' : 'counties'}`,
  );
  return [
    line([corner, ...counties]),
    line(['---', ...found.map(() => '---:')]),
    ...rows.map(([label, of]) => line([label, ...found.map(of)])),
  ].join('\n');
}

const costRows = (found: readonly Forecast[]): ForecastRow[] => {
  const names = Object.keys(found[0]?.monthlyCosts ?? {});
  const all = ({ monthlyCosts }: Forecast) => costOfAll(monthlyCosts);
  return [
    ...names.map(
      (name): ForecastRow => [name, ({ monthlyCosts }) => formatted(monthlyCosts[name] ?? 0)],
    ),
    ['all', (one) => formatted(all(one))],
    ['of one county', (one) => formatted(all(one) / one.counties)],
  ];
};

/**
 * How many times the need of the busiest second fits into each limit; a limit without a need is
 * left out.
 */
const limitRows = (found: readonly Forecast[]): ForecastRow[] =>
  (found.at(-1)?.headroom ?? []).map(({ limit, given }): ForecastRow => {
    const times = (one: Forecast) => one.headroom.find((other) => other.limit === limit)?.times;
    const cell = (one: Forecast) => {
      const fits = times(one) ?? Number.POSITIVE_INFINITY;
      return Number.isFinite(fits) ? `${formatted(fits)}×` : '–';
    };
    return [`${limit}: ${formatted(given)}`, cell];
  });

const restTable = (costs: Record<string, number>): string =>
  [
    '| US dollars a month at rest | |',
    '| --- | ---: |',
    ...Object.entries({ ...costs, all: costOfAll(costs) }).map(
      ([name, cost]) => `| ${name} | ${formatted(cost)} |`,
    ),
  ].join('\n');

/** The forecast as tables of Markdown. */
export const tables = (found: readonly Forecast[], given: Assumptions): string =>
  [
    table(found, 'What is used', uses),
    table(found, 'How often the busiest second fits into a limit', limitRows(found)),
    table(found, 'US dollars a month', costRows(found)),
    restTable(atRest(given)),
  ].join('\n\n');

/**
 * The document with new tables.
 * @throws Error when the marks around the tables are missing
 */
export function documentWith(
  document: string,
  found: readonly Forecast[],
  given: Assumptions,
): string {
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`No place marked ${begin}`);
  return `${before}${begin}\n\n${tables(found, given)}\n\n${end}${after}`;
}
