import { count } from '../../common/count.ts';
import type { DirectoryTexts } from '../fi/directory.ts';

const people = (n: number) => count(n, 'person', 'people');

/** The directory of the staff, for its administrator. */
export const directoryTexts: DirectoryTexts = {
  search: 'Find a person',
  searchHint: 'Name, e-mail or role',
  count: (n) => `${people(n)}.`,
  more: (n) => `Show more (${n})`,
  noRoles: 'no roles',
  status: { invited: 'invited', active: 'active', disabled: 'disabled' },
  invitedOn: (day) => `invited ${day}`,
  expired: 'invite expired',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved.',
  keep: 'Cancel',
  own: 'You cannot change your own roles. Ask another administrator.',
  disabledExplained:
    'This person cannot get into Laituri. Once you give access back, they have the same roles as before. Their groups and clients stay with those who received them.',
  enable: 'Give access back',

  signIn: {
    title: 'If signing in does not work',
    expired: 'The password of the invitation has expired. Send the invitation again.',
    again: 'Send the invitation again',
    password: 'Reset the password',
    factor: 'Reset the authenticator app',
    factorSure: 'Reset and send a new invitation',
    factorHint:
      'If the phone is lost or new, first make sure by a call or face to face that it is this person who asks.',
    done: {
      again: 'A new invitation has been sent.',
      password: 'The person gets a code by e-mail and chooses a new password with it.',
      second_factor: 'The person gets a new invitation. The old phone no longer opens anything.',
    },
  },

  county: {
    title: 'The organisation’s own account',
    decides:
      'The person signs in with the organisation’s own account. Name and roles come from there at every sign-in, so they cannot be changed here.',
    elsewhere:
      'The password and the second factor are looked after in the organisation’s own system.',
    offer:
      'The person may begin to sign in with the organisation’s own account. Its e-mail address must be the same as here. Groups and clients stay.',
    await: 'Move to the organisation’s account',
    awaited:
      'Waiting. The move is complete when the person signs in with the organisation’s account that has this address. From then on the password for Laituri no longer works.',
    cancel: 'Cancel the move',
  },

  disabling: {
    section: 'If this person leaves',
    hint: 'Groups and clients are handed over at the same time.',
    open: 'Remove access',
    title: (name) => `Remove access: ${name}`,
    runs: (n) => `This person leads ${count(n, 'open group', 'open groups')}:`,
    runsTo: 'Who takes over the groups?',
    clients: (n) => `This person has ${count(n, 'client', 'clients')}.`,
    clientsTo: 'Who takes over the clients?',
    nothing: 'This person has no open groups and no clients.',
    substitutions: (runs, clients) =>
      `Their work as a substitute ends (${count(runs, 'group', 'groups')}, ${count(clients, 'client', 'clients')}).`,
    what: 'The person can no longer get into Laituri. Those who take over see the groups and clients in their lists.',
    lacking: 'Choose who takes over, and the reason.',
    go: 'Remove access and hand the work over',
    going: 'Handing over…',
  },

  invite: {
    title: 'Invite people',
    way: 'How many people do you invite?',
    ways: { one: 'One person', list: 'A list' },
    name: 'Name',
    noName: 'The name is missing',
    email: 'E-mail',
    roles: 'Roles',
    roleHints: {
      leader: 'leads groups and records attendance',
      own_worker: 'refers their clients to groups',
      coordinator: 'opens groups and sees results',
      researcher: 'makes data for research',
      admin: 'invites people and gives roles',
    },
    municipality: 'Municipality (if they work in one only)',
    language: 'Language of the invitation',
    languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    what: (days) =>
      `The person gets an e-mail with the address of Laituri and a password that is valid for ${days} days.`,
    send: (n) => (n === 1 ? 'Send the invitation' : `Send ${n} invitations`),
    sending: 'Sending…',
    list: 'List',
    listHint: (most) =>
      `One person a line, at most ${most}: name; e-mail; roles; municipality; language. Rows can be pasted from a spreadsheet. Separate roles by commas. Municipality and language may be left out.`,
    check: 'Check the list',
    checking: 'Checking…',
    people,
    wrong: (n) =>
      `Nobody is invited before ${count(n, 'row is corrected', 'rows are corrected')}. Correct the list and check it again.`,
    sent: (n) => `${count(n, 'invitation has been sent', 'invitations have been sent')}`,
    next: 'A person can be given groups and clients once they have signed in.',
    more: 'Invite more',
    seeStaff: 'Show the staff',
    faults: {
      name_malformed: 'Write the name, at most 120 characters.',
      email_malformed: 'Check the e-mail address.',
      role_missing: 'Give at least one role.',
      role_unknown:
        'The role is not known. Write leader, own worker, coordinator, researcher or administrator.',
      municipality_unknown: 'The municipality is not known.',
      twice_in_list: 'The same address is in the list twice.',
      member_already: 'This person is in the directory already.',
      in_use: 'Another organisation uses this address.',
      id_taken: 'This invitation was sent to somebody else. Check the list again.',
    },
  },
};
