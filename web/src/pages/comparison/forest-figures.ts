import type { ComparedRun, PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import {
  type ChartFigure,
  type ChartFigures,
  numberFigure,
  numberFigureOr,
  textFigure,
} from '../../charts/chart-figures.ts';
import { whyNoChange } from '../../features/figures/outcome-sentences.ts';
import { decimal, percent, plain, signed, writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { ChangeInterval } from './forest-layout.ts';

const words = texts.forest;
const hidden = texts.chart.notShown;
const { column } = texts;

const columns = [
  { name: 'run', heading: column.run },
  { name: 'ended_on', heading: words.ends },
  { name: 'enrolled', heading: column.enrolled },
  { name: 'started', heading: column.started },
  { name: 'ended', heading: column.ended },
  { name: 'pairs', heading: column.pairs },
  { name: 'change', heading: column.mean },
  { name: 'change_low', heading: words.low },
  { name: 'change_high', heading: words.high },
  { name: 'improved', heading: column.improved },
  { name: 'same', heading: column.same },
  { name: 'worse', heading: column.worse },
  { name: 'shrunken', heading: texts.results.shrunken },
  { name: 'shrunken_low', heading: words.shrunkenLow },
  { name: 'shrunken_high', heading: words.shrunkenHigh },
  { name: 'start_mean', heading: words.beside.start },
  { name: 'attendance_percent', heading: words.beside.attendance },
  { name: 'marks_missing_percent', heading: words.marksMissing },
  { name: 'sessions_held', heading: texts.dosage.figures.held },
  { name: 'sessions_planned', heading: texts.dosage.figures.planned },
  { name: 'offered_hours', heading: texts.dosage.figures.offeredHours },
  { name: 'attended_hours_mean', heading: texts.dosage.figures.attendedHours },
  { name: 'paired_percent', heading: words.beside.paired },
  { name: 'release', heading: words.release },
  { name: 'not_shown_because', heading: texts.chart.why },
];

const people = (n: number | null | undefined): ChartFigure => numberFigureOr(n, String, hidden, 0);
const points = (value: number | null | undefined, digits = 2) =>
  numberFigureOr(value, (points) => signed(points, digits), hidden, digits);
const share = (value: number | null, unknown: string) => numberFigureOr(value, percent, unknown, 1);
const nothing: ChartFigure = { text: '', value: null };

function dosageOf({ dosage }: ComparedRun): ChartFigure[] {
  const unknown = dosage ? hidden : texts.dosage.compared.notCounted;
  const { held, planned, offered, attended } = dosage ?? {};
  return [
    ...[held, planned].map((n) => numberFigureOr(n, String, unknown, 0)),
    ...[offered?.hours, attended?.hours].map((hours) => numberFigureOr(hours, plain, unknown)),
  ];
}

function rowOf(one: ComparedRun): ChartFigure[] {
  const { run, change, direction, shrunken, start, release } = one;
  const digits = decimalsFor(change?.n ?? 0);
  const rounded = (value: number | null | undefined) => points(value, digits);
  const synthetic = one.synthetic ? ` (${texts.synthetic.label})` : '';
  return [
    { text: `${run.name}${synthetic}`, value: run.name },
    { text: writtenDay(run.endsOn), value: run.endsOn },
    ...[one.enrolled, one.started, one.ended, one.pairs].map(people),
    ...[change?.mean, change?.interval?.low, change?.interval?.high].map(rounded),
    ...[direction?.improved, direction?.same, direction?.worse].map(people),
    ...[shrunken?.estimate, shrunken?.interval?.low, shrunken?.interval?.high].map((value) =>
      points(value),
    ),
    start
      ? numberFigure(start.mean, decimal(start.mean, decimalsFor(start.n)), decimalsFor(start.n))
      : { text: hidden, value: null },
    share(one.attendance.everybody, texts.chart.notKnown),
    share(one.attendance.marksMissing, texts.chart.notKnown),
    ...dosageOf(one),
    share(one.percentPaired, hidden),
    { text: words.releases[release.status], value: release.status },
    textFigure(whyNoChange(one) ?? ''),
  ];
}

const summaryRow = (
  name: string,
  mean: number | null,
  interval: ChangeInterval | null,
  pairs?: number,
) =>
  columns.map(({ name: column }): ChartFigure => {
    if (column === 'run') return textFigure(name);
    if (column === 'pairs' && pairs !== undefined) return people(pairs);
    if (column === 'change' && mean !== null) return points(mean);
    if (column === 'change_low' && interval) return points(interval.low);
    if (column === 'change_high' && interval) return points(interval.high);
    return nothing;
  });

/** All figures of the comparison, those in the plot and those beside it. */
export function forestFigures(
  runs: readonly ComparedRun[],
  pooled: PooledChange | undefined,
): ChartFigures {
  const model = pooled?.model;
  const together = model
    ? [
        summaryRow(words.pooled, model.mean, model.interval, pooled.pairs),
        ...(model.prediction
          ? [summaryRow(words.prediction, null, model.prediction.interval)]
          : []),
      ]
    : [];
  return {
    caption: texts.comparison.tableCaption,
    columns,
    rows: [...runs.map(rowOf), ...together],
  };
}
