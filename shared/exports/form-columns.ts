import type { Instrument, RawAnswers, ScoredInstrument } from '../instruments/instrument.ts';
import { score } from '../instruments/score.ts';
import { isScored } from '../instruments/scored.ts';
import type { Cell, Column } from './column.ts';
import type { ExportedForm, ExportKind } from './export.ts';
import { exportedItems } from './exported-items.ts';
import { itemColumns, yesNo } from './item-columns.ts';
import { missingCodes } from './missing.ts';

/** A column of one form of a person. */
export type FormColumn = Column & { of: (form: ExportedForm) => Cell };

/** The items that are counted as answered: those of the score, if there is one. */
const countedItems = (instrument: Instrument) =>
  exportedItems(instrument).filter(({ type }) => !isScored(instrument) || type === 'scale');

const plain = { values: [], missing: [] } as const;

const week: FormColumn = {
  ...plain,
  name: 'week',
  type: 'whole',
  label: {
    fi: 'Kokonaisia viikkoja ryhmän ensimmäisestä päivästä vastaamiseen',
    sv: 'Hela veckor från gruppens första dag till svarsdagen',
    en: 'Whole weeks from the group’s first day to the day of the form',
  },
  of: (form) => form.week ?? '',
};

const synthetic: FormColumn = {
  ...plain,
  name: 'synthetic',
  type: 'whole',
  label: {
    fi: 'Keksitty esittelyä tai opetusta varten, ei kenenkään vastaus',
    sv: 'Påhittat för demonstration eller undervisning, ingens svar',
    en: 'Invented for demonstration or teaching, nobody’s answers',
  },
  values: yesNo,
  of: (form) => Number(form.synthetic),
};

const answered = (instrument: Instrument): FormColumn => ({
  ...plain,
  name: 'answered',
  type: 'whole',
  label: {
    fi: 'Montako kohtaa on vastattu',
    sv: 'Antal besvarade punkter',
    en: 'How many items are answered',
  },
  least: 0,
  most: countedItems(instrument).length,
  of: ({ answers }) =>
    countedItems(instrument).filter(({ id }) => answers[id] !== undefined).length,
});

const scoreColumn = (instrument: ScoredInstrument): FormColumn => ({
  name: 'score',
  type: 'decimal',
  label: {
    fi: `Pistemäärä (sääntö ${instrument.scoring.rule})`,
    sv: `Poäng (regel ${instrument.scoring.rule})`,
    en: `Score (rule ${instrument.scoring.rule})`,
  },
  values: [],
  missing: ['notScored'],
  least: Math.min(...instrument.options.map(({ code }) => code)),
  most: Math.max(...instrument.options.map(({ code }) => code)),
  of: ({ answers }) => score(instrument, answers) ?? missingCodes.notScored,
});

const onForm = <Of extends Column & { of: (answers: RawAnswers) => Cell }>(
  column: Of,
): FormColumn => ({
  ...column,
  of: ({ answers }) => column.of(answers),
});

/**
 * The columns of one form: raw answers, keyed answers, number of answers, score, and its week where
 * the export is of groups.
 * @example formColumns(lifeManagementAndInclusion14).length // 32
 */
export function formColumns(instrument: Instrument, kind: ExportKind = 'groups'): FormColumn[] {
  const items = exportedItems(instrument).flatMap((item) => itemColumns(item, instrument));
  return [
    ...(kind === 'groups' ? [week] : []),
    synthetic,
    ...items.map(onForm),
    answered(instrument),
    ...(isScored(instrument) ? [scoreColumn(instrument)] : []),
  ];
}
