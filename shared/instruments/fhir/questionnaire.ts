import { underHeadings } from '../headings.ts';
import type {
  AnswerChoice,
  Condition,
  Instrument,
  InstrumentItem,
  ItemType,
  Option,
} from '../instrument.ts';
import { fieldsOf } from '../recorded.ts';
import {
  type Extension,
  extended,
  instructionLinkId,
  instrumentUrl,
  translated,
  extensionUrls as url,
} from './extensions.ts';

type QuestionnaireJson = Record<string, unknown>;

const scaleOption = ({ code, text }: Option): QuestionnaireJson => ({
  extension: [{ url: url.ordinalValue, valueDecimal: code }],
  valueCoding: { code: String(code), ...translated('display', text) },
});

const choiceOption = ({ code, text, exclusive }: AnswerChoice): QuestionnaireJson => ({
  ...extended(exclusive ? [{ url: url.optionExclusive, valueBoolean: true }] : []),
  valueCoding: { code, ...translated('display', text) },
});

function boundsOf(item: InstrumentItem): Extension[] {
  if (item.type !== 'integer' && item.type !== 'year' && item.type !== 'decimal') return [];
  const value = item.type === 'decimal' ? 'valueDecimal' : 'valueInteger';
  return [
    { url: url.minValue, [value]: item.least },
    { url: url.maxValue, [value]: item.most },
    ...(item.type === 'year' ? [{ url: url.year, valueBoolean: true }] : []),
  ];
}

function typeOf(item: InstrumentItem, options: readonly Option[]): QuestionnaireJson {
  switch (item.type) {
    case 'scale':
      return { type: 'choice', answerOption: options.map(scaleOption) };
    case 'choice':
      return { type: 'choice', answerOption: item.choices.map(choiceOption) };
    case 'choices':
      return { type: 'choice', repeats: true, answerOption: item.choices.map(choiceOption) };
    case 'text':
      return { type: 'text', maxLength: item.longest };
    case 'year':
      return { type: 'integer' };
    case 'theme':
      return { type: 'display' };
    default:
      return { type: item.type };
  }
}

/** The name of the field that has the answer of a condition on an item of that type. */
const answerFields: Readonly<Record<ItemType, string>> = {
  scale: 'answerCoding',
  choice: 'answerCoding',
  choices: 'answerCoding',
  text: 'answerString',
  integer: 'answerInteger',
  year: 'answerInteger',
  decimal: 'answerDecimal',
  boolean: 'answerBoolean',
  date: 'answerDate',
  theme: 'answerBoolean',
};

function conditionOf({ item, operator, answer }: Condition, type: ItemType): QuestionnaireJson {
  const field = operator === 'exists' ? 'answerBoolean' : answerFields[type];
  const value = field === 'answerCoding' ? { code: String(answer) } : answer;
  return { question: item, operator, [field]: value };
}

/** The answers after which the item is shown. */
function enableWhenOf({ enableWhen }: InstrumentItem, items: readonly InstrumentItem[]) {
  if (!enableWhen) return {};
  const typeOfItem = (id: string) => items.find((one) => one.id === id)?.type ?? 'text';
  const { behavior, conditions } = enableWhen;
  return {
    enableWhen: conditions.map((one) => conditionOf(one, typeOfItem(one.item))),
    ...(conditions.length > 1 ? { enableBehavior: behavior } : {}),
  };
}

function questionOf(item: InstrumentItem, { options, items }: Instrument): QuestionnaireJson {
  return {
    ...extended([
      ...boundsOf(item),
      ...(item.reversed ? [{ url: url.reversed, valueBoolean: true }] : []),
      ...(item.filledBy ? [{ url: url.filledBy, valueCode: item.filledBy }] : []),
      ...(item.note ? [{ url: url.note, ...translated('valueString', item.note) }] : []),
    ]),
    linkId: item.id,
    prefix: String(item.number),
    ...translated('text', item.text),
    ...typeOf(item, options),
    ...enableWhenOf(item, items),
  };
}

function scoringOf({ scoring }: Instrument): Extension[] {
  if (!scoring) return [];
  return [
    {
      url: url.scoring,
      extension: [
        { url: 'rule', valueString: scoring.rule },
        { url: 'leastAnswered', valueInteger: scoring.leastAnswered },
        { url: 'missing', valueCode: scoring.missing },
        { url: 'higherIsBetter', valueBoolean: scoring.higherIsBetter },
      ],
    },
  ];
}

/** Properties that FHIR R4 does not define. */
function ownExtensions(instrument: Instrument): Extension[] {
  const { kind, respondent, unofficial, ours, handOut, source } = instrument;
  return [
    { url: url.kind, valueCode: kind },
    { url: url.respondent, valueCode: respondent },
    ...unofficial.map((lang) => ({ url: url.unofficialLanguage, valueCode: lang })),
    ...ours.map((name) => ({ url: url.ours, valueString: name })),
    { url: url.handOut, ...translated('valueString', handOut) },
    { url: url.source, valueString: source },
    ...scoringOf(instrument),
  ];
}

function itemsOf(instrument: Instrument): QuestionnaireJson[] {
  const { instruction } = instrument;
  const shown = instruction
    ? [{ linkId: instructionLinkId, ...translated('text', instruction), type: 'display' }]
    : [];
  const questions = underHeadings<QuestionnaireJson>(instrument, fieldsOf(instrument), {
    item: (item) => questionOf(item, instrument),
    group: ({ id, text }, item) => ({
      linkId: id,
      ...translated('text', text),
      type: 'group',
      item,
    }),
  });
  return [...shown, ...questions];
}

/** The canonical reference to a published version: its url and version. */
export const canonicalOf = ({ id, version }: Pick<Instrument, 'id' | 'version'>): string =>
  `${instrumentUrl}${id}|${version}`;

/**
 * An instrument as a FHIR R4 (4.0.1) Questionnaire: link ids are item ids, the codes of the scale
 * are ordinal values (raw: the key is not applied), Finnish in the elements and the other
 * languages as translations. Source: https://hl7.org/fhir/R4/questionnaire.html
 */
export function questionnaireOf(
  instrument: Instrument,
): QuestionnaireJson & { resourceType: 'Questionnaire' } {
  const { id, version, title, intro, purpose, licence } = instrument;
  const item = itemsOf(instrument);
  return {
    resourceType: 'Questionnaire',
    language: 'fi',
    extension: ownExtensions(instrument),
    url: `${instrumentUrl}${id}`,
    version,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    ...translated('title', title),
    status: 'active',
    ...(intro ? translated('description', intro) : {}),
    ...translated('purpose', purpose),
    copyright: licence,
    ...(item.length > 0 ? { item } : {}),
  };
}
