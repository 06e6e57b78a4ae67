import { counter } from './counter.ts';
import type { Texts } from './fi.ts';

const count = counter('en');
const answers = (n: number) => count(n, 'answer', 'answers');

export const en: Texts = {
  locale: 'en-GB',
  ownName: 'English',
  language: 'Language',
  accessibility: 'Accessibility (opens in a new tab)',

  opening: 'Opening the form…',
  unreached: {
    title: 'No connection',
    text: 'The form could not be opened. We keep trying by ourselves.',
    tryNow: 'Try now',
  },
  keptHere: (n) => `${answers(n)} kept on this device. We send when the connection is back.`,

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
    tooMany: (time) => `Too many wrong tries. Try again at ${time}, or ask the leader to help.`,
  },

  occasions: { start: 'At the start of the group', end: 'At the end', follow_up: 'Follow-up' },
  begin: 'Every answer is saved at once. You may skip any, take a break, and go on later.',
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
    waiting: (n) => `${count(n, 'answer waits', 'answers wait')} for a connection. You can go on.`,
  },

  handIn: {
    title: 'Ready?',
    all: 'You have answered everything.',
    some: (n) => `${count(n, 'is', 'are')} without an answer. That is fine, you can send it so.`,
    button: 'Send the answers',
    sending: 'Sending…',
    waitingTitle: 'Your answers wait for a connection',
    waiting:
      'They go by themselves when the connection is back. Keep this page open. If you close it, open the link again later.',
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
      title: 'This opens no form',
      text: 'Check the code. The leader may have given you a new slip: use the newest. The answers already saved are kept.',
    },
    'run.not_open': {
      title: 'The group takes no answers now',
      text: 'Ask the group’s leader whether you can still answer.',
    },
    'form.outside_window': {
      title: 'The time to answer is over',
      text: 'Ask the group’s leader whether you can still answer.',
    },
    'form.left_before_due': {
      title: 'This form is not needed',
      text: 'The group ended for you before this form. Ask the leader if you wonder.',
    },
    'answer.submitted': {
      title: 'The form has been sent already',
      text: 'The latest change came too late. Talk to the group’s leader if anything must be corrected.',
    },
  },
  lost: (n) => `${answers(n)} did not arrive. Please answer again with the new link.`,

  idle: { title: 'Are you still there?', text: 'Locking. Touch to go on.' },
  seconds: (n) => count(n, 'second', 'seconds'),
  locked: {
    title: 'Give the device back to the leader',
    thanks: 'Thank you!',
    text: 'No answers can be seen on this device any more.',
    waiting: (n) =>
      `${count(n, 'answer waits', 'answers wait')} to be sent. Do not close the page.`,
    waitingForm: 'The form waits to be sent. Do not close the page.',
    leader: 'For the leader: back to Laituri',
  },
};
