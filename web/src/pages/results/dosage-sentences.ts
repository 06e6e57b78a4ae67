import {
  type CancelledBecause,
  cancelledReasons,
  type DosageFigures,
  type Length,
} from '../../../../shared/domain/figures/dosage.ts';
import { hasEnded } from '../../../../shared/domain/figures/release-moment.ts';
import type { Summary } from '../../../../shared/domain/figures/summary.ts';
import { marksMissingText } from '../../features/figures/outcome-sentences.ts';
import { decimal, listed, plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.dosage;

const said = ({ hours, units }: Length, say: (hours: string, units: string) => string) =>
  say(plain(hours), plain(units));

/** Why sessions were cancelled, with how many for each reason; null where none was. */
function reasonsText(because: CancelledBecause): string | null {
  const reasons = cancelledReasons
    .filter((reason) => because[reason] > 0)
    .map((reason) => `${words.reasons[reason]} (${because[reason]})`);
  return reasons.length > 0 ? words.because(listed(reasons)) : null;
}

const present = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null);

/** How many of the planned sessions were held, and why the others were not. */
export function plannedTexts({
  planned,
  held,
  undecided,
  cancelledBecause,
}: DosageFigures): string[] {
  if (planned === 0) return [];
  return present([
    planned === held ? words.allTookPlace(held) : words.tookPlaceOf(held, planned),
    undecided > 0 ? words.undecided(undecided) : null,
    reasonsText(cancelledBecause),
  ]);
}

/** The part of the held time that was catch-up sessions. */
export const catchUpTexts = ({ catchUps, catchUp }: DosageFigures): string[] =>
  catchUps > 0 ? [words.catchUp(plain(catchUp.hours))] : [];

/** How long a participant attended on average, beside what was offered and what is not known. */
export function perPersonTexts({ dosage, attendance }: Summary): string[] {
  if (!dosage) return [words.notCounted];
  const { attended, attendedSuppressed, offered, halves } = dosage;
  if (attendedSuppressed) return [words.tooFew];
  if (!attended) return [dosage.held > 0 ? words.unknown : words.noSessions];
  return present([
    `${words.attended(decimal(attended.hours, 1), decimal(attended.units, 1))} ${said(offered, words.offeredWas)}`,
    marksMissingText({ marksMissing: attendance.percentMissing }),
    halves > 0 ? words.halves(halves) : null,
  ]);
}

/** How many people marked attendance, and whether they did from the beginning. */
export function leaderTexts({ leaders, held }: DosageFigures): string[] {
  const { tookRoll, rolls, withFirst, handOvers } = leaders;
  if (held === 0) return [words.noSessions];
  return [
    ...(rolls > 0 ? [words.tookRoll(tookRoll)] : [words.noRolls]),
    ...(tookRoll > 1 ? [words.withFirst(withFirst, rolls)] : []),
    words.handOvers(handOvers),
  ];
}

/** When the members joined, and how many stayed. */
export function memberTexts(
  { members }: DosageFigures,
  status: Summary['run']['status'],
): string[] {
  if (!members) return [words.noSessions];
  const { atFirst, joinedLater, left, stayed } = members;
  const say = hasEnded(status) ? words.stayed : words.staying;
  return [
    joinedLater === 0 ? words.allJoined(atFirst) : words.joined(atFirst, joinedLater),
    left === 0 ? words.noneLeft : say(stayed, left),
  ];
}
