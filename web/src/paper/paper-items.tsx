import type { Failure } from '../failure.ts';
import { markOf } from './entry-faults.ts';
import { type Draft, itemsOf, type Paper } from './paper-entry.ts';
import { PaperItem } from './paper-item.tsx';
import type { Typed } from './typed-answer.ts';

type Props = {
  paper: Paper;
  draft: Draft;
  type: (id: string, typed: Typed) => void;
  marked: ReadonlySet<string>;
  failure: Failure | null;
};

/** Every item of the paper, one under another. */
export function PaperItems({ paper, draft, type, marked, failure }: Props) {
  return (
    <ol>
      {itemsOf(paper).map((item) => (
        <PaperItem
          key={item.id}
          item={item}
          instrument={paper.instrument}
          typed={draft.typed[item.id]}
          type={(typed) => type(item.id, typed)}
          mark={marked.has(item.id) ? markOf(failure) : null}
        />
      ))}
    </ol>
  );
}
