import type { CalendarTexts } from '../fi/calendar.ts';

export const calendarTexts: CalendarTexts = {
  title: 'Calendar',
  purpose:
    'You can subscribe to the sessions of the groups in your own calendar. They are updated there when a day, a time or a place changes.',
  seen: 'Anybody who has the address sees the names and themes of the groups, and the times and places. The calendar shows nothing about participants.',
  scopes: {
    own: 'The calendar has the groups that you lead or substitute in.',
    organisation: 'The calendar has all groups of the organisation.',
  },
  make: 'Make a calendar address',
  making: 'Making the address…',
  newTitle: 'New calendar address',
  once: 'The address is shown only now. Add it to your calendar before you leave the page.',
  address: 'Address',
  copy: 'Copy the address',
  copied: 'The address has been copied.',
  copyByHand: 'The address is selected. Copy it yourself.',
  how: 'How to add the address to a calendar',
  programs: [
    [
      'Outlook',
      'Choose Add calendar and Subscribe from web in the calendar, and paste the address.',
    ],
    [
      'Google Calendar',
      'Choose Other calendars, Add and From URL on a computer, and paste the address.',
    ],
    [
      'Phone',
      'Scan the code with the camera of an iPhone and accept the subscription; an Android phone shows the calendar once you have added the address to Google Calendar.',
    ],
  ],
  qr: 'QR code with which a phone subscribes to the calendar',
  slow: 'Calendar programs fetch changes at their own pace, sometimes only on the next day.',
  known: 'Your calendar address',
  made: (moment) => `The address was made on ${moment}.`,
  until: (day) => `It works until ${day}.`,
  hidden:
    'The address cannot be shown again. If it is lost or somebody else has it, replace the address.',
  replace: 'Replace the address',
  replaceSure: 'Replace, the old address stops working',
  replaceNot: 'Do not replace',
  remove: 'Remove the address',
  removeSure: 'Remove, the calendar is no longer updated',
  removeNot: 'Do not remove',
  removed: 'The address has been removed. Remove the subscription in your calendar program too.',
};
