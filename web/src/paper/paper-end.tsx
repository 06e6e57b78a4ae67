import { Failed } from '../failed.tsx';
import type { Failure } from '../failure.ts';
import { asksReason, OutsideWindowField } from '../forms/outside-window-field.tsx';
import { texts } from '../texts.ts';
import type { Place } from './entry-faults.ts';
import { endId } from './moves.ts';
import { type Draft, itemsOf, type Paper, skippedOf } from './paper-entry.ts';

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

type Props = {
  paper: Paper;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  busy: boolean;
  failure: Failure | null;
  /** What keeps the paper from being sent. */
  missing: string | null;
  faults: readonly Place[];
  go: (id: string) => void;
};

/** What was left empty, what went wrong, and the button that saves. */
export function PaperEnd({ paper, draft, change, busy, failure, missing, faults, go }: Props) {
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
      <button type="submit" class="main" data-item={endId} aria-disabled={busy}>
        {busy && texts.forms.working}
        {!busy && (skipped > 0 ? words.saveSkipped(skipped) : words.save)}
      </button>
    </section>
  );
}
