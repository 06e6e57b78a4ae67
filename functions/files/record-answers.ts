import type { Instrument, InstrumentItem, RawAnswer } from '../../shared/instruments/instrument.ts';
import { escapedHtml } from './html.ts';

const yesNo = (answer: RawAnswer) => (answer === true ? 'kyllä' : 'ei');

/** An answer in the words of the option that the person chose. */
function inWords(instrument: Instrument, item: InstrumentItem, answer: RawAnswer): string {
  if (item.type === 'scale') {
    const option = instrument.options.find(({ code }) => code === answer);
    return option ? `${answer}: ${option.text.fi}` : String(answer);
  }
  if (item.type === 'choice' || item.type === 'choices')
    return [answer]
      .flat()
      .map((code) => item.choices.find((choice) => choice.code === code)?.text.fi ?? String(code))
      .join(', ');
  return item.type === 'boolean' ? yesNo(answer) : String(answer);
}

const isGiven = (answer: unknown): answer is RawAnswer =>
  answer !== undefined && answer !== null && !(Array.isArray(answer) && answer.length === 0);

/**
 * Answers as rows of a table, in the order of the questionnaire. Answers to items that the
 * questionnaire no longer has come last under their ids, so that nothing is left out.
 */
export function answerRows(
  instrument: Instrument | undefined,
  answers: Readonly<Record<string, unknown>>,
): string {
  const given = Object.entries(answers).filter((pair): pair is [string, RawAnswer] =>
    isGiven(pair[1]),
  );
  const items = instrument?.items ?? [];
  const place = (id: string) => {
    const at = items.findIndex((item) => item.id === id);
    return at < 0 ? items.length : at;
  };
  return given
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([id, answer]) => {
      const item = items.find((one) => one.id === id);
      const said = instrument && item ? inWords(instrument, item, answer) : String(answer);
      return `<tr><th>${escapedHtml(item?.text.fi ?? id)}</th><td>${escapedHtml(said)}</td></tr>`;
    })
    .join('\n');
}
