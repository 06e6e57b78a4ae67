import type { routesByName } from '../../shared/contract/api.ts';
import type { Role } from '../../shared/model/access.ts';

/** How far a role gets: to what is its own, or to all that its organisation has. */
type Reach = 'own' | 'organisation';

/** The route makes what nothing has that name yet, or has nothing to tell of it. */
type Missing = 'made' | 'empty';

/** What is expected of one route. A role that is not named is refused for its role. */
export type AccessExpectation = {
  roles: Partial<Record<Role, Reach>>;
  /** What becomes of an id that nothing has, where it is not simply unknown. */
  missing?: Missing | Partial<Record<Role, Missing>>;
  /** Is what is named no organisation's but Laituri's own? */
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
const ownRun = { roles: { leader: 'own' } } as const;
const ownRunOrCoordinator = {
  roles: { leader: 'own', coordinator: 'organisation' },
} as const;
const ownClient = { roles: { own_worker: 'own' } } as const;
const registered = { roles: { own_worker: 'own', leader: 'own' } } as const;
/** Of an erased person the trail stays, so the administrator is told of any number what there is. */
const audited = {
  roles: { own_worker: 'own', admin: 'organisation' },
  missing: { admin: 'empty' },
} as const;
const ownClientOrAdmin = {
  roles: { own_worker: 'own', leader: 'own', admin: 'organisation' },
} as const;
const ownExport = { roles: { researcher: 'own' } } as const;

/**
 * Who gets how far on each route. It is said here once more, by people, so that a slip in the
 * contract or in a function is seen; a route that is not here does not compile.
 */
export const accessExpectations = {
  listProgrammes: known,
  putProgramme: { roles: { coordinator: 'organisation' }, missing: 'made' },
  listRuns: ownRunOrCoordinator,
  getRun: ownRunOrCoordinator,
  putRun: { roles: { coordinator: 'organisation' } },
  postRunConfirmation: ownRunOrCoordinator,
  postRunStatus: ownRunOrCoordinator,
  getRunBackground: ownRun,
  putRunBackground: ownRun,
  getCountedBackground: ownRun,
  putBackgroundConfirmation: ownRun,
  listMembers: ownRun,
  putMember: registered,
  listParticipants: registered,
  getParticipant: registered,
  putParticipant: { ...registered, missing: 'made' },
  listConsents: registered,
  putConsent: registered,
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
  listInstruments: instrument,
  getInstrument: instrument,
  getQuestionnaire: instrument,
  postQuestionnaire: {
    roles: { coordinator: 'organisation', admin: 'organisation' },
    everywhere: true,
  },
  getXlsForm: instrument,
  listForms: ownRunOrCoordinator,
  putFormDecision: ownRun,
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
  putClientHandOver: ownClientOrAdmin,
  putWorkerHandOver: { roles: { admin: 'organisation' }, missing: { admin: 'empty' } },
  putRunSubstitute: ownRunOrCoordinator,
  deleteRunSubstitute: ownRunOrCoordinator,
  putClientSubstitute: ownClientOrAdmin,
  deleteClientSubstitute: ownClientOrAdmin,
  getAnswer: 'link',
  patchAnswer: 'link',
  postAnswerSubmit: 'link',
  postAnswerCorrection: 'link',
  getSummary: ownRunOrCoordinator,
  getOutcome: ownRunOrCoordinator,
  getFeedback: ownRunOrCoordinator,
  listOutcomes: {
    roles: { leader: 'organisation', coordinator: 'organisation' },
    missing: 'empty',
  },
  // Its id is the asker's own choice; whose the programmes are that it names is what counts.
  putExport: { roles: { researcher: 'organisation' } },
  listExportRows: ownExport,
  deleteExport: ownExport,
  listAudit: audited,
  getAuditLetter: audited,
  getHealth: 'anyone',
  getOpenapi: 'anyone',
} as const satisfies Record<keyof typeof routesByName, AccessExpectation | 'link' | 'anyone'>;
