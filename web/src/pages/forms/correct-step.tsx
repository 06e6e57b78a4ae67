import { useState } from 'preact/hooks';
import type { CorrectionBody } from '../../../../shared/domain/forms/form-origin.ts';
import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { useSending } from '../../api/use-sending.ts';
import { instrumentOf } from '../../features/forms/forms-client.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/texts.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { type FieldOption, optionsOf, SelectField, TextField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
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
      <SelectField
        label={words.statement}
        value={row.itemId}
        set={(itemId) => change({ ...row, itemId })}
        options={[
          ['', words.chooseStatement],
          ...correctable(instrument).map(
            ({ id, number, text }): FieldOption => [id, `${number}. ${readText(text)}`],
          ),
        ]}
      />
      <SelectField
        label={words.answer}
        value={row.answer}
        set={(answer) => change({ ...row, answer })}
        options={[
          ['', words.chooseAnswer],
          ...instrument.options.map(
            ({ code, text }): FieldOption => [String(code), `${code}, ${readText(text)}`],
          ),
          [noAnswer, words.noAnswer],
        ]}
      />
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
      <SelectField
        {...{ label: words.reason, value: draft.code, options: optionsOf(words.reasons) }}
        set={(code) => say({ code })}
      />
      {draft.code === 'other' && (
        <TextField
          {...{ label: words.note, value: draft.note, required: true, maxLength: 200 }}
          set={(note) => say({ note })}
        />
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
      <SendButton {...{ busy, text: words.send, working: texts.forms.working, class: 'main' }} />
    </form>
  );
}
