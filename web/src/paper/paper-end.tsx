import type { Failure } from '../failure.ts';
import { FailureNote } from '../failure-note.tsx';
import { writtenDay as written } from '../format.ts';
import { asksReason, OutsideWindowField } from '../forms/outside-window-field.tsx';
import { texts } from '../texts/staff.ts';
import { endId } from './focus-order.ts';
import { answerableItems, type Paper, type PaperDraft, skippedItems } from './paper-entry.ts';
import type { PaperFault } from './paper-faults.ts';
import type { AskedDay } from './paper-sending.ts';

const words = texts.paper;

function whatIsEmpty(paper: Paper, draft: PaperDraft): string {
  const [all, skipped] = [answerableItems(paper).length, skippedItems(paper, draft)];
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

type Asking = {
  /** A day that may be mistyped. */
  asked: AskedDay | null;
  busy: boolean;
  changeDay: () => void;
  confirm: () => void;
};

/** Asks whether an unlikely day is right; it replaces the button that saves. */
function DayAsked({ asked, busy, changeDay, confirm }: Asking) {
  if (!asked) return null;
  return (
    <>
      <p class="note" role="alert">
        <strong>{written(asked.day)}</strong> {words.isDayRight[asked.outside.side]}
      </p>
      <p class="deeds">
        <button type="button" class="main" onClick={changeDay}>
          {words.dayWrong}
        </button>
        <button type="button" data-item={endId} aria-disabled={busy} onClick={confirm}>
          {busy ? texts.forms.working : words.dayRight}
        </button>
      </p>
    </>
  );
}

type PaperEndProps = Asking & {
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
      <DayAsked {...props} />
      {!props.asked && (
        <button type="submit" class="main" data-item={endId} aria-disabled={busy}>
          {busy && texts.forms.working}
          {!busy && (skipped > 0 ? words.saveSkipped(skipped) : words.save)}
        </button>
      )}
    </section>
  );
}
