import type { Failure } from '../../api/failure.ts';
import { asksReason, OutsideWindowField } from '../../features/forms/outside-window-field.tsx';
import type { PaperFault } from '../../features/forms/paper-faults.ts';
import { writtenDay as written } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { DayQuestion } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { endId } from './focus-order.ts';
import { type Paper, type PaperDraft, shownItems, skippedItems } from './paper-entry.ts';
import type { UnlikelyDay } from './paper-sending.ts';

const words = texts.paper;

function whatIsEmpty(paper: Paper, draft: PaperDraft): string {
  const [all, skipped] = [shownItems(paper, draft).length, skippedItems(paper, draft)];
  if (skipped.length === 0) return words.complete(all);
  if (skipped.length === all) return words.blank;
  return words.skipped(skipped.map(({ number }) => number).join(', '));
}

function Faults({ faults, go }: { faults: readonly PaperFault[]; go: (id: string) => void }) {
  return (
    <ul class="faults">
      {faults.map(({ id, name }) => (
        <li key={id}>
          <button type="button" class="plain" onClick={() => go(id)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

type PaperDayProps = {
  /** A day that may be mistyped. */
  unlikelyDay: UnlikelyDay | null;
  busy: boolean;
  changeDay: () => void;
  confirm: () => void;
};

/** Asks whether an unlikely day is right; it replaces the button that saves. */
function PaperDayConfirmation({ unlikelyDay, busy, changeDay, confirm }: PaperDayProps) {
  if (!unlikelyDay) return null;
  return (
    <DayQuestion
      {...{ wrong: words.dayWrong, right: words.dayRight, working: texts.forms.working }}
      {...{ busy, change: changeDay, confirm, 'data-item': endId }}
    >
      <strong>{written(unlikelyDay.day)}</strong> {words.isDayRight[unlikelyDay.outside.side]}
    </DayQuestion>
  );
}

type PaperEndProps = PaperDayProps & {
  paper: Paper;
  draft: PaperDraft;
  change: (change: Partial<PaperDraft>) => void;
  failure: Failure | null;
  /** Why the paper form cannot be sent yet. */
  missing: string | null;
  faults: readonly PaperFault[];
  go: (id: string) => void;
};

/** The items left empty, what went wrong, and the button that saves. */
export function PaperEnd(props: PaperEndProps) {
  const { paper, draft, change, busy, failure, missing, faults, go } = props;
  const skipped = skippedItems(paper, draft).length;
  return (
    <section class="paper-end">
      <h2>{words.end}</h2>
      <p class={skipped > 0 ? 'note' : undefined}>{whatIsEmpty(paper, draft)}</p>
      {missing && <p role="alert">{missing}</p>}
      <FailureNote failure={failure} />
      {faults.length > 0 && <Faults faults={faults} go={go} />}
      {failure && <p>{words.stored}</p>}
      {asksReason(failure, draft.outsideWindow) && (
        <OutsideWindowField
          reason={draft.outsideWindow}
          choose={(outsideWindow) => change({ outsideWindow })}
        />
      )}
      <PaperDayConfirmation {...props} />
      {!props.unlikelyDay && (
        <SendButton
          {...{ busy, working: texts.forms.working, class: 'main', 'data-item': endId }}
          text={skipped > 0 ? words.saveSkipped(skipped) : words.save}
        />
      )}
    </section>
  );
}
