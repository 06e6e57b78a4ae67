import { counter } from './counter.ts';
import type { AnswerTexts } from './fi.ts';

const count = counter('en');
const answers = (n: number) => count(n, 'answer', 'answers');

export const en: AnswerTexts = {
  locale: 'en-GB',
  ownName: 'English',
  language: 'Language',
  accessibility: 'Accessibility (opens in a new tab)',

  opening: 'Opening the form…',
  unreached: {
    title: 'No connection',
    text: 'The form could not be opened. We keep trying.',
    tryNow: 'Try now',
  },
  storedHere: (n) =>
    `${answers(n)} stored on this device. We send as soon as the connection is back.`,

  code: {
    title: 'Type the code',
    text: 'The code is on the slip that the leader gave you. It has two groups of four characters.',
    label: 'Code',
    example: 'For example 7K2M-9QX4. Capital or small letters make no difference.',
    open: 'Open the form',
    empty: 'Type the code.',
    length: (n) => `The code has 8 characters. You typed ${count(n, 'character', 'characters')}.`,
    mistyped: 'There is a typing mistake in the code. Compare it with the slip, one by one.',
    isNumber: 'This is your number, not the code. The code is on the same slip.',
    broken: 'A part of the link was missing. Scan the QR code again, or type the code.',
    tooMany: (time) => `Too many wrong codes. Try again at ${time}, or ask the leader to help.`,
  },

  occasions: { start: 'At the start of the group', end: 'At the end', follow_up: 'Follow-up' },
  begin: 'Every answer is saved at once. You may skip any, take a break, and go on later.',
  beginUnstored: 'You may skip any and take a break.',
  unstored:
    'This browser does not store answers on the device. They are sent as soon as the connection works. Keep this page open until you have sent the form.',
  about: 'Read what the answers are used for',
  unofficial: 'The English text is our own translation and not the official form.',
  otherLanguage: 'The form exists in Finnish only.',

  part: (from, to) => (from === to ? `Number ${from}` : `Numbers ${from}–${to}`),
  listen: 'Listen',
  hush: 'Stop listening',
  clear: 'Remove the answer',
  several: 'You may choose several.',
  yes: 'Yes',
  no: 'No',
  between: (least, most) => `A number from ${least} to ${most}`,
  notBetween: (least, most) =>
    `This was not saved. Type a number from ${least} to ${most}, or leave it empty.`,
  faulty: 'This answer could not be saved. Answer again, or leave it empty.',

  elsewhere: 'Answered on another device. If you answer here, the new answer counts.',

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
    'Keep the page open until the connection is back. If you close it, the answers are lost.',

  handIn: {
    title: 'Ready?',
    all: 'You have answered everything.',
    some: (n) =>
      `${count(n, 'item has', 'items have')} no answer. That is fine: you can send the form like this.`,
    button: 'Send the answers',
    sending: 'Sending…',
    waitingTitle: 'Your answers are waiting for a connection',
    waiting:
      'They are sent automatically when the connection is back. Keep this page open. If you close it, open the link again later.',
    waitingUnstored:
      'They are sent automatically when the connection is back. Keep this page open. This device does not store answers: if you close the page, they are lost.',
  },
  received: {
    title: 'Thank you! Your answers have arrived.',
    text: 'You need not do anything more. You can close the page.',
    help: 'If anything is on your mind, talk to the group’s leader.',
    again: 'I have another code',
  },
  correction: {
    title: 'A correction of your answers',
    text: 'The leader proposes that your form should say this. Only you decide on it.',
    others: 'Your other answers stay as they are.',
    none: 'no answer',
    confirm: 'This is right',
    decline: 'Keep my answers as they are',
  },
  notYet: {
    title: 'The form is not open yet',
    text: (day) => `You can answer from ${day}. Use the same link or code then.`,
  },
  refusals: {
    'link.unknown': {
      title: 'This does not open a form',
      text: 'Check the code. If the leader has given you a new link or slip, use that one. The answers you have sent are safe.',
    },
    'run.not_open': {
      title: 'The group is not taking answers now',
      text: 'Ask the group’s leader whether you can still answer.',
    },
    'form.outside_window': {
      title: 'The time to answer is over',
      text: 'Ask the group’s leader whether you can still answer.',
    },
    'form.left_before_due': {
      title: 'This form is not needed',
      text: 'The group ended for you before this form. Ask the leader if you have questions.',
    },
    'answer.submitted': {
      title: 'The form has been sent already',
      text: 'The latest change came too late. Talk to the group’s leader if anything must be corrected.',
    },
  },
  lastDay: (day) => `The last day to answer was ${day}.`,
  left: {
    title: (n) => (n === 0 ? 'The form has not been sent' : `Not sent: ${answers(n)}`),
    lastDay: (day) => `The form’s last day to answer: ${day}.`,
    text: 'Your answers are still on this device. They are sent when the form is opened on this device. If the link no longer works, ask the leader for a new one.',
    losable:
      'Your answers are on this page only. If you close it, they are lost. Ask the leader for a new code and type it on this page.',
    tooLate:
      'They came too late for the form and can no longer be sent. They stay on this device until you delete them.',
    file: 'You can also give them to the leader as a file. The leader cannot read it.',
    makeFile: 'Make a file',
    saveFile: 'Save the file',
    fileMade:
      'Send or give the file to the leader. The answers stay on this device too until you delete them.',
    fileFailed: 'The file could not be made. Check the connection and try again.',
    remove: 'Delete the answers from this device',
    removes:
      'The answers are deleted for good. You cannot get them back, and the group will not have them.',
    reallyRemove: 'Delete for good',
    leaveIt: 'Keep the answers',
    onDevice: (n) =>
      n === 1
        ? '1 answer on this device has not been sent. It is sent when a new link to the same form is opened on this device.'
        : `${n} answers on this device have not been sent. They are sent when a new link to the same form is opened on this device.`,
  },

  idle: { title: 'Are you still there?', text: 'Locking. Touch to go on.' },
  seconds: (n) => count(n, 'second', 'seconds'),
  locked: {
    title: 'Give the device back to the leader',
    thanks: 'Thank you!',
    text: 'No answers can be seen on this device any more.',
    waiting: (n) =>
      `${count(n, 'answer is', 'answers are')} waiting to be sent. Do not close the page.`,
    waitingForm: 'The form is waiting to be sent. Do not close the page.',
    leader: 'For the leader: back to Laituri',
  },
};
