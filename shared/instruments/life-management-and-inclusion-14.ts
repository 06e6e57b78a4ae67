import content from './content/life-management-and-inclusion-14.json' with { type: 'json' };
import type { Instrument } from './instrument.ts';

const order = [
  'income_covers_daily_costs',
  'feels_healthy',
  'copes_with_what_lies_ahead',
  'directs_own_life',
  'feels_lonely',
  'pursues_important_things',
  'daily_doings_meaningful',
  'willing_and_able_to_help_others',
  'feels_trusted',
  'belongs_to_important_group',
  'gets_help_when_needed',
  'needed_by_someone',
  'influences_living_environment',
  'needs_are_listened_to',
] as const;

/** Loneliness is the only statement whose agreement describes a worse state. */
const reversed: readonly string[] = ['feels_lonely'];

const codes = [1, 2, 3, 4, 5] as const;

/** The 14 statements on life management and inclusion (Liite 7). Not THL's ESIS. */
export const lifeManagementAndInclusion14: Instrument = {
  id: 'life_management_and_inclusion_14',
  version: '1',
  title: content.title,
  intro: content.intro,
  instruction: content.instruction,
  options: codes.map((code) => ({ code, text: content.options[code] })),
  items: order.map((id, index) => ({
    id,
    number: index + 1,
    text: content.items[id],
    reversed: reversed.includes(id),
  })),
  scoring: { rule: 'mean-of-keyed-12-of-14/1', leastAnswered: 12 },
  source: content.source,
  licence: content.licence,
  unofficial: content.unofficial,
};
