import type { OrganisationTexts, ReminderTrialTexts } from '../fi/organisation.ts';

/** What the organisation decides for itself. */
export const organisationTexts: OrganisationTexts = {
  whoOpensGroups: {
    title: 'Who opens groups?',
    options: {
      coordinators: 'Coordinators',
      coordinators_and_leaders: 'Coordinators and leaders',
    },
    hint: 'If leaders open a group for themselves, a coordinator or another leader of the group confirms it before participants can be added.',
  },
  ownPage: {
    title: 'The client’s own page',
    urgent: 'Where does one call when it cannot wait?',
    urgentHint:
      'Shown on every client’s own page. For example: In an emergency call 112. Social emergency service 08 123 456, day and night.',
  },
  reminders: {
    title: 'Reminders',
    explained:
      'A reminder goes only to a client who has agreed to it and whose telephone number or e-mail address is stored. The message does not say what kind of group it is about.',
    send: 'Reminders are sent',
    service: 'The name of the service in messages',
    serviceHint:
      'The name must not show what kind of groups there are. For example: Kainuu wellbeing services county.',
    perMonth: 'Reminders a month at most',
    perMonthHint: 'At this limit the rest is not sent, and the operators are notified.',
    serviceMissing: 'Type the name of the service.',
    perMonthWrong: (most) => `Type the number of reminders a month: 1–${most}.`,
  },
  trial: {
    on: 'We find out whether reminders help',
    explained:
      'Half of those who agreed are drawn into a group that gets no reminders of sessions and forms. News of an offered place goes to everybody. The coordinator sees how both halves came and answered.',
    since: (day) => `The trial began on ${day}.`,
  },
  save: 'Save',
  saving: 'Saving…',
  saved: 'The settings have been saved.',
};

export const reminderTrialTexts: ReminderTrialTexts = {
  title: 'Do reminders help?',
  how: (day) =>
    `Of those who agreed to reminders, half have been drawn by lot to get none since ${day}. Each person counts once, with their own share.`,
  attendance: 'Coming to sessions',
  completion: 'Forms that came in',
  people: 'People',
  share: 'Mean share',
  arms: { reminded: 'Reminded', not_reminded: 'Without reminders' },
  tooFew: 'There are still too few people to say anything. Each half needs at least five.',
  verdicts: {
    more_with_reminders: 'Reminders seem to help.',
    fewer_with_reminders: 'The share is smaller among those reminded.',
    no_difference_shown: 'No difference can be shown.',
  },
  difference: ({ value, low, high }) =>
    `The difference is ${value} percentage points, with a 95 % interval from ${low} to ${high}.`,
  notNone: ({ low, high }) =>
    `That does not mean that there is none: the true difference may be anything from ${low} to ${high} percentage points.`,
  limits:
    'The draw makes the halves comparable, so a difference comes from the reminders or from chance. The result is about those who agreed. The more often one looks while the trial goes on, the more easily chance looks like a result: decide beforehand when to look.',
};
