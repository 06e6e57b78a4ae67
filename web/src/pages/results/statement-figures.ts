import {
  type ChartFigures,
  numberFigure,
  numberFigureOr,
  textFigure,
} from '../../charts/chart-figures.ts';
import { decimal, signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { StatementChange } from './statement-changes.ts';

const words = texts.statements;

/** The figures of the statements, a row for each. */
export const statementFigures = (changes: readonly StatementChange[]): ChartFigures => ({
  caption: words.title,
  columns: [
    { name: 'statement', heading: words.statement },
    { name: 'number', heading: words.number },
    { name: 'people', heading: words.people },
    { name: 'start_mean', heading: words.start },
    { name: 'end_mean', heading: words.end },
    { name: 'change', heading: words.change },
    { name: 'direction', heading: words.turn },
  ],
  rows: changes.map(({ number, statement, people, digits, start, end, change, turn }) => [
    textFigure(statement),
    numberFigureOr(number, String, '', 0),
    numberFigure(people, String(people), 0),
    numberFigure(start, decimal(start, digits), digits),
    numberFigure(end, decimal(end, digits), digits),
    numberFigure(change, signed(change, digits), digits),
    { text: words.turns[turn], value: turn },
  ]),
});
