import { useState } from 'preact/hooks';
import type {
  FormDecision,
  StoredDecision,
} from '../../../../shared/domain/forms/form-decision.ts';
import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/texts.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, optionsOf, RadioField, SelectField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
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
  const options = optionsOf(words.options).filter(([code]) => isOffered(code, slot));
  return (
    <RadioField
      title={words.title}
      isTitleUnseen
      name="decision"
      value={draft.decision}
      set={(decision) => say({ decision })}
      options={options}
    />
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
      <DayField
        {...{ label: words.on, value: draft.on, required: true, max: props.client.today }}
        set={(on) => say({ on })}
      />
      {hasReason(draft) && (
        <SelectField
          {...{ label: words.reason, value: draft.reason, options: optionsOf(words.reasons) }}
          set={(reason) => say({ reason })}
        />
      )}
      {isUndecided && <p role="alert">{words.chooseFirst}</p>}
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.save, working: texts.forms.working, class: 'main' }} />
    </form>
  );
}
