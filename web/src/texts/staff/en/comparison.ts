import {
  configuration,
  pairedGoalPercent,
  poolingLimits,
} from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import type { ComparisonTexts } from '../fi/comparison.ts';
import { numeral } from './numerals.ts';

const many = (n: number) => sentence(numeral(n));

const runs = (n: number) => count(n, 'group', 'groups');
const confidence = `${configuration.confidence * 100}%`;

/** The groups of a programme side by side, and their charts. */
export const comparisonTexts: ComparisonTexts = {
  comparison: {
    none: 'There are no groups in this programme that you can see.',
    order: 'The groups are sorted by end date.',
    tableCaption: 'The programme’s groups side by side, sorted by end date',
    totals: (runs, n) =>
      `${count(runs, 'group', 'groups')} with ${count(n, 'participant', 'participants')} taking part for the first time. Everybody is counted only in their first group.`,
    runsLeftOut: (runs) =>
      `Missing from the figures: ${count(runs, 'group', 'groups')} whose results are not shown yet or have been withdrawn.`,
    participants: 'Who took part',
    backgrounds: 'Show the participants’ backgrounds',
  },

  column: {
    run: 'Group',
    enrolled: 'Participants',
    started: 'Start forms',
    ended: 'End forms',
    pairs: 'Pairs',
    mean: 'Change',
    interval: `${confidence} interval`,
    improved: 'Better',
    same: 'Same',
    worse: 'Worse',
    notShown: 'not shown',
  },

  chart: {
    downloads: (name) => `Download: ${name}`,
    xlsx: 'Excel',
    svg: 'SVG',
    png: 'PNG',
    asTable: 'The same figures as a table',
    notShown: 'not shown',
    notKnown: 'not known',
    why: 'Why not shown',
    failed: 'The picture could not be saved in this browser.',
  },

  forest: {
    titles: {
      end: 'Change by group, from start to end',
      follow_up: 'Change by group, from start to follow-up',
    },
    name: 'change by group',
    own: 'measured change',
    shrunken: 'smoothed change',
    pooled: 'All together',
    prediction: 'A new group',
    predictionLegend: 'prediction interval for a new group',
    pairs: (n) => count(n, 'pair', 'pairs'),
    beside: { start: 'At start', attendance: 'Attendance', paired: 'Answered' },
    marksMissing: 'Marks missing',
    worse: '← worse',
    better: 'better →',
    reading: {
      own: 'The dot is the group’s measured change and the line its interval.',
      bare: 'A change without an interval is the least sure: too few people answered.',
      shrunken:
        'The diamond is the smoothed change: the smaller the group, the closer it is to the mean of all groups.',
    },
    summary: (shown, all) => `${runs(all)}. The change is shown for ${shown} of them.`,
    peopleShown: (shown, all) => `The change is shown for ${shown}/${all} participants.`,
    fewPeopleShown: `That is less than ${pairedGoalPercent} per cent, so the answers of the others could turn the result.`,
    noneShown: (all) => `${runs(all)}. The change is not shown for any of them yet.`,
    noPooled: `No common change is computed. It needs at least ${poolingLimits.smallestPool} groups whose figures are shown: with fewer it is not known how much groups differ. It does not mean that nothing changed. Look at the groups one by one.`,
    low: 'interval from',
    high: 'interval to',
    shrunkenLow: 'smoothed interval from',
    shrunkenHigh: 'smoothed interval to',
    ends: 'Ended',
    release: 'Release',
    releases: {
      not_released: 'not released yet',
      status_not_moved: 'the group has not ended',
      released: 'released',
      taken_back: 'withdrawn',
    },
    version: (title, version) => `${title}, version ${version}`,
    noInstrument: 'Groups whose change is not shown',
    otherVersions: 'Other form templates of the programme',
    occasion: 'Measurement',
    occasions: { end: 'From start to end', follow_up: 'From start to follow-up' },
    followedUp: (pairs, enrolled) =>
      `${pairs} answered at the start and at the follow-up. There were ${count(enrolled, 'participant', 'participants')}.`,
    narrowed:
      'A small group is part of the common change only together with others. If the filter leaves any of them out, none of them is counted.',
    peopleOfAll:
      'These figures are always about the whole programme. The filter does not affect them, because comparing two filters could show who was in a single group.',
    list: 'The groups one by one',
    others: 'Other groups',
    inWords: (n) => `Show ${count(n, 'group', 'groups')} one by one`,
    older: (n) => `Older: ${count(n, 'group', 'groups')}`,
    awaited: (n) => `Results not shown yet: ${count(n, 'group', 'groups')}`,
    newestOf: (shown, all) =>
      `These are the ${shown} of ${all} groups that ended last. The others are at the end of the page.`,
    halfYear: (year, half, n) =>
      `${half === 1 ? 'January–June' : 'July–December'} ${year}: ${count(n, 'group', 'groups')}`,
  },

  printedRuns: {
    open: (n) => `Print groups: ${n} chosen`,
    explained: 'Choose the groups to print. The other groups are not printed.',
    halves: 'Groups by half-year',
    all: 'Choose all',
    none: 'Clear the choice',
    single: (chosen, all) => `Choose one by one (${chosen}/${all})`,
    print: 'Print the chosen groups',
    printed: (day) => `Printed on ${day}.`,
    runs: (n, all) => `${count(n, 'group', 'groups')} printed, of ${all} in all.`,
    commonOfAll:
      'The common change is of all groups of the programme whose figures can be added up. It is the same whichever groups are printed.',
    commonOfNarrowed:
      'The common change is of the filtered groups whose figures can be added up. It is the same whichever of them are printed.',
    directions: 'Better / same / worse',
    of: {
      title: 'Whom the figures are about',
      enrolled: 'Participants: everybody who was in the group.',
      pairs: {
        end: 'Pairs: those who answered at the start and at the end. The change is their mean.',
        follow_up:
          'Pairs: those who answered at the start and at the follow-up. The change is their mean.',
      },
      directions: 'Better, same and worse: how many of the pairs changed which way.',
      attendance: 'Attendance: all participants. Missing marks are not counted.',
      paired: 'Answered: the share of the participants who are pairs.',
    },
  },

  flow: {
    title: 'From participants to pairs of answers',
    name: 'from participants to pairs of answers',
    steps: {
      enrolled: 'Participants',
      started: 'Start form',
      attended: 'Present at least once',
      ended: 'End form',
      pairs: 'Answered at start and end',
      followedUp: 'Answered at follow-up',
    },
    step: 'Step',
    people: 'Number',
    lost: 'Why missing',
    summary: (enrolled, pairs) =>
      `${pairs} answered at the start and at the end. There were ${count(enrolled, 'participant', 'participants')}.`,
    unknown: 'The numbers are not shown.',
    lostPairs: {
      measurement_withdrawn: (n) =>
        `${many(n)} ${n === 1 ? 'does' : 'do'} not let their answers be used.`,
      no_start_form: (n) => `The start form is missing for ${numeral(n)}.`,
      start_form_not_scorable: (n) => `The start form has too few answers for ${numeral(n)}.`,
      left_without_end_form: (n) => `${many(n)} left the group without an end form.`,
      no_end_form: (n) => `The end form is missing for ${numeral(n)}.`,
      end_form_not_scorable: (n) => `The end form has too few answers for ${numeral(n)}.`,
    },
    lostFollowUp: {
      measurement_withdrawn: (n) =>
        `${many(n)} ${n === 1 ? 'does' : 'do'} not let their answers be used.`,
      no_start_form: (n) => `The start form is missing for ${numeral(n)}.`,
      start_form_not_scorable: (n) => `The start form has too few answers for ${numeral(n)}.`,
      left: (n) => `${many(n)} left the group.`,
      no_follow_up_form: (n) =>
        `${many(n)} ${n === 1 ? 'has' : 'have'} not answered the follow-up.`,
      follow_up_form_not_scorable: (n) =>
        `The follow-up form has too few answers for ${numeral(n)}.`,
    },
  },

  statements: {
    title: 'Statements from start to end',
    name: 'statements from start to end',
    reading:
      'The picture and the table to download also have the mean of all statements, in which loneliness is reversed.',
    start: 'At start',
    end: 'At end',
    total: 'All statements',
    statement: 'Statement',
    number: 'Number',
    change: 'Change',
    turn: 'Direction',
    turns: { better: 'better', same: 'unchanged', worse: 'worse' },
    people: 'Answered',
    summary: (better, same, worse) =>
      `Of the statements, ${better} changed for the better and ${worse} for the worse${same > 0 ? `; ${same} stayed the same` : ''}.`,
  },

  sentences: {
    direction: (which, n, all) =>
      ({
        better: `${n} of the ${all} who answered both times changed for the better.`,
        worse: `${n} of the ${all} who answered both times changed for the worse.`,
        same: `${n} of the ${all} who answered both times stayed the same.`,
      })[which],
    nobody: (which, all) =>
      ({
        better: `None of the ${all} who answered both times changed for the better.`,
        worse: `None of the ${all} who answered both times changed for the worse.`,
        same: `None of the ${all} who answered both times stayed the same.`,
      })[which],
  },
};
