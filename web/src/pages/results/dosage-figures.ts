import type { DosageFigures, Length } from '../../../../shared/domain/figures/dosage.ts';
import type { Summary } from '../../../../shared/domain/figures/summary.ts';
import {
  type ChartFigure,
  type ChartFigures,
  numberFigureOr,
  textFigure,
} from '../../charts/chart-figures.ts';
import { percent, plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.dosage;
const { figures: names, unit } = words;

const row = (name: string, value: number | null | undefined, of: string): ChartFigure[] => [
  textFigure(name),
  numberFigureOr(value, plain, texts.chart.notShown),
  textFigure(of),
];

const lengthRows = (name: string, length: Length | null) => [
  row(name, length?.hours, unit.hours),
  row(name, length?.units, unit.units),
];

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, one) => total + one, 0);

function sessionRows(dosage: DosageFigures) {
  return [
    row(names.planned, dosage.planned, unit.sessions),
    row(names.held, dosage.held, unit.sessions),
    row(names.cancelled, sum(dosage.cancelledBecause), unit.sessions),
    row(names.undecided, dosage.undecided, unit.sessions),
    row(names.catchUps, dosage.catchUps, unit.sessions),
  ];
}

function steadinessRows({ leaders, members }: DosageFigures) {
  return [
    row(names.tookRoll, leaders.tookRoll, unit.people),
    row(names.rolls, leaders.rolls, unit.sessions),
    row(names.withFirst, leaders.withFirst, unit.sessions),
    row(names.handOvers, leaders.handOvers, ''),
    row(names.atFirst, members?.atFirst, unit.people),
    row(names.joinedLater, members?.joinedLater, unit.people),
    row(names.left, members?.left, unit.people),
    row(names.stayed, members?.stayed, unit.people),
  ];
}

/** A group's dosage as a table, a row for each figure with its unit. */
export function dosageTable({ attendance }: Summary, dosage: DosageFigures): ChartFigures {
  const missing = numberFigureOr(attendance.percentMissing, percent, texts.chart.notKnown, 1);
  return {
    caption: texts.run.title,
    columns: [
      { name: 'figure', heading: words.column.figure },
      { name: 'value', heading: words.column.value },
      { name: 'unit', heading: words.column.unit },
    ],
    rows: [
      ...sessionRows(dosage),
      ...lengthRows(names.offered, dosage.offered),
      ...lengthRows(names.attended, dosage.attended),
      [textFigure(names.marksMissing), missing, textFigure('%')],
      ...steadinessRows(dosage),
    ],
  };
}
