import { count } from '../../common/count.ts';
import type { RecordsTexts } from '../fi/records.ts';

const forms = (n: number) => count(n, 'form', 'forms');
const runs = (n: number) => count(n, 'group', 'groups');
const people = (n: number) => count(n, 'participant', 'participants');

/** Programmes, form templates, data for research, and the access log. */
export const recordsTexts: RecordsTexts = {
  programmes: {
    title: 'Programmes',
    search: 'Search programmes',
    found: (n) => `${count(n, 'programme', 'programmes')}.`,
    nav: 'Pages of the programme',
    pages: {
      programme: 'Overview',
      comparison: 'Results',
      'programme-template': 'Template',
      'programme-settings': 'Settings',
    },
    about: 'About the programme',
    notDescribed: 'The programme has not been described yet.',
    research: {
      title: 'Data for research',
      text: 'Researchers do not see the results of groups here. The programme’s data come as a data set.',
      go: 'Go to research data',
    },
    describe: 'Describe the programme',
    groupsNow: 'Groups now',
    allGroups: 'All groups',
    noGroupsNow: 'The programme has no groups that are running or about to begin.',
    notFound: 'There is no such programme. Check the address.',
    add: 'Add a programme',
    name: 'Name',
    kind: 'Kind of group',
    kinds: {
      gestalt_therapy: 'gestalt therapy group',
      camp: 'camp',
      film_group: 'film group',
      individual: 'individual rehabilitation',
      other: 'other group',
    },
    description: 'What is done in the group',
    eligibility: 'For whom, and on what conditions',
    addIt: 'Add',
    adding: 'Adding…',
    edit: 'Edit',
    save: 'Save',
    saving: 'Saving…',
    saved: (name) => `${name} has been saved.`,
    conflict:
      'Somebody else changed the programme at the same time. What you typed is still here but has not been saved.',
    storedNow: 'Saved now:',
    saveMine: 'Save mine',
    takeTheirs: 'Use what is saved',
    empty: 'empty',
    added: (name) => `${name} has been added.`,
    nameFirst: 'Give the programme a name.',
    exists: 'A programme with this name already exists. Choose another name.',
    none: 'There are no programmes yet.',
    forWhom: (text) => `For whom: ${text}`,
  },

  instruments: {
    title: 'Form templates',
    reading:
      'This is how the form looks to the person answering. The Finnish text is from the original form.',
    choose: 'Form template',
    named: (title, version) => `${title} (version ${version})`,
    language: 'Language',
    languages: { fi: 'suomi', sv: 'svenska', en: 'English' },
    purpose: 'Why it is asked',
    handOut: 'How to hand it out',
    respondent: 'Who answers',
    respondents: {
      participant: 'the participant',
      participant_with_worker: 'the participant with a worker',
      leader: 'the leader',
    },
    version: 'Version',
    source: 'Source',
    scoring: 'Scoring',
    scored: (least) =>
      `The mean of the answered statements. It is calculated when at least ${least} statements have been answered. Missing answers are not filled in.`,
    scoredSum: (least) =>
      `The sum of the statements that are answered; a skipped one counts as the mean of the others. It is counted once at least ${least} statements are answered.`,
    notScored: 'No score is calculated.',
    unofficial: 'This is not the official translation of the form.',
    missing: 'Not all texts have been translated. The others are shown in Finnish.',
    ours: 'Added in Laituri, not on the original form',
    reversed: 'Scored in reverse: a higher number means worse.',
    options: 'Answer options',
    statements: 'Items',
    takes: {
      choice: 'one choice',
      choices: 'one or more choices',
      text: 'own words',
      integer: 'whole number',
      year: 'year',
      decimal: 'number',
      boolean: 'yes or no',
      date: 'date',
      theme: 'topic for discussion, no answer',
    },
    recorded:
      'This is answered elsewhere. Laituri records whether it was done, when, and a score calculated elsewhere.',
    notAnswered: {
      recorded: 'Filled in elsewhere. The date and score are entered here.',
      themes: 'Topics to talk about. Not filled in.',
    },
    byWorker: 'The worker fills this in.',
    none: 'There are no form templates.',
  },

  audit: {
    title: 'Who has handled data',
    searchBy: 'Search by',
    byParticipant: 'Participant',
    byStaff: 'Worker',
    staff: {
      reading:
        'You see what the worker has done with participants’ data: numbers and names of groups, no names of participants and no answers. Your search is recorded. The oldest events are found only by a participant’s number.',
      person: 'Worker',
      choose: 'Choose a worker',
      from: 'First day',
      to: 'Last day',
      personFirst: 'Choose a worker.',
      daysWrong: 'Give both days. The last day cannot be before the first.',
      none: 'No events on these days.',
      caption: (name: string, from: string, to: string) =>
        `${name}: handling of data ${from}–${to}, newest first`,
      goneGroup: 'deleted group',
      andMore: 'and more',
    },
    reading: 'Search by the participant’s number. The participant can also see this search.',
    participant: 'Participant’s number',
    hint: 'Eight characters, for example from the top of a form.',
    search: 'Search',
    searching: 'Searching…',
    wrong: 'The number is mistyped. Check all eight characters.',
    unknown: 'There is nobody with this number whose data you may search.',
    none: 'Nobody has handled the data.',
    caption: (participant) => `Handling of the data of participant ${participant}, newest first`,
    actionsExplained:
      'The wording is the same as in the participant’s letter: “you” is the participant.',
    when: 'When',
    who: 'Who',
    action: 'What was done',
    outcome: 'Outcome',
    done: 'done',
    begun: 'begun',
    refused: (why) => `refused: ${why}`,
    themselves: 'the participant',
    partner: 'the partner who referred them',
    substitute: 'as a substitute',
    reason: 'Reason',
    reasons: {
      own_work: 'own work',
      handover: 'hand-over',
      correction: 'correction',
      clients_request: 'the client’s request',
      inspection: 'inspection',
    },
    more: 'Show older',
    letter: 'Letter to the participant',
    letterExplained: 'The same information as a letter in plain language that can be printed.',
    letterReady: 'The letter is ready.',
    openLetter: (language) => `Open the letter: ${language}`,
    makeLetter: (language) => `Make the letter: ${language}`,
  },

  exports: {
    title: 'Data for research',
    reading:
      'The data include only people who have consented to research. Participants have code numbers that do not show who they are. Every data set has different numbers. If only a few of a group would be left out, some who consented are left out too, so that the answers of those few cannot be computed from the group’s figures.',
    instrument: 'Form template',
    programmes: 'Programmes',
    allProgrammes: 'All programmes',
    occasions: 'Forms',
    occasionNames: { start: 'start form', end: 'end form', follow_up: 'follow-up form' },
    start: 'Make the data set',
    working: 'Working…',
    chooseOccasion: 'Choose at least one form.',
    progress: (done, all, n) => `${done}/${all} groups processed, ${people(n)}.`,
    ready: (n, groups, all) =>
      `The data set is ready: ${people(n)}, ${runs(groups)}, ${forms(all)}.`,
    readyWithBands: (n, all) => `The data set is ready: ${people(n)}, ${forms(all)}.`,
    empty: {
      groups: 'The data set is empty: nobody has consented to research, or there are no forms.',
      background:
        'The data set is empty. A programme’s groups are included once the follow-up of at least five new ones is over. Of those, it has only the participants who have consented to research.',
    },
    kind: 'What do the data sets contain beside the answers?',
    kindNames: { groups: 'Groups', background: 'Background in bands' },
    kinds: {
      groups:
        'Groups: you see who was in the same group and in which week each answered. You can allow for the group in your analysis, but know nothing else about the participants.',
      background:
        'Background in bands: you see sex, age, attendance and how the participation ended, in bands that always have at least five people. You can compare completers and drop-outs, but do not see the groups; only groups whose follow-up is over are included.',
    },
    kindForEver:
      'The choice applies to all data sets of your organisation and cannot be changed. Data sets of both kinds could be joined by equal answers, and then a participant could be recognised.',
    kindFixed: 'The first data set fixed the kind, and it cannot be changed.',
    chooseKind: 'Choose what the data sets contain.',
    synthetic: (n) => `${count(n, 'form is', 'forms are')} made up for the demo.`,
    download: (name) => `Download ${name}`,
    leave: 'The files are only in this tab until you download them.',
    workbook:
      'The Excel file data.xlsx has the same tables, the codebook and the README, each on its own sheet.',
    saveFailed: 'The file could not be saved in this browser.',
    larger: 'Laituri’s administrators make very large data sets, which have no Excel file.',
  },
};
