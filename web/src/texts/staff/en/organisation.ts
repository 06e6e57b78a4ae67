import type { OrganisationTexts } from '../fi/organisation.ts';

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
