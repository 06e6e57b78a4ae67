import * as z from 'zod';
import { bandLimits } from '../configuration.ts';
import { countAttendance, shareMissing } from '../domain/figures/count-attendance.ts';
import type { Session } from '../domain/groups/session.ts';
import { exitStates, type Member } from '../domain/people/member.ts';
import type { Background } from '../domain/people/participant.ts';

/**
 * The bands of a person in a group, as codes. A band that is not known has a code of its own, and
 * null is one that is withheld.
 */
export const bandCodes = {
  sex: ['female', 'male', 'other', 'unknown'],
  age_band: ['under_30', '30_44', '45_59', '60_or_over', 'under_45', '45_or_over', 'unknown'],
  dose_band: ['none', 'under_half', 'half_to_80', '80_or_over', 'unknown'],
  exit_band: ['completed', 'left_early', 'never_came', 'not_completed'],
} as const;

const band = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes).nullable();

export const bands = z
  .strictObject({
    sex: band(bandCodes.sex),
    age_band: band(bandCodes.age_band),
    dose_band: band(bandCodes.dose_band),
    exit_band: band(bandCodes.exit_band),
  })
  .meta({ id: 'ExportedBands' });
export type Bands = z.infer<typeof bands>;

export const bandNames = Object.keys(bandCodes) as (keyof Bands)[];

/** Nothing is shown of a person whose bands are withheld. */
export const withheldBands: Bands = {
  sex: null,
  age_band: null,
  dose_band: null,
  exit_band: null,
};

const sexOf = ({ sex }: Pick<Background, 'sex'>): Bands['sex'] =>
  sex === null || sex === 'not_stated' ? 'unknown' : sex;

/** The age in the year in which the group began: only the year of birth is known. */
function ageBandOf(birthYear: number | null, startsOn: string): Bands['age_band'] {
  if (birthYear === null) return 'unknown';
  const age = Number(startsOn.slice(0, 4)) - birthYear;
  const passed = bandLimits.agesFrom.filter((from) => age >= from).length;
  return (['under_30', '30_44', '45_59', '60_or_over'] as const)[passed] ?? 'unknown';
}

function doseBandOf(member: Member, sessions: readonly Session[]): Bands['dose_band'] {
  const counts = countAttendance([member], sessions);
  const { attendedSinceJoining: attended, possibleSinceJoining: possible } = counts;
  if (possible === 0 || (shareMissing(counts) ?? 0) > bandLimits.missingMarksPercent)
    return 'unknown';
  const share = attended / possible;
  if (share === 0) return 'none';
  if (share < bandLimits.dosesFrom.partial) return 'under_half';
  return share < bandLimits.dosesFrom.regular ? 'half_to_80' : '80_or_over';
}

/** What is known of a person in a group that has ended. */
export type BandSource = {
  member: Member;
  background: Pick<Background, 'sex' | 'birth_year'> | undefined;
  startsOn: string;
  sessions: readonly Session[];
};

/**
 * The bands of somebody in a group that has ended, in full detail. Attendance counts held sessions
 * whose roll was taken, since joining. A transfer elsewhere is an early exit too.
 */
export function bandsOf({ member, background, startsOn, sessions }: BandSource): Bands {
  const dose = doseBandOf(member, sessions);
  const exit = exitStates.includes(member.state) ? 'left_early' : 'completed';
  return {
    sex: sexOf(background ?? { sex: null }),
    age_band: ageBandOf(background?.birth_year ?? null, startsOn),
    dose_band: dose,
    exit_band: dose === 'none' ? 'never_came' : exit,
  };
}
