import * as z from 'zod';
import { comparison } from '../domain/figures/comparison.ts';
import { shownReminderTrial } from '../domain/figures/disclose-reminder-trial.ts';
import { outcome } from '../domain/figures/outcome.ts';
import { releasedOccasions } from '../domain/figures/release-content.ts';
import { summary } from '../domain/figures/summary.ts';
import { date } from '../domain/ids.ts';
import { rules } from './numbers.ts';
import { route, spanQuery } from './route.ts';

/** One programme's id, or several separated by commas. */
const programmeIds = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+(,[a-z0-9-]+){0,4}$/, 'must be one to five programme ids with commas between');

const completion = {
  expected: 'participation',
  received: 'participation',
  unnumbered: 'participation',
} as const;
const rate = {
  attended: 'participation',
  possible: 'participation',
  percent: 'participation',
} as const;

const length = { hours: 'plan', units: 'plan' } as const;
const attendedLength = {
  people: 'participation',
  hours: 'attendedHours',
  units: 'attendedHours',
} as const;

const dosageNumbers = {
  planned: 'plan',
  held: 'plan',
  undecided: 'plan',
  cancelledBecause: {
    leader_away: 'plan',
    too_few: 'plan',
    place_unusable: 'plan',
    other: 'plan',
    not_stated: 'plan',
  },
  offered: length,
  catchUps: 'plan',
  catchUp: length,
  attended: attendedLength,
  halves: 'participation',
  leaders: { tookRoll: 'plan', rolls: 'plan', withFirst: 'plan', handOvers: 'plan' },
  members: {
    atFirst: 'participation',
    joinedLater: 'participation',
    left: 'participation',
    stayed: 'participation',
  },
} as const;

const summaryNumbers = {
  participants: 'participation',
  sessions: {
    held: 'plan',
    cancelled: 'plan',
    byKind: { meeting: 'plan', camp_day: 'plan', follow_up_day: 'plan', catch_up: 'plan' },
    meetingsPerWeek: 'plan',
    unitsPerSession: 'plan',
    units: 'plan',
    hours: 'plan',
  },
  composition: rules.composition,
  compositionOf: 'composition',
  unemployedMonths: 'group',
  attendance: {
    ofAllSessions: rate,
    sinceJoining: rate,
    unmarked: 'participation',
    percentMissing: 'participation',
    withoutRoll: 'participation',
  },
  dosage: dosageNumbers,
  forms: { start: completion, end: completion, follow_up: completion },
} as const;

const flowNumbers = {
  enrolled: 'participation',
  started: 'participation',
  ended: 'participation',
  attendance: rules.attendanceShare,
  pairs: 'participation',
  leftOut: rules.leftOut,
  start: rules.level,
  change: rules.change,
  direction: rules.direction,
} as const;

const outcomeNumbers = {
  ...flowNumbers,
  attended: 'participation',
  end: rules.level,
  effectSize: { g: 'released', interval: rules.interval },
  signedRank: { used: 'released', p: 'released', leastP: 'released' },
  bounds: rules.bounds,
  reliableChange: { improved: 'released', unchanged: 'released', worsened: 'released' },
  startOfPairsAndMissing: {
    pairs: rules.level,
    missing: rules.level,
    difference: 'released',
    interval: rules.interval,
    g: 'released',
  },
  daysBetween: rules.level,
  items: {
    number: 'published',
    startMean: 'released',
    endMean: 'released',
    change: 'released',
    interval: rules.interval,
  },
  followUp: {
    pairs: 'participation',
    leftOut: rules.followUpLeftOut,
    change: rules.change,
    daysAfterEnd: rules.level,
  },
} as const;

const comparisonNumbers = {
  items: {
    ...flowNumbers,
    percentPaired: 'participation',
    dosage: { planned: 'plan', held: 'plan', offered: length, attended: attendedLength },
    shrunken: { estimate: 'common', interval: rules.commonInterval },
  },
  pooled: {
    runs: 'common',
    pairs: 'common',
    units: 'common',
    model: {
      mean: 'common',
      interval: rules.commonInterval,
      prediction: { people: 'common', df: 'published', interval: rules.commonInterval },
      tau2: 'common',
      i2Percent: 'common',
      q: 'common',
      qDf: 'common',
      qP: 'common',
    },
  },
  totals: {
    runs: 'common',
    participants: 'participation',
    composition: rules.composition,
    runsLeftOut: 'common',
  },
} as const;

const trialHalves = { reminded: 'trial', not_reminded: 'trial' } as const;
const trialComparison = {
  people: { reminded: 'participation', not_reminded: 'participation' },
  mean: trialHalves,
  difference: { value: 'trial', low: 'trial', high: 'trial', confidence: 'published' },
} as const;

export const outcomes = {
  getReminderTrial: route({
    method: 'GET',
    path: '/reminder-trial',
    summary:
      'Whether people who are reminded come and answer more than those who by lot are not; null without a trial',
    roles: ['coordinator'],
    about: null,
    reply: z.strictObject({ since: date.nullable(), figures: shownReminderTrial.nullable() }),
    numbers: { figures: { attendance: trialComparison, completion: trialComparison } },
    problems: [],
  }),
  getSummary: route({
    method: 'GET',
    path: '/runs/{runId}/summary',
    summary: 'A run in figures: sessions, hours, composition, attendance, forms (as in Table 3)',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: summary,
    numbers: summaryNumbers,
    problems: ['run.unknown'],
  }),
  getOutcome: route({
    method: 'GET',
    path: '/runs/{runId}/outcome',
    summary: 'What changed from start to end, for how many it is known, and how many are missing',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: outcome,
    numbers: outcomeNumbers,
    problems: ['run.unknown'],
  }),
  listOutcomes: route({
    method: 'GET',
    path: '/outcomes',
    summary:
      'Runs of programmes beside each other, by end date and never ranked; a municipality is given by its code or by its name in Finnish or Swedish',
    roles: ['leader', 'coordinator'],
    about: 'reported',
    query: spanQuery({
      programme: programmeIds,
      municipality: z.string().min(1).max(80).optional(),
      occasion: z.enum(releasedOccasions).optional(),
    }),
    reply: comparison,
    numbers: comparisonNumbers,
    problems: [],
  }),
};
