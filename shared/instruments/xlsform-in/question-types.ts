import { extensionUrls as url } from '../fhir/extensions.ts';
import { constraintOf } from './constraint.ts';
import type { SheetRow } from './sheet.ts';

/** A part of a FHIR Questionnaire while it is made. */
export type QuestionnairePart = Record<string, unknown>;

/** What an XLSForm fills in by itself, so that nobody is asked. */
const filledInByItself = [
  ...['calculate', 'start', 'end', 'today', 'deviceid', 'subscriberid', 'simserial'],
  ...['phonenumber', 'username', 'email', 'audit', 'start-geopoint', 'background-audio'],
  'csv-external',
  'xml-external',
];

const aliases: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'integer',
  datetime: 'dateTime',
  trigger: 'boolean',
  acknowledge: 'boolean',
  note: 'display',
};

/** The type of a row, and the list that its answers are in. */
export type RowType = { type: string; list?: string; isOpen: boolean };

/**
 * The type in a row's cell, as older and newer XLSForms write it.
 * @example rowType('select one kylla_ei or_other') // { type: 'select_one', list: 'kylla_ei', isOpen: true }
 */
export function rowType(cell: string): RowType {
  const words = cell.trim().split(/\s+/);
  const isOpen = words.at(-1) === 'or_other';
  if (isOpen) words.pop();
  const joined = words
    .join(' ')
    .replace(/^(select|begin|end) (one|multiple|group|repeat)/, '$1_$2');
  const [first = '', list] = joined.split(' ');
  const type = first.toLowerCase().replace(/^select1$/, 'select_one');
  return { type: aliases[type] ?? type, ...(list === undefined ? {} : { list }), isOpen };
}

const bound = (
  address: string,
  isWhole: boolean,
  value: number | undefined,
): QuestionnairePart[] =>
  value === undefined ? [] : [{ url: address, [isWhole ? 'valueInteger' : 'valueDecimal']: value }];

/** The numbers that a `range` may be, which it has in its parameters. */
function rangeOf(parameters: string) {
  const value = (name: string) => {
    const found = new RegExp(String.raw`\b${name}\s*=\s*(-?[\d.]+)`).exec(parameters)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [start, end, step] = ['start', 'end', 'step'].map(value);
  const isWhole = [start, end, step ?? 1].every((one) => Number.isInteger(one ?? 0));
  return { least: start ?? 0, most: end ?? 10, isWhole };
}

/** The type of a question as FHIR has it, with what its row says of its answers. */
export function fhirType({ type, list, isOpen }: RowType, { cells }: SheetRow): QuestionnairePart {
  const { least, most, longest, rest } = constraintOf(cells.get('constraint') ?? '');
  const other = rest.map((part) => ({ url: `urn:xlsform:constraint`, valueString: part }));
  const bounds = (isWhole: boolean, from = least, to = most) => [
    ...bound(url.minValue, isWhole, from),
    ...bound(url.maxValue, isWhole, to),
  ];
  if (filledInByItself.includes(type))
    return { type: 'string', extension: [{ url: url.calculated, valueString: type }] };
  switch (type) {
    case 'text':
      return { type: 'text', extension: other, ...(longest ? { maxLength: longest } : {}) };
    case 'integer':
    case 'decimal':
      return { type, extension: [...bounds(type === 'integer'), ...other] };
    case 'range': {
      const range = rangeOf(cells.get('parameters') ?? '');
      const extension = [...bounds(range.isWhole, range.least, range.most), ...other];
      return { type: range.isWhole ? 'integer' : 'decimal', extension };
    }
    case 'select_one':
    case 'select_multiple':
      return {
        type: isOpen ? 'open-choice' : 'choice',
        ...(type === 'select_multiple' ? { repeats: true } : {}),
        extension: other,
      };
    case 'select_one_from_file':
    case 'select_multiple_from_file':
      return { type: 'choice', answerValueSet: list ?? type };
    case 'hidden':
      return { type: 'string', extension: [{ url: url.hidden, valueBoolean: true }] };
    default:
      return { type, extension: other };
  }
}
