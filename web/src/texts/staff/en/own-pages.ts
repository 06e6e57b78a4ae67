import { count } from '../../common/count.ts';
import type { OwnPageTexts } from '../fi/own-pages.ts';

export const ownPageTexts: OwnPageTexts = {
  title: 'Own page',
  explained:
    'On their own page the client sees the next sessions and forms. Their answers, consents and messages open with a personal code.',
  noLink: 'The client has no link to their own page.',
  given: (day, name) => `${name} gave the link on ${day}.`,
  noCode: 'The client has not set a personal code.',
  codeSet: (day) => `The personal code was set on ${day}.`,
  ways: {
    word_from_worker: 'The client got a one-time word for it from a worker.',
    word_by_telephone: 'The client got a one-time word for it on their telephone.',
  },
  locked: 'The code is locked after ten wrong tries. Give a new one-time word.',
  hidden:
    'Answers given before the code was set are hidden from the client until a second worker confirms who they are.',
  opened: 'The client sees their earlier answers too.',
  wordWaits: (until) => `A one-time word is waiting. It is valid until ${until}.`,

  giveLink: 'Give a link',
  giveNewLink: 'Give a new link',
  giving: 'Making…',
  replaces: 'A new link replaces the one before. The client’s personal code stays the same.',
  link: {
    title: 'Link to the own page',
    scan: 'The client reads the code with the camera of their phone.',
    qr: 'QR code that opens the own page',
    address: 'Address',
    copy: 'Copy the address',
    copied: 'The address has been copied.',
    copyByHand: 'The address is selected. Copy it yourself.',
    codeAt: (page) => `Or open ${page} in a browser and type this code there.`,
    lasting: 'The link works until it is closed or a new one replaces it.',
    once: 'The link and the code are shown only now.',
  },
  revoke: 'Close the links',
  revokeSure: 'Close: the links open nothing any more',
  keep: 'Do not close',

  giveWord: 'Give a one-time word',
  word: {
    title: 'One-time word',
    say: 'Say these digits to the client when you are sure whom you are talking to.',
    until: (until) => `The client sets their personal code with it. Valid until ${until}.`,
    once: 'The word is shown only now, and it works once.',
    known: 'We record that you gave the word. The client sees that.',
    ready: 'Done',
  },

  confirm: {
    explained:
      'The client shows you their number and a ticket on their own page. Confirm only if you know who they are. They then see their earlier answers too on their page. You do not see them.',
    number: 'The client’s number',
    ticket: 'The ticket on the client’s page',
    lacking: 'Type the number and the ticket.',
    mistyped: 'Check the number and the ticket. One of them is mistyped.',
    act: 'Confirm the person',
    acting: 'Confirming…',
    done: 'The person is confirmed. Ask them to open their page again.',
    another: 'Confirm another',
  },

  messages: {
    title: (n) => (n === 1 ? 'A message from a client' : `Messages from clients (${n})`),
    ofClient: 'Messages',
    none: 'The client has sent no messages.',
    days: (n) => (n === 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
    sent: (when) => `sent ${when}`,
    read: (when) => `read ${when}`,
    markRead: 'Mark as read',
    marking: 'Marking…',
    sees: 'The client sees on their own page that the message has been read.',
  },

  group: {
    title: 'Participants’ own pages',
    explained:
      'On their own page a participant sees the next sessions and forms, and can say that they cannot come. The link is lasting.',
    having: (some, all) =>
      some === 0 ? 'Nobody has a link yet.' : `Links have been given: ${some} / ${all}.`,
    none: 'The group has no participants.',
    since: (day) => `link given on ${day}`,
    without: 'no link',
    give: 'Give a link',
    giveNew: 'Give a new one',
    revoke: 'Close',
    revokeSure: 'Close: the link opens nothing any more',
    print: (n) => `Print ${count(n, 'slip', 'slips')}`,
    printAbout: 'Slips are made for those who have no link yet.',
    sheet: 'Slips for own pages',
    ready: 'The slips are ready. Cut them, and give each person their own.',
    needsNet: 'Links can be given when there is a connection.',
  },

  saidThemselves: 'said so themselves',
};
