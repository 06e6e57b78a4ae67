import { configuration } from '../../../../shared/configuration.ts';
import { count } from '../count.ts';
import type { PagesTexts } from '../fi/pages.ts';

const confidence = `${configuration.confidence * 100}%`;
const people = (n: number) => count(n, 'participant', 'participants');

/** Texts shared by the staff's pages, and those of outcomes. */
export const pages: PagesTexts = {
  name: 'Laituri',
  oneLine:
    'Laituri shows what was done in groups of social rehabilitation, and what changed in the participants’ own answers from start to end.',
  loading: 'Loading…',
  retry: 'Try again',
  failed: 'The data could not be loaded just now. Try again in a moment.',
  noStorage:
    'Nothing can be stored on this device: its storage is full, or the browser refuses. Free some space and try again.',
  disconnected: 'No connection. Check the network and try again; nothing is saved twice.',
  language: 'Language',
  toContent: 'Skip to the content',
  at: (day, time) => `${day} at ${time}`,

  roles: {
    leader: 'group leader',
    own_worker: 'own worker',
    coordinator: 'coordinator',
    researcher: 'researcher',
    admin: 'administrator',
  },

  confirmLeader: {
    waits: (leader) =>
      `${leader} has named themselves leader of the group. Participants can be added only once you or somebody else confirms it.`,
    own: 'You have named yourself leader of the group. Participants can be added once a coordinator or another leader of the group confirms it. Ask one of them.',
    confirm: 'Confirm as leader',
    confirmed: (leader) => `${leader} is confirmed as leader of the group.`,
  },

  programmes: {
    title: 'Programmes',
    none: 'There are no programmes yet.',
    eligibility: (text) => `For whom: ${text}`,
    back: 'All programmes',
  },

  synthetic: {
    label: 'Invented demo answers',
    explained: 'Some of these data are invented for the demo. They are not about real people.',
  },
  notConfirmed: 'Not confirmed by follow-up',

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

  flow: {
    title: 'From participants to pairs of answers',
    enrolled: (n) => (n === 1 ? 'participant' : 'participants'),
    started: (n) => (n === 1 ? 'start form' : 'start forms'),
    ended: (n) => (n === 1 ? 'end form' : 'end forms'),
    pairs: (n) => (n === 1 ? 'pair of answers' : 'pairs of answers'),
  },
  outcome: {
    mean: (mean) => `Mean change ${mean} points`,
    interval: (low, high) => `${confidence} interval ${low} … ${high}`,
    answered: (between) => `Answered ${between}.`,
    noInstrument: 'No form has been chosen for the group, so the change is not measured.',
    direction: (improved, same, worse) =>
      `For the better ${improved}, the same ${same}, for the worse ${worse}.`,
    directionHidden: 'How many changed which way is not shown: too few people answered.',
  },
  leftOut: {
    none: 'All participants are in the figures.',
    some: (n, reasons) => `Missing from the figures: ${people(n)}: ${reasons}.`,
    hidden: (n) =>
      `Missing from the figures: ${people(n)}. The reason is not shown, so that nobody can be recognised.`,
    reason: (text, n) => `${text} (${n})`,
    reasons: {
      measurement_withdrawn: 'does not let their answers be used',
      no_start_form: 'the start form is missing',
      start_form_not_scorable: 'too few answers on the start form',
      left_without_end_form: 'left the group without an end form',
      no_end_form: 'the end form is missing',
      end_form_not_scorable: 'too few answers on the end form',
    },
  },
  suppressed: {
    too_few: 'Too few people answered for figures to be shown.',
    not_released: 'The figures are not shown yet.',
    status_not_moved: 'The figures are shown once the group is set to ended.',
    taken_back: 'The figures were taken back and are no longer shown.',
  },

  items: {
    title: 'One statement at a time',
    caption: 'The mean of the answers at the start and at the end on the scale 1–5, and the change',
    reading:
      'The figures follow the statement’s own direction: 1 is strongly disagree, 5 strongly agree. The ring is the start and the full dot the end; the line runs from one to five.',
    statement: 'Statement',
    start: 'Start',
    end: 'End',
    change: 'Change',
    better: 'better',
    same: 'same',
    worse: 'worse',
    adverse: 'In this statement a rise is for the worse.',
    everyItem: (n) => `Each statement was answered both times by ${n}.`,
    sentence: (start, end, change, direction) =>
      `Start ${start}, end ${end}. Change ${change} (${direction}).`,
  },

  run: {
    title: 'The group in figures',
    back: 'Back to the comparison',
    row: 'The row as in table 3 of the report, in Finnish',
    sessions: 'Sessions',
    meetings: (n) => count(n, 'session', 'sessions'),
    campDays: (n) => count(n, 'camp day', 'camp days'),
    followUpDays: (n) => count(n, 'follow-up session', 'follow-up sessions'),
    noSessions: 'No sessions have been held yet.',
    onceAWeek: 'once a week',
    perWeek: (times) => `${times} times a week`,
    cancelled: (n) => `${n} cancelled`,
    hours: 'Length',
    length: (hours, units) => `${hours} hours, which is ${units} group units (45 min)`,
    attendance: 'Attendance',
    ofAll: (percent, attended, possible) => `${percent} of all sessions (${attended}/${possible})`,
    sinceJoining: (percent, attended, possible) =>
      `${percent} of the sessions since joining (${attended}/${possible})`,
    unmarked: (n) => count(n, 'mark is missing', 'marks are missing'),
    forms: 'Forms',
    received: (start, end, followUp) => `Start ${start}, end ${end}, follow-up ${followUp}`,
    unknown: 'not known',
  },
  status: {
    planned: 'planned',
    recruiting: 'recruiting',
    running: 'under way',
    ended: 'ended',
    followed_up: 'followed up',
    closed: 'closed',
    cancelled: 'cancelled',
  },

  composition: {
    title: 'Who was in the group',
    answer: 'Answer',
    people: 'Number',
    percent: 'Share',
    known: (n) => `Known of ${people(n)}.`,
    none: 'Nothing is known.',
    others: 'others together',
    folded: 'Small counts are added together, so that nobody can be recognised.',
    hidden: 'Not shown: too few answers.',
    firstTimers: (n) => `The backgrounds are of ${people(n)} there for the first time.`,
    suppressed: {
      too_few: 'There are too few participants for backgrounds to be shown.',
      not_released: 'Backgrounds are shown when the group’s results are released.',
      status_not_moved: 'Backgrounds are shown once the group is set to ended.',
      taken_back: 'Backgrounds were taken back and are no longer shown.',
    },
    basis: { computed: 'Counted from the forms.', entered: 'Counts given by the leader.' },
    months: (months) => `The other unemployed have been so for ${months} months.`,
    fields: {
      sex: 'Sex',
      marital_status: 'Marital status',
      living_arrangement: 'Living',
      labour_market_status: 'On the labour market',
      primary_reason: 'Primary reason for coming',
    },
    codes: {
      sex: {
        female: 'women',
        male: 'men',
        other: 'others',
        not_stated: 'did not wish to say',
      },
      marital_status: {
        single: 'single',
        cohabiting: 'cohabiting',
        married: 'married',
        divorced: 'divorced',
        widowed: 'widowed',
      },
      living_arrangement: {
        alone: 'alone',
        with_spouse: 'with a partner',
        with_children: 'with children',
        shares_household: 'with somebody else',
      },
      labour_market_status: {
        long_term_unemployed: 'long-term unemployed',
        employed: 'employed',
        unemployed: 'other unemployed',
        in_education: 'in education',
        parental_leave: 'on parental leave',
        student: 'students',
        retired: 'retired',
        sick_leave: 'on sick leave',
        outside_labour_force: 'outside the labour force',
      },
      primary_reason: {
        housing: 'housing',
        life_situation_change: 'changes in life',
        education: 'education',
        social_relationships: 'social relationships',
        everyday_life_and_leisure: 'everyday life and leisure',
        work: 'work',
        financial_situation: 'financial situation',
        health: 'health',
        substance_use: 'substance use',
        other: 'another reason',
      },
    },
  },
};
