import { Failed } from '../failed.tsx';
import type { Failure } from '../failure.ts';
import { day as written } from '../format.ts';
import { asksReason, OutsideWindowField } from '../forms/outside-window-field.tsx';
import { texts } from '../texts.ts';
import type { Place } from './entry-faults.ts';
import { endId } from './moves.ts';
import { type Draft, itemsOf, type Paper, skippedOf } from './paper-entry.ts';
import type { AskedDay } from './paper-sending.ts';

const words = texts.paper;

function whatIsEmpty(paper: Paper, draft: Draft): string {
  const [all, skipped] = [itemsOf(paper).length, skippedOf(paper, draft)];
  if (skipped.length === 0) return words.complete(all);
  if (skipped.length === all) return words.blank;
  return words.skipped(skipped.map(({ number }) => number).join(', '));
}

function Faults({ faults, go }: { faults: readonly Place[]; go: (id: string) => void }) {
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

/** Asks whether an unlikely day is right, in the place of the button that saves. */
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

type Props = Asking & {
  paper: Paper;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  failure: Failure | null;
  /** What keeps the paper from being sent. */
  missing: string | null;
  faults: readonly Place[];
  go: (id: string) => void;
};

/** What was left empty, what went wrong, and the button that saves. */
export function PaperEnd(props: Props) {
  const { paper, draft, change, busy, failure, missing, faults, go } = props;
  const skipped = skippedOf(paper, draft).length;
  return (
    <section class="paper-end">
      <h2>{words.end}</h2>
      <p class={skipped > 0 ? 'note' : undefined}>{whatIsEmpty(paper, draft)}</p>
      {missing && <p role="alert">{missing}</p>}
      <Failed failure={failure} />
      {faults.length > 0 && <Faults faults={faults} go={go} />}
      {failure && <p>{words.kept}</p>}
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
