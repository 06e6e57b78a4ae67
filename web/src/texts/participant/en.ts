import { counter } from './counter.ts';
import type { ParticipantTexts } from './fi.ts';
import { numberWords } from './number-words.ts';

const count = counter('en');
const answers = (n: number) => count(n, 'answer', 'answers');

export const en: ParticipantTexts = {
  locale: 'en-GB',
  ownName: 'English',
  language: 'Language',
  ownPage: 'Back to your own page',
  accessibility: 'Accessibility (opens in a new tab)',

  opening: 'Opening the form…',
  unreached: {
    title: 'No connection',
    text: 'The form did not open. We keep trying.',
    tryNow: 'Try now',
  },
  storedHere: (n) =>
    `${answers(n)} stored on this device. We send ${n === 1 ? 'it' : 'them'} when the connection is back.`,

  code: {
    title: 'Type the code',
    text: 'The leader gave you a slip. The code is on it. The code has 8 characters.',
    label: 'Code',
    example: 'For example 7K2M-9QX4. You can use capital or small letters.',
    open: 'Open the form',
    empty: 'Type the code.',
    length: (n) => `The code has 8 characters. You typed ${count(n, 'character', 'characters')}.`,
    mistyped:
      'There is a typing mistake in the code. Compare it with the slip, one character at a time.',
    isNumber: 'This is your number. Type the code. It is on the same slip.',
    broken: 'A part of the link is missing. Scan the QR code again, or type the code.',
    tooMany: (time) =>
      `The code has been wrong too many times. Try again at ${time}, or ask the leader for help.`,
  },

  occasions: { start: 'Start form', end: 'End form', follow_up: 'Follow-up form' },
  beginning: {
    title: 'Before you answer',
    voluntary: {
      name: 'Answering is voluntary.',
      text: 'You may skip any question. This does not affect your services.',
    },
    time: (minutes) => `It takes about ${count(minutes, 'minute', 'minutes')}.`,
    stopping: {
      link: (until) =>
        `Your answers are saved at once. You may stop and go on later with the same link, until ${until}. Your answers count in the results only when you send them.`,
      unstored:
        'You may take a break. Then keep the page open. Your answers count in the results only when you send them.',
      device:
        'You may stop. Then give the device to the leader. It soon locks, and your answers can no longer be seen. They are still saved. When you want to go on, ask for the form again. Your answers count in the results only when you send them.',
    },
    seesNot: {
      name: 'Laituri does not show your answers to the leader, the coordinator or the other participants.',
      text: 'The leader and the coordinator see whether and when you have answered. The person who gave you the form also sees how many questions you answered.',
    },
    byConsent: {
      name: 'If you allow it, your own worker or a researcher sees your answers.',
      text: 'Your own worker or their substitute may also see them when you ask to see your own data. The researcher does not get your name or your number.',
    },
    quoted: {
      name: 'What you write is quoted only if you allow it in writing.',
      text: 'Then the leader and the coordinator see your text without your name and number. You may withdraw the permission at any time.',
    },
    together: {
      name: 'The answers are combined into shared results.',
      text: (least) => `Every result combines the answers of at least ${least} people.`,
    },
    number: {
      name: 'The form has a number, not your name.',
      text: 'Your answers are saved under the number. The leader and your own worker know that the number is yours.',
    },
  },
  unstored:
    'This browser does not store answers on the device. They are sent as soon as the connection works. Keep the page open until you have sent your answers.',
  otherLanguage: 'The questions are in Finnish only.',

  part: (from, to) => (from === to ? `Question ${from}` : `Questions ${from}–${to}`),
  listen: 'Listen',
  hush: 'Stop listening',
  clear: 'Remove the answer',
  several: 'You may choose several.',
  yes: 'Yes',
  no: 'No',
  number: (bounds) => `${numberWords('en', bounds)}.`,
  notNumber: (bounds) =>
    `The number was not saved. ${numberWords('en', bounds)}, or leave it empty.`,
  faulty: 'The answer was not saved. Answer again, or leave it empty.',

  elsewhere: 'You have answered this on another device. If you answer here, the new answer counts.',

  progress: (n, all) => `${n} of ${all} answered`,
  delivery: {
    nothing: '',
    sending: 'Saving…',
    saved: 'Saved',
    waiting: (n) =>
      `${count(n, 'answer is', 'answers are')} waiting for a connection. You can go on.`,
    losable: (n) => `${count(n, 'answer is', 'answers are')} waiting for a connection.`,
  },
  keepOpen:
    'Keep the page open until the connection is back. If you close the page, the answers are lost.',

  handIn: {
    title: 'Have you finished?',
    all: 'You have answered every question.',
    some: (n) =>
      `${count(n, 'question has', 'questions have')} no answer. You can still send your answers.`,
    button: 'Send the answers',
    sending: 'Sending…',
    waitingTitle: 'Your answers are waiting for a connection',
    waiting:
      'They are sent automatically when the connection is back. Keep this page open. If you close it, open the same link again later.',
    waitingUnstored:
      'They are sent automatically when the connection is back. Keep this page open. This device does not store answers. If you close the page, they are lost.',
    graceUntil: (day) => `The answers must be sent by ${day}.`,
  },
  received: {
    title: 'Thank you! Your answers have arrived.',
    text: 'You can close the page.',
    help: 'If anything is on your mind, talk to the leader.',
    again: 'I have another code',
  },
  mending: {
    title: 'Do you want to change an answer?',
    text: 'You can no longer change answers that you have sent. Tell the leader which question is wrong. The leader proposes a correction, and you accept it. You can ask for a correction until the group is closed.',
    removal: 'You can also ask the leader to delete all your answers to this form.',
  },
  correction: {
    title: 'A correction to your answers',
    text: 'The leader proposes this correction. You decide whether it is right.',
    others: 'Your other answers do not change.',
    none: 'no answer',
    confirm: 'Accept the correction',
    decline: 'Reject the correction',
  },
  notYet: {
    title: 'The form is not open yet',
    text: (day) => `You can answer from ${day}. Use the same link or code then.`,
  },
  refusals: {
    'link.unknown': {
      title: 'This does not open a form',
      text: 'Check the code. If the leader has given you a new link or slip, use that one. The answers that are already saved are safe.',
    },
    'run.not_open': {
      title: 'The form cannot be answered now',
      text: 'Ask the leader whether you can still answer.',
    },
    'form.outside_window': {
      title: 'The time to answer is over',
      text: 'Ask the leader whether you can still answer.',
    },
    'form.left_before_due': {
      title: 'You do not need to fill in this form',
      text: 'Your time in the group ended earlier. If you have a question, talk to the leader.',
    },
    'answer.submitted': {
      title: 'The form has been sent already',
      text: 'The latest change came too late. If a question is wrong, tell the leader.',
    },
  },
  lastDay: (day) => `The last day to answer was ${day}.`,
  left: {
    title: (n) => (n === 0 ? 'The form has not been sent' : `Not sent: ${answers(n)}`),
    lastDay: (day) => `The form’s last day to answer is ${day}.`,
    text: 'Your answers are stored on this device. They are sent when you open the form on this device. If the link no longer works, ask the leader for a new one.',
    losable:
      'Your answers are on this page only. If you close the page, they are lost. Ask the leader for a new code and type it on this page.',
    tooLate:
      'They came too late and can no longer be sent. They stay on this device until you delete them.',
    file: 'You can also give them to the leader as a file. The leader cannot read the file.',
    makeFile: 'Make a file',
    saveFile: 'Save the file',
    fileMade:
      'Send or give the file to the leader. The answers stay on this device too until you delete them.',
    fileFailed: 'The file was not finished. Check the connection and try again.',
    remove: 'Delete the answers from this device',
    removes: 'The answers are deleted for good. You cannot get them back, and they are not sent.',
    reallyRemove: 'Delete for good',
    leaveIt: 'Keep the answers',
    onDevice: (n) =>
      n === 1
        ? '1 answer on this device has not been sent. It is sent when a new link to the same form is opened on this device.'
        : `${n} answers on this device have not been sent. They are sent when a new link to the same form is opened on this device.`,
  },

  idle: {
    title: 'Are you still there?',
    text: 'The device locks soon. If you want to go on, touch the screen.',
  },
  seconds: (n) => count(n, 'second', 'seconds'),
  locked: {
    title: 'Give the device back to the leader',
    thanks: 'Thank you!',
    text: 'Your answers can no longer be seen on this device.',
    waiting: (n) =>
      `${count(n, 'answer is', 'answers are')} waiting to be sent. Do not close the page.`,
    waitingForm: 'The form is waiting to be sent. Do not close the page.',
    next: 'Next respondent',
    leader: 'For the leader: back to Laituri',
  },
};
