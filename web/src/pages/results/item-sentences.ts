import type { ItemOutcome } from '../../../../shared/domain/figures/outcome.ts';
import { decimal, signed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.items;

/**
 * Which way an item moved, as seen for the person: a rise in loneliness is a change for the worse.
 */
export type ItemTurn = 'better' | 'same' | 'worse';

/**
 * Which way an item moved; null when its change is not disclosed.
 * @example turnOf({ change: 0.4, betterWhen: 'lower' }) // 'worse'
 */
export function turnOf({ change, betterWhen }: Pick<ItemOutcome, 'change' | 'betterWhen'>) {
  if (change === null) return null;
  if (change === 0) return 'same' satisfies ItemTurn;
  return change > 0 === (betterWhen === 'higher')
    ? ('better' satisfies ItemTurn)
    : ('worse' satisfies ItemTurn);
}

/** An item's figures where they are disclosed: both means, the change, and which way it moved. */
export type ShownItem = { start: number; end: number; change: number; turn: ItemTurn };

/**
 * The figures of an item; null where they are hidden. Sentence, table and picture ask here, so that
 * none of them shows what another hides.
 * @example shownItem({ startMean: null, endMean: null, change: null, betterWhen: 'lower' }) // null
 */
export function shownItem(
  item: Pick<ItemOutcome, 'startMean' | 'endMean' | 'change' | 'betterWhen'>,
): ShownItem | null {
  const { startMean: start, endMean: end, change } = item;
  const turn = turnOf(item);
  if (start === null || end === null || change === null || turn === null) return null;
  return { start, end, change, turn };
}

/**
 * An item's figures as a sentence, or why they are not disclosed.
 * @param digits how many decimals the figures have
 */
export function itemSentence(item: ItemOutcome, digits: number): string {
  const shown = shownItem(item);
  if (!shown) return texts.suppressed.too_few;
  const { start, end, change, turn } = shown;
  const means = [decimal(start, digits), decimal(end, digits)] as const;
  const sentence = words.sentence(...means, signed(change, digits), words[turn]);
  return item.betterWhen === 'lower' ? `${sentence} ${words.adverse}` : sentence;
}
