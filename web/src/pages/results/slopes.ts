import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { type ItemTurn, turnOf } from './item-sentences.ts';

const words = texts.slopes;

/** A mean at the start and at the end, of all items or of one. */
export type Slope = {
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

/** The disclosed slopes, that of all items first; all are of the same people. */
export function slopesOf(outcome: Outcome, instrument: Pick<Instrument, 'items'>): Slope[] {
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
  const items = outcome.items.flatMap((item): Slope[] => {
    const { number, itemId, startMean, endMean, change } = item;
    const turn = turnOf(item);
    if (startMean === null || endMean === null || change === null || turn === null) return [];
    const statement = statements.get(itemId) ?? itemId;
    return [{ number, statement, ...shared, start: startMean, end: endMean, change, turn }];
  });
  return [...(total ? [total] : []), ...items];
}

/** How many items went which way, in words. */
export function slopesSummary(slopes: readonly Slope[]): string {
  const statements = slopes.filter(({ number }) => number !== null);
  const of = (turn: ItemTurn) => statements.filter((slope) => slope.turn === turn).length;
  return words.summary(of('better'), of('same'), of('worse'));
}
