import type { routesByName } from '../../shared/contract/api.ts';
import type { PageName } from '../../web/src/routes/paths.ts';

/** A page of the staff, the participant's page, or what a leader's device does by itself. */
export type CallingPage = PageName | 'answer' | 'device';

/** Why no page calls an operation. */
type WithoutPage =
  /** A command of `scripts/` or a program of somebody else's does. */
  | 'command line'
  /** Only a machine asks: a load balancer, a canary, a calendar. */
  | 'machine'
  /** A program of somebody else's reads it; pages have a reading of their own that shows more. */
  | 'other systems'
  /** The pages come in this part of the plan. */
  | `part ${12 | 13 | 14 | 16 | 17 | 18}`;

type CalledBy = { pages: readonly [CallingPage, ...CallingPage[]] } | { why: WithoutPage };

const pages = (...some: [CallingPage, ...CallingPage[]]): CalledBy => ({ pages: some });
const noPage = (why: WithoutPage): CalledBy => ({ why });

const joining = pages('same-people');
const results = pages('results');

/**
 * Which page calls each operation of the API, or why none does: an operation that nobody can reach
 * is no feature. A new route needs a line here, and `tests/contract/operations.test.ts` holds it
 * against the code.
 */
export const callers: Record<keyof typeof routesByName, CalledBy> = {
  listProgrammes: pages('start', 'groups', 'programmes', 'programme', 'new-group', 'exports'),
  putProgramme: pages('programmes', 'programme-settings', 'new-group'),
  getTemplate: pages('programme', 'programme-template', 'template-version', 'new-group'),
  putTemplate: pages('programme-template', 'new-group'),
  getTemplateVersion: pages('template-version', 'new-group'),
  listRuns: pages('start', 'groups', 'programme', 'follow-up', 'device'),
  listOpenings: pages('client', 'openings'),
  getRun: pages('run', 'settings', 'forms', 'new-group'),
  putRun: pages('new-group'),
  postRunConfirmation: pages('run', 'settings'),
  postRunStatus: pages('run', 'new-group'),
  getRunBackground: pages('device'),
  putRunBackground: noPage('part 18'),
  getCountedBackground: pages('device'),
  putBackgroundConfirmation: pages('members'),
  listMembers: pages('run', 'device'),
  putMember: pages('members', 'client'),
  listRunReferrals: pages('members'),
  listClientReferrals: pages('client'),
  putReferral: pages('openings', 'client'),
  postReferralDecision: pages('members'),
  postReferralMove: pages('members'),
  listWaiting: pages('start', 'today'),
  listApart: pages('client'),
  putApart: pages('openings', 'client'),
  deleteApart: pages('client'),
  listParticipants: noPage('other systems'),
  listMyClients: pages('start', 'clients'),
  listClientGroups: pages('client'),
  listMeters: pages('client'),
  putMeasurement: pages('client'),
  deleteMeasurement: pages('client'),
  getMeterCounts: pages('follow-up'),
  postNames: pages('clients'),
  getParticipant: pages('client', 'client-background', 'client-data'),
  putParticipant: pages('new-client', 'client-background'),
  listConsents: pages('client'),
  putConsent: noPage('part 13'),
  getIdentity: pages('client', 'client-background', 'client-data'),
  putIdentity: pages('new-client', 'client-data'),
  deleteIdentity: pages('client-data', 'client-erasure', 'same-people'),
  getRecord: pages('client-data'),
  getRecordPage: pages('client-data'),
  deleteParticipant: pages('client-erasure'),
  listMentions: pages('client-erasure'),
  postMentionClearing: pages('client-erasure'),
  listSamePeople: pages('start', 'follow-up', 'same-people'),
  putSamePersonWord: joining,
  getJoining: joining,
  postJoining: joining,
  getDuties: pages('staff', 'absence', 'absence-of'),
  listAbsences: pages('absence', 'absence-of', 'staff'),
  putAbsence: pages('absence', 'absence-of'),
  deleteAbsence: pages('absence', 'absence-of'),
  listRunHandOvers: pages('settings'),
  putRunHandOver: pages('settings'),
  putWorkerHandOver: pages('absence', 'absence-of'),
  putRunSubstitute: pages('settings'),
  deleteRunSubstitute: pages('settings'),
  putClientHandOver: pages('client', 'new-client'),
  putClientSubstitute: pages('client'),
  deleteClientSubstitute: pages('client'),
  listSessions: pages('run', 'device'),
  putSession: pages('sessions', 'roll'),
  patchAttendance: pages('roll'),
  getPlan: pages('copy-group', 'new-group'),
  putPlan: pages('new-group'),
  postSessionMove: pages('sessions', 'roll'),
  getSealedLabels: pages('labels'),
  putSealedLabels: pages('members'),
  deleteSealedLabels: pages('labels'),
  listInstruments: pages(
    'instruments',
    'forms',
    'exports',
    'programme-template',
    'template-version',
    'new-group',
    'device',
  ),
  getInstrument: noPage('command line'),
  getQuestionnaire: noPage('part 16'),
  postQuestionnaire: noPage('part 16'),
  getXlsForm: noPage('part 16'),
  listForms: pages('run', 'forms', 'follow-up', 'paper', 'device'),
  putFormDecision: pages('forms'),
  getForm: pages('forms', 'paper'),
  getResponse: pages('client'),
  deleteForm: pages('forms'),
  putPaperEntry: pages('paper'),
  putUnnumberedForm: noPage('part 18'),
  putForm: pages('forms', 'paper'),
  postSealedForm: pages('forms'),
  putFormCorrection: pages('forms'),
  postCorrectionWithdrawal: pages('forms'),
  postLinks: pages('forms', 'next'),
  postLinkSheet: pages('forms'),
  deleteLink: pages('forms'),
  getAnswer: pages('answer'),
  patchAnswer: pages('answer'),
  postAnswerSubmit: pages('answer'),
  postAnswerCorrection: pages('answer'),
  getSummary: results,
  getOutcome: results,
  getFeedback: results,
  listOutcomes: pages('programme', 'comparison'),
  putExport: pages('exports'),
  listExportRows: pages('exports'),
  deleteExport: pages('exports'),
  listStaff: pages(
    'forms',
    'follow-up',
    'run',
    'settings',
    'absence',
    'absence-of',
    'audit',
    'new-group',
    'same-people',
    'groups',
    'client',
    'client-data',
    'new-client',
  ),
  listAccounts: pages('staff'),
  postAccounts: pages('invite'),
  patchAccount: pages('staff'),
  postAccountInvitation: pages('staff'),
  postAccountReset: pages('staff'),
  postAccountDisabling: pages('staff'),
  postAccountEnabling: pages('staff'),
  listAudit: pages('audit', 'client-data'),
  listStaffActions: pages('audit'),
  getAuditLetter: pages('audit', 'client-data'),
  getOrganisation: pages('organisation', 'new-group'),
  putOrganisation: pages('organisation'),
  getCalendarFile: noPage('machine'),
  getCalendar: pages('calendar'),
  postCalendar: pages('calendar'),
  deleteCalendar: pages('calendar'),
  getHealth: noPage('machine'),
  getOpenapi: noPage('machine'),
};
