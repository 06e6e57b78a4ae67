import type {
  Instrument,
  InstrumentItem,
  ItemType,
  RawAnswers,
} from '../instruments/instrument.ts';

/**
 * Types of items that are given to research. Free text is not: in a group of twelve its words
 * reveal who wrote them, and quoting has a consent of its own. Days and years of birth are not
 * either, because together with a programme they identify the person.
 */
const exportedTypes: readonly ItemType[] = [
  'scale',
  'choice',
  'choices',
  'integer',
  'decimal',
  'boolean',
];

/**
 * The items of a questionnaire whose answers are exported.
 * @example exportedItems(lifeManagementAndInclusion14).length // 14
 */
export const exportedItems = ({ items }: Pick<Instrument, 'items'>): readonly InstrumentItem[] =>
  items.filter(({ type }) => exportedTypes.includes(type));

/**
 * May answers to the questionnaire be given to research at all? Only what participants answer about
 * themselves and by themselves: a background form would identify them, and results of another's
 * scale are under another's licence.
 * @example isExportable(lifeManagementAndInclusion14) // true
 */
export const isExportable = (
  instrument: Pick<Instrument, 'kind' | 'respondent' | 'items'>,
): boolean =>
  instrument.kind === 'answered' &&
  instrument.respondent === 'participant' &&
  exportedItems(instrument).length > 0;

/**
 * The answers of a form that are exported.
 * @example exportedAnswers(lifeManagementAndInclusion14, { feels_healthy: 3, note: 'x' }) // { feels_healthy: 3 }
 */
export function exportedAnswers(
  instrument: Pick<Instrument, 'items'>,
  answers: RawAnswers,
): RawAnswers {
  const ids = new Set(exportedItems(instrument).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}
