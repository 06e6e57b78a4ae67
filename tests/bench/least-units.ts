import { routesByName } from '../../shared/contract/api.ts';
import { needsActiveStaff } from '../../shared/contract/route.ts';

/** Read and write units; `now` is today's cost where it is higher, and `why` is the reason. */
export type Least = { read: number; write: number; now?: { read: number }; why?: string };

const nothing: Least = { read: 0, write: 0 };
const reads = (read: number): Least => ({ read, write: 0 });

const readBack = 'a transaction does not return what it wrote, so the answer needs another read';
const counted =
  'the stored item is compared before an answer is taken, and read again with the marks and for the answer';
const live = 'a run’s own leaders see live counts; others read the stored summary';
const whole = 'the state of a form follows from the whole run, as in the list of all forms';

const overSeen = 'what is changed is read again for the write, so that of two at once both count';

const wholeClients = 'the clients themselves are read, because the index may be a moment behind';
const checkedFirst = 'the successors are checked before the member is read to be changed';

const anywhere = 'a person’s number may be written in the texts of any run, so all are searched';

/** What the caller's lookup in the directory costs each route for active staff alone. */
const lookup = 1;

/**
 * The least that a route can cost: what its rules need, and the lookup of the caller.
 * @param at what is read today, where that is more than the least
 */
export function leastOf(name: keyof typeof routesByName, at?: 'today'): Omit<Least, 'now'> {
  const { now, ...least } = leastUnits[name];
  const looked = needsActiveStaff(routesByName[name]) ? lookup : 0;
  return { ...least, read: (at ? (now ?? least) : least).read + looked };
}

/**
 * The least that each route can cost without the lookup of its caller, for the things that `routeCosts` makes. A consistent read of
 * an item or a range costs one unit up to 4 KB, and half of that from an index. A write costs one
 * unit up to 1 KB and one more for each index that has the item, and twice that in a transaction.
 * So the least follows from what the rules must know, what is answered and which items change. A
 * hand-over or an erasure changes as many items as there are lists with the person.
 */
const leastUnits: Record<keyof typeof routesByName, Least> = {
  getOrganisation: reads(1),
  // No night has stored anything there.
  getRetention: reads(0),
  putOrganisation: { read: 0, write: 1 },
  listProgrammes: reads(1),
  putProgramme: { read: 0, write: 1 },
  listRuns: reads(4.5),
  listOpenings: reads(0.5),
  getRun: reads(1),
  // With the check of one new leader, which DynamoDB Local counts as four units, and DynamoDB as two.
  putRun: { read: 2, write: 12, now: { read: 3 }, why: readBack },
  // The stored figures show whether the caller was named before their release.
  getTemplate: reads(1),
  putTemplate: { read: 1, write: 4, now: { read: 2 }, why: readBack },
  getTemplateVersion: reads(1),
  getPlan: reads(2),
  // The run with its index, and a session.
  putPlan: { read: 3, write: 12, now: { read: 5 }, why: readBack },
  postSessionMove: { read: 3, write: 16, now: { read: 5 }, why: readBack },
  getRunBackground: reads(3),
  putRunBackground: { read: 2, write: 1 },
  getCountedBackground: { read: 2, write: 0, now: { read: 8 }, why: live },
  putBackgroundConfirmation: { read: 2, write: 1 },
  listMembers: reads(2),
  // The person's item and its index add four units, which DynamoDB Local leaves out.
  putMember: { read: 3, write: 12, now: { read: 4 }, why: readBack },
  listRunReferrals: reads(2),
  listClientReferrals: reads(2.5),
  // The referral, the queue with its index, and what it says of the person.
  putReferral: { read: 2, write: 12 },
  postReferralDecision: { read: 4, write: 12 },
  // DynamoDB Local leaves out the referral in the other run and the two queues.
  postReferralMove: { read: 6, write: 12 },
  // The queues in which somebody waits, and their runs.
  listWaiting: reads(4.5),
  listPartnerLinks: reads(2),
  putPartnerLink: { read: 2, write: 4 },
  deletePartnerLink: { read: 2, write: 4 },
  getPartnerInvitation: reads(3),
  // Client, name, its note, receipt, link, referral and queue, most of them in an index too.
  postPartnerReferral: { read: 5, write: 16 },
  getPartnerReceipt: reads(1.5),
  // With the groups of the seven clients who came before.
  listUntakenClients: reads(7.5),
  // The client, and the name with its two marks.
  postTaking: { read: 4, write: 16 },
  listApart: reads(1),
  putApart: { read: 2, write: 4 },
  // There is no such note of these two, so nothing is written.
  deleteApart: reads(1),
  listParticipants: reads(1),
  // The list; of each of nine clients what is under the number and the memberships; and their runs.
  listMyClients: reads(16),
  // Nobody there lacks an own worker.
  listWithoutOwnWorker: reads(0),
  listClientGroups: reads(3.5),
  listMeters: reads(2),
  // The client, the settings, the outbox, the groups, and what was allowed.
  listReminders: reads(5.5),
  // Of each member the outbox and what was allowed.
  listRunReminders: reads(6),
  // The measurements with the meter and their index, and the check that the client is still there,
  // which DynamoDB Local counts as four units, and DynamoDB as two.
  putMeasurement: { read: 2, write: 12 },
  // The last one with the meter, which leaves the index too.
  deleteMeasurement: { read: 2, write: 12 },
  // From the index, meter by meter; no unit where nobody was measured.
  getMeterCounts: reads(0.5),
  postNames: reads(2),
  getParticipant: reads(1),
  // Of a client for another worker, who is looked up.
  putParticipant: { read: 1, write: 2 },
  listConsents: reads(2),
  // With the check that the client is still there, in one transaction.
  putConsent: { read: 2, write: 4 },
  getClientLink: reads(1),
  // DynamoDB Local leaves out the two entries of the link before.
  postClientLink: { read: 1, write: 4 },
  deleteClientLink: { read: 2, write: 1 },
  getOwnPage: reads(3),
  postOwnPageLink: { read: 2, write: 4 },
  deleteOwnPageLinks: { read: 3, write: 4, now: { read: 4 }, why: overSeen },
  postOneTimeWord: { read: 2, write: 4 },
  postOwnPageConfirmation: { read: 2, write: 4, now: { read: 3 }, why: overSeen },
  listRunOwnPages: reads(2),
  postRunOwnPages: { read: 3, write: 4 },
  postRunOwnPageSheet: { read: 3, write: 4, now: { read: 4 }, why: overSeen },
  deleteRunOwnPage: { read: 2, write: 4, now: { read: 3 }, why: overSeen },
  listMessages: reads(3),
  listClientMessages: reads(2),
  putMessageRead: { read: 3, write: 4 },
  // The link and the page, the groups from their index, and of one group its sessions and forms.
  getOwn: reads(9.5),
  postOwnAbsence: { read: 6, write: 4 },
  postOwnForm: { read: 5, write: 12 },
  // The message waits in the outbox and in its list; the settings have the service's name.
  postTelephoneWord: { read: 5, write: 16, now: { read: 6 }, why: overSeen },
  putPersonalCode: { read: 5, write: 8, now: { read: 7 }, why: overSeen },
  postOwnSession: { read: 4, write: 8, now: { read: 6 }, why: overSeen },
  deleteOwnSession: { read: 4, write: 4, now: { read: 5 }, why: overSeen },
  postOwnOpening: reads(4),
  postOwnTicket: { read: 4, write: 4, now: { read: 5 }, why: overSeen },
  getOwnAnswers: reads(8.5),
  getOwnAttendance: reads(8.5),
  listOwnConsents: reads(6),
  putOwnConsent: { read: 5, write: 4, now: { read: 6 }, why: overSeen },
  listOwnMessages: reads(5),
  postOwnMessage: { read: 4, write: 4 },
  getOwnHandling: reads(22.5),
  getOwnCopy: reads(12.5),
  getOwnCopyPage: reads(12.5),
  getIdentity: reads(2),
  putIdentity: { read: 3, write: 10, now: { read: 5 }, why: counted },
  listSamePeople: reads(3),
  putSamePersonWord: { read: 4, write: 1 },
  getJoining: reads(6.5),
  // For two clients who are in no group.
  postJoining: { read: 6, write: 32 },
  // With the names of the four colleagues in it.
  getRecord: reads(8.5),
  getRecordPage: reads(8.5),
  listRunHandOvers: reads(2),
  putRunSubstitute: { read: 1, write: 12 },
  putClientSubstitute: { read: 1, write: 12 },
  listSessions: reads(2),
  putSession: { read: 1, write: 1 },
  patchAttendance: { read: 3, write: 1 },
  // The address, and the runs of its owner as for `listRuns`, which are too old to have sessions.
  // Whether its owner is still active is looked up too.
  getCalendarFile: reads(7.5),
  getCalendar: reads(1),
  // Deleting the former address adds two units, which DynamoDB Local leaves out.
  postCalendar: { read: 1, write: 4 },
  deleteCalendar: { read: 1, write: 4 },
  getSealedLabels: reads(2),
  putSealedLabels: { read: 1, write: 4 },
  // Of labels that others have replaced since: removing them costs a write more.
  deleteSealedLabels: { read: 1, write: 0 },
  // Here the organisation has none of its own; a built-in one is read from the code.
  listInstruments: nothing,
  getInstrument: nothing,
  getQuestionnaire: nothing,
  postQuestionnaire: nothing,
  getXlsForm: nothing,
  listOwnInstruments: reads(1),
  getInstrumentDraft: reads(1),
  putInstrumentDraft: { read: 0, write: 1 },
  deleteInstrumentDraft: { read: 0, write: 1 },
  // The version, on condition of its draft.
  postInstrumentVersion: { read: 1, write: 4 },
  listForms: reads(3),
  putFormDecision: { read: 1, write: 1 },
  // One form is too late: its decision is written where form, paper entry and member are as read.
  postLostForms: { read: 7, write: 16 },
  getForm: { read: 2, write: 0, now: { read: 4 }, why: whole },
  getResponse: reads(3),
  putPaperEntry: { read: 3, write: 4 },
  putUnnumberedForm: { read: 1, write: 1 },
  putForm: { read: 1, write: 1 },
  postSealedForm: { read: 2, write: 4 },
  putFormCorrection: { read: 2, write: 1 },
  postCorrectionWithdrawal: { read: 2, write: 1 },
  postLinks: { read: 3, write: 8 },
  postLinkSheet: { read: 4, write: 20 },
  // The link, its client and the five consents.
  getClientQuestions: reads(4),
  postClientReply: { read: 4, write: 4 },
  getAnswer: reads(3),
  patchAnswer: { read: 2, write: 1 },
  getSummary: { read: 2, write: 0, now: { read: 9 }, why: live },
  getOutcome: { read: 2, write: 0, now: { read: 9 }, why: live },
  getFeedback: { read: 2, write: 0, now: { read: 9 }, why: live },
  // The counts of every run of the bench's organisation.
  listFormProgress: reads(0.5),
  listOutcomes: reads(1),
  // The settings, and without a trial nothing else.
  getReminderTrial: reads(1),
  getExportKind: reads(1),
  // The kind of the organisation's exports too, so that no two kinds are exported.
  putExport: { read: 2.5, write: 1 },
  // The first rows of an organisation also fix the kind of its exports.
  listExportRows: { read: 5, write: 1 },
  // Up to some forty members of the staff in one unit.
  listStaff: reads(1),
  listAccounts: reads(1),
  // The person, the address and the account, of which the person is written twice; the check that
  // the caller is an administrator is part of each transaction.
  postAccounts: { read: 1, write: 8 },
  patchAccount: { read: 1, write: 4 },
  postAccountInvitation: { read: 1, write: 4 },
  // Of a password, which is a matter of Cognito alone.
  postAccountReset: reads(1),
  // Of somebody who leaves nothing: what is handed over costs what a hand-over does.
  postAccountDisabling: { read: 2, write: 4, now: { read: 3 }, why: checkedFirst },
  postAccountEnabling: { read: 1, write: 4 },
  listAudit: reads(14.5),
  // The action and the group that it names.
  listStaffActions: reads(2),
  // With the names of five colleagues.
  getAuditLetter: reads(19.5),
  getHealth: nothing,
  getOpenapi: nothing,
  postRunConfirmation: { read: 1, write: 12, now: { read: 2 }, why: readBack },
  postRunStatus: { read: 2, write: 8 },
  postAnswerSubmit: { read: 3, write: 4 },
  postAnswerCorrection: { read: 4, write: 4 },
  deleteIdentity: { read: 3, write: 8 },
  deleteRunSubstitute: { read: 1, write: 12 },
  deleteClientSubstitute: { read: 1, write: 8 },
  deleteForm: { read: 2, write: 6, now: { read: 6 }, why: whole },
  deleteLink: { read: 3, write: 1 },
  deleteExport: { read: 0, write: 1 },
  deleteParticipant: { read: 12.5, write: 88, now: { read: 43 }, why: anywhere },
  listMentions: reads(10.5),
  postMentionClearing: reads(4),
  putRunHandOver: { read: 1, write: 12 },
  putClientHandOver: { read: 1, write: 16 },
  putWorkerHandOver: { read: 8.5, write: 128, now: { read: 16.5 }, why: wholeClients },
  // With every run of the organisation, for those in which somebody waits to be confirmed.
  getDuties: reads(6),
  listAbsences: reads(1),
  // Of a leader with two runs: each is read again with the absence before it is changed.
  putAbsence: { read: 11.5, write: 40 },
  // It reads what the substitute has too, because a run may have been handed over meanwhile.
  deleteAbsence: { read: 16, write: 40 },
};
