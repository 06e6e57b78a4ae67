import { configuration } from '../../configuration.ts';
import content from '../../instruments/content/participant-background.json' with { type: 'json' };
import { type CompositionField, compositionCodes } from '../groups/group-background.ts';
import type { Facts } from './facts.ts';

/**
 * Words of the published table for one and for several people; a single form if they are the same.
 */
const words: Partial<Record<CompositionField, Record<string, readonly [string, string?]>>> = {
  sex: {
    female: ['nainen', 'naista'],
    male: ['mies', 'miestä'],
    other: ['muu'],
    not_stated: ['ei kerrottu'],
  },
  living_arrangement: {
    alone: ['yksin asuva', 'yksin asuvaa'],
    with_spouse: ['puolison kanssa'],
    with_children: ['lasten kanssa'],
    shares_household: ['jonkun muun kanssa'],
  },
  labour_market_status: {
    long_term_unemployed: ['pitkäaik. työtön', 'pitkäaik. työtöntä'],
    employed: ['työssä'],
    unemployed: ['työtön', 'työtöntä'],
    in_education: ['koulutuksessa'],
    parental_leave: ['vanhempainvapaalla'],
    student: ['opiskelija', 'opiskelijaa'],
    retired: ['eläkkeellä'],
    sick_leave: ['sairauslomalla'],
    outside_labour_force: ['työvoiman ulkopuolella'],
  },
};

const number = (value: number) => String(value).replace('.', ',');

/** Shortest and longest as one text: `3` or `2-3`. */
const span = (low: number, high: number) =>
  low === high ? number(low) : `${number(low)}-${number(high)}`;

function meetingsText({
  byKind,
  meetingsPerWeek,
  shortestMinutes,
  longestMinutes,
}: Facts['sessions']): string {
  if (byKind.camp_day + byKind.follow_up_day > 0)
    return [
      byKind.meeting > 0 ? `${byKind.meeting} x` : '',
      byKind.camp_day > 0 ? `leiri ${byKind.camp_day} pv` : '',
      byKind.follow_up_day > 0 ? `${byKind.follow_up_day} jatkotapaamista` : '',
    ]
      .filter(Boolean)
      .join(', ');
  const rhythm = meetingsPerWeek === null ? '' : `/${number(meetingsPerWeek)} x/vk`;
  const length = ` (${span(
    (shortestMinutes ?? 0) / configuration.unitMinutes,
    (longestMinutes ?? 0) / configuration.unitMinutes,
  )}x45min/kerta)`;
  return `${byKind.meeting} x${rhythm}${byKind.meeting > 0 ? length : ''}`;
}

function fieldText(facts: Facts, field: CompositionField): string {
  const { counts, known } = facts.composition[field];
  const all = compositionCodes[field].filter((code) => (counts[code] ?? 0) > 0);
  if (all.length === 1 && all[0] === 'alone' && known === facts.participants && known > 1)
    return 'kaikki yksin asuvia';
  const parts = all.map((code) => {
    const count = counts[code] ?? 0;
    const [one, many = one] = words[field]?.[code] ?? [reasonWord(code)];
    const months = code === 'unemployed' ? monthsText(facts.unemployedMonths) : '';
    return `${count} ${count === 1 ? one : many}${months}`;
  });
  return parts.join(', ') || 'ei tietoa';
}

const monthsText = (months: readonly number[]) =>
  months.length > 0 ? ` ${months.join(' ja ')} kk` : '';

const reasons: Record<string, { fi: string }> = content.items.primary_reason.choices;
const reasonWord = (code: string) =>
  code === 'other' ? 'muu syy' : (reasons[code]?.fi ?? code).toLowerCase();

/**
 * A run as one row of the published table (Taulukko 3), in Finnish: meetings, sex, living, labour
 * market, reasons. Only for viewers who may know every cell.
 * For instance: '4 x/1 x/vk (3x45min/kerta); 3 naista; kaikki yksin asuvia; ...'
 */
export function tableRow(facts: Facts): string {
  const fields = ['sex', 'living_arrangement', 'labour_market_status', 'primary_reason'] as const;
  return [meetingsText(facts.sessions), ...fields.map((field) => fieldText(facts, field))].join(
    '; ',
  );
}
