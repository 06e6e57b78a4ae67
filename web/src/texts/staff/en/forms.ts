import { count } from '../../common/count.ts';
import { type FormsTexts, formsTexts as fi } from '../fi/forms.ts';

/** The forms of a group. */
export const formsTexts: FormsTexts = {
  forms: {
    link: 'Forms',
    caption: (title) => `Form template: ${title}`,
    noInstrument: 'No form template has been chosen for the group.',
    noMembers: 'The group has no participants yet.',
    needsNet: 'This needs a network and signing in.',
    notYet: 'Forms can be handed out once the group recruits participants.',
    neverCame: 'Never came',
    readOnly:
      'You see the status of the forms. Only the group’s leaders hand them out and record them.',
    choose: 'Choose a form to hand it out, record it or enter it from paper.',
    number: 'Participant',
    occasions: { start: 'Start', end: 'End', follow_up: 'Follow-up' },
    names: { start: 'start form', end: 'end form', follow_up: 'follow-up form' },

    now: {
      neverCame: (n) => count(n, 'form never came', 'forms never came'),
      nothing: 'No forms to hand out now.',
      due: (n) => count(n, 'form to hand out', 'forms to hand out'),
      overdue: (n) => count(n, 'form is overdue', 'forms are overdue'),
      alsoOverdue: (n) => `${n} overdue`,
      onTheirWay: (n) =>
        count(n, 'form handed out, waiting for an answer', 'forms handed out, waiting for answers'),
      entered: (n) =>
        count(n, 'paper waiting for a second entry', 'papers waiting for a second entry'),
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
    symbol: fi.forms.symbol,
    overdueSymbol: fi.forms.overdueSymbol,
    overdue: (status) => `Overdue: ${status.toLowerCase()}`,
    notRequested: 'Not asked',
    leftBefore: 'left the group before this form',
    answered: (status, answered, all) => `${status} ${answered}${all === null ? '' : `/${all}`}`,
    recorded: (whoAndWhen) => `recorded ${whoAndWhen}`,
    answeredOn: (day) => `answered ${day}`,
    from: (day) => `from ${day}`,
    to: (day) => `by ${day}`,
    wasTo: (day) => `the last day was ${day}`,
    linkUntil: (day) => `the link works until ${day}`,
    linkEnded: (day) => `the link expired ${day}`,
    early: 'asked already, because the participant left the group',
    enteredOnce: 'Entered from paper once',
    secondAwaited: (name) => `entered by ${name}, waiting for a second entry`,
    late: {
      by_itself: 'arrived late, but was answered in time without a network',
      as_file: 'received as the participant’s file',
    },
    synthetic: 'made-up answer',

    themselves: 'the participant',

    correction: {
      open: 'a proposed correction is waiting for the participant to confirm it: give a link or this device',
      confirmed: 'the participant confirmed the correction',
      declined: 'the participant declined the correction',
      withdrawn: 'the proposed correction was withdrawn',
    },

    steps: {
      link: 'Give a link or QR code',
      device: 'Let them answer on this device',
      paper: 'Enter from paper',
      file: 'Receive the participant’s file',
      secondPaper: 'Enter the paper a second time',
      decision: 'Record: refused, absent, lost…',
      revoke: 'Cancel the link',
      correct: 'Propose a correction',
      withdraw: 'Withdraw the correction',
      retract: 'Withdraw the form at the participant’s request',
      trail: 'Show the history',
    },
    close: 'Close',
    stepBack: 'Back',
    working: 'One moment…',

    handOut: {
      title: 'How to give this form',
      purpose: 'Why this is asked',
      how: 'How to hand out the form',
    },
    newLink: {
      make: 'Make a link',
      again: 'Make a new link',
      replaces: (until) =>
        `This form already has a link (${until}). When you make a new one, the old one stops working. Answers already given are kept.`,
      once: 'The link and the code are shown only now. If they are lost, make a new link. The old one then stops working.',
      qr: 'QR code that opens the form',
      scan: 'Scan the code with the phone’s camera.',
      address: 'Address',
      copy: 'Copy the address',
      copied: 'The address has been copied.',
      copyByHand: 'The address is selected. Copy it yourself.',
      send: 'Send as a message',
      messageLanguage: 'Language of the message',
      message: 'Message',
      textMessage: 'Send as a text message',
      share: 'Share…',
      copyMessage: 'Copy the message',
      messageCopied: 'The message is copied.',
      messageByHand: 'Copy the message from the field above.',
      notStored:
        'The message is sent from your own phone, and you choose the recipient there. Laituri stores neither the number nor the message.',
      code: 'Code',
      codeAt: (page) => `Open ${page} in the browser and type this code there.`,
      until: (day) => `Works until ${day}.`,
    },
    device: {
      explained:
        'The form opens on this device, and your own pages are closed. The participant does not see the group’s data. Sign in again after the form has been sent.',
      open: 'Close my pages and open the form',
    },
    file: {
      explained:
        'The participant’s answers could not be sent, so they made a file of them on their phone. Only Laituri can open the file. The answers are recorded as the participant’s own and as late.',
      choose: 'File',
      handIn: 'Receive the file',
      notOurs:
        'This is not a file of answers. Choose the file that the participant made on the answer page.',
      received:
        'The form has been received. The participant can now delete the answers from their phone.',
    },
    decision: {
      title: 'What happened to the form?',
      options: {
        refused: 'The participant refused',
        absent: 'The participant was absent',
        lost: 'The form is lost',
        not_offered: 'The form was not offered',
        handed_out: 'Handed out on paper, expected back',
        awaited: 'Remove the record, the form is still expected',
      },
      on: 'Day',
      reason: 'Reason',
      reasons: {
        not_stated: 'gave no reason',
        own_wish: 'own wish',
        not_reached: 'could not be reached',
        unwell: 'unwell or too tired',
        forgotten: 'forgotten',
        paper_missing: 'there was no paper',
        group_ended: 'the group ended before the measurement',
        not_given: 'the form was not handed out',
        form_lost: 'the form was lost',
        other: 'another reason',
      },
      save: 'Save the record',
      chooseFirst: 'First choose what happened.',
    },
    revoke: {
      explained: 'The link and the code stop working at once. Answers already given are kept.',
      confirm: 'Cancel the link',
    },
    correct: {
      explained:
        'The form is the participant’s own, and you do not see its answers. Mark only what is wrong. The correction counts once the participant confirms it through a link or on this device. If the group’s results are already shown, they are then withdrawn for everybody.',
      statement: 'Statement',
      chooseStatement: 'Choose a statement',
      answer: 'Right answer',
      chooseAnswer: 'Choose an answer',
      noAnswer: 'no answer',
      another: 'Correct another statement',
      reason: 'Reason',
      reasons: {
        participant_asked: 'the participant asked for it',
        misread_by_device: 'the device saved it wrongly',
        wrong_link: 'answered with the wrong link',
        other: 'another reason',
      },
      note: 'Which reason? Do not write names.',
      chooseFirst: 'First choose a statement and its right answer.',
      send: 'Send the proposal',
    },
    withdraw: {
      explained:
        'The participant is no longer asked to confirm the proposal. The answers on the form do not change. The history of the form keeps the proposal and its withdrawal.',
      confirm: 'Withdraw the proposal',
    },
    retract: {
      explained:
        'The participant’s answers to this form are deleted for good. What remains is a record that the form was withdrawn. If the group’s results are already shown, they are withdrawn for everybody.',
      ask: 'Do this only when the participant asks for it.',
      confirm: 'Delete the answers for good',
    },
    trail: {
      title: 'History',
      none: 'The form has not been handed out yet.',
      noAnswers: 'Answers are not shown here.',
      what: {
        link_issued: 'A link was made',
        link_replaced: 'A new link was made; the old one stopped working',
        link_revoked: 'The link was cancelled',
        saved: 'Answers were saved',
        submitted: 'The form was sent',
        submitted_late: 'The form arrived late. It had been sent in time without a network',
        submitted_as_file: 'The form was received as the participant’s file',
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
      label: 'Why is the day outside the answering time?',
      choose: 'Choose a reason',
      reasons: {
        asked_early: 'asked earlier',
        late_return: 'came back late',
        other: 'another reason',
      },
    },
    sheet: {
      open: 'Print answer slips',
      title: 'Print answer slips',
      occasion: 'For which form?',
      instrument: 'Which form template?',
      explained:
        'Everybody whose form is expected gets a slip of their own. It has a QR code, an address and a code. Cut the slips apart. Give each person the slip with their number.',
      warning:
        'Links and slips made earlier for these forms stop working. The new slips are shown only now.',
      begun: (n) =>
        `${count(n, 'participant has', 'participants have')} already begun to answer. The link still works, so no new slip is needed.`,
      alsoBegun:
        'Make a new slip also for those who have already begun. The old link stops working, but the answers are kept.',
      warningOthers:
        'The others’ earlier links and slips for this form stop working. The new slips are shown only now.',
      nobody: 'This form is no longer expected from anybody.',
      make: (n) => `Make ${count(n, 'slip', 'slips')}`,
      ready: 'The slips are ready. Print them now: you cannot get the same ones again.',
      print: 'Print',
      apart: 'Open in a new tab',
    },
  },

  nextPage: {
    title: 'Who answers next?',
    about: (group, form) => `${group}, ${form}`,
    explained:
      'When you choose a number, your own pages close and the form opens for the participant.',
    had: 'Has had the device',
    hadAgain: 'You can hand the device over again if the form was not finished.',
    allHad: 'Everybody whose form is due has had the device.',
    none: 'No form needs to be handed out now.',
    toForms: 'The group’s forms',
    opening: 'Opening…',
  },

  formsHere: {
    offline:
      'Without a network you can record forms, enter papers and let a participant answer on this device. Links, answer slips and the history need a network and signing in.',
    begunTitle: 'Begun on this device',
    begun:
      'The participant did not send the form. The answers are saved and shown to nobody. Give the device to the participant again, or delete the answers.',
    toForm: 'Open the forms',
    enterAgain: 'Enter the form again',
    differing: 'Check:',
  },
};
