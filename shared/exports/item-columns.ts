import { enabledItems } from '../instruments/enabled.ts';
import type {
  Instrument,
  InstrumentItem,
  RawAnswer,
  RawAnswers,
} from '../instruments/instrument.ts';
import { keyed } from '../instruments/score.ts';
import { type Cell, type CodedValue, type Column, textOf } from './column.ts';
import { missingCodes } from './missing.ts';

/** A column of values on one form. */
export type AnswerColumn = Column & { of: (answers: RawAnswers) => Cell };

/** The codes for no and yes. */
export const yesNo: readonly CodedValue[] = [
  { code: 0, text: { fi: 'Ei', sv: 'Nej', en: 'No' } },
  { code: 1, text: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' } },
];

/**
 * The name of an item's raw column, from its number on the form.
 * @example itemName({ number: 5 }) // 'q05'
 */
export const itemName = ({ number }: Pick<InstrumentItem, 'number'>): string =>
  `q${String(number).padStart(2, '0')}`;

/** A column of an item; a skipped item has the code for skipped. */
const column = (
  item: InstrumentItem,
  of: (answer: RawAnswer) => Cell,
  described: Partial<Column>,
): AnswerColumn => ({
  name: itemName(item),
  type: 'whole',
  label: item.text,
  values: [],
  missing: ['skipped'],
  ...described,
  of: (answers) => {
    const answer = answers[item.id];
    return answer === undefined ? missingCodes.skipped : of(answer);
  },
});

const numberType = (codes: readonly number[]) =>
  codes.every(Number.isInteger) ? 'whole' : 'decimal';

const keyedWord = {
  fi: 'käännetty niin, että suurempi on parempi',
  sv: 'vänt så att större är bättre',
  en: 'turned so that more is better',
};
const asAnswered = { fi: 'kuten vastattu', sv: 'som besvarat', en: 'as answered' };

/**
 * A scale item as it was answered and, if it is part of a score, as it scores, under another name.
 */
function scaleColumns(item: InstrumentItem, { options, scoring }: Instrument): AnswerColumn[] {
  const type = numberType(options.map(({ code }) => code));
  const raw = column(item, Number, { type, values: options });
  if (!scoring) return [raw];
  const turned = column(item, (answer) => keyed(item, Number(answer), options), {
    name: `${raw.name}_keyed`,
    type,
    label: textOf((text) => `${text(item.text)} [${text(item.reversed ? keyedWord : asAnswered)}]`),
    // The words belong to the raw codes alone: for a reversed answer they would mean the opposite.
    values: item.reversed ? [] : options,
    least: Math.min(...options.map(({ code }) => code)),
    most: Math.max(...options.map(({ code }) => code)),
  });
  return [raw, turned];
}

/**
 * The columns of an item, of which one that is not shown after the other answers is not skipped: one for its raw answer, another for its keyed answer if it is part of a
 * score, and one for each choice where several may be chosen.
 * @example itemColumns(lifeManagementAndInclusion14.items[4], lifeManagementAndInclusion14).map(({ name }) => name) // ['q05', 'q05_keyed']
 */
export function itemColumns(item: InstrumentItem, instrument: Instrument): AnswerColumn[] {
  const columns = columnsByType(item, instrument);
  if (!item.enableWhen) return columns;
  const isShown = (answers: RawAnswers) => enabledItems(instrument.items, answers).includes(item);
  return columns.map((one) => ({
    ...one,
    missing: [...one.missing, 'notShown'],
    of: (answers) => (isShown(answers) ? one.of(answers) : missingCodes.notShown),
  }));
}

function columnsByType(item: InstrumentItem, instrument: Instrument): AnswerColumn[] {
  switch (item.type) {
    case 'scale':
      return scaleColumns(item, instrument);
    case 'choice':
      return [column(item, String, { type: 'text', values: item.choices })];
    case 'choices':
      return item.choices.map(({ code, text }) =>
        column(item, (answer) => Number(Array.isArray(answer) && answer.includes(code)), {
          name: `${itemName(item)}_${code}`,
          label: textOf((translated) => `${translated(item.text)} [${translated(text)}]`),
          values: yesNo,
        }),
      );
    case 'boolean':
      return [column(item, Number, { values: yesNo })];
    case 'integer':
    case 'decimal':
      return [
        column(item, Number, {
          type: item.type === 'integer' ? 'whole' : 'decimal',
          least: item.least,
          most: item.most,
        }),
      ];
    default:
      return [];
  }
}
