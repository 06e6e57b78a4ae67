import { useState } from 'preact/hooks';
import type { CorrectionBody } from '../../../../shared/domain/forms/form-origin.ts';
import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { useSending } from '../../api/use-sending.ts';
import { instrumentOf } from '../../features/forms/forms-client.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { type ApiStepProps, formParamsOf } from './form-step.ts';

const words = texts.forms.correct;

type CorrectionReasonCode = CorrectionBody['reason']['code'];
/** An item with its right answer: a code of the scale, or that there was none. */
type AnswerChange = { itemId: string; answer: string };
type CorrectionDraft = {
  changes: readonly AnswerChange[];
  code: CorrectionReasonCode;
  note: string;
};

const noAnswer = 'none';
const emptyChange: AnswerChange = { itemId: '', answer: '' };
const isWhole = ({ itemId, answer }: AnswerChange) => itemId !== '' && answer !== '';

/**
 * The request: the last change of each item for which both parts were chosen.
 * @example correctionOf({ changes: [{ itemId: 'feels_healthy', answer: '4' }], code: 'wrong_link', note: '' })
 * // { answers: { feels_healthy: 4 }, reason: { code: 'wrong_link', note: null } }
 */
export function correctionOf({ changes, code, note }: CorrectionDraft): CorrectionBody {
  const answers = changes
    .filter(isWhole)
    .map(({ itemId, answer }) => [itemId, answer === noAnswer ? null : Number(answer)]);
  return { answers: Object.fromEntries(answers), reason: { code, note: note.trim() || null } };
}

/** The items with a scale; only the participant can correct texts and other fields. */
export const correctable = ({ items }: Pick<Instrument, 'items'>): readonly InstrumentItem[] =>
  items.filter(({ type }) => type === 'scale');

type ChangeFieldsProps = {
  instrument: Instrument;
  row: AnswerChange;
  change: (row: AnswerChange) => void;
};

function ChangeFields({ instrument, row, change }: ChangeFieldsProps) {
  return (
    <fieldset class="correction">
      <legend class="unseen">{words.statement}</legend>
      <label class="field-row">
        {words.statement}
        <select
          value={row.itemId}
          onChange={({ currentTarget }) => change({ ...row, itemId: currentTarget.value })}
        >
          <option value="">{words.chooseStatement}</option>
          {correctable(instrument).map(({ id, number, text }) => (
            <option key={id} value={id}>
              {number}. {readText(text)}
            </option>
          ))}
        </select>
      </label>
      <label class="field-row">
        {words.answer}
        <select
          value={row.answer}
          onChange={({ currentTarget }) => change({ ...row, answer: currentTarget.value })}
        >
          <option value="">{words.chooseAnswer}</option>
          {instrument.options.map(({ code, text }) => (
            <option key={code} value={String(code)}>
              {code}, {readText(text)}
            </option>
          ))}
          <option value={noAnswer}>{words.noAnswer}</option>
        </select>
      </label>
    </fieldset>
  );
}

function ReasonFields({
  draft,
  say,
}: {
  draft: CorrectionDraft;
  say: (change: Partial<CorrectionDraft>) => void;
}) {
  return (
    <>
      <label class="field-row">
        {words.reason}
        <select
          value={draft.code}
          onChange={({ currentTarget }) =>
            say({ code: currentTarget.value as CorrectionReasonCode })
          }
        >
          {Object.entries(words.reasons).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {draft.code === 'other' && (
        <label class="field-row">
          {words.note}
          <input
            required
            maxLength={200}
            value={draft.note}
            onInput={({ currentTarget }) => say({ note: currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}

/** Proposes to correct a form that a participant handed in; it counts once they confirm it. */
export function CorrectStep({ api, client, slot, refresh, back }: ApiStepProps) {
  const { busy, failure, send } = useSending();
  const [draft, setDraft] = useState<CorrectionDraft>({
    changes: [emptyChange],
    code: 'participant_asked',
    note: '',
  });
  const [isConfirming, setConfirming] = useState(false);
  const instrument = instrumentOf(client, slot);
  if (!instrument || slot.version === null) return null;
  const say = (change: Partial<CorrectionDraft>) => {
    setConfirming(false);
    setDraft({ ...draft, ...change });
  };
  const changeAt = (at: number) => (row: AnswerChange) =>
    say({ changes: draft.changes.with(at, row) });
  const ifMatch = slot.version;
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = correctionOf(draft);
    const isEmpty = Object.keys(body.answers).length === 0;
    setConfirming(isEmpty);
    if (isEmpty) return;
    const isSent = await send(async () => {
      await api.putFormCorrection({ params: formParamsOf({ client, slot }), body, ifMatch });
      await refresh();
    });
    if (isSent) back();
  };
  return (
    <form onSubmit={submit}>
      <p>{words.explained}</p>
      {draft.changes.map((row, at) => (
        <ChangeFields key={at} {...{ instrument, row }} change={changeAt(at)} />
      ))}
      {draft.changes.every(isWhole) && (
        <p>
          <button type="button" onClick={() => say({ changes: [...draft.changes, emptyChange] })}>
            {words.another}
          </button>
        </p>
      )}
      <ReasonFields draft={draft} say={say} />
      {isConfirming && <p role="alert">{words.chooseFirst}</p>}
      <FailureNote failure={failure} />
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? texts.forms.working : words.send}
      </button>
    </form>
  );
}
