import type { PartnerTexts } from './fi.ts';

export const en: PartnerTexts = {
  locale: 'en-GB',
  opening: 'Opening…',
  again: 'Try again',
  unreached: {
    title: 'No connection',
    text: 'The page did not open. Check the connection and try again.',
  },

  code: {
    title: 'Refer a client to a group',
    text: 'Open the link that you were given, or enter the code. It has 8 characters.',
    broken: 'A part of the link is missing. Open it again, or enter the code.',
    label: 'Code',
    example: 'For example 7K2M-9QX4.',
    open: 'Open',
    mistyped: 'The code has a mistake in it. Check it character by character.',
  },

  refusals: {
    'partner_link.unknown': {
      title: 'The link is not valid',
      text: 'It has expired or was removed, or it has a mistake in it. Ask the person who gave it to you for a new one.',
    },
    'partner_receipt.unknown': {
      title: 'The receipt is not valid',
      text: 'A receipt shows the situation for half a year, unless the client’s data were erased before that.',
    },
    'partner_link.full': {
      title: 'The link is full',
      text: 'As many clients were referred by this link as one link may refer. Ask for a new one.',
    },
    'run.not_open': {
      title: 'The group no longer takes clients',
      text: 'Ask the person who gave you the link whether there will be another group.',
    },
    'run.queue_full': {
      title: 'Too many wait for the group',
      text: 'Ask the person who gave you the link whether there will be another group.',
    },
    'link.too_many_tries': {
      title: 'Wait a moment',
      text: 'Too many wrong codes were tried. Try again in ten minutes.',
    },
    other: {
      title: 'It was not sent',
      text: 'Check what you entered and try again.',
    },
  },

  group: {
    title: (name) => `Refer a client to the group ${name}`,
    by: (partner) => `The link was given to: ${partner}.`,
    where: 'Where',
    when: 'When',
    days: (from, to) => `${from} to ${to}`,
    usually: (days, time, everyWeeks) =>
      `${everyWeeks > 1 ? `Every ${everyWeeks} weeks, ` : ''}${days}${time === null ? '' : ` at ${time}`}`,
    daily: 'on consecutive days',
    isFor: 'For whom the group is',
    isNotFor: 'For whom the group is not',
    until: (day) => `You can refer clients by this link until ${day}.`,
  },

  form: {
    what: 'Only the own worker who takes the client gets the name and telephone number. The leader of the group reads what the client hopes for.',
    name: 'The client’s name',
    phone: 'The client’s telephone number',
    phoneHint: 'A number at which the client can be reached.',
    language: 'In which language does the client want to be spoken to?',
    hope: 'What does the client hope for from the group?',
    hopeHint: 'Briefly. Do not enter a name, an identity code or health data.',
    availability: 'When can the client come?',
    consents: {
      title: 'The client’s consents',
      passOn: 'The client wants these data to be passed on, to be referred to the group.',
      outcome: 'The client agrees that I am shown what comes of it.',
      optional: 'This consent is voluntary.',
    },
    send: 'Send',
    sending: 'Sending…',
    unreached:
      'The connection broke. Press Send again. The client is recorded once, even if the first time succeeded.',
    faults: {
      name: 'Enter the client’s name.',
      phone: 'Enter a telephone number, such as 040 123 4567.',
      hope: 'Remove the client’s name and telephone number here. The group’s leader reads this.',
      availability:
        'Remove the client’s name and telephone number here. The group’s leader reads this.',
      passOn: 'A client can be referred only if the client has agreed to it.',
    },
  },

  received: {
    title: 'Received',
    text: 'An own worker will contact the client.',
    receipt: 'Save this address. It shows later what came of it.',
    receiptOnly: 'Save this address as a receipt that the referral was received.',
    once: 'The address is shown only now.',
    address: 'Address of the receipt',
    copy: 'Copy the address',
    copied: 'Copied.',
    copyByHand: 'Select the address and copy it yourself.',
    another: 'Refer another client',
  },

  receipt: {
    title: 'Where the referral is',
    about: (name, day) => `Group ${name}. Received on ${day}.`,
    hidden:
      'The referral was received. The client did not agree that you are shown what comes of it.',
    states: {
      waiting: 'The client waits for the group’s decision.',
      offered: 'The client was offered a place in the group.',
      expired: 'The client was offered a place, which was not answered in time.',
      accepted: 'The client has a place in the group.',
      declined: 'The client does not take the place.',
      refused: 'The client was not taken into this group.',
      withdrawn: 'The referral was withdrawn.',
    },
  },
};
