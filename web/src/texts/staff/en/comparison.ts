import { configuration } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { ComparisonTexts } from '../fi/comparison.ts';

const people = (n: number) => count(n, 'participant', 'participants');
const runs = (n: number) => count(n, 'group', 'groups');
const confidence = `${configuration.confidence * 100}%`;

/** The groups of a programme side by side, and their charts. */
export const comparison: ComparisonTexts = {
  comparison: {
    none: 'There are no groups in this programme that you may see.',
    order: 'The groups are sorted by the day they ended, not by their result.',
    caution:
      'The change does not show what caused it. There is no comparison group, and the groups are small.',
    tableCaption: 'The programme’s groups side by side, by the day they ended',
    totals: (runs, n) =>
      `In all ${count(runs, 'group', 'groups')}, with ${people(n)} there for the first time. Everybody is counted only in their first group.`,
    runsLeftOut: (runs) =>
      `${count(runs, 'group', 'groups')} not included: the results are not shown yet, or have been taken back.`,
    participants: 'Who took part',
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
    csv: 'CSV',
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
    worse: '← for the worse',
    better: 'for the better →',
    reading:
      'The dot is the group’s measured change and the line its interval. The diamond is the smoothed change: it is drawn towards the mean of all groups, the more so the smaller the group. Groups are sorted by end date, not by result.',
    summary: (told, all) => `${runs(all)}. The change is shown for ${told} of them.`,
    noneShown: (all) => `${runs(all)}. No group’s change can be shown yet.`,
    noPooled:
      'No common change has been computed: that takes at least two groups whose figures can be shown.',
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
      taken_back: 'taken back',
    },
    version: (title, version) => `${title}, version ${version}`,
    noInstrument: 'Groups whose change is not shown',
    otherVersions: 'Other forms in the programme',
    occasion: 'Measurement',
    occasions: { end: 'From start to end', follow_up: 'From start to follow-up' },
    followedUp: (pairs, enrolled) =>
      `${pairs} answered at the start and at the follow-up, of ${people(enrolled)} enrolled.`,
    narrowed:
      'A small group is part of the common change only together with others. If any of them is outside the filter, none of them is counted in it.',
    peopleOfAll:
      'This part is always of the whole programme. The filter does not change it: two filters that differ by one group would show who was in that group.',
    list: 'The groups one by one',
  },

  flow: {
    title: 'From participants to pairs',
    name: 'from participants to pairs',
    steps: {
      enrolled: 'Participants',
      started: 'Start form',
      attended: 'Came at least once',
      ended: 'End form',
      pairs: 'Pairs of answers',
      followedUp: 'Followed up',
    },
    step: 'Step',
    people: 'Number',
    lost: 'Why missing',
    summary: (enrolled, pairs) =>
      `${pairs} answered at the start and at the end; there were ${enrolled} participants.`,
    unknown: 'The numbers are not shown.',
    lostPairs: (reasons) => `Why the others are missing: ${reasons}`,
    lostFollowUp: (reasons) => `Why participants are missing from the follow-up: ${reasons}`,
    followUpReasons: {
      measurement_withdrawn: 'does not let the answers be used',
      no_start_form: 'start form missing',
      start_form_not_scorable: 'too few answers in the start form',
      left: 'left the group',
      no_follow_up_form: 'follow-up form missing',
      follow_up_form_not_scorable: 'too few answers in the follow-up form',
    },
  },

  slopes: {
    title: 'From start to end',
    name: 'from start to end',
    reading:
      'The ring is the group’s mean at the start and the full dot at the end. In the mean of all statements loneliness is reversed. A dashed line is a change for the worse.',
    start: 'At start',
    end: 'At end',
    total: 'All statements',
    statement: 'Statement',
    number: 'Number',
    change: 'Change',
    turn: 'Direction',
    turns: { better: 'for the better', same: 'unchanged', worse: 'for the worse' },
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
