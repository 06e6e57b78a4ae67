import avhvContent from './content/avhv.json' with { type: 'json' };
import esyContent from './content/esy.json' with { type: 'json' };
import kykyviisariContent from './content/kykyviisari.json' with { type: 'json' };
import { type Content, published } from './from-content.ts';
import type { Instrument, InstrumentItem } from './instrument.ts';
import { type MeterId, meterScore } from './meters.ts';

/**
 * The stored fields of an instrument that is answered elsewhere. The fields are ours; whether the
 * form was refused, absent or lost is the form's status, as with any other.
 */
export const recordFields: readonly InstrumentItem[] = [
  { id: 'done', number: 1, type: 'boolean', reversed: false, text: { fi: 'Mittari on tehty' } },
  { id: 'date', number: 2, type: 'date', reversed: false, text: { fi: 'Milloin' } },
  {
    id: 'score',
    number: 3,
    type: 'decimal',
    ...meterScore,
    reversed: false,
    text: { fi: 'Muualla laskettu pistemäärä' },
  },
];

const recorded = (id: MeterId, content: Content): Instrument => ({
  ...published(content),
  id,
  version: '1',
  kind: 'recorded',
  respondent: 'participant_with_worker',
  items: [],
});

export const kykyviisari = recorded('kykyviisari', kykyviisariContent);
export const avhv = recorded('avhv', avhvContent);
export const esy = recorded('esy', esyContent);

/**
 * The items that take an answer here: its own, or the stored fields of one answered elsewhere.
 * @example fieldsOf({ kind: 'themes', items: [] }) // []
 */
export const fieldsOf = (
  instrument: Pick<Instrument, 'kind' | 'items'>,
): readonly InstrumentItem[] => (instrument.kind === 'recorded' ? recordFields : instrument.items);
