import { answerLimits } from '../../instruments/answer-limits.ts';
import { isEvenScale } from '../../instruments/even-scale.ts';
import type { AnswerChoice, InstrumentItem, Text } from '../../instruments/instrument.ts';
import { unknownLicence } from '../../instruments/own.ts';
import { scoringRules } from '../../instruments/scoring-rules.ts';
import { isPlainLines, isPlainText } from '../unseen.ts';
import { fitsForm } from './answer-bytes.ts';
import { conditionsFit } from './condition-fits.ts';
import type { DraftContent } from './instrument-draft.ts';

/** What keeps a draft from being published. */
export const draftFaultCodes = [
  'title_missing',
  'licence_missing',
  'no_questions',
  'text_missing',
  'text_too_long',
  'text_unseen',
  'choices_missing',
  'choices_many',
  'scale_missing',
  'scale_many',
  'scale_uneven',
  'code_twice',
  'code_wrong',
  'id_twice',
  'id_wrong',
  'length_wrong',
  'bounds_wrong',
  'heading_unknown',
  'condition_unknown',
  'condition_never',
  'least_answered',
  'rule_unknown',
  'condition_scored',
  'too_large',
  'answers_large',
] as const;
export type DraftFaultCode = (typeof draftFaultCodes)[number];
/** A fault, and the place in the content as a JSON pointer. */
export type DraftFault = { code: DraftFaultCode; pointer: string };

/**
 * The longest text that a person reads at once, the most questions of a form, and the most answers
 * to choose one from.
 */
export const draftLimits = { textLength: 2000, items: 200, choices: 200 } as const;

const isBlank = ({ fi }: Text) => fi.trim() === '';
const isTwice = <Value>(values: readonly Value[]) => new Set(values).size < values.length;

/** The faults that are there, all of one place. */
const faultsAt = (pointer: string, found: Partial<Record<DraftFaultCode, boolean>>): DraftFault[] =>
  draftFaultCodes.filter((code) => found[code]).map((code) => ({ code, pointer }));

/** Faults of one language, each at its words. */
function wordFaults(text: Text, pointer: string): DraftFault[] {
  return Object.entries(text).flatMap(([language, words = '']) =>
    faultsAt(`${pointer}/${language}`, {
      text_too_long: words.length > draftLimits.textLength,
      text_unseen: words !== '' && !isPlainLines(words),
    }),
  );
}

const textFaults = (text: Text, pointer: string): DraftFault[] => [
  ...faultsAt(pointer, { text_missing: isBlank(text) }),
  ...wordFaults(text, pointer),
];

/** Answers are stored by item id, so no id may be what every object has, such as `constructor`. */
const isId = (id: string): boolean =>
  /^[a-z0-9_]+$/.test(id) && id.length <= answerLimits.id && !(id in {});

const isCode = (code: string): boolean =>
  code !== '' && code === code.trim() && code.length <= answerLimits.code && isPlainText(code);

function choicesFaults(
  choices: readonly AnswerChoice[],
  { most, pointer }: { most: number; pointer: string },
): DraftFault[] {
  const codes = choices.map(({ code }) => code);
  return [
    ...faultsAt(pointer, {
      choices_missing: choices.length === 0,
      choices_many: choices.length > most,
      code_twice: isTwice(codes),
    }),
    ...choices.flatMap(({ code, text }, n) => [
      ...textFaults(text, `${pointer}/choices/${n}`),
      ...faultsAt(`${pointer}/choices/${n}`, { code_wrong: !isCode(code) }),
    ]),
  ];
}

/** Is any number that the item takes between its bounds? */
const hasNumber = (type: string, { least, most }: { least: number; most: number }): boolean =>
  type === 'decimal' ? least <= most : Math.ceil(least) <= Math.floor(most);

/** The faults of the answers that an item takes. */
function answerFaults(item: InstrumentItem, pointer: string): DraftFault[] {
  switch (item.type) {
    case 'choice':
      return choicesFaults(item.choices, { most: draftLimits.choices, pointer });
    case 'choices':
      return choicesFaults(item.choices, { most: answerLimits.chosen, pointer });
    case 'text':
      return faultsAt(pointer, {
        length_wrong: item.longest < 1 || item.longest > answerLimits.text,
      });
    case 'integer':
    case 'year':
    case 'decimal':
      return faultsAt(pointer, { bounds_wrong: !hasNumber(item.type, item) });
    default:
      return [];
  }
}

function itemFaults({ items, groups, options }: DraftContent): DraftFault[] {
  const headings = new Set(groups.map(({ id }) => id));
  return items.flatMap((item, at) => {
    const pointer = `/items/${at}`;
    const { id, text, group, enableWhen } = item;
    const before = items.slice(0, at);
    const isKnown = enableWhen?.conditions.every((one) => before.some(({ id }) => id === one.item));
    return [
      ...textFaults(text, `${pointer}/text`),
      ...answerFaults(item, pointer),
      ...faultsAt(pointer, {
        id_wrong: !isId(id),
        heading_unknown: group !== undefined && !headings.has(group),
        condition_unknown: isKnown === false,
        condition_never:
          isKnown === true &&
          enableWhen !== undefined &&
          !conditionsFit(enableWhen, { items: before, options }),
      }),
    ];
  });
}

function scaleFaults({ items, options, scoring }: DraftContent): DraftFault[] {
  const ofScale = items.filter(({ type }) => type === 'scale').length;
  const codes = options.map(({ code }) => code);
  const ofOptions = [
    ...options.flatMap(({ text }, n) => textFaults(text, `/options/${n}`)),
    ...faultsAt('/options', {
      code_twice: isTwice(codes),
      scale_missing: (ofScale > 0 || scoring !== null) && codes.length < 2,
      scale_many: codes.length > answerLimits.scale,
      // A score counts in parts of whole points.
      scale_uneven: !isEvenScale(codes) || (scoring !== null && !codes.every(Number.isInteger)),
    }),
  ];
  if (!scoring) return ofOptions;
  // Everything that is said of a change takes more for better, and knows no reliability but that
  // published for a built-in questionnaire.
  const isOurs = scoringRules.some((rule) => rule === scoring.rule);
  return [
    ...ofOptions,
    ...faultsAt('/scoring/rule', {
      rule_unknown: !isOurs || !scoring.higherIsBetter || scoring.reliability !== undefined,
      // Who has which statements in their score would say how they answered the others.
      condition_scored: items.some(({ type, enableWhen }) => type === 'scale' && enableWhen),
    }),
    ...faultsAt('/scoring/leastAnswered', {
      least_answered: scoring.leastAnswered < 1 || scoring.leastAnswered > ofScale,
    }),
  ];
}

/** Is there anything to answer for the one who answers: a worker's questions are no participant's. */
const asksNothing = ({ items, respondent }: DraftContent): boolean =>
  items.every(
    ({ type, filledBy }) => type === 'theme' || (filledBy === 'worker' && respondent !== 'leader'),
  );

/**
 * Everything that keeps a draft from being published, each with its place. The page lists the same
 * before it offers to publish.
 */
export function draftFaults(content: DraftContent): DraftFault[] {
  const { title, licence, items, groups } = content;
  const ids = [...items, ...groups].map(({ id }) => id);
  const { purpose, handOut, instruction, source } = content;
  return [
    ...faultsAt('/title', { title_missing: isBlank(title) }),
    ...wordFaults(title, '/title'),
    ...wordFaults(purpose, '/purpose'),
    ...wordFaults(handOut, '/handOut'),
    ...(instruction ? wordFaults(instruction, '/instruction') : []),
    ...wordFaults({ fi: source }, '/source'),
    ...faultsAt('/licence', {
      licence_missing: licence.trim() === '' || licence === unknownLicence,
    }),
    ...wordFaults({ fi: licence }, '/licence'),
    ...faultsAt('/items', {
      no_questions: asksNothing(content),
      too_large: items.length > draftLimits.items,
      id_twice: isTwice(ids),
      answers_large: !fitsForm(items),
    }),
    ...itemFaults(content),
    ...groups.flatMap(({ id, text }, n) => [
      ...textFaults(text, `/groups/${n}`),
      ...faultsAt(`/groups/${n}`, { id_wrong: !isId(id) }),
    ]),
    ...scaleFaults(content),
  ];
}
