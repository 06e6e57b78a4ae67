import { count } from '../count.ts';
import type { OutcomeTexts } from '../fi/outcome.ts';
import { numeral } from './numerals.ts';

const answerers = (n: number) => `The mean of the ${numeral(n)} who answered`;

/** Sentences about a run's results. */
export const outcomeTexts: OutcomeTexts = {
  rose: (n, start, end) => `${answerers(n)} rose: ${start} at the start, ${end} at the end.`,
  fell: (n, start, end) => `${answerers(n)} fell: ${start} at the start, ${end} at the end.`,
  levels: (n, start, end) => `${answerers(n)} was ${start} at the start and ${end} at the end.`,
  unchanged: (n, mean) => `${answerers(n)} was ${mean} both at the start and at the end.`,
  unknownOf: (n) => `The change of ${numeral(n)} of the participants is not known.`,
  cause: 'These figures do not show what caused the change.',
  meanChange: (low, high) => `Mean change on the scale ${low}–${high}`,
  worse: 'worse',
  noChange: 'no change',
  better: 'better',
  bothTimes: 'Answered at the start and end',
  inFollowUp: 'Change at the follow-up',
  followUpStates: {
    not_released: 'not yet',
    status_not_moved: 'not yet',
    taken_back: 'taken back',
    too_few: 'not shown',
  },
  releasedOn: (day) => `figures released ${day}`,
  base: {
    all_statements:
      'The figures are of those who answered every statement both at the start and at the end.',
    pairs: 'The figures are of everybody who has a score both at the start and at the end.',
  },
  itemsHidden: 'The statements are not shown one by one, because too few people answered.',
  onlyMeans: 'Of a group of fewer than ten who answered, only means are shown, to one decimal.',
  meansAndInterval:
    'Of a group of fewer than ten who answered, only means and the interval of the change are shown, to one decimal.',

  progress: {
    by: (day) => `The results will be shown by ${day}`,
    later: 'The results are not shown yet',
    why: 'All figures are shown at once when the time for the forms is over. They are shown earlier if the group has ended and every form has come in.',
    mustEnd: 'The group must first be set to ended.',
    shows:
      'You will then see how the mean of those who answered changed from start to end, and how the statements were answered. Figures are shown when at least five have answered. Forms that you entered yourself do not count for you.',
    enrolled: 'Participants',
    started: 'Start forms',
    ended: 'End forms',
    notKnown: 'not known',
    expected: (day) => `The figures will be shown by ${day}.`,
  },
  toEnd: {
    title: 'Set the group to ended',
    why: 'The time for the forms is over. The results are shown once the group is set to ended.',
    go: 'Go to end the group',
    byLeader: 'A leader of the group sets it.',
  },
  takenBack: {
    title: (day) => `The results were taken back on ${day}`,
    why: 'They are no longer shown. The reason is not given, so that nobody can be recognised. Laituri cannot remove figures from printouts or downloaded files: stop using those that contain this group’s figures.',
    said: (day) => `The figures were taken back on ${day} and are no longer shown.`,
  },
  tooFew: {
    title: 'Too few people answered for figures to be shown',
    why: 'Figures are shown when at least five people have answered both at the start and at the end, and nobody’s answers can be worked out from them. Forms that you entered yourself do not count for you, because you know their answers.',
  },
  noInstrument: {
    title: 'The change is not measured',
    why: 'The group has no form from which a change could be counted.',
  },
  common: {
    title: 'The programme’s common figures',
    none: 'The programme has no common change yet: that takes at least two groups whose results are shown.',
    go: 'See the programme’s groups side by side',
  },
  whoIsMissing: 'Who is missing',
  calculations: {
    title: 'Calculations',
    show: 'Show the calculations',
    start: 'At the start',
    end: 'At the end',
    change: 'Change',
    level: (mean) => `mean ${mean}`,
    sd: (sd) => `standard deviation ${sd}`,
    madeOf: 'Form and scoring',
    version: (title, version, scoring) => `${title}, version ${version}, scoring ${scoring}`,
    reliable: (improved, unchanged, worsened) =>
      `Change beyond measurement error: better ${improved}, worse ${worsened}, neither ${unchanged}.`,
  },
  feedback: {
    title: 'Feedback',
    question: 'Question',
    mean: 'Mean',
    people: 'Answered by',
    atLeast: (mean) => `at least ${mean}`,
    atMost: (mean) => `at most ${mean}`,
    tooFew: 'Too few people answered for the feedback to be shown.',
    notShown: 'not shown',
    whyNotShown:
      'A mean is shown when at least five have answered and nobody’s answer can be worked out from it.',
  },
  withoutRoll: (sessions) =>
    `No attendance was recorded for ${numeral(sessions)} ${sessions === 1 ? 'session' : 'sessions'}.`,

  ofEnrolled: (improved, missing) =>
    `Of all participants ${improved} changed for the better. ${missing} are not in the figures, and their change is not known.`,
  bounds: (worst, best) =>
    `Even if all who are missing had changed as much as the scale allows, the mean change would be at least ${worst} and at most ${best}.`,
  ranks: (p) => `Exact rank test: p = ${p}.`,
  tooFewForRanks: (changed) => `Too few people for a statistical test: ${changed} changed.`,
  effectSize: (g, low, high) =>
    `In standard deviations the change is ${g} (interval ${low} … ${high}).`,
  daysBetween: (days) => `Between the forms there were ${days} days on average.`,
  starts: (pairs, missing) =>
    `At the start the mean was ${pairs} for those in the figures and ${missing} for those missing.`,
  attendance: (pairs, missing) =>
    `Attendance was ${pairs} for those who answered both times and ${missing} for the others.`,
  followUp: (mean, people) =>
    `At the follow-up the change from the start was ${mean} on average (${count(people, 'answer', 'answers')}).`,
  shrunken: 'Smoothed change',
  shrunkenExplained:
    'The smoothed change is drawn towards the mean of all groups, the more so the smaller the group is.',
  pooled: (runs, pairs, mean) =>
    `The mean change that ${count(runs, 'group', 'groups')} with ${count(pairs, 'pair of answers', 'pairs of answers')} have in common is ${mean}`,
  prediction: (low, high) =>
    `The mean change of a new group would likely fall between ${low} … ${high}.`,
  attendanceColumn: 'Present',
  pairedColumn: 'In pairs',
  startColumn: 'At the start',
};
