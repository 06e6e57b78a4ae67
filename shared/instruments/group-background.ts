import content from './content/group-background.json' with { type: 'json' };
import { itemsOfContent, published, type Structure } from './from-content.ts';
import type { Instrument } from './instrument.ts';
import { backgroundCodes } from './participant-background.ts';

/**
 * A number of members: one item for each code of a heading, so that a count has an id of its own.
 */
function counts<const Group extends string, const Code extends string>(
  group: Group,
  codes: readonly Code[],
): Record<`${Group}_${Code}`, Structure> {
  const structure: Structure = { type: 'integer', least: 0, most: 1000, group };
  return Object.fromEntries(codes.map((code) => [`${group}_${code}`, structure])) as Record<
    `${Group}_${Code}`,
    Structure
  >;
}

const labour = 'labour_market_composition';
const meetings = 'meetings_and_intensity';
const duration: Structure = { type: 'text', longest: 80, group: labour };
const units: Structure = { type: 'integer', least: 0, most: 40, group: meetings };

/**
 * Background of a whole group, in counts (Liite 5); for groups whose members filled in no
 * background forms.
 */
export const groupBackgroundInstrument: Instrument = {
  ...published(content),
  id: 'group_background',
  version: '1',
  respondent: 'leader',
  items: itemsOfContent(content.items, {
    ...counts('marital_status_composition', backgroundCodes.marital_status),
    ...counts('sex_composition', backgroundCodes.sex),
    meeting_count: { type: 'integer', least: 0, most: 1000, group: meetings },
    intensity_count: { type: 'integer', least: 0, most: 31, group: meetings },
    intensity_period: { type: 'choice', codes: ['month', 'week'], group: meetings },
    length_units_45_min_from: units,
    length_units_45_min_to: units,
    ...counts(labour, ['employed', 'unemployed']),
    labour_market_composition_unemployed_duration: duration,
    ...counts(labour, ['outside_labour_force']),
    labour_market_composition_outside_labour_force_duration: duration,
    ...counts(labour, ['in_education', 'parental_leave', 'retired', 'sick']),
    referral_route: { type: 'text', longest: 500 },
    ...counts('primary_reason_counts', backgroundCodes.primary_reason),
  }),
};
