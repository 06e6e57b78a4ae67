import type { AnswerChoice, InstrumentItem, ItemKind, Option, Text } from '../instrument.ts';
import type { Element } from './element.ts';
import { extensionUrls as url } from './extensions.ts';

/** Data shared by the items of a draft while they are read. */
export type FhirReading = {
  /** The language of the Questionnaire's own texts. */
  main: string;
  languages: Set<string>;
  /** Ids that are taken. */
  ids: Set<string>;
  /** The link ids read so far, as the Questionnaire writes them. */
  linkIds: Set<string>;
  /** The scale: the answers of the first item whose answers all have ordinal values. */
  scale: Option[];
};

const longestText = 2000;
const farthest = 1_000_000;

/**
 * An id in our format from any text.
 * @example itemIdOf('/44250-9 Score') // '44250_9_score'
 */
export const itemIdOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 64);

/** The id, or if it is taken the same with the first number that makes it another. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let n = 2; isTaken(free); n++) free = `${id.slice(0, 59)}_${n}`;
  return free;
}

/**
 * The item's own id, adapted to our format and reserved; undefined when it is not unique. Link ids
 * that become alike in our format get a number.
 */
export function takeId(element: Element, { ids, linkIds }: FhirReading): string | undefined {
  const linkId = element.take('linkId', 'string') ?? '';
  if (linkId === '' || linkIds.has(linkId)) {
    element.lose('Its link id is missing, or is not its own');
    return undefined;
  }
  linkIds.add(linkId);
  const adapted = /^[a-z0-9_]{1,64}$/.test(linkId) ? linkId : itemIdOf(linkId) || 'item';
  const id = freeId(adapted, (one) => ids.has(one));
  if (id !== linkId)
    element.lose(`Carried as ${id}: ids are small letters, digits and _, each used once`, 'linkId');
  ids.add(id);
  return id;
}

type AnswerOption = AnswerChoice & { ordinal: number | undefined };

/** The values that an answer option may have in R4 besides a coding. */
function plainAnswer(option: Element): { code: string; text: Text } | undefined {
  const value =
    option.take('valueString', 'string') ??
    option.take('valueInteger', 'integer') ??
    option.take('valueTime', 'string') ??
    option.take('valueDate', 'string');
  return value === undefined ? undefined : { code: String(value), text: { fi: String(value) } };
}

function codedAnswer(coding: Element, reading: FhirReading) {
  const code = coding.take('code', 'string');
  const text = coding.text('display', reading.main, reading.languages);
  const ordinal = coding.extensions(url.ordinalValue)[0]?.take('valueDecimal', 'number');
  coding.leftBehind();
  if (code) return { code, text: text ?? { fi: code }, ordinal };
  // FHIR does not require a code: it is made of the answer's words.
  return text ? { code: itemIdOf(text.fi) || 'answer', text, ordinal } : undefined;
}

function answerOf(option: Element, reading: FhirReading): AnswerOption[] {
  const coding = option.child('valueCoding');
  const found = coding ? codedAnswer(coding, reading) : plainAnswer(option);
  const exclusive = option.extensions(url.optionExclusive)[0]?.take('valueBoolean', 'boolean');
  const ordinal = option.extensions(url.ordinalValue)[0]?.take('valueDecimal', 'number');
  option.leftBehind();
  if (!found) {
    option.lose('Has neither a code nor a text');
    return [];
  }
  const given = { ordinal, ...found };
  return [{ ...given, ordinal: ordinal ?? given.ordinal, ...(exclusive ? { exclusive } : {}) }];
}

/** The answer with a code that no other answer of its item has; nothing if it is there twice. */
function withOwnCode(
  option: Element,
  answer: AnswerOption,
  taken: Map<string, string>,
): AnswerOption[] {
  const text = JSON.stringify(answer.text);
  if (taken.get(answer.code) === text) {
    option.lose('The same answer is there twice');
    return [];
  }
  const code = freeId(answer.code, (one) => taken.has(one));
  if (code !== answer.code) option.lose(`Carried as ${code}: its code is another answer’s`);
  taken.set(code, text);
  return [{ ...answer, code }];
}

/** Are the answers the draft's scale, or do they become it? */
function isScale(answers: readonly AnswerOption[], reading: FhirReading): boolean {
  const points = answers.flatMap(({ ordinal, text }) =>
    ordinal === undefined ? [] : [{ code: ordinal, text }],
  );
  if (points.length < 2 || points.length !== answers.length) return false;
  if (reading.scale.length === 0) reading.scale = points;
  return JSON.stringify(points) === JSON.stringify(reading.scale);
}

function choiceKind(element: Element, reading: FhirReading): ItemKind | undefined {
  const repeats = element.take('repeats', 'boolean') ?? false;
  const taken = new Map<string, string>();
  const answers = element
    .children('answerOption')
    .flatMap((option) =>
      answerOf(option, reading).flatMap((answer) => withOwnCode(option, answer, taken)),
    );
  if (answers.length === 0) return undefined;
  if (!repeats && isScale(answers, reading)) return { type: 'scale' };
  if (answers.some(({ ordinal }) => ordinal !== undefined))
    element.lose('Ordinal values beside the draft’s one scale are not carried', 'answerOption');
  const choices = answers.map(({ ordinal: _, ...choice }) => choice);
  return { type: repeats ? 'choices' : 'choice', choices };
}

function numberKind(element: Element, type: 'integer' | 'decimal'): ItemKind {
  const bound = (name: string) => {
    const [extension] = element.extensions(name);
    return type === 'integer'
      ? extension?.take('valueInteger', 'integer')
      : extension?.take('valueDecimal', 'number');
  };
  const isYear = element.extensions(url.year).length > 0;
  return {
    type: type === 'integer' && isYear ? 'year' : type,
    least: bound(url.minValue) ?? -farthest,
    most: bound(url.maxValue) ?? farthest,
  };
}

function longestOf(element: Element): number {
  const longest = element.take('maxLength', 'integer') ?? longestText;
  if (longest > longestText || longest < 1) element.lose(`Is 1 to ${longestText}`, 'maxLength');
  return longest < 1 ? longestText : Math.min(longest, longestText);
}

/** The answer type of the item; undefined for one that none of our items has. */
function kindOf(element: Element, reading: FhirReading): ItemKind | undefined {
  const type = element.take('type', 'string') ?? '';
  switch (type) {
    case 'open-choice':
      element.lose('Free text beside the choices is not carried', 'type');
      return choiceKind(element, reading);
    case 'choice':
      return choiceKind(element, reading);
    case 'string':
    case 'text':
      return { type: 'text', longest: longestOf(element) };
    case 'integer':
    case 'decimal':
      return numberKind(element, type);
    case 'boolean':
    case 'date':
      return { type };
    case 'display':
      return { type: 'theme' };
    default:
      return undefined;
  }
}

function remarks(element: Element, reading: FhirReading): Partial<InstrumentItem> {
  const note = element
    .extensions(url.note)[0]
    ?.text('valueString', reading.main, reading.languages);
  const byWorker = element.extensions(url.filledBy)[0]?.take('valueCode', 'string') === 'worker';
  return { ...(note ? { note } : {}), ...(byWorker ? { filledBy: 'worker' } : {}) };
}

/** An item of a Questionnaire as one of a draft; its number follows from its position. */
export function draftItem(
  element: Element,
  reading: FhirReading,
  group: string | undefined,
): Omit<InstrumentItem, 'number'>[] {
  const id = takeId(element, reading);
  if (id === undefined) return [];
  const text = element.text('text', reading.main, reading.languages) ?? { fi: id };
  const kind = kindOf(element, reading);
  const reversed = element.extensions(url.reversed)[0]?.take('valueBoolean', 'boolean') ?? false;
  if (element.take('required', 'boolean')) element.lose('Every item may be skipped', 'required');
  const rest = { ...(group ? { group } : {}), ...remarks(element, reading) };
  element.leftBehind(['prefix']);
  if (kind) return [{ id, text, reversed, ...kind, ...rest }];
  element.lose('No item of Laituri takes such an answer');
  reading.ids.delete(id);
  return [];
}
