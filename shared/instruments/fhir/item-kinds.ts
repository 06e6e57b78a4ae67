import { answerLimits } from '../answer-limits.ts';
import type { LineKind } from '../draft-line.ts';
import type { ItemKind } from '../instrument.ts';
import { farthestNumber } from '../number-bounds.ts';
import { type ReadChoice, readChoice } from './answers.ts';
import type { Element } from './element.ts';
import { extensionUrls as url } from './extensions.ts';
import type { FhirReading } from './reading.ts';

/** The answers that an item takes, or why no item of ours takes them. */
export type ReadKind = ReadChoice | { fault: LineKind; detail?: string };

const longestText = answerLimits.text;

const answersTo = (kind: ItemKind): ReadChoice => ({ kind, values: new Map() });

function textKind(element: Element): ReadChoice {
  const longest = element.take('maxLength', 'integer') ?? longestText;
  const fits = longest >= 1 && longest <= longestText;
  if (!fits) element.note('max_length', { field: 'maxLength', detail: String(longestText) });
  return answersTo({ type: 'text', longest: fits ? longest : longestText });
}

/** The bound that an extension sets, in whichever type of number the file writes it. */
function boundOf(element: Element, address: string): number | undefined {
  const [extension] = element.extensions(address);
  return extension?.take('valueInteger', 'integer') ?? extension?.take('valueDecimal', 'number');
}

function takeUnits(element: Element): void {
  for (const address of [url.unit, url.unitOption])
    for (const extension of element.extensions(address)) {
      const coding = extension.child('valueCoding');
      const name = coding?.take('display', 'string') ?? coding?.take('code', 'string');
      extension.note('unit', { detail: name ?? '?' });
    }
}

/** The bounds that the file sets; none where no number would be between them. */
function boundsOf(element: Element, type: 'integer' | 'decimal') {
  const bound = (address: string, whole: (value: number) => number) => {
    const value = boundOf(element, address);
    return value === undefined || type === 'decimal' ? value : whole(value);
  };
  const least = bound(url.minValue, Math.ceil);
  const most = bound(url.maxValue, Math.floor);
  if ((least ?? -Infinity) <= (most ?? Infinity)) return { least, most };
  element.note('bounds', { detail: `${least} to ${most}` });
  return { least: undefined, most: undefined };
}

function numberKind(element: Element, type: 'integer' | 'decimal'): ReadChoice {
  takeUnits(element);
  const isYear = element.extensions(url.year).length > 0;
  const { least, most } = boundsOf(element, type);
  return answersTo({
    type: type === 'integer' && isYear ? 'year' : type,
    least: least ?? Math.min(-farthestNumber, most ?? 0),
    most: most ?? Math.max(farthestNumber, least ?? 0),
  });
}

/** Another type of ours in place of one that we have not, with a line about it. */
const asOther =
  (line: LineKind, read: (element: Element) => ReadKind) =>
  (element: Element): ReadKind => {
    element.note(line, { field: 'type' });
    return read(element);
  };

const noItem = (type: string): ReadKind => ({ fault: 'answer_type', detail: type });

/**
 * The answers of each type of item, of all versions of FHIR: what R5 calls `coding` is the `choice`
 * of R4, and what may be written beside the choices R4 says in the type, R5 in `answerConstraint`.
 */
const byType: Readonly<Record<string, (element: Element, reading: FhirReading) => ReadKind>> = {
  boolean: () => answersTo({ type: 'boolean' }),
  date: () => answersTo({ type: 'date' }),
  dateTime: asOther('time_of_day', () => answersTo({ type: 'date' })),
  time: asOther('time_as_text', textKind),
  url: asOther('address_as_text', textKind),
  string: textKind,
  text: textKind,
  integer: (element) => numberKind(element, 'integer'),
  decimal: (element) => numberKind(element, 'decimal'),
  quantity: (element) => numberKind(element, 'decimal'),
  choice: choiceKind,
  'open-choice': choiceKind,
  coding: choiceKind,
  display: () => answersTo({ type: 'theme' }),
};

const answerFields = ['answerOption', 'option', 'answerValueSet', 'options'];
const openConstraints = ['optionsOrString', 'optionsOrType'];

/** May something be written that is not among the choices? */
function isOpenChoice(element: Element): boolean {
  const constraint = element.take('answerConstraint', 'string') ?? '';
  return element.take('type', 'string') === 'open-choice' || openConstraints.includes(constraint);
}

function choiceKind(element: Element, reading: FhirReading): ReadKind {
  const isOpen = isOpenChoice(element);
  const found = readChoice(element, reading);
  if (found && 'detail' in found) return { fault: found.kind, detail: found.detail };
  if (!found && !isOpen) return { fault: 'no_answers' };
  if (isOpen) element.note(found ? 'free_text' : 'text_for_choice', { field: 'type' });
  return found ?? textKind(element);
}

/** The answers that the item takes, or why it cannot be in the draft. */
export function readKind(element: Element, reading: FhirReading): ReadKind {
  const type = element.take('type', 'string') ?? '';
  // R5 lists answers of other types too.
  const hasAnswers = type !== 'display' && answerFields.some((field) => element.has(field));
  const read = Object.hasOwn(byType, type) ? byType[type] : undefined;
  if (!read) return noItem(type);
  return hasAnswers ? choiceKind(element, reading) : read(element, reading);
}
