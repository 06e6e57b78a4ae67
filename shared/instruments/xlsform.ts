import { underHeadings } from './headings.ts';
import type { AnswerChoice, Condition, Instrument, InstrumentItem, Text } from './instrument.ts';
import { fieldsOf } from './recorded.ts';

/** The sheets of an XLSForm, each a table of texts with its header first. */
export type XlsForm = Record<'survey' | 'choices' | 'settings', readonly (readonly string[])[]>;

/** The names of languages in XLSForm's headers. */
const languageNames: Readonly<Record<string, string>> = {
  fi: 'Suomi (fi)',
  sv: 'Svenska (sv)',
  en: 'English (en)',
};

type XlsRow = Readonly<Record<string, string>>;
type ListedChoice = { list: string; code: string; text: Text };

/** The fields that say whose form it is; on the printed form they are in its head. */
export const xlsOccasions: readonly AnswerChoice[] = [
  { code: 'start', text: { fi: 'Alkumittaus', sv: 'Startmätning', en: 'Start measurement' } },
  { code: 'end', text: { fi: 'Loppumittaus', sv: 'Slutmätning', en: 'End measurement' } },
  { code: 'follow_up', text: { fi: 'Seurantamittaus', sv: 'Uppföljning', en: 'Follow-up' } },
];
const yesNo: readonly AnswerChoice[] = [
  { code: 'true', text: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' } },
  { code: 'false', text: { fi: 'Ei', sv: 'Nej', en: 'No' } },
];
const lists = { occasion: 'laituri_occasion', yesNo: 'laituri_yes_no', scale: 'laituri_scale' };

/** Labels in each language; Finnish is used where one is missing, so that no label is blank. */
const inEach = (column: string, text: Text, { languages }: Instrument): XlsRow =>
  Object.fromEntries(
    languages.map((lang) => [
      `${column}::${languageNames[lang] ?? lang}`,
      text[lang as keyof Text] ?? text.fi,
    ]),
  );

function constraintOf(item: InstrumentItem): string {
  switch (item.type) {
    case 'choices':
      return item.choices
        .filter(({ exclusive }) => exclusive)
        .map(({ code }) => `not(selected(., '${code}') and count-selected(.) > 1)`)
        .join(' and ');
    case 'integer':
    case 'year':
    case 'decimal':
      return `. >= ${item.least} and . <= ${item.most}`;
    case 'text':
      return `string-length(.) <= ${item.longest}`;
    default:
      return '';
  }
}

function typeOf(item: InstrumentItem): string {
  switch (item.type) {
    case 'scale':
      return `select_one ${lists.scale}`;
    case 'choice':
      return `select_one ${item.id}`;
    case 'choices':
      return `select_multiple ${item.id}`;
    case 'boolean':
      return `select_one ${lists.yesNo}`;
    case 'year':
      return 'integer';
    case 'theme':
      return 'note';
    default:
      return item.type;
  }
}

/** A condition as ODK writes it: `${item}` is the answer to the item, empty for none. */
function relevantOf({ item, operator, answer }: Condition, items: readonly InstrumentItem[]) {
  const given = `\${${item}}`;
  if (operator === 'exists') return `${given} ${answer ? '!=' : '='} ''`;
  const type = items.find(({ id }) => id === item)?.type;
  if (type === 'choices') {
    const chosen = `selected(${given}, '${answer}')`;
    return operator === '=' ? chosen : `${given} != '' and not(${chosen})`;
  }
  const quoted = type === 'date' ? `date('${answer}')` : `'${answer}'`;
  const limit = typeof answer === 'number' ? answer : quoted;
  return `${given} != '' and ${given} ${operator} ${limit}`;
}

/** The conditions under which the item is shown. */
function relevanceOf({ enableWhen }: InstrumentItem, items: readonly InstrumentItem[]): string {
  if (!enableWhen) return '';
  const join = enableWhen.behavior === 'any' ? ') or (' : ') and (';
  return `(${enableWhen.conditions.map((one) => relevantOf(one, items)).join(join)})`;
}

const questionRow = (item: InstrumentItem, instrument: Instrument): XlsRow => ({
  type: typeOf(item),
  name: item.id,
  ...inEach('label', item.text, instrument),
  constraint: constraintOf(item),
  relevant: relevanceOf(item, fieldsOf(instrument)),
});

/** The form's head: of a person's form the number and occasion, of a group's the group. */
function headRows(instrument: Instrument): XlsRow[] {
  const row = (type: string, name: string, text: Text, required = ''): XlsRow => ({
    type,
    name,
    ...inEach('label', text, instrument),
    required,
  });
  const number = { fi: 'Tunnistenumero (jos on)', en: 'Identification number (if there is one)' };
  const whose =
    instrument.respondent === 'leader'
      ? [row('text', 'laituri_run', { fi: 'Ryhmän nimi', en: 'Name of the group' }, 'yes')]
      : [
          row('text', 'laituri_participant', number),
          row(`select_one ${lists.occasion}`, 'laituri_occasion', { fi: 'Mittaus' }, 'yes'),
        ];
  const day = row('date', 'laituri_answered_on', { fi: 'Päivä', sv: 'Datum', en: 'Date' }, 'yes');
  const shown = instrument.instruction;
  return [...whose, day, ...(shown ? [row('note', 'laituri_instruction', shown)] : [])];
}

function surveyRows(instrument: Instrument): XlsRow[] {
  const questions = underHeadings<XlsRow[]>(instrument, fieldsOf(instrument), {
    item: (item) => [questionRow(item, instrument)],
    group: ({ id, text }, all) => [
      { type: 'begin_group', name: id, ...inEach('label', text, instrument) },
      ...all.flat(),
      { type: 'end_group' },
    ],
  });
  return [...headRows(instrument), ...questions.flat()];
}

function choiceRows(instrument: Instrument): XlsRow[] {
  const listed = (list: string, choices: readonly AnswerChoice[]): ListedChoice[] =>
    choices.map(({ code, text }) => ({ list, code, text }));
  const scale = instrument.options.map(({ code, text }) => ({ code: String(code), text }));
  const own = fieldsOf(instrument).flatMap((item) =>
    item.type === 'choice' || item.type === 'choices' ? listed(item.id, item.choices) : [],
  );
  const all = [
    ...listed(lists.occasion, instrument.respondent === 'leader' ? [] : xlsOccasions),
    ...listed(lists.scale, scale),
    ...listed(
      lists.yesNo,
      fieldsOf(instrument).some(({ type }) => type === 'boolean') ? yesNo : [],
    ),
    ...own,
  ];
  return all.map(({ list, code, text }) => ({
    list_name: list,
    name: code,
    ...inEach('label', text, instrument),
  }));
}

function sheet(columns: readonly string[], rows: readonly XlsRow[]): string[][] {
  return [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

/**
 * An instrument as an XLSForm, so that ODK Collect can be used when Laituri is not available. Items
 * keep their ids and codes as names; no item is required, because every item may be skipped.
 * Source: https://xlsform.org/
 */
export function xlsFormOf(instrument: Instrument): XlsForm {
  const labels = Object.keys(inEach('label', instrument.title, instrument));
  const isConditional = fieldsOf(instrument).some(({ enableWhen }) => enableWhen);
  const settings = {
    form_title: instrument.title.fi,
    form_id: instrument.id,
    version: instrument.version,
    default_language: languageNames.fi ?? '',
  };
  return {
    survey: sheet(
      ['type', 'name', ...labels, 'required', 'constraint', ...(isConditional ? ['relevant'] : [])],
      surveyRows(instrument),
    ),
    choices: sheet(['list_name', 'name', ...labels], choiceRows(instrument)),
    settings: sheet(Object.keys(settings), [settings]),
  };
}
