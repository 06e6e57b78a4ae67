import { useState } from 'preact/hooks';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { texts } from '../../texts/staff.ts';
import { dayId, idFrom, itemAt } from './focus-order.ts';
import { answerableItems, type Paper, type PaperDraft, shownItems } from './paper-entry.ts';

/** What a key does to the item that has the focus. */
type KeyAction =
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

type PaperKeysOptions = {
  paper: Paper;
  draft: PaperDraft;
  /** Places to look at again; moving on then goes from one of them to the next. */
  marked: ReadonlySet<string>;
  type: (id: string, typed: string) => void;
  focus: (id: string) => void;
};

const codesOf = ({ instrument }: Paper) => instrument.options.map(({ code }) => code);

/** What a key does at an item or at the day; elsewhere null. */
function keyActionAt(paper: Paper, id: string, key: string): KeyAction | null {
  const item = answerableItems(paper).find((one) => one.id === id);
  if (item) return keyActionOf(key, item, codesOf(paper));
  return id === dayId && key === 'Enter' ? { does: 'next' } : null;
}

function act(
  { paper, draft, marked, type, focus }: PaperKeysOptions,
  id: string,
  { does, ...action }: KeyAction,
): void {
  const typed = 'code' in action ? String(action.code) : does === 'clear' ? '' : null;
  if (typed !== null) type(id, typed);
  // The answer may show other items after it, and hide some.
  const after = typed === null ? draft.typed : { ...draft.typed, [id]: typed };
  const items = shownItems(paper, { typed: after });
  const way = marked.has(id) ? items.filter((one) => marked.has(one.id)) : items;
  if (does === 'answer' || does === 'next') focus(idFrom(way, id, 1));
  if (does === 'back') focus(idFrom(way, id, -1));
}

/** Handles the keys pressed in the paper form; the browser does the others. */
export function usePaperKeys(given: PaperKeysOptions) {
  const [refused, setRefused] = useState('');
  const press = (event: KeyboardEvent) => {
    const id = itemAt(event);
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    const action = id && !isShortcut ? keyActionAt(given.paper, id, event.key) : null;
    if (!id || !action) return;
    event.preventDefault();
    // A key that is held down answers one item, not all of them to the end.
    if (event.repeat) return;
    const codes = codesOf(given.paper);
    const scale = texts.paper.notOnScale(Math.min(...codes), Math.max(...codes));
    setRefused(action.does === 'refuse' ? scale : '');
    act(given, id, action);
  };
  return { press, refused };
}
