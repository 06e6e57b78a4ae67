import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { decimal, signed } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { type ItemTurn, shownItem } from './item-sentences.ts';

const words = texts.statements;

/** From the lowest to the highest answer. */
export type ScaleEnds = readonly [low: number, high: number];

/** A mean at the start and at the end, of all items or of one. */
export type StatementChange = {
  /** Null for all items together. */
  number: number | null;
  statement: string;
  people: number;
  /** How many decimals its figures have. */
  digits: number;
  start: number;
  end: number;
  change: number;
  turn: ItemTurn;
};

const turnOfAll = (change: number): ItemTurn => {
  if (change === 0) return 'same';
  return change > 0 ? 'better' : 'worse';
};

/** The disclosed changes, that of all items first; all are of the same people. */
export function statementChangesOf(
  outcome: Outcome,
  instrument: Pick<Instrument, 'items'>,
): StatementChange[] {
  const { start, end, change } = outcome;
  const statements = new Map(instrument.items.map(({ id, text }) => [id, readText(text)]));
  if (!change) return [];
  const shared = { people: change.n, digits: decimalsFor(change.n) };
  const total = start &&
    end && {
      number: null,
      statement: words.total,
      ...shared,
      ...{ start: start.mean, end: end.mean, change: change.mean, turn: turnOfAll(change.mean) },
    };
  const items = outcome.items.flatMap((item): StatementChange[] => {
    const { number, itemId } = item;
    const shown = shownItem(item);
    return shown
      ? [{ number, statement: statements.get(itemId) ?? itemId, ...shared, ...shown }]
      : [];
  });
  return [...(total ? [total] : []), ...items];
}

/** How many items went which way, in words. */
export function statementsSummary(changes: readonly StatementChange[]): string {
  const statements = changes.filter(({ number }) => number !== null);
  const of = (turn: ItemTurn) => statements.filter((statement) => statement.turn === turn).length;
  return words.summary(of('better'), of('same'), of('worse'));
}

/** As many statements are shown before the button for all of them. */
const fewest = 3;

/**
 * The statements that changed most, whichever way. Where any changed for the worse, the one that
 * changed most is always among them.
 */
export function largestChanges(changes: readonly StatementChange[]): StatementChange[] {
  const bySize = changes
    .filter(({ number }) => number !== null)
    .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change));
  const first = bySize.slice(0, fewest);
  const worst = bySize.find(({ turn }) => turn === 'worse');
  return worst && !first.includes(worst) ? [...first.slice(0, -1), worst] : first;
}

/** The lowest and the highest answer of an instrument. */
export function scaleEnds({ options }: Pick<Instrument, 'options'>): ScaleEnds {
  const codes = options.map(({ code }) => code);
  return [Math.min(...codes), Math.max(...codes)];
}

/** A statement's change in words, for those who do not see its picture. */
export function changeText({ start, end, change, digits, turn }: StatementChange): string {
  const itemWords = texts.items;
  const means = [decimal(start, digits), decimal(end, digits)] as const;
  const sentence = itemWords.sentence(...means, signed(change, digits), itemWords[turn]);
  const isAdverse = turn !== 'same' && change > 0 === (turn === 'worse');
  return isAdverse ? `${sentence} ${itemWords.adverse}` : sentence;
}
