import { useState } from 'preact/hooks';
import type {
  FormDecision,
  StoredDecision,
} from '../../../../shared/domain/forms/form-decision.ts';
import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { FormStepProps } from './form-step.ts';

const words = texts.forms.decision;

type DecisionDraft = {
  decision: FormDecision | null;
  on: string;
  reason: StoredDecision['reason'];
};
type DecisionFieldsProps = { draft: DecisionDraft; say: (change: Partial<DecisionDraft>) => void };

/** A decision can be taken back only if one was made. */
const isOffered = (code: string, { decision }: FormSlot) =>
  code !== 'awaited' || (decision !== null && decision.decision !== 'awaited');

/** Why the form did not come; a form that is still awaited has no reason. */
const hasReason = ({ decision }: DecisionDraft) =>
  decision !== 'handed_out' && decision !== 'awaited';

function DecisionChoice({ draft, say, slot }: DecisionFieldsProps & { slot: FormSlot }) {
  const options = Object.entries(words.options).filter(([code]) => isOffered(code, slot));
  return (
    <fieldset class="choices-of-one">
      <legend class="unseen">{words.title}</legend>
      {options.map(([code, text]) => (
        <label key={code}>
          <input
            type="radio"
            name="decision"
            checked={draft.decision === code}
            onChange={() => say({ decision: code as FormDecision })}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function DecisionDay({ draft, say, today }: DecisionFieldsProps & { today: string }) {
  return (
    <label class="field-row">
      {words.on}
      <input
        type="date"
        required
        max={today}
        value={draft.on}
        onInput={({ currentTarget }) => say({ on: currentTarget.value })}
      />
    </label>
  );
}

function DecisionReason({ draft, say }: DecisionFieldsProps) {
  return (
    <label class="field-row">
      {words.reason}
      <select
        value={draft.reason}
        onChange={({ currentTarget }) =>
          say({ reason: currentTarget.value as StoredDecision['reason'] })
        }
      >
        {Object.entries(words.reasons).map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Saves the decision. If somebody else saved one first, theirs is read before another try. */
async function save({ client, slot, refresh }: FormStepProps, draft: DecisionDraft) {
  const { decision, on } = draft;
  if (!decision) return;
  await client.actions
    .decide(slot, { decision, on, reason: hasReason(draft) ? draft.reason : 'not_stated' })
    .catch(async (error: unknown) => {
      await refresh();
      throw error;
    });
  await refresh();
}

/** Records what became of a form that has not come in. */
export function DecisionStep(props: FormStepProps) {
  const { busy, failure, send } = useSending();
  const [draft, setDraft] = useState<DecisionDraft>({
    decision: null,
    on: props.client.today,
    reason: 'not_stated',
  });
  const [isUndecided, setUndecided] = useState(false);
  const say = (change: Partial<DecisionDraft>) => setDraft({ ...draft, ...change });
  const submit = async (event: Event) => {
    event.preventDefault();
    setUndecided(draft.decision === null);
    if (draft.decision && (await send(() => save(props, draft)))) props.back();
  };
  return (
    <form onSubmit={submit}>
      <DecisionChoice draft={draft} say={say} slot={props.slot} />
      <DecisionDay draft={draft} say={say} today={props.client.today} />
      {hasReason(draft) && <DecisionReason draft={draft} say={say} />}
      {isUndecided && <p role="alert">{words.chooseFirst}</p>}
      <FailureNote failure={failure} />
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? texts.forms.working : words.save}
      </button>
    </form>
  );
}
