import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';

/** What a key does to the item that has the focus. */
export type KeyAction =
  | { does: 'answer'; code: number }
  | { does: 'clear' }
  | { does: 'next' }
  | { does: 'back' }
  /** A digit that is on no scale of this instrument. */
  | { does: 'refuse' };

const backKeys = ['Backspace', 'ArrowUp', '-'];
const onKeys = ['Enter', 'ArrowDown'];

/**
 * What a key does. On a scale everything is done on the numeric keypad, so a digit answers and
 * moves on; in any other field keys type, and Enter moves on. Null: the key has its usual effect.
 * @param codes of the instrument's scale
 * @example keyActionOf('3', { type: 'scale' }, [1, 2, 3, 4, 5]) // { does: 'answer', code: 3 }
 */
export function keyActionOf(
  key: string,
  { type }: Pick<InstrumentItem, 'type'>,
  codes: readonly number[],
): KeyAction | null {
  if (type !== 'scale') return key === 'Enter' ? { does: 'next' } : null;
  if (onKeys.includes(key)) return { does: 'next' };
  if (backKeys.includes(key)) return { does: 'back' };
  const code = /^\d$/.test(key) ? Number(key) : null;
  if (code !== null && codes.includes(code)) return { does: 'answer', code };
  if (key === 'Delete' || code === 0) return { does: 'clear' };
  return code === null ? null : { does: 'refuse' };
}
