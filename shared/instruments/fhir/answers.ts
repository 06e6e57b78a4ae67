import { questionnaireLimits as limits } from '../../configuration.ts';
import { answerLimits } from '../answer-limits.ts';
import { isEvenScale } from '../even-scale.ts';
import type { AnswerChoice, ItemKind, Option } from '../instrument.ts';
import type { Element } from './element.ts';
import { extensionUrls as url } from './extensions.ts';
import { takeText } from './languages.ts';
import { takeOrdinal } from './ordinals.ts';
import { type FhirReading, freeId, itemIdOf } from './reading.ts';
import { type AnswersFault, type FhirAnswer, isFault } from './value-sets.ts';

type FhirOption = FhirAnswer & { exclusive?: true | undefined; element: Element };
type CodedOption = FhirOption & { choice: AnswerChoice };

/** An item that is answered by choosing, with our value of each answer of the file. */
export type ReadChoice = {
  kind: ItemKind;
  values: Map<string, string | number>;
  /** Its values run the other way round than those of the scale. */
  reversed?: boolean;
};

/** The kinds of values that an answer may have besides a coding, each the answer's own words. */
const plainValues = [
  ['valueInteger', 'integer'],
  ['valueDecimal', 'number'],
  ['valueDate', 'string'],
  ['valueDateTime', 'string'],
  ['valueUri', 'string'],
] as const;

/** A time of day as it is written in the language of the file: FHIR has seconds in each. */
const writtenTime = (time: string, language: string): string => {
  const short = time.replace(/^(\d\d:\d\d):00(\.0+)?$/, '$1');
  return language === 'fi' || language === 'sv' ? short.replaceAll(':', '.') : short;
};

function plainAnswer(option: Element, { languages }: FhirReading): Partial<FhirAnswer> {
  const text = takeText(option, 'valueString', languages);
  if (text) return { text };
  const time = option.take('valueTime', 'string');
  if (time !== undefined) return { code: time, text: { fi: writtenTime(time, languages.main) } };
  for (const [field, type] of plainValues) {
    const value = option.take(field, type);
    if (value !== undefined) return { code: String(value), text: { fi: String(value) } };
  }
  const display = option.child('valueReference');
  const referred = display && takeText(display, 'display', languages);
  display?.leftBehind();
  return referred ? { text: referred } : {};
}

function codedAnswer(coding: Element, { languages }: FhirReading): Partial<FhirAnswer> {
  const code = coding.take('code', 'string');
  const text = takeText(coding, 'display', languages);
  const found = { code, system: coding.take('system', 'string'), text };
  const ordinal = takeOrdinal(coding);
  coding.leftBehind(['version', 'userSelected']);
  return { ...found, ordinal };
}

/** An answer that is listed in its item. */
function listedAnswer(option: Element, reading: FhirReading): FhirOption[] {
  const coding = option.child('valueCoding');
  const found = coding ? codedAnswer(coding, reading) : plainAnswer(option, reading);
  const exclusive = option.extensions(url.optionExclusive)[0]?.take('valueBoolean', 'boolean');
  const ordinal = takeOrdinal(option) ?? found.ordinal;
  if (option.has('initialSelected') && !option.take('initialSelected', 'boolean'))
    option.skip('initialSelected');
  option.leftBehind();
  if (!found.code && !found.text) {
    option.note('answer_empty');
    return [];
  }
  return [
    {
      code: found.code,
      system: found.system,
      text: found.text,
      ordinal,
      ...(exclusive ? { exclusive } : {}),
      element: option,
    },
  ];
}

/** The answers of the item: those of the file's value set, else those listed in the item. */
function answersOf(element: Element, reading: FhirReading): FhirOption[] | AnswersFault {
  const listed = [...element.children('answerOption'), ...element.children('option')];
  // In STU3 the address is within a reference.
  const address =
    element.take('answerValueSet', 'string') ??
    element.child('options')?.take('reference', 'string');
  if (listed.length > 0) return listed.flatMap((option) => listedAnswer(option, reading));
  if (address === undefined) return [];
  const found = reading.valueSets.answers(address);
  return isFault(found) ? found : found.map((answer) => ({ ...answer, element }));
}

/** What the file may call an answer where a condition names it. */
const namesOf = ({ code, system, text }: FhirAnswer): string[] => [
  ...(code ? [`${system ?? ''}|${code}`, code] : []),
  ...(text ? Object.values(text) : []),
];

/** A code that every answer has: FHIR does not require one, so it is made of the words. */
function codeOf({ code, text }: FhirAnswer): string {
  if (code && code.length <= answerLimits.code) return code;
  return itemIdOf(code ?? text?.fi ?? '') || 'answer';
}

/** The answers with codes, each its own; an answer that is there twice only once. */
function withCodes(options: readonly FhirOption[]): CodedOption[] {
  const taken = new Map<string, string>();
  return options.flatMap((option) => {
    const { exclusive, element } = option;
    const wanted = codeOf(option);
    const text = option.text ?? { fi: option.code ?? wanted };
    const words = JSON.stringify(text);
    if (taken.get(wanted) === words) {
      element.note('answer_twice');
      return [];
    }
    const code = freeId(wanted, (one) => taken.has(one));
    if (code !== (option.code ?? wanted)) element.note('code_changed', { detail: code });
    taken.set(code, words);
    return [{ ...option, choice: { code, text, ...(exclusive ? { exclusive } : {}) } }];
  });
}

/**
 * The answers as points of a scale; undefined unless each has a value of its own, as far from the
 * next as any other, and there are few enough.
 */
function pointsOf(options: readonly CodedOption[]): Option[] | undefined {
  const points = options.flatMap(({ ordinal, choice }) =>
    ordinal === undefined ? [] : [{ code: ordinal, text: choice.text }],
  );
  const isWhole = points.length >= 2 && points.length === options.length;
  const codes = points.map(({ code }) => code);
  const isEven = new Set(codes).size === codes.length && isEvenScale(codes);
  return isWhole && isEven && codes.length <= answerLimits.scale ? points : undefined;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The same answers with their values the other way round: the first has that of the last. */
function turned(points: readonly Option[]): Option[] {
  const codes = points.map(({ code }) => code);
  const both = Math.min(...codes) + Math.max(...codes);
  return points.map(({ code, text }) => ({ code: both - code, text }));
}

/**
 * How the answers are on the draft's scale, which the first such answers become; undefined where
 * they are not.
 */
function onScale(
  options: readonly CodedOption[],
  reading: FhirReading,
  element: Element,
): { reversed: boolean } | undefined {
  const points = pointsOf(options);
  if (!points) return undefined;
  if (reading.scale.length > 0) {
    if (isSame(points, reading.scale)) return { reversed: false };
    if (!isSame(turned(points), reading.scale)) return undefined;
    element.note('reversed');
    return { reversed: true };
  }
  reading.scale = points;
  if (options.some(({ ordinal, choice }) => choice.code !== String(ordinal)))
    element.note('scale_codes', {
      detail: options.map(({ ordinal, choice }) => `${choice.code} = ${ordinal}`).join(', '),
    });
  return { reversed: false };
}

/** An item that is answered by choosing; the fault where its answers cannot be read. */
export function readChoice(
  element: Element,
  reading: FhirReading,
): ReadChoice | AnswersFault | undefined {
  const repeats = element.take('repeats', 'boolean') ?? false;
  const found = answersOf(element, reading);
  if ('kind' in found) return found;
  reading.answers += found.length;
  if (found.length > limits.answersOfItem || reading.answers > limits.answers)
    return { kind: 'answers_many', detail: String(limits.answersOfItem) };
  const options = withCodes(found);
  if (options.length === 0) return undefined;
  const scale = repeats ? undefined : onScale(options, reading, element);
  if (!scale && options.some(({ ordinal }) => ordinal !== undefined)) element.note('ordinals');
  const values = new Map(
    options
      .map((option, i) => {
        const value = scale ? (reading.scale[i]?.code ?? 0) : option.choice.code;
        return namesOf(option).map((name) => [name, value] as const);
      })
      .toReversed()
      .flat(),
  );
  const choices = options.map(({ choice }) => choice);
  if (scale) return { kind: { type: 'scale' }, values, ...scale };
  return { kind: { type: repeats ? 'choices' : 'choice', choices }, values };
}
