import { useEffect, useRef, useState } from 'preact/hooks';
import { focusOn, itemAt } from './focus.ts';
import { dayId } from './focus-order.ts';
import { KeyHints } from './key-hints.tsx';
import { PaperEnd } from './paper-end.tsx';
import type { Paper, PaperDraft, SavedPaper } from './paper-entry.ts';
import { PaperHead } from './paper-head.tsx';
import { PaperItems } from './paper-items.tsx';
import { usePaperKeys } from './paper-keyboard.ts';
import { usePaperSending } from './paper-sending.ts';
import { PositionBar } from './position-bar.tsx';
import type { TypedAnswer } from './typed-answer.ts';

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
  const focus = (id: string) => focusOn(form.current, id);
  const type = (id: string, typed: TypedAnswer) =>
    change({ typed: { ...draft.typed, [id]: typed } });
  const { save, ...sending } = usePaperSending({ paper, draft, focus, got });
  const marked = new Set(sending.faults.map(({ id }) => id));
  const { press, refused } = usePaperKeys({ paper, marked, type, focus });
  useEffect(() => focus(dayId), []);
  const submit = (event: Event) => {
    event.preventDefault();
    void save();
  };
  const follow = (event: Event) => setAt(itemAt(event) ?? at);
  return (
    <form ref={form} class="paper" onKeyDown={press} onFocusCapture={follow} onSubmit={submit}>
      <PaperHead {...{ paper, draft, change }} mark={marked.has(dayId)} />
      <KeyHints />
      <PositionBar {...{ paper, at, refused }} marked={marked.size} />
      <PaperItems {...{ paper, draft, type, marked }} failure={sending.failure} />
      <PaperEnd
        {...{ paper, draft, change, ...sending }}
        go={focus}
        confirm={() => void save(true)}
      />
    </form>
  );
}
