import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';
import { itemAt } from './focus.ts';
import { dayId, idFrom } from './moves.ts';
import { itemsOf, type Paper } from './paper-entry.ts';
import { type Deed, deedOf } from './paper-keys.ts';

type Given = {
  paper: Paper;
  /** What is to be looked at again: then one goes from one of them to the next. */
  marked: ReadonlySet<string>;
  type: (id: string, typed: string) => void;
  focus: (id: string) => void;
};

const codesOf = ({ instrument }: Paper) => instrument.options.map(({ code }) => code);

/** What a key does at an item or at the day; elsewhere nothing of ours. */
function deedAt(paper: Paper, id: string, key: string): Deed | null {
  const item = itemsOf(paper).find((one) => one.id === id);
  if (item) return deedOf(key, item, codesOf(paper));
  return id === dayId && key === 'Enter' ? { does: 'next' } : null;
}

function act({ paper, marked, type, focus }: Given, id: string, { does, ...deed }: Deed): void {
  const items = itemsOf(paper);
  const way = marked.has(id) ? items.filter((one) => marked.has(one.id)) : items;
  if ('code' in deed) type(id, String(deed.code));
  if (does === 'clear') type(id, '');
  if (does === 'answer' || does === 'next') focus(idFrom(way, id, 1));
  if (does === 'back') focus(idFrom(way, id, -1));
}

/** What a key pressed in the paper does; what it does not do here, the browser does. */
export function usePaperKeys(given: Given) {
  const [refused, setRefused] = useState('');
  const press = (event: KeyboardEvent) => {
    const id = itemAt(event);
    const isShortcut = event.ctrlKey || event.altKey || event.metaKey;
    const deed = id && !isShortcut ? deedAt(given.paper, id, event.key) : null;
    if (!id || !deed) return;
    event.preventDefault();
    // A key that is held down answers once and not to the end of the paper.
    if (event.repeat) return;
    const codes = codesOf(given.paper);
    const scale = texts.paper.notOnScale(Math.min(...codes), Math.max(...codes));
    setRefused(deed.does === 'refuse' ? scale : '');
    act(given, id, deed);
  };
  return { press, refused };
}
