import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { movedBy } from '../../ui/moved-by.ts';
import type { DraftPartProps } from './draft-basics.tsx';
import { aboutItem, ItemFields, shownText } from './draft-item.tsx';
import { DraftText } from './draft-text.tsx';
import { usedHeadings, withHeading } from './edited-draft.ts';

const words = ownTexts.draft;

/** The words of the headings, which are the same for all questions under one. */
export function DraftHeadings({ content, set, language }: DraftPartProps) {
  const { groups } = content;
  if (groups.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.headings}</h2>
      {groups.map(({ id, text }, n) => (
        <div key={id} id={`draft-heading-${n}`}>
          <DraftText
            {...{ label: words.headingNth(n + 1), text, language }}
            set={(written) =>
              set({
                groups: groups.map((one) => (one.id === id ? { ...one, text: written } : one)),
              })
            }
          />
        </div>
      ))}
    </section>
  );
}

type DraftItemsProps = DraftPartProps & {
  /** The place of the question that is open, if one is. */
  open: number | null;
  setOpen: (open: number | null) => void;
};

/** The questions of a draft in their order: each opens to be edited, moved or removed. */
export function DraftItems({ content, set, language, open, setOpen }: DraftItemsProps) {
  const { items } = content;
  const [message, say] = useState('');
  const list = useRef<HTMLOListElement>(null);
  /** The button that has the focus after the list has changed, as the browser loses it then. */
  const focus = useRef<string | null>(null);
  useEffect(() => {
    const wanted = focus.current;
    focus.current = null;
    if (wanted) list.current?.querySelector<HTMLElement>(wanted)?.focus();
  });
  const setItems = (changed: readonly InstrumentItem[]) =>
    set({ items: changed as typeof content.items });
  const move = (item: InstrumentItem, n: number, steps: number) => {
    const to = n + steps;
    if (to < 0 || to >= items.length) return;
    focus.current = `[data-move="${item.id} ${steps}"]`;
    say(words.moved(to + 1));
    setOpen(open === n ? to : null);
    setItems(movedBy(items, n, steps));
  };
  const remove = (n: number) => {
    focus.current = `[data-edit="${(items[n + 1] ?? items[n - 1])?.id}"]`;
    say(words.removed);
    setOpen(null);
    const left = { ...content, items: items.filter((_, m) => m !== n) };
    set({ items: left.items, groups: usedHeadings(left) });
  };
  const row = (item: InstrumentItem, n: number) => {
    const isOpen = n === open;
    const text = shownText(item, language);
    const moving = (steps: number, name: string, sign: string) => (
      <button
        type="button"
        class="plain"
        aria-label={`${name}: ${n + 1}`}
        aria-disabled={steps < 0 ? n === 0 : n === items.length - 1}
        data-move={`${item.id} ${steps}`}
        onClick={() => move(item, n, steps)}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
    return (
      <li key={item.id} id={`draft-item-${n}`}>
        <div class="draft-item">
          <span class="quiet">{n + 1}.</span>
          <div>
            {text}
            <span class="quiet small">{aboutItem(item, content, language)}</span>
          </div>
          <div class="draft-item-actions">
            {moving(-1, words.up, '↑')}
            {moving(1, words.down, '↓')}
            <button
              type="button"
              class="plain"
              data-edit={item.id}
              aria-expanded={isOpen}
              aria-label={`${isOpen ? words.close : words.edit}: ${n + 1}`}
              onClick={() => setOpen(isOpen ? null : n)}
            >
              {isOpen ? words.close : words.edit}
            </button>
          </div>
        </div>
        {isOpen && (
          <div class="draft-item-fields">
            <ItemFields
              {...{ item, at: n, content, language }}
              set={(changed) => setItems(items.map((one, m) => (m === n ? changed : one)))}
              addHeading={() => set(withHeading(content, n))}
            />
            <button type="button" class="danger" onClick={() => remove(n)}>
              {words.removeQuestion}
            </button>
          </div>
        )}
      </li>
    );
  };
  return (
    <section class="card" id="draft-items">
      <h2>{words.questionsTitle}</h2>
      {items.length === 0 && <p>{words.noQuestions}</p>}
      <ol class="draft-list" ref={list}>
        {items.map(row)}
      </ol>
      <p role="status" class="unseen">
        {message}
      </p>
    </section>
  );
}
