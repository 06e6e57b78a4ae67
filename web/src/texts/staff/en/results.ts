import { configuration } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { ResultsTexts } from '../fi/results.ts';
import { numeral } from './numerals.ts';

const people = (n: number) => count(n, 'participant', 'participants');
const confidence = `${configuration.confidence * 100}%`;
const answerers = (n: number) => `The mean of the ${numeral(n)} who answered`;

/** The results of a group. */
export const resultsTexts: ResultsTexts = {
  results: {
    asSum: (start, end) => `As a sum ${start} at the start and ${end} at the end.`,
    greaterSum: 'A greater sum is better: reversed statements are counted the other way.',
    rose: (n, start, end) => `${answerers(n)} rose: ${start} at the start, ${end} at the end.`,
    fell: (n, start, end) => `${answerers(n)} fell: ${start} at the start, ${end} at the end.`,
    levels: (n, start, end) => `${answerers(n)} was ${start} at the start and ${end} at the end.`,
    unchanged: (n, mean) => `${answerers(n)} was ${mean} both at the start and at the end.`,
    meanChange: (low, high) => `Mean change on the scale ${low}–${high}`,
    worse: 'worse',
    noChange: 'no change',
    better: 'better',
    bothTimes: 'Answered at the start and end',
    inFollowUp: 'Change at the follow-up',
    noFollowUp: 'no answers',
    followUpStates: {
      not_released: 'not yet',
      status_not_moved: 'not yet',
      taken_back: 'withdrawn',
      too_few: 'not shown',
    },
    releasedOn: (day) => `figures released ${day}`,
    base: {
      all_statements:
        'The figures are about those who answered every statement both at the start and at the end.',
      pairs: 'The figures are about everybody who has a score both at the start and at the end.',
    },
    itemsHidden: 'The statements are not shown one by one, because too few people answered.',
    onlyMeans: 'For a group with fewer than ten answers, only means are shown, with one decimal.',
    meansAndInterval:
      'For a group with fewer than ten answers, only means and the interval of the change are shown, with one decimal.',
    progress: {
      by: (day) => `The results will be shown by ${day}`,
      later: 'The results are not shown yet',
      why: 'All figures are shown at once when the time to answer the forms is over. They are shown earlier if the group has ended and every form has been received.',
      mustEnd: 'The group must first be ended.',
      shows:
        'You will then see how the mean of those who answered changed from start to end, and how the statements were answered. The figures are shown once at least five people have answered. Forms that you entered yourself are not counted among them.',
      enrolled: 'Participants',
      started: 'Start forms',
      ended: 'End forms',
      notKnown: 'not known',
      marksMissing: (share) => `${share} of the attendance marks are missing.`,
      expected: (day) => `The figures will be shown by ${day}.`,
    },
    toEnd: {
      title: 'The group has not been ended',
      why: 'The time to answer the forms is over. The results are shown once the group has been ended.',
      go: 'Go and end the group',
      byLeader: 'A leader of the group ends it.',
    },
    takenBack: {
      title: (day) => `The results were withdrawn on ${day}`,
      why: 'The reason is not given, so that nobody can be recognised. Laituri cannot remove figures from printouts or downloaded files. Stop using those that contain this group’s figures.',
      said: (day) => `The figures were withdrawn on ${day}.`,
    },
    tooFew: {
      title: 'Too few people answered',
      why: 'The figures are shown once at least five people have answered both at the start and at the end, and nobody’s answers can be worked out from the figures. Forms that you entered yourself are not counted among them, because you know the answers.',
    },
    noInstrument: {
      title: 'The change is not measured',
      why: 'The group has no form template from which a change is calculated.',
    },
    common: {
      title: 'The programme’s common figures',
      go: 'See the programme’s groups side by side',
    },
    whoIsMissing: 'Who is missing',
    people: {
      enrolled: 'Started',
      started: 'Answered at the start',
      ended: 'Answered at the end',
      followedUp: 'Answered at the follow-up',
    },
    calculations: {
      title: 'Calculations',
      show: 'Show the calculations',
      hide: 'Hide the calculations',
      print: 'Print the summary',
      parts: {
        interval: `${confidence} interval`,
        effectSize: 'the size of the change',
        test: 'a statistical test',
        scoring: 'scoring and version',
        statements: 'the statements as a table',
        people: 'from participants to pairs of answers',
      },
      start: 'At the start',
      end: 'At the end',
      change: 'Change',
      level: (mean) => `mean ${mean}`,
      sd: (sd) => `standard deviation ${sd}`,
      madeOf: 'Form template and scoring',
      version: (title, version, scoring) => `${title}, version ${version}, scoring ${scoring}`,
      reliable: (improved, unchanged, worsened) =>
        `Change beyond measurement error: better ${improved}, worse ${worsened}, neither ${unchanged}.`,
    },
    feedback: {
      title: 'Feedback',
      of: (title) => `Feedback: ${title}`,
      meanOf: (n) => (n === null ? 'The mean' : answerers(n)),
      same: (of, mean, scale) => `${of} was ${mean} in every question (scale ${scale}).`,
      between: (of, low, high, scale) =>
        `${of} was ${low} at its lowest and ${high} at its highest (scale ${scale}).`,
      one: (of, question, mean, scale) =>
        `${of} in the question “${question}” was ${mean} (scale ${scale}).`,
      answered: (n) => count(n, 'person answered', 'people answered'),
      end: (code, label) => `${code} means ${label}`,
      at: (mean, scale) => `Mean ${mean} on the scale ${scale}`,
      atLeast: (mean) => `at least ${mean}`,
      atMost: (mean) => `at most ${mean}`,
      tooFew: 'The feedback is not shown, because too few people answered.',
      notShown: 'not shown',
      whyNotShown:
        'A mean is shown once at least five people have answered and nobody’s answer can be worked out from it. Forms that you entered yourself do not count towards the five.',
      unnumbered: (n) =>
        `In addition ${count(n, 'form', 'forms')} came back without a number. Their answers are in no mean and are not quoted.`,
      notYet: 'The means of the feedback appear together with the other results of the group.',
      none: 'No feedback forms came back.',
      quotations: 'In the participants’ words',
      quotationsFrom:
        'The quotations are from people who allowed this in writing. Their order says nothing about who wrote them. If somebody withdraws the permission, the text is removed at once. A text that seems to contain a name or contact details is not shown.',
      noQuotations:
        'Free text is shown only from people who allowed this in writing. There is none to show.',
    },
    unshown: {
      title: 'Answers that the results do not show',
      whole: 'all questions.',
      questions: (n) => `${count(n, 'question', 'questions')}.`,
      about:
        'These answers are only in the research data. A researcher makes it on the page Research data. It includes the people who consent to research.',
    },
    withoutRoll: (sessions) =>
      `Attendance is missing for ${numeral(sessions)} ${sessions === 1 ? 'session' : 'sessions'}.`,
    ofEnrolled: (improved, missing) =>
      `Of all participants, ${improved} changed for the better. The change is not known for ${missing}.`,
    bounds: (worst, best) =>
      `The mean change of all participants may be anything from ${worst} to ${best}, because the change of those missing is not known.`,
    ranks: (p) => `Exact rank test: p = ${p}.`,
    tooFewForRanks: (changed) =>
      `Too few people answered for a statistical test (${changed} changed).`,
    effectSize: (g, low, high) =>
      `The size of the change is ${g} standard deviations (interval ${low} … ${high}).`,
    daysBetween: (days) =>
      `There were ${days} days on average between the start form and the end form.`,
    starts: (pairs, missing) =>
      `At the start the mean was ${pairs} for those who answered both times and ${missing} for the others.`,
    attendance: (pairs, missing) =>
      `Those who answered both times attended ${pairs} of the sessions, the others ${missing}.`,
    attendanceAlike: (share) =>
      `Those who answered both times and the others attended equally often (${share} of the sessions).`,
    followUp: (mean, people) =>
      `From the start to the follow-up the mean change was ${mean} (${count(people, 'answer', 'answers')}).`,
    shrunken: 'Smoothed change',
    pooled: (runs, pairs, mean) =>
      `The common mean change of ${count(runs, 'group', 'groups')} and ${count(pairs, 'pair of answers', 'pairs of answers')} is ${mean}`,
    prediction: (people, low, high) =>
      `If ${count(people, 'participant', 'participants')} of a new group answer both times, their mean change will probably be between ${low} and ${high}.`,
  },

  notConfirmed: 'Nobody has answered the follow-up',

  flowCounts: {
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
    noInstrument: 'No form template has been chosen for the group, so the change is not measured.',
    direction: (improved, same, worse) =>
      `For the better ${improved}, the same ${same}, for the worse ${worse}.`,
    directionHidden: 'The directions of change are not shown, so that nobody can be recognised.',
  },

  leftOut: {
    none: 'All participants are in the figures.',
    some: (n, reasons) =>
      `${people(n)} ${n === 1 ? 'is' : 'are'} missing from the figures: ${reasons}.`,
    hidden: (n) =>
      `${people(n)} ${n === 1 ? 'is' : 'are'} missing from the figures. The reason is not shown, so that nobody can be recognised.`,
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
    too_few: 'The figures are not shown, because too few people answered.',
    not_released: 'The figures are not shown yet.',
    status_not_moved: 'The figures are shown once the group has been ended.',
    taken_back: 'The figures have been withdrawn.',
  },

  items: {
    title: 'One statement at a time',
    all: (n) => `All ${n} statements`,
    fewer: 'Show only three',
    startMark: 'start',
    endMark: 'end',
    turned: { rise: 'increased', fall: 'weakened' },
    caption: 'The mean of the answers at the start and at the end on the scale 1–5, and the change',
    reading: 'The ring is the start and the filled dot the end.',
    statement: 'Statement',
    start: 'Start',
    end: 'End',
    change: 'Change',
    better: 'better',
    same: 'same',
    worse: 'worse',
    adverse: 'In this statement a rise means a change for the worse.',
    everyItem: (n) => `Each statement was answered both at the start and at the end by ${n}.`,
    sentence: (start, end, change, direction) =>
      `Start ${start}, end ${end}. Change ${change} (${direction}).`,
  },

  run: {
    title: 'The group’s figures',
    row: 'Row for table 3 of the report, in Finnish',
    sessions: 'Sessions',
    meetings: (n) => count(n, 'session', 'sessions'),
    campDays: (n) => count(n, 'camp day', 'camp days'),
    followUpDays: (n) => count(n, 'reunion day', 'reunion days'),
    catchUps: (n) => count(n, 'catch-up session', 'catch-up sessions'),
    noSessions: 'No sessions have been held yet.',
    onceAWeek: 'once a week',
    lessThanWeekly: 'less than once a week',
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
    received: (start, end, followUp) =>
      `Start ${start}, end ${end}${followUp === null ? '' : `, follow-up ${followUp}`}`,
    unknown: 'not known',
  },

  composition: {
    title: 'Composition of the group',
    answer: 'Answer',
    people: 'Number',
    percent: 'Share',
    known: (n, of) => `Known: ${n} / ${people(of)}.`,
    part: 'The others are in groups that cannot be shown by themselves, so there are no shares.',
    none: (fields) => `No data: ${fields}.`,
    others: 'others together',
    folded: 'Small numbers are combined, so that nobody can be recognised.',
    hidden: 'Not shown, because there are too few answers.',
    firstTimers: (n) => `These are only the people taking part for the first time: ${people(n)}.`,
    suppressed: {
      too_few: 'The background is not shown, because there are too few participants.',
      not_released: 'The background is shown when the group’s results are released.',
      status_not_moved: 'The background is shown once the group has been ended.',
      taken_back: 'The background has been withdrawn.',
    },
    entered: 'entered',
    basis: { computed: 'Calculated from the forms.', entered: 'Figures entered by the leader.' },
    months: (months) => `The other unemployed people have been unemployed for ${months} months.`,
    fields: {
      sex: 'Sex',
      marital_status: 'Marital status',
      living_arrangement: 'Living arrangement',
      labour_market_status: 'Labour-market status',
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
