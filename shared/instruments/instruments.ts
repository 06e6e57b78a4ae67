import { esyThemes } from './esy-themes.ts';
import { groupBackgroundInstrument } from './group-background.ts';
import type { Instrument } from './instrument.ts';
import { participantBackground } from './participant-background.ts';
import { ratedInstruments } from './rated.ts';
import { avhv, esy, kykyviisari } from './recorded.ts';
import { scoredInstruments } from './scored.ts';

/**
 * Every published version of every questionnaire. To add one: add a file beside this one, and a
 * line here, or in `scored.ts` if it makes a score, or in `rated.ts` if it has other ratings.
 */
export const allInstruments: readonly Instrument[] = [
  ...scoredInstruments,
  participantBackground,
  groupBackgroundInstrument,
  ...ratedInstruments,
  esyThemes,
  kykyviisari,
  avhv,
  esy,
];

/**
 * The instrument of an id and version; without a version, its newest.
 * @example findInstrument('life_management_and_inclusion_14', '1')?.items.length // 14
 */
export function findInstrument(id: string, version?: string): Instrument | undefined {
  return allInstruments.findLast(
    (instrument) => instrument.id === id && (!version || instrument.version === version),
  );
}
