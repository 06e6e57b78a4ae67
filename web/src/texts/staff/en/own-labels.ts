import { count } from '../../common/count.ts';
import type { OwnLabelTexts } from '../fi/own-labels.ts';

const labelCount = (n: number) => count(n, 'label of your own', 'labels of your own');

export const ownLabelTexts: OwnLabelTexts = {
  unseenName: 'own label',
  write: 'Write a label',
  change: 'Change the label',
  title: (number) => `Own label, ${number}`,
  label: 'Label',
  hint: (most) => `For example red hat, or initials. At most ${most} characters.`,
  purpose:
    'The label only helps you remember. Do not write about health or other personal matters in it.',
  save: 'Save the label',
  remove: 'Remove the label',
  saving: 'Saving…',
  faults: {
    too_long: 'The label is too long.',
    unseen: 'The label has characters that cannot be seen. Write it again.',
    identity_code: 'The label seems to contain an identity code. Remove it.',
    telephone: 'The label seems to contain a telephone number. Remove it.',
    email: 'The label seems to contain an e-mail address. Remove it.',
  },
  name: 'The label looks like a name. Rather use something by which others do not recognise the person.',

  part: 'Own labels',
  none: 'You can write a label of your own beside a number, to remember who is who.',
  some: (n) => `This device has ${labelCount(n)}.`,
  where:
    'Only you see the labels, and only on this device behind the PIN. They are not printed, and not in the backup. They disappear when the group is closed.',

  send: {
    open: 'Move own labels to another device',
    title: 'Move own labels',
    preparing: 'Making the code…',
    scan: 'Scan the code with the camera of your other device and open the link. Sign in and enter that device’s PIN.',
    qr: 'QR code that moves the labels',
    until: (time) => `The code works once, until ${time}.`,
    care: 'Do not show the code to others, and take no picture of it.',
    stay: 'The labels stay on this device too.',
    again: 'Make a new code',
    offline: 'Moving labels needs a network and a sign-in. The labels stay on this device.',
    unread: 'The group could not be updated. The labels stay on this device.',
    gone: 'This device no longer has labels of this group.',
  },

  take: {
    title: 'Own labels to this device',
    taking: 'Fetching the labels…',
    taken: (n) => `This device received ${labelCount(n)}.`,
    nothing: 'No labels were moved: their numbers are no longer in the group.',
    toMembers: 'See the participants',
    offline: 'Fetching the labels needs a network and a sign-in.',
    noKey:
      'The code has already been used. Make a new one on the device that has the labels, and scan it.',
    wrongKey: 'The code is old. Scan the one that your other device shows now.',
    again: 'Try again',
  },
};
