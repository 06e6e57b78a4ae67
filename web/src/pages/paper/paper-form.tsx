import { useEffect, useRef, useState } from 'preact/hooks';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { dayId, endId, focusOn, itemAt } from './focus-order.ts';
import { PaperEnd } from './paper-end.tsx';
import { type Paper, type PaperDraft, type SavedPaper, shownItems } from './paper-entry.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperItems } from './paper-items.tsx';
import { usePaperKeys } from './paper-keyboard.ts';
import { usePaperSending } from './paper-sending.ts';
import type { TypedAnswer } from './typed-answer.ts';

const words = texts.paper;

type PositionBarProps = {
  paper: Paper;
  draft: PaperDraft;
  /** The element with the focus. */
  at: string;
  /** How many places are to be looked at again. */
  marked: number;
  /** Why the last key did nothing. */
  refused: string;
};

/** The current position, by name or number. */
function whereText({ paper, draft, at }: Omit<PositionBarProps, 'marked' | 'refused'>): string {
  if (at === dayId) return words.dayFirst;
  if (at === endId) return words.end;
  const items = shownItems(paper, draft);
  return words.position(items.findIndex(({ id }) => id === at) + 1, items.length);
}

/** How far the entry is, and what the digits mean; it stays in view. */
function PositionBar({ paper, draft, at, marked, refused }: PositionBarProps) {
  const { options } = paper.instrument;
  const [least, most] = [options[0], options.at(-1)];
  return (
    <div class="position">
      <p>
        <strong>{whereText({ paper, draft, at })}</strong>
        {marked > 0 && <span class="mark">{words.toMend(marked)}</span>}
        <span role="alert" class="mark">
          {refused}
        </span>
      </p>
      {least && most && (
        <p class="quiet small">
          {least.code} = {readText(least.text)}, {most.code} = {readText(most.text)}
        </p>
      )}
    </div>
  );
}

/** The keys and their effects; those of a scale by the numbers that it has. */
export function keyHints({ options }: Pick<Instrument, 'options'>): [key: string, does: string][] {
  const { keyNames: names, keyEffects: does } = words;
  const codes = options.map(({ code }) => code);
  const onScale = codes.length > 0;
  const range = `${Math.min(...codes)}–${Math.max(...codes)}`;
  return [
    ...(onScale ? ([[range, does.answer]] as [string, string][]) : []),
    [names.next, does.next],
    ...(onScale
      ? ([
          [names.back, does.back],
          // Where 0 is an answer it clears nothing.
          [codes.includes(0) ? names.clearOnly : names.clear, does.clear],
          [names.touch, does.touch],
        ] as [string, string][])
      : []),
  ];
}

function KeyHints({ instrument }: Pick<Paper, 'instrument'>) {
  return (
    <details class="key-hints">
      <summary>{texts.paper.keys}</summary>
      <dl>
        {keyHints(instrument).map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type PaperFormProps = {
  paper: Paper;
  draft: PaperDraft;
  change: (change: Partial<PaperDraft>) => void;
  got: (saved: SavedPaper) => void;
};

/** The paper form, item by item: made for the numeric keypad, and for a thumb. */
export function PaperForm({ paper, draft, change, got }: PaperFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState<string>(dayId);
  // An item that an answer has just made visible takes the focus once it is on the page.
  const toFocus = useRef<string | null>(null);
  const focus = (id: string) => {
    toFocus.current = focusOn(form.current, id) ? null : id;
  };
  useEffect(() => {
    if (toFocus.current) focus(toFocus.current);
  });
  const type = (id: string, typed: TypedAnswer) =>
    change({ typed: { ...draft.typed, [id]: typed } });
  const { save, ...sending } = usePaperSending({ paper, draft, focus, got });
  const marked = new Set(sending.faults.map(({ id }) => id));
  const { press, refused } = usePaperKeys({ paper, draft, marked, type, focus });
  useEffect(() => focus(dayId), []);
  const submit = (event: Event) => {
    event.preventDefault();
    void save();
  };
  const follow = (event: Event) => setAt(itemAt(event) ?? at);
  return (
    <form ref={form} class="paper" onKeyDown={press} onFocusCapture={follow} onSubmit={submit}>
      <PaperHead {...{ paper, draft, change }} mark={marked.has(dayId)} />
      <KeyHints instrument={paper.instrument} />
      <PositionBar {...{ paper, draft, at, refused }} marked={marked.size} />
      <PaperItems {...{ paper, draft, type, marked }} failure={sending.failure} />
      <PaperEnd
        {...{ paper, draft, change, ...sending }}
        go={focus}
        confirm={() => void save(true)}
      />
    </form>
  );
}
