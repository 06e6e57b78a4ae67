import { useState } from 'preact/hooks';
import type { FormDecision, KeptDecision } from '../../../shared/model/form-decision.ts';
import type { FormPlace } from '../../../shared/model/form-matrix.ts';
import { Failed } from '../failed.tsx';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import type { StepProps } from './step.ts';

const words = texts.forms.decision;

type Said = { decision: FormDecision | null; on: string; reason: KeptDecision['reason'] };
type Fields = { said: Said; say: (change: Partial<Said>) => void };

/** Only what was said can be taken back. */
const isOffered = (code: string, { decision }: FormPlace) =>
  code !== 'awaited' || (decision !== null && decision.decision !== 'awaited');

/** Why it did not come: of one that is still to come there is no reason. */
const hasReason = ({ decision }: Said) => decision !== 'handed_out' && decision !== 'awaited';

function What({ said, say, place }: Fields & { place: FormPlace }) {
  const options = Object.entries(words.options).filter(([code]) => isOffered(code, place));
  return (
    <fieldset class="choices-of-one">
      <legend class="unseen">{words.title}</legend>
      {options.map(([code, text]) => (
        <label key={code}>
          <input
            type="radio"
            name="decision"
            checked={said.decision === code}
            onChange={() => say({ decision: code as FormDecision })}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function When({ said, say, today }: Fields & { today: string }) {
  return (
    <label class="field-row">
      {words.on}
      <input
        type="date"
        required
        max={today}
        value={said.on}
        onInput={({ currentTarget }) => say({ on: currentTarget.value })}
      />
    </label>
  );
}

function Why({ said, say }: Fields) {
  return (
    <label class="field-row">
      {words.reason}
      <select
        value={said.reason}
        onChange={({ currentTarget }) =>
          say({ reason: currentTarget.value as KeptDecision['reason'] })
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

/** Sends what was said; when somebody else was faster, what they said is read first. */
async function save({ desk, place, refresh }: StepProps, said: Said) {
  const { decision, on } = said;
  if (!decision) return;
  await desk.deeds
    .decide(place, { decision, on, reason: hasReason(said) ? said.reason : 'not_stated' })
    .catch(async (error: unknown) => {
      await refresh();
      throw error;
    });
  await refresh();
}

/** Says what became of a form that has not come in. */
export function DecisionStep(props: StepProps) {
  const { busy, failure, send } = useSending();
  const [said, setSaid] = useState<Said>({
    decision: null,
    on: props.desk.today,
    reason: 'not_stated',
  });
  const [isUnsaid, setUnsaid] = useState(false);
  const say = (change: Partial<Said>) => setSaid({ ...said, ...change });
  const submit = async (event: Event) => {
    event.preventDefault();
    setUnsaid(said.decision === null);
    if (said.decision && (await send(() => save(props, said)))) props.back();
  };
  return (
    <form onSubmit={submit}>
      <What said={said} say={say} place={props.place} />
      <When said={said} say={say} today={props.desk.today} />
      {hasReason(said) && <Why said={said} say={say} />}
      {isUnsaid && <p role="alert">{words.chooseFirst}</p>}
      <Failed failure={failure} />
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? texts.forms.working : words.save}
      </button>
    </form>
  );
}
