import { answerExpectations } from './answer-expectations.ts';
import { clientExpectations } from './client-expectations.ts';
import type { Expectation, ModelRouteName, ModelRoutes } from './expectation.ts';
import { formExpectations } from './form-expectations.ts';
import { linkExpectations } from './link-expectations.ts';
import { memberExpectations } from './member-expectations.ts';
import { paperExpectations } from './paper-expectations.ts';
import { readExpectations } from './read-expectations.ts';
import { runExpectations } from './run-expectations.ts';
import { sessionExpectations } from './session-expectations.ts';
import { staffExpectations, workerExpectations } from './staff-expectations.ts';

type Writes<Name extends ModelRouteName> = ModelRoutes[Name]['method'] extends 'GET' ? never : Name;
/** A route that writes, by its method. */
type WritingRoute = { [Name in ModelRouteName]: Writes<Name> }[ModelRouteName];

/**
 * Writes that the model leaves to the access matrix (`tests/access`) and to the tests of their
 * routes, each with the reason: nobody else's request meanwhile changes what they may do.
 */
export const leftToOtherTests = {
  postQuestionnaire: 'stores nothing',
  putInstrumentDraft: 'is nobody’s data: tests/functions/own-instruments.test.ts',
  deleteInstrumentDraft: 'as putInstrumentDraft',
  postInstrumentVersion: 'as putInstrumentDraft',
  postNames: 'stores nothing',
  putIdentity: 'a name has one writer, the own worker, and nothing else depends on it',
  deleteIdentity: 'as putIdentity',
  putReferral: 'races for a place with others: tests/functions/referrals.test.ts',
  postReferralDecision: 'as putReferral',
  postReferralMove: 'as putReferral',
  putPartnerLink: 'races with other senders for its clients: tests/functions/partners.test.ts',
  deletePartnerLink: 'as putPartnerLink',
  postPartnerReferral: 'as putPartnerLink',
  postTaking: 'one of two own workers gets the client: tests/functions/partners.test.ts',
  putApart: 'a note beside two clients: tests/functions/referrals.test.ts',
  deleteApart: 'as putApart',
  putMeasurement: 'races with itself alone: tests/functions/meters.test.ts',
  deleteMeasurement: 'as putMeasurement',
  postClientLink: 'a link has one writer, the own worker: tests/functions/client-links.test.ts',
  deleteClientLink: 'as postClientLink',
  postClientReply: 'writes only where nothing is: tests/functions/client-links.test.ts',
  postOwnPageLink: 'a link has one writer in each place: tests/functions/own-page.test.ts',
  deleteOwnPageLinks: 'as postOwnPageLink',
  postOneTimeWord: 'as postOwnPageLink',
  postOwnPageConfirmation: 'as postOwnPageLink',
  postRunOwnPages: 'as postOwnPageLink',
  postRunOwnPageSheet: 'as postOwnPageLink',
  deleteRunOwnPage: 'as postOwnPageLink',
  putMessageRead: 'a message has one reader: tests/functions/own-page-messages.test.ts',
  postOwnAbsence: 'races with the leader’s marks: tests/functions/own-page-absence.test.ts',
  postOwnForm: 'opens a form beside its link: tests/functions/own-page-forms.test.ts',
  postTelephoneWord: 'is counted by day: tests/functions/own-page-code.test.ts',
  putPersonalCode: 'races with itself alone: tests/functions/own-page-code.test.ts',
  postOwnSession: 'as putPersonalCode',
  deleteOwnSession: 'as putPersonalCode',
  postOwnOpening: 'as putPersonalCode',
  postOwnTicket: 'as putPersonalCode',
  putOwnConsent: 'adds to what was said before: tests/functions/own-page-inside.test.ts',
  postOwnMessage: 'as putMessageRead',
  putRunBackground: 'is read only when the background is confirmed: putBackgroundConfirmation',
  postLostForms: 'closes only what is four weeks late: tests/functions/lost-forms.test.ts',
  postMentionClearing: 'changes only texts: tests/privacy/mentions.test.ts',
  putSamePersonWord: 'is about two numbers of one person: tests/privacy/joins.test.ts',
  postJoining: 'is about two numbers of one person: tests/privacy/joins.test.ts',
  putSealedLabels: 'labels have one reader, their own leader: tests/privacy/own-labels.test.ts',
  deleteSealedLabels: 'as putSealedLabels',
  postCalendar:
    'an address has one owner, and the last one made counts: tests/functions/calendars.test.ts',
  deleteCalendar: 'as postCalendar',
  putOrganisation: 'one setting, read when a group is opened: tests/functions/organisation.test.ts',
  putTemplate: 'runs keep the version they were opened from: tests/functions/templates.test.ts',
  putPlan: 'adds what is missing, over the run as it was read: tests/functions/plans.test.ts',
  postSessionMove: 'as putPlan',
  postAccounts: 'accounts have one writer, the administrator: tests/functions/accounts.test.ts',
  patchAccount: 'as postAccounts',
  postAccountInvitation: 'as postAccounts',
  postAccountReset: 'as postAccounts',
  postAccountDisabling: 'as postAccounts',
  postAccountEnabling: 'as postAccounts',
  putAbsence:
    'is stopped by its own version when it is ended meanwhile: tests/functions/absences.test.ts',
  deleteAbsence: 'as putAbsence',
  putExport: 'an export has one reader, who started it: tests/exports/exports.test.ts',
  deleteExport: 'as putExport',
} as const satisfies { readonly [Name in WritingRoute]?: string };

/** A write that others' requests may race: it has an expectation, or it does not compile. */
type RacingRoute = Exclude<WritingRoute, keyof typeof leftToOtherTests>;

/** Reads that show what the racing writes left: one for each thing. No other read is expected. */
type ReadBackRoute =
  | ('getRun' | 'listMembers' | 'listSessions' | 'listRunHandOvers')
  | ('getParticipant' | 'getForm' | 'getAnswer');

/** A route that the model knows. */
export type ExpectedRoute = RacingRoute | ReadBackRoute;

/**
 * What the model expects of each route. A new route that writes goes into `leftToOtherTests`, or
 * gets an expectation here; in neither list or in both it does not compile. A new route that only
 * reads needs nothing here.
 */
export const expectations: { readonly [Name in ExpectedRoute]: Expectation<Name> } & {
  readonly [Name in keyof typeof leftToOtherTests]?: never;
} = {
  ...runExpectations,
  ...memberExpectations,
  ...clientExpectations,
  ...sessionExpectations,
  ...formExpectations,
  ...paperExpectations,
  ...linkExpectations,
  ...answerExpectations,
  ...staffExpectations,
  ...workerExpectations,
  ...readExpectations,
};
