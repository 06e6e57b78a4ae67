import type { Rate, Summary } from '../../../../shared/domain/figures/summary.ts';
import { marksMissingText } from '../../features/figures/outcome-sentences.ts';
import { percent, plain } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.run;

/** How often the sessions were; parts of a session a week would say nothing to a reader. */
function rhythmText(perWeek: number): string {
  if (perWeek < 1) return words.lessThanWeekly;
  return perWeek === 1 ? words.onceAWeek : words.perWeek(plain(perWeek));
}

/**
 * The sessions by kind, and how often they were.
 * For instance: sessionsText(summary.sessions) // '11 kokoontumista, 2 kertaa viikossa'
 */
export function sessionsText({ byKind, meetingsPerWeek, cancelled }: Summary['sessions']): string {
  const parts = [
    byKind.meeting > 0 && words.meetings(byKind.meeting),
    byKind.camp_day > 0 && words.campDays(byKind.camp_day),
    byKind.follow_up_day > 0 && words.followUpDays(byKind.follow_up_day),
    byKind.catch_up > 0 && words.catchUps(byKind.catch_up),
    meetingsPerWeek !== null && rhythmText(meetingsPerWeek),
    cancelled > 0 && words.cancelled(cancelled),
  ].filter((part) => part !== false);
  return parts.join(', ') || words.noSessions;
}

/** How long the held sessions lasted together. */
export function lengthText({ hours, units }: Summary['sessions']): string {
  return words.length(plain(hours), plain(units));
}

const rateText = (
  { attended, possible, percent: share }: Rate,
  say: (share: string, attended: number, possible: number) => string,
) => (share === null ? null : say(percent(share), attended, possible));

/**
 * Both attendance rates and what is missing of them; without a roll call attendance is not known.
 */
export function attendanceTexts({ attendance }: Pick<Summary, 'attendance'>): string[] {
  const { ofAllSessions, sinceJoining, unmarked, withoutRoll, percentMissing } = attendance;
  const missing = marksMissingText({ marksMissing: percentMissing });
  // If everybody was there from the beginning, both rates are the same.
  const isSame = ofAllSessions.possible === sinceJoining.possible;
  const rates = [
    rateText(ofAllSessions, words.ofAll),
    isSame ? null : rateText(sinceJoining, words.sinceJoining),
  ].filter((text) => text !== null);
  return [
    ...(rates.length > 0 ? rates : [words.unknown]),
    ...(unmarked > 0 ? [words.unmarked(unmarked)] : []),
    ...(withoutRoll > 0 ? [texts.results.withoutRoll(withoutRoll)] : []),
    ...(missing ? [missing] : []),
  ];
}

/** Received forms out of those expected, by occasion; of the follow-up where it is asked. */
export function formsText({ forms }: Pick<Summary, 'forms'>, hasFollowUp: boolean): string {
  const of = ({ received, expected }: { received: number; expected: number }) =>
    `${received}/${expected}`;
  return words.received(of(forms.start), of(forms.end), hasFollowUp ? of(forms.follow_up) : null);
}
