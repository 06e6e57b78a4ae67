import { count } from '../../common/count.ts';
import type { OwnInstrumentTexts } from '../fi/own-instruments.ts';
import { draftLineTexts } from './draft-lines.ts';

const questions = (n: number) => count(n, 'question', 'questions');

export const ownInstrumentTexts: OwnInstrumentTexts = {
  lines: draftLineTexts,

  list: {
    import: 'Import a form template',
    own: 'Own form templates',
    noOwn:
      'There are no form templates of your own yet. Import one from a FHIR or XLSForm file and publish it.',
    builtIn: 'Built-in form templates',
    draft: 'draft',
    version: (version) => `Form version ${version}`,
    published: (version, day) => `Form version ${version}, published ${day}`,
    saved: (day) => `Saved ${day}`,
    more: (n) => `Show more (${n})`,
  },

  template: {
    own: 'The organisation’s own form template',
    versions: 'Version',
    never: (version) => `Version ${version} is published. It can no longer be changed.`,
    openGroup: 'Open a new group',
    newVersion: 'Make a new version',
    toDraft: 'Go on with the draft',
    fhir: 'Download as a FHIR file',
    xlsForm: 'Download as an XLSForm file',
    loading: 'Downloading…',
    files: 'Files',
    filesAbout: 'The file has the newest version without answers.',
  },

  import: {
    title: 'Import a form template',
    about:
      'Choose a form that somebody else has made. Laituri reads FHIR forms (.json) and XLSForm workbooks (.xlsx). Nothing is saved yet.',
    file: 'File',
    reading: 'Reading the file…',
    read: 'The file has been read',
    name: 'Name',
    questions,
    noLines: 'All questions and texts of the file were carried over as they are.',
    loses: {
      question: (n) => `Questions that are not asked (${n})`,
      part: (n) => `What is left out (${n})`,
      nothing: (n) => `What is carried over in another way (${n})`,
    },
    showAll: (n) => `Show all ${n}`,
    wholeForm: 'The whole form',
    times: (n) => `${n} times`,
    language: 'Which language are the texts written in?',
    languageAbout:
      'The file does not say the language of its texts. Choose it before you save the draft.',
    languages: { fi: 'in Finnish', sv: 'in Swedish', en: 'in English' },
    official: (n, names) =>
      n === 1 ? `The form’s own language: ${names}.` : `The form’s own languages: ${names}.`,
    unofficial: (names) => `Unofficial language version: ${names}.`,
    noFinnish:
      'The form has no Finnish texts. People who answer in Finnish see the original language until you write the texts in Finnish.',
    save: 'Save as a draft',
    saving: 'Saving…',
    tooLarge: (kilobytes, most) =>
      `The form template is too large to save: it has ${kilobytes} kilobytes, and a draft may have at most ${most}. Divide the form in two or shorten its texts, and choose the file again.`,
    faults: {
      kind: 'The file is neither a .json nor a .xlsx file. Choose a FHIR form or an XLSForm workbook.',
      empty: 'The file is empty. Choose another file.',
      notQuestionnaire: 'The file is JSON but no FHIR form. Choose another file.',
      workbook:
        'The workbook could not be read. Open it in a spreadsheet program and save it as .xlsx.',
      workbookLarge:
        'A sheet of the workbook has too many rows or columns. Delete the empty rows and columns after the form, and save the workbook.',
      json: {
        encoding: 'The file has an unknown character encoding. Save the file as UTF-8.',
        xml: 'The file is XML. Save the form as JSON.',
        number: (found, line) =>
          `Line ${line} has ${found}, which JSON does not know. Write null instead.`,
        invalid: 'The file is damaged: it is not valid JSON. Fetch the file again.',
      },
      cell: {
        no_survey: () => 'The workbook has no survey sheet. Choose an XLSForm workbook.',
        no_type: (_, sheet) =>
          `The sheet ${sheet} has no column type. Add it and choose the file again.`,
        end_without_begin: (cell, sheet) =>
          `Cell ${cell} of the sheet ${sheet} ends a group of questions that has not begun. Remove the row, or add a row begin_group before it.`,
        not_ended: (cell, sheet) =>
          `The group of questions that begins in cell ${cell} of the sheet ${sheet} does not end. Add a row end_group where it ends.`,
        name_missing: (cell, sheet) =>
          `The question has no id. Write it into cell ${cell} of the sheet ${sheet} and choose the file again.`,
      },
    },
  },

  draft: {
    about: (n, items) => `Draft of version ${n}, ${questions(items)}`,
    deleted: 'The draft no longer exists.',
    basics: 'Basic details',
    name: 'Name',
    purpose: 'Why it is asked',
    handOut: 'Instructions for staff who give the form',
    instruction: 'Instructions for the person who answers',
    source: 'Source',
    sourceHint: 'Who made the form and where it is from.',
    licence: 'Permission to use',
    licenceHint:
      'By which permission the form is used, for example CC BY 4.0 or the author’s permission.',
    respondent: 'Who answers',
    respondents: {
      participant: 'The participant',
      participant_with_worker: 'The participant with a worker',
      leader: 'The leader',
    },
    language: 'Texts in',
    languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    languageHint:
      'People who answer can choose a language in which every text is written. Finnish is always there.',
    unofficial: 'The wording is unofficial',
    unofficialHint: 'The form’s author has not approved the wording in this language.',
    inFinnish: 'In Finnish:',

    questionsTitle: 'Questions',
    noQuestions: 'There are no questions. Delete the draft and import the form template again.',
    text: 'Text',
    noText: 'The text is missing',
    types: {
      scale: 'statement, answer scale',
      choice: 'one choice',
      choices: 'one or more choices',
      text: 'free text',
      integer: 'whole number',
      year: 'year',
      decimal: 'number',
      boolean: 'yes or no',
      date: 'date',
      theme: 'text that is not answered',
    },
    range: (least, most) => `${least} to ${most}`,
    reversed: 'Reversed: a higher number means worse',
    reversedTag: 'reversed',
    longest: 'Longest answer, in characters',
    longestHint: (most) => `At most ${most}.`,
    least: 'Smallest number',
    most: 'Largest number',
    heading: 'Heading',
    noHeading: 'No heading',
    newHeading: 'New heading…',
    headings: 'Headings',
    headingNth: (n) => `Heading ${n}`,
    choices: 'Answers to choose from',
    choice: (n) => `Choice ${n}`,
    addChoice: 'Add a choice',
    edit: 'Edit',
    close: 'Close',
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    removeQuestion: 'Remove the question',
    removeChoice: (n) => `Remove choice ${n}`,
    moved: (n) => `The question is now number ${n}.`,
    removed: 'The question has been removed.',

    scale: 'Answer scale of the statements',
    scaleAbout: 'Every statement is answered with these. The number is the value of the answer.',
    scaleAnswer: (value) => `Answer ${value}`,
    addScaleAnswer: 'Add an answer',
    removeScaleAnswer: (value) => `Remove answer ${value}`,

    scoring: 'Scoring',
    rules: { none: 'No score', mean: 'Mean', sum: 'Sum' },
    leastAnswered: 'Statements that must at least be answered',
    noStatements:
      'The form has no statements from which to count a score. The answers are not shown in the group’s results.',
    othersNotShown: 'The answers to the other questions are not shown in the group’s results.',
    ofStatements: (n) => `There are ${n} statements.`,
    higherIsBetter:
      'The score always rises as things get better: reversed statements are counted the other way.',
    direction: 'What does a higher number mean?',
    directions: { better: 'Things are better', worse: 'Things are worse' },
    directionVaries: (n) =>
      `In ${count(n, 'statement', 'statements')} a higher number means worse. You can change the statements one at a time under Questions.`,
    scoringMeans: {
      none: 'The answers are shown statement by statement in the group’s results.',
      mean: 'The score is the mean of the statements that are answered.',
      sum: 'In the sum a skipped statement counts as the mean of the others. Groups are compared by means.',
    },

    try: 'Try it',
    save: 'Save the draft',
    saving: 'Saving…',
    saved: 'The draft is saved.',
    unsaved: 'Unsaved changes',
    conflict: {
      saving:
        'Somebody else saved the draft at the same time. What you have written is still here, and it is not saved.',
      publishing: 'Somebody else saved the draft at the same time. It was not published.',
      deleting: 'Somebody else saved the draft at the same time. It was not deleted.',
      gone: 'Somebody else deleted the draft at the same time. What you have written is still here, and it is not saved.',
    },
    saveMine: 'Save my draft instead',
    takeTheirs: 'Discard mine and show the saved one',
    showTheirs: 'Show the saved one',
    saveNew: 'Save as a new draft',
    theirs: (items, day) => `The saved draft has ${questions(items)}. It was saved ${day}.`,

    publication: 'Publishing',
    faultsAbout: (n) =>
      n === 1
        ? 'One thing must be corrected before the form template can be published.'
        : `${n} things must be corrected before the form template can be published.`,
    faults: {
      title_missing: 'Give the form template a name.',
      licence_missing: 'Write by which permission the form is used.',
      no_questions:
        'The form has no question that can be answered. Delete the draft and import the form template again.',
      text_missing: 'Write the text that is missing.',
      text_too_long: 'Shorten the text to at most 2000 characters.',
      text_unseen: 'The text has invisible characters. Write it again.',
      choices_missing: 'Add answers to choose from.',
      choices_many:
        'There are too many answers to choose from. Leave at most 50 where several may be chosen, otherwise at most 200.',
      scale_missing: 'Give the answer scale at least two answers.',
      scale_many: 'Leave at most 11 answers on the answer scale.',
      scale_uneven:
        'The values of the answers must be at equal distances, such as 1, 2, 3, and whole numbers for a score. Remove the answer whose value does not fit.',
      code_twice: 'Remove one of two answers that are the same.',
      code_wrong: 'The code of this answer cannot be used. Remove the answer and add it again.',
      id_twice: 'Remove the question that is there twice.',
      id_wrong: 'This id cannot be used. Remove the question or heading and import it again.',
      length_wrong: 'Set the length of the answer to 1 to 2000 characters.',
      bounds_wrong: 'No answer is between these numbers. Correct them.',
      heading_unknown: 'Choose a heading for the question.',
      condition_unknown:
        'This is asked only after a certain answer to a question before it, but that question was removed or comes later. Move this one after it, or remove this one.',
      condition_never:
        'This is asked only after an answer that cannot be given to the earlier question. Remove this question.',
      least_answered: 'Check how many statements must at least be answered.',
      rule_unknown: 'Choose how the score is counted.',
      condition_scored:
        'A statement that is scored cannot be asked of some people only. Remove the scoring or the statement.',
      too_large: 'The form has over 200 questions. Remove some.',
      answers_large:
        'The answers may become too long to send. Shorten the longest texts that may be written, or remove questions.',
    },
    faultAt: (n) => `Question ${n}`,
    faultHeading: 'Heading',
    faultScale: 'Answer scale',
    same: (version) => `The draft is the same as the published version ${version}.`,
    saveFirst: 'Save the changes before you publish.',
    ready: 'Everything needed is written. Try the form before you publish it.',
    publish: (n) => `Publish version ${n}`,
    publishing: 'Publishing…',
    sure: (n) => `Publish version ${n}?`,
    never:
      'A published version can be neither changed nor deleted, because people answer it. A correction is a new version. Groups use the version with which they were opened.',
    notYet: 'Not yet',
    notCarried: 'Differences from the imported file',
    removeDraft: {
      text: 'Delete the draft',
      sure: 'Delete the draft for good',
      keep: 'Keep it',
    },
    leave: {
      title: 'The changes are not saved',
      about: 'If you leave the page, the changes are lost.',
      stay: 'Go on editing',
      go: 'Leave without saving',
    },
  },

  trial: {
    title: (name) => `Try it: ${name}`,
    nothing: 'This is a trial. The answers are neither saved nor sent.',
    language: 'Language of the form',
    frame: 'The form on the phone of the person who answers',
    over: 'The trial is done. Nothing was saved.',
    again: 'Start again',
    onPhone: 'Try it on a phone',
    onPhoneAbout: 'Read the code with a phone on which you are signed in to Laituri.',
    qr: 'QR code that opens the trial',
    address: 'Address of the trial',
    copy: 'Copy the address',
    copied: 'The address has been copied.',
    copyByHand: 'Copy the selected address.',
  },
};
