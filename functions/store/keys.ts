/**
 * Every key of the records table, in one place. All but those of links, receipts, calendar addresses and
 * sign-in accounts and e-mail addresses of the staff begin with the organisation, which comes from the token: nothing outside the
 * caller's organisation can even be named.
 *
 * | item                   | pk                     | sk                                     |
 * |------------------------|------------------------|----------------------------------------|
 * | settings               | ORG#o                  | SETTINGS                               |
 * | programme              | ORG#o                  | PROGRAMME#id                           |
 * | newest template        | ORG#o#PROGRAMME#id     | TEMPLATE                               |
 * | version of a template  | same                   | VERSION#n                              |
 * | own questionnaire      | ORG#o#INSTRUMENTS      | INSTRUMENT#id#version                  |
 * | draft of one           | same                   | DRAFT#id                               |
 * | run                    | ORG#o#RUN#r            | RUN                                    |
 * | leader of the run      | same                   | LEADER#userId                          |
 * | substitute in the run  | same                   | SUBSTITUTE#userId                      |
 * | hand-over of the run   | same                   | HANDOVER#id                            |
 * | member                 | same                   | MEMBER#participantId                   |
 * | referral to the run    | same                   | REFERRAL#participantId                 |
 * | those who wait for it  | same                   | QUEUE                                  |
 * | session with roll call | same                   | SESSION#sessionId                      |
 * | form with answers      | same                   | FORM#occasion#instrumentId#participant |
 * | row of a cohort        | same                   | GIVEN#instrument#version#participant   |
 * | rows are all there     | same                   | GIVEN#instrument#version               |
 * | form without a number  | same                   | UNNUMBERED#formId                      |
 * | decision on a form     | same                   | DECISION#occasion#instrument#participant |
 * | entered background     | same                   | BACKGROUND                             |
 * | confirmed background   | same                   | CONFIRMED_BACKGROUND                   |
 * | summary (derived)      | same                   | SUMMARY                                |
 * | form counts (derived)  | same                   | FORM_COUNTS                            |
 * | request for a recount  | same                   | RECOUNT                                |
 * | draft form             | ORG#o#RUN#r#INCOMING   | ANSWER#occasion#instrument#participant |
 * | first paper entry      | same                   | ENTRY#occasion#instrument#participant  |
 * | sealed own labels      | same                   | LABELS#userId                          |
 * | participant            | ORG#o#PARTICIPANT#p    | BACKGROUND                             |
 * | substitute, hand-over  | same                   | as of a run                            |
 * | consent                | same                   | CONSENT#purpose                        |
 * | not in a group with    | same                   | APART#participantId                    |
 * | count of such notes    | same                   | APART_CHANGES                          |
 * | meter done elsewhere   | same                   | METER#meterId                          |
 * | note of a stored name  | same                   | NAMED                                  |
 * | a partner's link       | ORG#o#RUN#r#INCOMING   | PARTNER#linkId                         |
 * | target of its secret   | PARTNER_LINK#hash      | PARTNER_LINK                           |
 * | receipt of a partner   | PARTNER_RECEIPT#hash   | PARTNER_RECEIPT                        |
 * | link of the client     | same                   | CLIENT_LINK                            |
 * | link to the own page   | same                   | OWN_LINK#WORKER or the run's id        |
 * | client of such a link  | OWN_LINK#hash          | LINK                                   |
 * | own page               | ORG#o#PARTICIPANT#p    | OWN_PAGE                               |
 * | message, until read    | same                   | MESSAGE#UNREAD                         |
 * | message that was read  | same                   | MESSAGE#id                             |
 * | export while it lasts  | ORG#o#EXPORT#id        | EXPORT                                 |
 * | bands it has read      | same                   | BANDS#n                                |
 * | kind of all exports    | ORG#o                  | EXPORT_KIND                            |
 * | cohorts of exports     | ORG#o                  | COHORTS#programme#instrument#version   |
 * | owner of a calendar    | CALENDAR#hash          | CALENDAR                               |
 * | a person's calendar    | ORG#o#CALENDAR_OF#u    | CALENDAR                               |
 * | member of the staff    | ORG#o#STAFF            | MEMBER#userId                          |
 * | absence of a member    | same                   | ABSENCE#userId                         |
 * | account of a member    | SUBJECT#issuer#sub     | SUBJECT                                |
 * | member of an address   | STAFF_ADDRESS#email    | STAFF_ADDRESS                          |
 * | target of a link       | LINK#hash              | LINK                                   |
 * | client of such a link  | CLIENT_LINK#hash       | LINK                                   |
 * | wrong link attempts    | WRONG_LINKS#from       | the period                             |
 * | possibly one person    | ORG#o#SAME_PERSON      | PAIR#id                                |
 * | what a night removed   | ORG#o#REMOVALS         | NIGHT#day                              |
 * | what is removed next   | same                   | AHEAD                                  |
 * | message to a person    | ORG#o#OUTBOX#p         | MESSAGE#kind#run#thing                 |
 * | reminder of a day      | same                   | DAY#day                                |
 * | half of a trial        | same                   | ARM#since                              |
 * | reminders of a month   | ORG#o#OUTBOX           | MONTH#month                            |
 *
 * Names are in the table of identities, under the same partition as the participant and `IDENTITY`;
 * beside them:
 *
 * | numbers with a mark    | ORG#o#LIKENESS#mark    | LIKENESS                               |
 * | hits of a worker       | ORG#o#WORKER#u         | HITS                                   |
 *
 * A participant who has been erased, or joined to another number, is replaced by a tombstone.
 *
 * The bearer of a link or of a calendar's address has no token and so no organisation: what is
 * looked up for them is stored under a hash, and leads to one form or one person's calendar. An
 * account that signs in says which organisation it belongs to only by its item. Draft forms have a
 * partition of their own, because every recount reads the run's partition and no figure is made of
 * draft forms, nor of a leader's labels.
 */
import type { SignInSubject } from '../../shared/domain/people/staff.ts';
import {
  leavingClients,
  recordsShape,
  remindingOrganisations,
  waitingMessages,
} from '../../shared/table-shape.ts';

export type Key = { pk: string; sk: string };

type FormKeyParts = { occasion: string; instrumentId: string; participantId: string };

/** What a message is about: with the person its key, so that nothing is sent twice. */
type MessageKeyParts = { kind: string; runId: string | null; thing: string };

/** The end of a sort key of an item of one form. */
const ofForm = ({ occasion, instrumentId, participantId }: FormKeyParts) =>
  `${occasion}#${instrumentId}#${participantId}`;

const runPartition = (org: string, runId: string) => `ORG#${org}#RUN#${runId}`;
const outboxPartition = (org: string, participantId: string) =>
  `ORG#${org}#OUTBOX#${participantId}`;
const draftsPartition = (org: string, runId: string) => `${runPartition(org, runId)}#INCOMING`;

export const keys = {
  organisation: (org: string): Key => ({ pk: `ORG#${org}`, sk: 'SETTINGS' }),
  programme: (org: string, programmeId: string): Key => ({
    pk: `ORG#${org}`,
    sk: `PROGRAMME#${programmeId}`,
  }),
  template: (org: string, programmeId: string): Key => ({
    pk: `ORG#${org}#PROGRAMME#${programmeId}`,
    sk: 'TEMPLATE',
  }),
  templateVersion: (org: string, programmeId: string, version: number): Key => ({
    pk: `ORG#${org}#PROGRAMME#${programmeId}`,
    sk: `VERSION#${version}`,
  }),
  ownInstrument: (org: string, of: { instrumentId: string; version: string }): Key => ({
    pk: `ORG#${org}#INSTRUMENTS`,
    sk: `INSTRUMENT#${of.instrumentId}#${of.version}`,
  }),
  instrumentDraft: (org: string, instrumentId: string): Key => ({
    pk: `ORG#${org}#INSTRUMENTS`,
    sk: `DRAFT#${instrumentId}`,
  }),
  run: (org: string, runId: string): Key => ({ pk: runPartition(org, runId), sk: 'RUN' }),
  leader: (org: string, runId: string, userId: string): Key => ({
    pk: runPartition(org, runId),
    sk: `LEADER#${userId}`,
  }),
  substitute: (owner: Key, userId: string): Key => ({
    pk: owner.pk,
    sk: `SUBSTITUTE#${userId}`,
  }),
  handOver: (owner: Key, id: string): Key => ({ pk: owner.pk, sk: `HANDOVER#${id}` }),
  member: (org: string, runId: string, participantId: string): Key => ({
    pk: runPartition(org, runId),
    sk: `MEMBER#${participantId}`,
  }),
  referral: (org: string, runId: string, participantId: string): Key => ({
    pk: runPartition(org, runId),
    sk: `REFERRAL#${participantId}`,
  }),
  queue: (org: string, runId: string): Key => ({ pk: runPartition(org, runId), sk: 'QUEUE' }),
  session: (org: string, runId: string, sessionId: string): Key => ({
    pk: runPartition(org, runId),
    sk: `SESSION#${sessionId}`,
  }),
  form: (org: string, runId: string, form: FormKeyParts): Key => ({
    pk: runPartition(org, runId),
    sk: `FORM#${ofForm(form)}`,
  }),
  answering: (org: string, runId: string, form: FormKeyParts): Key => ({
    pk: draftsPartition(org, runId),
    sk: `ANSWER#${ofForm(form)}`,
  }),
  paperEntry: (org: string, runId: string, form: FormKeyParts): Key => ({
    pk: draftsPartition(org, runId),
    sk: `ENTRY#${ofForm(form)}`,
  }),
  sealedLabels: (org: string, runId: string, userId: string): Key => ({
    pk: draftsPartition(org, runId),
    sk: `LABELS#${userId}`,
  }),
  partnerLink: (org: string, runId: string, linkId: string): Key => ({
    pk: draftsPartition(org, runId),
    sk: `PARTNER#${linkId}`,
  }),
  partnerSecret: (hash: string): Key => ({ pk: `PARTNER_LINK#${hash}`, sk: 'PARTNER_LINK' }),
  partnerReceipt: (hash: string): Key => ({ pk: `PARTNER_RECEIPT#${hash}`, sk: 'PARTNER_RECEIPT' }),
  calendar: (hash: string): Key => ({ pk: `CALENDAR#${hash}`, sk: 'CALENDAR' }),
  calendarOf: (org: string, userId: string): Key => ({
    pk: `ORG#${org}#CALENDAR_OF#${userId}`,
    sk: 'CALENDAR',
  }),
  staffMember: (org: string, userId: string): Key => ({
    pk: `ORG#${org}#STAFF`,
    sk: `MEMBER#${userId}`,
  }),
  absence: (org: string, userId: string): Key => ({
    pk: `ORG#${org}#STAFF`,
    sk: `ABSENCE#${userId}`,
  }),
  /** The issuer is an address without a part behind `#`, so the key is read in one way only. */
  signInSubject: ({ issuer, sub }: SignInSubject): Key => ({
    pk: `SUBJECT#${issuer}#${sub}`,
    sk: 'SUBJECT',
  }),
  /** In every organisation, because an address is one user name of the pool. */
  staffAddress: (email: string): Key => ({ pk: `STAFF_ADDRESS#${email}`, sk: 'STAFF_ADDRESS' }),
  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
  clientLink: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'CLIENT_LINK',
  }),
  clientOfLink: (hash: string): Key => ({ pk: `CLIENT_LINK#${hash}`, sk: 'LINK' }),
  /** A client's link of their own worker (`runId` null), or of a group's leader. */
  ownLink: (org: string, participantId: string, runId: string | null): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `OWN_LINK#${runId ?? 'WORKER'}`,
  }),
  ownLinkEntry: (hash: string): Key => ({ pk: `OWN_LINK#${hash}`, sk: 'LINK' }),
  ownPage: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'OWN_PAGE',
  }),
  /** One key for all, so that a second message waits until the first has been read. */
  unreadMessage: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'MESSAGE#UNREAD',
  }),
  ownMessage: (org: string, participantId: string, messageId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `MESSAGE#${messageId}`,
  }),
  wrongLinks: (from: string, stretch: string): Key => ({ pk: `WRONG_LINKS#${from}`, sk: stretch }),
  unnumberedForm: (org: string, runId: string, formId: string): Key => ({
    pk: runPartition(org, runId),
    sk: `UNNUMBERED#${formId}`,
  }),
  formDecision: (org: string, runId: string, form: FormKeyParts): Key => ({
    pk: runPartition(org, runId),
    sk: `DECISION#${ofForm(form)}`,
  }),
  backgroundConfirmation: (org: string, runId: string): Key => ({
    pk: runPartition(org, runId),
    sk: 'CONFIRMED_BACKGROUND',
  }),
  groupBackground: (org: string, runId: string): Key => ({
    pk: runPartition(org, runId),
    sk: 'BACKGROUND',
  }),
  summary: (org: string, runId: string): Key => keys.summaryIn(runPartition(org, runId)),
  summaryIn: (partition: string): Key => ({ pk: partition, sk: 'SUMMARY' }),
  formCounts: (org: string, runId: string): Key => ({
    pk: runPartition(org, runId),
    sk: 'FORM_COUNTS',
  }),
  recount: (partition: string): Key => ({ pk: partition, sk: 'RECOUNT' }),
  participant: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'BACKGROUND',
  }),
  consent: (org: string, participantId: string, purpose: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `CONSENT#${purpose}`,
  }),
  apart: (org: string, participantId: string, other: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `APART#${other}`,
  }),
  /** Raised by each such note, so that two at once cannot exceed the most that there may be. */
  apartChanges: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'APART_CHANGES',
  }),
  meter: (org: string, participantId: string, meterId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `METER#${meterId}`,
  }),
  named: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'NAMED',
  }),
  /** In the table of identities. */
  identity: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'IDENTITY',
  }),
  /** In the table of identities: the people whose names or telephone numbers have this mark. */
  likeness: (org: string, mark: string): Key => ({
    pk: `ORG#${org}#LIKENESS#${mark}`,
    sk: 'LIKENESS',
  }),
  /**
   * In the table of identities: how often a worker found out today that somebody is already known.
   */
  hits: (org: string, userId: string): Key => ({ pk: `ORG#${org}#WORKER#${userId}`, sk: 'HITS' }),
  samePerson: (org: string, pairId: string): Key => ({
    pk: `ORG#${org}#SAME_PERSON`,
    sk: `PAIR#${pairId}`,
  }),
  export: (org: string, exportId: string): Key => ({
    pk: `ORG#${org}#EXPORT#${exportId}`,
    sk: 'EXPORT',
  }),
  /** Numbered by the runs that were read before. */
  exportBands: (org: string, exportId: string, from: number): Key => ({
    pk: `ORG#${org}#EXPORT#${exportId}`,
    sk: `BANDS#${String(from).padStart(6, '0')}`,
  }),
  /** That the rows of a run in its cohort are fixed. */
  rowsGiven: (org: string, runId: string, instrument: string): Key => ({
    pk: `ORG#${org}#RUN#${runId}`,
    sk: `GIVEN#${instrument}`,
  }),
  rowGiven: (org: string, runId: string, of: { instrument: string; participantId: string }) => ({
    pk: `ORG#${org}#RUN#${runId}`,
    sk: `GIVEN#${of.instrument}#${of.participantId}`,
  }),
  /** What the nightly removal did on a day, and what it will do next. */
  removalNight: (org: string, on: string): Key => ({
    pk: `ORG#${org}#REMOVALS`,
    sk: `NIGHT#${on}`,
  }),
  removalsAhead: (org: string): Key => ({ pk: `ORG#${org}#REMOVALS`, sk: 'AHEAD' }),
  message: (org: string, participantId: string, { kind, runId, thing }: MessageKeyParts): Key => ({
    pk: outboxPartition(org, participantId),
    sk: `MESSAGE#${kind}#${runId ?? ''}#${thing}`,
  }),
  /** Which reminder a person gets on a day: there is one at most. */
  reminderOfDay: (org: string, participantId: string, day: string): Key => ({
    pk: outboxPartition(org, participantId),
    sk: `DAY#${day}`,
  }),
  trialArm: (org: string, participantId: string, since: string): Key => ({
    pk: outboxPartition(org, participantId),
    sk: `ARM#${since}`,
  }),
  /** Counts the reminders of a month, `2026-03`. */
  remindersOfMonth: (org: string, month: string): Key => ({
    pk: `ORG#${org}#OUTBOX`,
    sk: `MONTH#${month}`,
  }),
  exportKind: (org: string): Key => ({ pk: `ORG#${org}`, sk: 'EXPORT_KIND' }),
  exportCohorts: (org: string, of: { programmeId: string; instrument: string }): Key => ({
    pk: `ORG#${org}`,
    sk: `COHORTS#${of.programmeId}#${of.instrument}`,
  }),
};

/** The position of an item in an index; the text sorts in the order in which the index is read. */
export const indexed = {
  /** The bands of all exports that go on: an erasure deletes them. */
  bandsOfExports: (org: string, exportId: string) => ({
    person: `ORG#${org}#EXPORT_BANDS`,
    personSort: exportId,
  }),
  runByStart: (org: string, run: { startsOn: string; runId: string }) => ({
    runsOf: `ORG#${org}`,
    runsSort: `${run.startsOn}#${run.runId}`,
  }),
  summaryByEnd: (org: string, run: { programmeId: string; endsOn: string; runId: string }) => ({
    lineOf: `ORG#${org}#PROGRAMME#${run.programmeId}`,
    lineAt: `${run.endsOn}#${run.runId}`,
  }),
  leaderOfRun: (org: string, userId: string, run: { startsOn: string; runId: string }) => ({
    person: `ORG#${org}#LEADER#${userId}`,
    personSort: `${run.startsOn}#${run.runId}`,
  }),
  /** Referrals have it too, so that a search for a person's runs finds those. */
  memberOfRun: (org: string, participantId: string, runId: string) => ({
    person: `ORG#${org}#PARTICIPANT#${participantId}`,
    personSort: runId,
  }),
  waitingQueue: (org: string, { runId, oldest }: { runId: string; oldest: string }) => ({
    person: `ORG#${org}#QUEUES`,
    personSort: `${oldest}#${runId}`,
  }),
  /** In the index of persons, though about none: the lists of an organisation's runs are there. */
  formCountsOfRun: (org: string, run: { startsOn: string; runId: string }) => ({
    person: `ORG#${org}#FORM_COUNTS`,
    personSort: `${run.startsOn}#${run.runId}`,
  }),
  linkOfParticipant: (org: string, participantId: string, hash: string) => ({
    person: `ORG#${org}#LINKED#${participantId}`,
    personSort: hash,
  }),
  /** Everybody who was drawn into a half of a trial of reminders. */
  armOfTrial: (org: string, since: string, participantId: string) => ({
    person: `ORG#${org}#TRIAL#${since}`,
    personSort: participantId,
  }),
  /** By meter, so that counting one meter is one query, and no partition has all of them. */
  meterOfClient: (org: string, meterId: string, participantId: string) => ({
    person: `ORG#${org}#METER#${meterId}`,
    personSort: participantId,
  }),
  /** Clients without an own worker, in a list of their own beside that of the runs. */
  withoutWorker: (org: string, participantId: string) => ({
    runsOf: `ORG#${org}#WITHOUT_WORKER`,
    runsSort: participantId,
  }),
  /**
   * Clients whose own data are being removed, of all organisations, beside the list of runs: the
   * function that deletes their names may read this list and no other.
   */
  leavingClient: (org: string, participantId: string) => ({
    runsOf: leavingClients,
    runsSort: `${org}#${participantId}`,
  }),
  /** Organisations that send reminders. */
  reminding: (org: string) => ({ runsOf: remindingOrganisations, runsSort: org }),
  /**
   * Messages that wait or are being sent, by the moment at which they are due or count as unknown.
   */
  waitingMessage: (org: string, { at, participantId }: { at: string; participantId: string }) => ({
    runsOf: waitingMessages,
    runsSort: `${at}#${org}#${participantId}`,
  }),
  /** The numbers of clients who were removed, by day: they are counted for the reports. */
  removedClient: (org: string, { on, participantId }: { on: string; participantId: string }) => ({
    runsOf: `ORG#${org}#REMOVED_CLIENTS`,
    runsSort: `${on}#${participantId}`,
  }),
  /** What is removed next, so that the removal finds an organisation that has nothing else. */
  removalsOf: (org: string) => ({ person: `ORG#${org}#REMOVALS`, personSort: 'AHEAD' }),
  clientOfWorker: (org: string, userId: string, participantId: string) => ({
    person: `ORG#${org}#WORKER#${userId}`,
    personSort: participantId,
  }),
};

/** Is an item in the index of persons because the person is a substitute? */
export const isSubstituteItem = ({ sk }: Record<string, unknown>): boolean =>
  String(sk).startsWith('SUBSTITUTE#');

/** The run of a summary, from the index's key. */
export function summaryIndexKey(item: Record<string, unknown>) {
  const { partition, sort } = recordsShape.indexes.summariesByProgramme;
  const [, programmeId = ''] = /#PROGRAMME#(.+)$/.exec(String(item[partition])) ?? [];
  const [endsOn = '', runId = ''] = String(item[sort]).split('#');
  return { programmeId, endsOn, runId };
}

/** Attributes that position an item and are no part of its content. */
export const keyAttributes: readonly string[] = [
  recordsShape.partition,
  recordsShape.sort,
  ...Object.values(recordsShape.indexes).flatMap((index) => [index.partition, index.sort]),
];

/**
 * What a key of the table belongs to: a run's record, a participant's, or neither.
 * @example ownerOf({ pk: 'ORG#kainuu#RUN#r1', sk: 'RUN' }) // { organisation: 'kainuu', runId: 'r1' }
 */
export function ownerOf(
  key: Key,
): { organisation: string; runId?: string; participantId?: string } | undefined {
  const parts = /^ORG#([^#]+)#(RUN|PARTICIPANT)#([^#]+)$/.exec(key.pk);
  const [, organisation, kind, id] = parts ?? [];
  if (!organisation || !id) return undefined;
  return kind === 'RUN' ? { organisation, runId: id } : { organisation, participantId: id };
}
