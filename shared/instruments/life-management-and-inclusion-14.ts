import content from './content/life-management-and-inclusion-14.json' with { type: 'json' };
import { itemsOfContent, published, scaleItems, scaleOfContent } from './from-content.ts';
import type { ScoredInstrument } from './instrument.ts';

/** The 14 statements on life management and inclusion (Liite 7). Not THL's ESIS. */
export const lifeManagementAndInclusion14: ScoredInstrument = {
  ...published(content),
  id: 'life_management_and_inclusion_14',
  version: '1',
  options: scaleOfContent([1, 2, 3, 4, 5], content.options),
  items: itemsOfContent(content.items, {
    ...scaleItems([
      'income_covers_daily_costs',
      'feels_healthy',
      'copes_with_what_lies_ahead',
      'directs_own_life',
    ]),
    // Loneliness is the only statement whose agreement describes a worse state.
    feels_lonely: { type: 'scale', reversed: true },
    ...scaleItems([
      'pursues_important_things',
      'daily_doings_meaningful',
      'willing_and_able_to_help_others',
      'feels_trusted',
      'belongs_to_important_group',
      'gets_help_when_needed',
      'needed_by_someone',
      'influences_living_environment',
      'needs_are_listened_to',
    ]),
  }),
  scoring: {
    rule: 'mean-of-keyed-12-of-14/1',
    leastAnswered: 12,
    missing: 'left_out',
    higherIsBetter: true,
  },
};
