import { count } from '../count.ts';
import type { OutcomeTexts } from '../fi/outcome.ts';

/** Sentences on a run's outcome beyond the change itself. */
export const outcome: OutcomeTexts = {
  ofEnrolled: (improved, missing) =>
    `Of all participants ${improved} changed for the better; ${missing} are missing from the pairs, and nothing is known of them.`,
  bounds: (worst, best) =>
    `Even if all who are missing had changed as much as the scale allows, the mean change would be at least ${worst} and at most ${best}.`,
  ranks: (p) => `Exact rank test: p = ${p}.`,
  tooFewForRanks: (changed) =>
    `Only ${count(changed, 'person changed', 'people changed')}: with fewer than six changes the test cannot come below 0.05.`,
  effectSize: (g, low, high) =>
    `In standard deviations the change is ${g} (interval ${low} … ${high}).`,
  daysBetween: (days) => `Between the forms there were ${days} days on average.`,
  starts: (pairs, missing) =>
    `At the start the mean was ${pairs} for those in the pairs and ${missing} for those missing.`,
  attendance: (pairs, missing) =>
    `Those in the pairs were present ${pairs} of the times, those missing ${missing}.`,
  followUp: (mean, people) =>
    `At the follow-up the change from the start was ${mean} on average (${count(people, 'answer', 'answers')}).`,
  shrunken: 'Smoothed change',
  shrunkenExplained:
    'The smoothed change is drawn towards the mean of all groups, the more so the smaller the group is.',
  pooled: (runs, pairs, mean, interval) =>
    `The mean change that ${count(runs, 'group', 'groups')} with ${count(pairs, 'pair of answers', 'pairs of answers')} have in common is ${mean} (${interval}).`,
  prediction: (low, high) =>
    `The mean change of a new group would likely fall between ${low} … ${high}.`,
  attendanceColumn: 'Present',
  pairedColumn: 'In pairs',
  startColumn: 'At the start',
};
