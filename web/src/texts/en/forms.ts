import { count } from '../count.ts';
import { type FormsTexts, formTexts as fi } from '../fi/forms.ts';

/** The page of a run's forms. */
export const formTexts: FormsTexts = {
  title: 'Forms',
  link: 'Forms',
  linkExplained: 'Whose form is missing, links, and entering from paper',
  back: 'Back to the group',
  caption: (title) => `Questionnaire: ${title}`,
  noInstrument: 'No questionnaire has been chosen for the group.',
  noMembers: 'There are no participants in the group yet.',
  needsNet: 'This needs a network and a sign-in.',
  readOnly: 'You see where the forms are. The group’s leaders hand them out and record them.',
  choose: 'Choose a form to hand it out, record it or enter it from paper.',
  number: 'Participant',
  occasions: { start: 'Start', end: 'End', follow_up: 'Follow-up' },
  names: { start: 'start form', end: 'end form', follow_up: 'follow-up form' },

  now: {
    nothing: 'No form waits for you just now.',
    due: (n) => count(n, 'form is due now', 'forms are due now'),
    overdue: (n) => count(n, 'form is overdue', 'forms are overdue'),
    alsoOverdue: (n) => `${n} overdue`,
    onTheirWay: (n) =>
      count(
        n,
        'form has been handed out and waits for an answer',
        'forms have been handed out and wait for an answer',
      ),
    entered: (n) => count(n, 'paper waits for a second entry', 'papers wait for a second entry'),
  },

  status: {
    not_due: 'Not yet',
    due: 'Not handed out',
    handed_out: 'Handed out',
    started: 'Being answered',
    received: 'Received',
    received_blank: 'Returned blank',
    retracted: 'Withdrawn at the participant’s request',
    refused: 'Refused',
    absent: 'Absent',
    not_offered: 'Not offered',
    lost: 'Lost',
  },
  symbol: fi.symbol,
  overdueSymbol: fi.overdueSymbol,
  overdue: (status) => `Overdue: ${status.toLowerCase()}`,
  notRequested: 'Not asked',
  leftBefore: 'left the group before this',
  answered: (status, answered, all) => `${status} ${answered}/${all}`,
  recorded: (whoAndWhen) => `recorded ${whoAndWhen}`,
  answeredOn: (day) => `answered ${day}`,
  from: (day) => `from ${day}`,
  to: (day) => `by ${day}`,
  wasTo: (day) => `the last day was ${day}`,
  linkUntil: (day) => `the link works until ${day}`,
  linkEnded: (day) => `the link ended ${day}`,
  early: 'asked already, because the participant left the group',
  enteredOnce: 'Paper entered once',
  secondAwaited: (name) => `entered by ${name}, waits for a second person`,
  late: {
    by_itself: 'arrived late; answered in time without a network',
    as_file: 'handed in as the participant’s file',
  },
  synthetic: 'invented demo answer',

  themselves: 'the participant',
  someoneElse: 'another worker',

  correction: {
    open: 'a correction awaits the participant: give a link or this device',
    confirmed: 'the participant confirmed the correction',
    declined: 'the participant declined the correction',
    withdrawn: 'the proposed correction was withdrawn',
  },

  steps: {
    link: 'Give a link or QR code',
    device: 'Answer on this device',
    paper: 'Enter from paper',
    file: 'Take in the participant’s file',
    secondPaper: 'Enter the paper a second time',
    decision: 'Record: refused, absent, lost…',
    revoke: 'Make the link invalid',
    correct: 'Propose a correction',
    withdraw: 'Withdraw the correction',
    retract: 'Withdraw the form at the participant’s request',
    trail: 'What happened',
  },
  close: 'Close',
  stepBack: 'Back',
  working: 'One moment…',

  handOut: {
    title: 'For whoever hands out the form',
    purpose: 'Why this is asked',
    how: 'How to hand out the form',
  },
  newLink: {
    make: 'Make a link',
    again: 'Make a new link',
    replaces: (until) =>
      `This form has a link already (${until}). A new link ends the old one; answers given are kept.`,
    once: 'The link and the code are shown this once. If they are lost, make a new link: the old one then stops working.',
    qr: 'QR code that opens the form',
    scan: 'Scan the code with the phone’s camera.',
    address: 'Address',
    copy: 'Copy the address',
    copied: 'The address has been copied.',
    copyByHand: 'The address is selected: copy it yourself.',
    code: 'Code to type',
    codeAt: (page) => `Type ${page} into the browser, and there this code.`,
    until: (day) => `Works until ${day}.`,
  },
  device: {
    explained:
      'The form opens on this device, and your own view is closed. The participant does not see the group’s data. When the form has been sent, sign in again.',
    open: 'Close my view and open the form',
  },
  file: {
    explained:
      'On their phone the participant made a file of answers that could not be sent. Nobody but the service can read it. The answers are recorded as the participant’s own, and as late.',
    choose: 'File',
    handIn: 'Take in the file',
    notOurs:
      'This is not a file of answers. Choose the file that the participant made on the page for answering.',
    received:
      'The form has been received. Tell the participant that they can delete the answers from their phone.',
  },
  decision: {
    title: 'What became of the form?',
    options: {
      refused: 'The participant refused',
      absent: 'The participant was absent',
      lost: 'The form is lost',
      not_offered: 'The form was not offered',
      handed_out: 'Handed out on paper, expected back',
      awaited: 'The note is removed, the form is still awaited',
    },
    on: 'Day',
    reason: 'Reason',
    reasons: {
      not_stated: 'not told',
      own_wish: 'own wish',
      not_reached: 'not reached',
      unwell: 'unwell or too tired',
      forgotten: 'forgotten',
      paper_missing: 'there was no paper',
      other: 'another reason',
    },
    save: 'Save',
    chooseFirst: 'First choose what happened.',
  },
  revoke: {
    explained: 'The link and the code stop working at once. Answers given so far are kept.',
    confirm: 'Make the link invalid',
  },
  correct: {
    explained:
      'The form is the participant’s own, and you do not see its answers. Mark only what is wrong. The correction counts once the participant has confirmed it by a link or on this device. If the group’s results are already shown, they are then taken back for everybody.',
    statement: 'Statement',
    chooseStatement: 'Choose a statement',
    answer: 'Right answer',
    chooseAnswer: 'Choose an answer',
    noAnswer: 'no answer',
    another: 'Correct another statement',
    reason: 'Reason',
    reasons: {
      participant_asked: 'the participant asked for it',
      misread_by_device: 'the device misread the answer',
      wrong_link: 'answered with the wrong link',
      other: 'another reason',
    },
    note: 'Which reason? Do not write names.',
    chooseFirst: 'First choose a statement and its right answer.',
    send: 'Send the proposal',
  },
  withdraw: {
    explained:
      'The proposal is withdrawn, and the participant is no longer asked to confirm it. The answers of the form do not change. The history of the form keeps the proposal and its withdrawal.',
    confirm: 'Withdraw the proposal',
  },
  retract: {
    explained:
      'The participant’s answers to this form are deleted for good and cannot be brought back. What remains is that the form was withdrawn. If the group’s results are already shown, they are taken back for everybody.',
    ask: 'Do this only when the participant asks for it.',
    confirm: 'Delete the answers for good',
  },
  trail: {
    title: 'What happened',
    none: 'Nothing has happened to this form yet.',
    noAnswers: 'Answers are not shown here.',
    what: {
      link_issued: 'A link was made',
      link_replaced: 'A new link was made, the old one ended',
      link_revoked: 'The link was made invalid',
      saved: 'Answers were saved',
      submitted: 'The form was sent',
      submitted_late:
        'The form arrived after the last day; it had been sent in time without a network',
      submitted_as_file: 'The form was handed in as the participant’s file',
      received: 'The form was saved',
      corrected: 'The form was corrected, or a correction was proposed',
      correction_confirmed: 'The participant confirmed the correction',
      correction_declined: 'The participant declined the correction',
      correction_withdrawn: 'The proposed correction was withdrawn',
      retracted: 'The form was withdrawn and the answers deleted',
    },
    decided: (decision, day) => `Recorded: ${decision.toLowerCase()} ${day}`,
    items: (n) => count(n, 'item', 'items'),
  },

  outsideWindow: {
    label: 'Why is it another day?',
    choose: 'Choose a reason',
    reasons: {
      asked_early: 'asked earlier',
      late_return: 'came back late',
      other: 'another reason',
    },
  },
  sheet: {
    open: 'Print answer slips',
    title: 'Answer slips to print',
    occasion: 'For which form?',
    instrument: 'For which questionnaire?',
    explained:
      'Everybody whose form is awaited gets a slip of their own: QR code, address and code. Cut the slips apart and give them out by number.',
    warning:
      'Links and slips made for these forms before stop working. The slips are shown this once.',
    begun: (n) =>
      `${count(n, 'member has', 'members have')} begun to answer. The link still works, and no new slip is made.`,
    alsoBegun:
      'Make a new slip for those who have begun too. The old link stops working; the answers are kept.',
    warningOthers:
      'The others’ earlier links and slips to this form stop working. The slips are shown only this once.',
    nobody: 'This form is awaited from nobody any more.',
    make: (n) => `Make ${count(n, 'slip', 'slips')}`,
    ready: 'The slips are ready. Print them now: the same ones cannot be had again.',
    print: 'Print',
    apart: 'Open in a tab of its own',
  },
};
