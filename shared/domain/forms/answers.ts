import * as z from 'zod';
import { answerLimits as limits } from '../../instruments/answer-limits.ts';
import { enabledItems } from '../../instruments/enabled.ts';
import type {
  AnswerChoice,
  Instrument,
  InstrumentItem,
  RawAnswer,
  RawAnswers,
} from '../../instruments/instrument.ts';
import { fieldsOf } from '../../instruments/recorded.ts';
import { type FieldFault, pointer } from '../../problems.ts';
import { date } from '../ids.ts';
import { storedNumber } from '../stored-number.ts';
import { holdsControl } from '../unseen.ts';

/** An answer of any instrument, as it was given. */
export const rawAnswer = z
  .union([
    storedNumber,
    z.string().max(limits.text),
    z.boolean(),
    z.array(z.string().max(limits.code)).max(limits.chosen),
  ])
  .meta({ id: 'RawAnswer' });

/** Raw answers by item id; `faultsOfAnswers` checks which answer fits which item. */
export const rawAnswers = z.record(z.string().max(limits.id), rawAnswer).meta({ id: 'RawAnswers' });

const oneOf = (codes: readonly (string | number)[]) => `must be one of ${codes.join(', ')}`;

function choiceFault(choices: readonly AnswerChoice[], answer: RawAnswer): string | undefined {
  const codes = choices.map((choice) => choice.code);
  return typeof answer === 'string' && codes.includes(answer) ? undefined : oneOf(codes);
}

function choicesFault(choices: readonly AnswerChoice[], answer: RawAnswer): string | undefined {
  const codes = choices.map((choice) => choice.code);
  if (!Array.isArray(answer) || answer.length === 0 || !answer.every((one) => codes.includes(one)))
    return `must be a list: each ${oneOf(codes).slice('must be '.length)}`;
  if (new Set(answer).size !== answer.length) return 'must not name one twice';
  const alone = choices.find((choice) => choice.exclusive && answer.includes(choice.code));
  return alone && answer.length > 1 ? `${alone.code} excludes the others` : undefined;
}

function numberFault(
  { type, least, most }: { type: string; least: number; most: number },
  answer: RawAnswer,
): string | undefined {
  const isNumber = type === 'decimal' ? Number.isFinite(answer) : Number.isInteger(answer);
  const kind = type === 'decimal' ? 'a number' : 'a whole number';
  if (isNumber && Number(answer) >= least && Number(answer) <= most) return undefined;
  return `must be ${kind} from ${least} to ${most}`;
}

function textFault(longest: number, answer: RawAnswer): string | undefined {
  const isText = typeof answer === 'string' && answer.trim() !== '' && answer.length <= longest;
  if (!isText) return `must be a text of 1 to ${longest} characters`;
  return holdsControl(answer) ? 'must hold no control character but line ends and tabs' : undefined;
}

/** The fault of an answer to the item; never quotes the answer. */
function faultOf(
  item: InstrumentItem,
  instrument: Instrument,
  answer: RawAnswer,
): string | undefined {
  switch (item.type) {
    case 'scale': {
      const codes = instrument.options.map((option) => option.code);
      return typeof answer === 'number' && codes.includes(answer) ? undefined : oneOf(codes);
    }
    case 'choice':
      return choiceFault(item.choices, answer);
    case 'choices':
      return choicesFault(item.choices, answer);
    case 'text':
      return textFault(item.longest, answer);
    case 'integer':
    case 'year':
    case 'decimal':
      return numberFault(item, answer);
    case 'boolean':
      return typeof answer === 'boolean' ? undefined : 'must be true or false';
    case 'date':
      return date.safeParse(answer).success ? undefined : 'must be a date';
    case 'theme':
      return 'takes no answer';
  }
}

const fault = (itemId: string, message: string): FieldFault => ({
  pointer: pointer(['answers', itemId]),
  message,
});

/** Something that was not done cannot have a result. */
function recordFaults({ kind }: Instrument, answers: RawAnswers): FieldFault[] {
  const result = answers.date !== undefined || answers.score !== undefined;
  if (kind !== 'recorded' || !result || answers.done === true) return [];
  return [fault('done', 'must be true where there is a date or a score')];
}

/**
 * The faults of raw answers to an instrument: items it does not have, and answers outside their
 * type, codes or bounds. Each fault names the item, never the answer. An item may always be
 * skipped, so nothing counts as missing.
 * @example faultsOfAnswers(lifeManagementAndInclusion14, { feels_healthy: 3 }) // []
 */
export function faultsOfAnswers(instrument: Instrument, answers: RawAnswers): FieldFault[] {
  const items = new Map(fieldsOf(instrument).map((item) => [item.id, item]));
  const faults = Object.entries(answers).flatMap(([itemId, answer]) => {
    const item = items.get(itemId);
    const message = item ? faultOf(item, instrument, answer) : 'is no item of this instrument';
    return message ? [fault(itemId, message)] : [];
  });
  return [...faults, ...recordFaults(instrument, answers)];
}

/**
 * The faults of the answers of a whole form: those of each answer, and answers to items that are not
 * shown after the others.
 * @example faultsOfForm(lifeManagementAndInclusion14, { feels_healthy: 3 }) // []
 */
export function faultsOfForm(instrument: Instrument, answers: RawAnswers): FieldFault[] {
  const items = fieldsOf(instrument);
  const shown = new Set(enabledItems(items, answers).map(({ id }) => id));
  const hidden = items.filter(({ id }) => answers[id] !== undefined && !shown.has(id));
  const faults = hidden.map(({ id }) => fault(id, 'is not asked after these answers'));
  return [...faultsOfAnswers(instrument, answers), ...faults];
}
