import type { Rate, Summary } from '../../shared/model/summary.ts';
import { percent, plain } from './format.ts';
import { texts } from './texts.ts';

const words = texts.run;

/**
 * What meetings there were, and how often.
 * For instance: sessionsText(summary.sessions) // '11 tapaamista, 2 kertaa viikossa'
 */
export function sessionsText({ byKind, meetingsPerWeek, cancelled }: Summary['sessions']): string {
  const parts = [
    byKind.meeting > 0 && words.meetings(byKind.meeting),
    byKind.camp_day > 0 && words.campDays(byKind.camp_day),
    byKind.follow_up_day > 0 && words.followUpDays(byKind.follow_up_day),
    meetingsPerWeek !== null && words.perWeek(plain(meetingsPerWeek)),
    cancelled > 0 && words.cancelled(cancelled),
  ].filter((part) => part !== false);
  return parts.join(', ') || words.noSessions;
}

/** How long the held sessions were together. */
export function lengthText({ hours, units }: Summary['sessions']): string {
  return words.length(plain(hours), plain(units));
}

const rateText = (
  { attended, possible, percent: share }: Rate,
  say: (share: string, attended: number, possible: number) => string,
) => (share === null ? null : say(percent(share), attended, possible));

/** Both attendance rates and the missing marks, or why they are not shown. */
export function attendanceTexts({ attendance, suppressed }: Summary): string[] {
  if (!attendance) return [suppressed ? texts.suppressed[suppressed] : words.unknown];
  const told = [
    rateText(attendance.ofAllSessions, words.ofAll),
    rateText(attendance.sinceJoining, words.sinceJoining),
    attendance.unmarked > 0 ? words.unmarked(attendance.unmarked) : null,
  ].filter((text) => text !== null);
  return told.length > 0 ? told : [words.unknown];
}

/** Forms that came in, of those expected, by occasion. */
export function formsText({ forms, suppressed }: Summary): string {
  if (!forms) return suppressed ? texts.suppressed[suppressed] : words.unknown;
  const of = ({ received, expected }: { received: number; expected: number }) =>
    `${received}/${expected}`;
  return words.received(of(forms.start), of(forms.end), of(forms.follow_up));
}
