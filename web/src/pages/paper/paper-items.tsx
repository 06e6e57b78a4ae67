import type { Failure } from '../../api/failure.ts';
import { faultMark } from '../../features/forms/paper-faults.ts';
import { answerableItems, type Paper, type PaperDraft } from './paper-entry.ts';
import { PaperItem } from './paper-item.tsx';
import type { TypedAnswer } from './typed-answer.ts';

type PaperItemsProps = {
  paper: Paper;
  draft: PaperDraft;
  type: (id: string, typed: TypedAnswer) => void;
  marked: ReadonlySet<string>;
  failure: Failure | null;
};

/** Every item of the paper form, one below another. */
export function PaperItems({ paper, draft, type, marked, failure }: PaperItemsProps) {
  return (
    <ol>
      {answerableItems(paper).map((item) => (
        <PaperItem
          key={item.id}
          item={item}
          instrument={paper.instrument}
          typed={draft.typed[item.id]}
          type={(typed) => type(item.id, typed)}
          mark={marked.has(item.id) ? faultMark(failure) : null}
        />
      ))}
    </ol>
  );
}
