import type { routesByName } from '../../shared/contract/api.ts';
import type { Role } from '../../shared/domain/people/access.ts';

/** What a role may reach: only its own things, or everything in its organisation. */
type Reach = 'own' | 'organisation';

/** For an id that does not exist yet, the route either creates it or replies with nothing. */
type Missing = 'made' | 'empty';

/** The access expected on one route. A role that is not listed is refused because of its role. */
export type AccessExpectation = {
  roles: Partial<Record<Role, Reach>>;
  /** What happens with an id that does not exist, where the reply is not simply 404. */
  missing?: Missing | Partial<Record<Role, Missing>>;
  /** Does the thing belong to Laituri itself rather than to an organisation? */
  everywhere?: true;
};

const everybody = {
  leader: 'organisation',
  own_worker: 'organisation',
  coordinator: 'organisation',
  researcher: 'organisation',
  admin: 'organisation',
} as const;
const known = { roles: everybody } as const;
const instrument = { roles: everybody, everywhere: true } as const;
const drafted = { roles: { coordinator: 'organisation', admin: 'organisation' } } as const;
const ownRun = { roles: { leader: 'own' } } as const;
const ownRunOrCoordinator = {
  roles: { leader: 'own', coordinator: 'organisation' },
} as const;
const ownClient = { roles: { own_worker: 'own' } } as const;
const registered = { roles: { own_worker: 'own', leader: 'own' } } as const;
/** The audit trail of an erased person stays, so the administrator may ask about any number. */
const audited = {
  roles: { own_worker: 'own', admin: 'organisation' },
  missing: { admin: 'empty' },
} as const;
const ownClientOrAdmin = {
  roles: { own_worker: 'own', leader: 'own', admin: 'organisation' },
} as const;
/** A calendar of the caller's own: the path names nothing. */
const ownCalendar = { roles: { leader: 'own', coordinator: 'own' } } as const;
const administered = { roles: { admin: 'organisation' } } as const;
const ownExport = { roles: { researcher: 'own' } } as const;

/**
 * What each role may reach on each route. This repeats the contract by hand, so that a slip in the
 * contract or in a function is noticed. A route that is missing here does not compile.
 */
export const accessExpectations = {
  getOrganisation: {
    roles: { leader: 'organisation', coordinator: 'organisation', admin: 'organisation' },
  },
  getRetention: { roles: { admin: 'organisation' } },
  putOrganisation: { roles: { admin: 'organisation' } },
  listProgrammes: known,
  putProgramme: { roles: { coordinator: 'organisation' }, missing: 'made' },
  getTemplate: {
    roles: { leader: 'organisation', own_worker: 'organisation', coordinator: 'organisation' },
  },
  putTemplate: { roles: { coordinator: 'organisation' } },
  getTemplateVersion: {
    roles: { leader: 'organisation', own_worker: 'organisation', coordinator: 'organisation' },
  },
  listRuns: ownRunOrCoordinator,
  listOpenings: { roles: { own_worker: 'organisation' }, missing: 'empty' },
  getRun: ownRunOrCoordinator,
  putRun: { roles: { coordinator: 'organisation' } },
  postRunConfirmation: ownRunOrCoordinator,
  postRunStatus: ownRunOrCoordinator,
  getPlan: ownRunOrCoordinator,
  putPlan: ownRunOrCoordinator,
  postSessionMove: ownRunOrCoordinator,
  getRunBackground: ownRun,
  putRunBackground: ownRun,
  getCountedBackground: ownRun,
  putBackgroundConfirmation: ownRun,
  listMembers: ownRun,
  listRunReminders: ownRun,
  putMember: registered,
  listRunReferrals: ownRun,
  listClientReferrals: registered,
  putReferral: registered,
  postReferralDecision: registered,
  postReferralMove: ownRun,
  listWaiting: ownRunOrCoordinator,
  listPartnerLinks: { roles: { coordinator: 'organisation' } },
  putPartnerLink: { roles: { coordinator: 'organisation' } },
  deletePartnerLink: { roles: { coordinator: 'organisation' } },
  getPartnerInvitation: 'partner',
  postPartnerReferral: 'partner',
  getPartnerReceipt: 'partner',
  listUntakenClients: { roles: { own_worker: 'organisation' }, missing: 'empty' },
  // Any own worker may take a client of a partner; who is late learns that.
  postTaking: { roles: { own_worker: 'organisation' } },
  listApart: registered,
  putApart: registered,
  deleteApart: registered,
  listParticipants: registered,
  listWithoutOwnWorker: { roles: { coordinator: 'organisation' }, missing: 'empty' },
  listMyClients: ownClient,
  listClientGroups: ownClient,
  listMeters: ownClient,
  listReminders: ownClient,
  putMeasurement: ownClient,
  deleteMeasurement: ownClient,
  getMeterCounts: { roles: { coordinator: 'organisation' } },
  postNames: ownClient,
  getParticipant: registered,
  putParticipant: { ...registered, missing: 'made' },
  listConsents: registered,
  putConsent: registered,
  getClientLink: ownClient,
  postClientLink: ownClient,
  deleteClientLink: ownClient,
  getOwnPage: ownClient,
  postOwnPageLink: ownClient,
  deleteOwnPageLinks: ownClient,
  postOneTimeWord: ownClient,
  // Anyone who did not make the page’s links or give its word; the ticket is what they have to see.
  postOwnPageConfirmation: {
    roles: { own_worker: 'organisation', leader: 'organisation', coordinator: 'organisation' },
  },
  listRunOwnPages: ownRun,
  postRunOwnPages: ownRun,
  postRunOwnPageSheet: ownRun,
  deleteRunOwnPage: ownRun,
  listMessages: ownClient,
  listClientMessages: ownClient,
  putMessageRead: ownClient,
  getOwn: 'link',
  postOwnAbsence: 'link',
  postOwnForm: 'link',
  postTelephoneWord: 'link',
  putPersonalCode: 'link',
  postOwnSession: 'link',
  deleteOwnSession: 'link',
  postOwnOpening: 'link',
  postOwnTicket: 'link',
  getOwnAnswers: 'link',
  getOwnAttendance: 'link',
  listOwnConsents: 'link',
  putOwnConsent: 'link',
  listOwnMessages: 'link',
  postOwnMessage: 'link',
  getOwnHandling: 'link',
  getOwnCopy: 'link',
  getOwnCopyPage: 'link',
  getIdentity: ownClient,
  putIdentity: ownClient,
  deleteIdentity: ownClient,
  getRecord: ownClient,
  getRecordPage: ownClient,
  deleteParticipant: ownClient,
  listSamePeople: { roles: { own_worker: 'own', coordinator: 'organisation' } },
  putSamePersonWord: ownClient,
  getJoining: ownClient,
  postJoining: ownClient,
  listMentions: ownClient,
  postMentionClearing: ownClient,
  listSessions: ownRun,
  putSession: ownRun,
  patchAttendance: ownRun,
  getCalendar: ownCalendar,
  postCalendar: ownCalendar,
  deleteCalendar: ownCalendar,
  getSealedLabels: ownRun,
  putSealedLabels: ownRun,
  deleteSealedLabels: ownRun,
  listInstruments: instrument,
  getInstrument: instrument,
  getQuestionnaire: instrument,
  postQuestionnaire: {
    roles: { coordinator: 'organisation', admin: 'organisation' },
    everywhere: true,
  },
  getXlsForm: instrument,
  listOwnInstruments: drafted,
  getInstrumentDraft: drafted,
  putInstrumentDraft: { ...drafted, missing: 'made' },
  deleteInstrumentDraft: { ...drafted, missing: 'made' },
  postInstrumentVersion: drafted,
  listForms: ownRunOrCoordinator,
  putFormDecision: ownRun,
  postLostForms: ownRunOrCoordinator,
  getForm: ownRunOrCoordinator,
  getResponse: ownClient,
  deleteForm: ownRun,
  putPaperEntry: ownRun,
  putUnnumberedForm: ownRun,
  putForm: ownRun,
  putFormCorrection: ownRun,
  postCorrectionWithdrawal: ownRun,
  postSealedForm: ownRun,
  postLinks: ownRun,
  postLinkSheet: ownRun,
  deleteLink: ownRun,
  listRunHandOvers: ownRunOrCoordinator,
  putRunHandOver: ownRunOrCoordinator,
  putClientHandOver: { roles: { ...ownClientOrAdmin.roles, coordinator: 'own' } },
  getDuties: ownClientOrAdmin,
  listAbsences: {
    roles: { leader: 'organisation', own_worker: 'organisation', admin: 'organisation' },
  },
  putAbsence: ownClientOrAdmin,
  deleteAbsence: ownClientOrAdmin,
  putWorkerHandOver: { ...ownClientOrAdmin, missing: { admin: 'empty' } },
  putRunSubstitute: ownRunOrCoordinator,
  deleteRunSubstitute: ownRunOrCoordinator,
  putClientSubstitute: ownClientOrAdmin,
  deleteClientSubstitute: ownClientOrAdmin,
  getClientQuestions: 'link',
  postClientReply: 'link',
  getAnswer: 'link',
  patchAnswer: 'link',
  postAnswerSubmit: 'link',
  postAnswerCorrection: 'link',
  getSummary: ownRunOrCoordinator,
  getOutcome: ownRunOrCoordinator,
  getFeedback: ownRunOrCoordinator,
  listFormProgress: { roles: { coordinator: 'organisation' } },
  getReminderTrial: { roles: { coordinator: 'organisation' }, missing: 'empty' },
  listOutcomes: {
    roles: { leader: 'organisation', coordinator: 'organisation' },
    missing: 'empty',
  },
  getExportKind: { roles: { researcher: 'organisation' }, missing: 'empty' },
  // The caller chooses its id; access depends on whose the programmes are that it names.
  putExport: { roles: { researcher: 'organisation' } },
  listExportRows: ownExport,
  deleteExport: ownExport,
  listStaff: known,
  listAccounts: administered,
  postAccounts: administered,
  patchAccount: administered,
  postAccountInvitation: administered,
  postAccountReset: administered,
  postAccountDisabling: administered,
  postAccountEnabling: administered,
  listAudit: audited,
  listStaffActions: { roles: { admin: 'organisation' }, missing: 'empty' },
  getAuditLetter: audited,
  getCalendarFile: 'calendar',
  getHealth: 'anyone',
  getOpenapi: 'anyone',
} as const satisfies Record<
  keyof typeof routesByName,
  AccessExpectation | 'link' | 'partner' | 'calendar' | 'anyone'
>;
