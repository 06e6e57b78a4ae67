import { counter } from '../participant/counter.ts';
import type { OwnTexts } from './fi.ts';
import type { Whole } from './languages.ts';

const count = counter('en');

export const en: Whole<OwnTexts> = {
  isWhole: true,
  unofficial: '',
  language: 'Language',
  accessibility: 'Accessibility (opens in a new tab)',
  opening: 'Opening the page…',
  unreached: 'There is no connection. The page keeps trying.',
  tryNow: 'Try now',
  notLoaded: 'The page did not open. Check the connection and try again.',

  codeTitle: 'Type the code',
  codeText:
    'The code is on the slip that you got from the leader or your own worker. It has 8 characters.',
  codeLabel: 'Code',
  codeExample: 'For example 7K2M-9QX4. You can use capital or small letters.',
  codeOpen: 'Open your own page',
  codeEmpty: 'Type the code.',
  codeLength: (n) => `The code has 8 characters. You typed ${n}.`,
  codeMistyped: 'There is a typing mistake. Compare the code with the slip, letter by letter.',
  codeIsNumber: 'This is your number. Type the code. It is on the same slip.',
  linkBroken: 'A part of the link is missing. Scan the QR code again or type the code.',
  linkUnknown:
    'The link or code opens nothing. Check the code, or ask the leader or your own worker for a new link.',
  tooManyTries: (time) => `The code has been wrong too many times. Try again at ${time}.`,

  title: 'Hello! This is your own page.',
  lead: 'Your name is not shown on it.',

  occasion_start: 'Start form',
  occasion_end: 'End form',
  occasion_follow_up: 'Follow-up form',
  minutes: (n) => `about ${count(n, 'minute', 'minutes')}`,
  voluntary: 'Answering is voluntary. You may skip any item.',
  formUntil: (day) => `Answer by ${day}.`,
  answer: 'Answer',
  goOn: 'Continue answering',
  formFailed: 'The form did not open. Reload the page, or ask the leader for help.',

  nextSession: 'Next session',
  laterSessions: 'Later sessions',
  noSession: 'The day of the next session is not known yet.',
  today: 'Today',
  tomorrow: 'Tomorrow',
  clock: (from, to) => `${from} to ${to}`,
  cancelled: 'This session has been cancelled.',
  cannotCome: 'I cannot come',
  saidCannotCome: 'You have said that you cannot come. The leader sees it.',
  canCome: 'I can come after all',
  absenceWaits: 'This has not been sent yet. It is sent when the connection is back.',
  alreadyMarked: 'The leader has already recorded this session. Talk to the leader.',
  sessionGone: 'It was not received, because the session is over. Talk to the leader.',

  contact: 'How to reach the leader',
  urgent: 'If it is urgent',
  emergency: 'In an emergency call 112.',

  ownData: 'Your own data',
  ownDataText:
    'When you log in with your personal code, you see your answers, your attendance and your consents.',
  logIn: 'Log in',
  openOwnData: 'Open your own data',
  setCode: 'Set a personal code',
  forgotten: 'I do not remember the code',
  noCode: 'You have no personal code yet.',
  setByWorkersWord: (day) =>
    `The personal code was set on ${day}. A worker gave the one-time word.`,
  setByTelephoneWord: (day) =>
    `The personal code was set on ${day}. The one-time word was sent to your telephone.`,
  notByYou: 'If you did not set the code yourself, talk to your own worker.',
  codeLocked: 'The code is locked, because too many wrong codes were tried. Set a new one.',
  loggedOut: 'You have logged out.',
  loggedOutIdle: 'The page was not used for a while, so you were logged out.',

  unsent: 'Not sent yet',
  unsentText:
    'This is stored on this phone and is sent when the connection is back. It can be read with your link only.',
  unstoredText: 'This browser does not store it. Leave the page open until the connection is back.',
  unsentAbsence: (day) => `You cannot come: ${day}`,
  unsentComing: (day) => `You can come: ${day}`,
  unsentMessage: 'A message to your own worker. It is sent when you have logged in.',
  foreign: 'Something on this phone has not been sent',
  foreignText:
    'It was written with another link or code. It is sent when that link or code is opened on this phone. Nobody can read it otherwise.',
  giveUp: 'Remove it from this phone',
  giveUpText: 'It is removed for good and is not sent.',
  giveUpSurely: 'Remove for good',
  leaveIt: 'Leave it there',

  leaveText:
    'Is this somebody else’s phone? Leave the page when you are ready. Then nothing stays on the phone.',
  leave: 'Leave the page',
  left: 'You have left the page',
  leftText: 'Nothing of this page is on the phone. You can close the browser.',
  leftSome: 'You can close the browser.',
  leftAnswers: 'Answers to a form have not been sent',
  seeAnswers: 'See what has not been sent',
  leftUnsent: 'Only what has not been sent yet is on the phone.',
};
