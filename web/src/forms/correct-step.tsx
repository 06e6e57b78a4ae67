import { useState } from 'preact/hooks';
import type { Instrument, Item } from '../../../shared/instruments/instrument.ts';
import type { CorrectionBody } from '../../../shared/model/form-origin.ts';
import { Failed } from '../failed.tsx';
import { readText } from '../language.ts';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import { instrumentOf } from './desk.ts';
import { type AskingProps, paramsOf } from './step.ts';

const words = texts.forms.correct;

type Code = CorrectionBody['reason']['code'];
/** A statement with its right answer: a code of the scale, or that there was none. */
type Change = { itemId: string; answer: string };
type Draft = { changes: readonly Change[]; code: Code; note: string };

const noAnswer = 'none';
const emptyChange: Change = { itemId: '', answer: '' };
const isWhole = ({ itemId, answer }: Change) => itemId !== '' && answer !== '';

/**
 * What is sent: the last word on each statement that has both parts.
 * @example correctionOf({ changes: [{ itemId: 'feels_healthy', answer: '4' }], code: 'wrong_link', note: '' })
 * // { answers: { feels_healthy: 4 }, reason: { code: 'wrong_link', note: null } }
 */
export function correctionOf({ changes, code, note }: Draft): CorrectionBody {
  const answers = changes
    .filter(isWhole)
    .map(({ itemId, answer }) => [itemId, answer === noAnswer ? null : Number(answer)]);
  return { answers: Object.fromEntries(answers), reason: { code, note: note.trim() || null } };
}

/** The statements of a scale; texts and other fields only the participant can put right. */
export const correctable = ({ items }: Pick<Instrument, 'items'>): readonly Item[] =>
  items.filter(({ type }) => type === 'scale');

type RowProps = { instrument: Instrument; row: Change; change: (row: Change) => void };

function ChangeFields({ instrument, row, change }: RowProps) {
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

function ReasonFields({ draft, say }: { draft: Draft; say: (change: Partial<Draft>) => void }) {
  return (
    <>
      <label class="field-row">
        {words.reason}
        <select
          value={draft.code}
          onChange={({ currentTarget }) => say({ code: currentTarget.value as Code })}
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

/** Proposes to correct what a participant handed in; it counts once they confirm it. */
export function CorrectStep({ api, desk, place, refresh, back }: AskingProps) {
  const { busy, failure, send } = useSending();
  const [draft, setDraft] = useState<Draft>({
    changes: [emptyChange],
    code: 'participant_asked',
    note: '',
  });
  const [isAsked, setAsked] = useState(false);
  const instrument = instrumentOf(desk, place);
  if (!instrument || place.version === null) return null;
  const say = (change: Partial<Draft>) => {
    setAsked(false);
    setDraft({ ...draft, ...change });
  };
  const changeAt = (at: number) => (row: Change) => say({ changes: draft.changes.with(at, row) });
  const ifMatch = place.version;
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = correctionOf(draft);
    const isEmpty = Object.keys(body.answers).length === 0;
    setAsked(isEmpty);
    if (isEmpty) return;
    const isSent = await send(async () => {
      await api.putFormCorrection({ params: paramsOf({ desk, place }), body, ifMatch });
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
      {isAsked && <p role="alert">{words.chooseFirst}</p>}
      <Failed failure={failure} />
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? texts.forms.working : words.send}
      </button>
    </form>
  );
}
