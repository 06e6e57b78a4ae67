import type {
  Condition,
  Instrument,
  InstrumentItem,
  ItemKind,
  ScoredInstrument,
} from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';

type Rest = Partial<Omit<InstrumentItem, 'id' | 'type'>>;

/** An item of an invented form. */
export const inventedItem = (id: string, kind: ItemKind, rest: Rest = {}): InstrumentItem =>
  ({ id, number: 1, reversed: false, text: { fi: id }, ...kind, ...rest }) as InstrumentItem;

/** A rule of which all conditions, or any, must hold. */
export const when = (...conditions: Condition[]) => ({
  enableWhen: { behavior: 'all' as const, conditions },
});
export const whenAny = (...conditions: Condition[]) => ({
  enableWhen: { behavior: 'any' as const, conditions },
});

const choices = [
  { code: 'own', text: { fi: 'Oma asunto', en: 'A home of my own' } },
  { code: 'none', text: { fi: 'Ei asuntoa' } },
];

/** An invented form in which some questions follow from others. */
export const conditionalForm: Instrument = {
  ...statements,
  id: 'conditional',
  languages: ['fi', 'en'],
  groups: [],
  scoring: null,
  items: [
    inventedItem('works', { type: 'boolean' }),
    inventedItem(
      'hours',
      { type: 'integer', least: 0, most: 80 },
      when({ item: 'works', operator: '=', answer: true }),
    ),
    inventedItem('tired', { type: 'scale' }, when({ item: 'hours', operator: '>=', answer: 40 })),
    inventedItem('home', { type: 'choice', choices }),
    inventedItem(
      'since',
      { type: 'date' },
      when({ item: 'home', operator: 'exists', answer: true }),
    ),
    inventedItem(
      'more',
      { type: 'text', longest: 200 },
      whenAny(
        { item: 'home', operator: '!=', answer: 'own' },
        { item: 'tired', operator: '>', answer: 3 },
      ),
    ),
  ].map((item, i) => ({ ...item, number: i + 1 })),
};

/** The 14 statements, of which the last three follow from the first. */
export const conditionalStatements: ScoredInstrument = {
  ...statements,
  id: 'conditional_statements',
  items: statements.items.map((item, i) => {
    const first = statements.items[0]?.id ?? '';
    return i < 11 ? item : { ...item, ...when({ item: first, operator: '>', answer: 2 }) };
  }),
};
