/**
 * Every key of the records table, in one place. All begin with the organisation, which comes
 * from the token: what is not in the caller's organisation cannot even be named. (But for links.)
 *
 * | item                   | pk                     | sk                                     |
 * |------------------------|------------------------|----------------------------------------|
 * | programme              | ORG#o                  | PROGRAMME#id                           |
 * | run                    | ORG#o#RUN#r            | RUN                                    |
 * | leader of the run      | same                   | LEADER#userId                          |
 * | substitute in the run  | same                   | SUBSTITUTE#userId                      |
 * | hand-over of the run   | same                   | HANDOVER#id                            |
 * | member                 | same                   | MEMBER#participantId                   |
 * | session with roll call | same                   | SESSION#sessionId                      |
 * | form with answers      | same                   | FORM#occasion#instrumentId#participant |
 * | form without a number  | same                   | UNNUMBERED#formId                      |
 * | decision on a form     | same                   | DECISION#occasion#instrument#participant |
 * | entered background     | same                   | BACKGROUND                             |
 * | confirmed background   | same                   | CONFIRMED_BACKGROUND                   |
 * | summary (derived)      | same                   | SUMMARY                                |
 * | wish to be recounted   | same                   | RECOUNT                                |
 * | form in the making     | ORG#o#RUN#r#INCOMING   | ANSWER#occasion#instrument#participant |
 * | paper entered once     | same                   | ENTRY#occasion#instrument#participant  |
 * | participant            | ORG#o#PARTICIPANT#p    | BACKGROUND                             |
 * | substitute, hand-over  | same                   | as of a run                            |
 * | consent                | same                   | CONSENT#purpose                        |
 * | that a name is kept    | same                   | NAMED                                  |
 * | export while it lasts  | ORG#o#EXPORT#id        | EXPORT                                 |
 * | where a link leads     | LINK#hash              | LINK                                   |
 * | wrong links tried      | WRONG_LINKS#from       | the stretch of time                    |
 * | perhaps one person     | ORG#o#SAME_PERSON      | PAIR#id                                |
 *
 * Names are in the table of identities, under the same partition as the participant and
 * `IDENTITY`; beside them:
 *
 * | who has a likeness     | ORG#o#LIKENESS#mark    | LIKENESS                               |
 * | hits of a worker       | ORG#o#WORKER#u         | HITS                                   |
 *
 * Who has been erased, or joined to another number, leaves a tombstone in the place of the
 * participant.
 *
 * A link's holder has no token and so no organisation: what is looked up for one stands under a
 * hash, and leads to one form. Forms on their way have a partition of their own, because every
 * recount reads the run's and no figure is made of them.
 */
import { recordsShape } from '../../shared/table-shape.ts';

export type Key = { pk: string; sk: string };

type FormKeyParts = { occasion: string; instrumentId: string; participantId: string };

/** The end of a sort key that is of one form. */
const ofForm = ({ occasion, instrumentId, participantId }: FormKeyParts) =>
  `${occasion}#${instrumentId}#${participantId}`;

const runPartition = (org: string, runId: string) => `ORG#${org}#RUN#${runId}`;
const draftsPartition = (org: string, runId: string) => `${runPartition(org, runId)}#INCOMING`;

export const keys = {
  programme: (org: string, programmeId: string): Key => ({
    pk: `ORG#${org}`,
    sk: `PROGRAMME#${programmeId}`,
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
  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
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
  recount: (partition: string): Key => ({ pk: partition, sk: 'RECOUNT' }),
  participant: (org: string, participantId: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: 'BACKGROUND',
  }),
  consent: (org: string, participantId: string, purpose: string): Key => ({
    pk: `ORG#${org}#PARTICIPANT#${participantId}`,
    sk: `CONSENT#${purpose}`,
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
  /** In the table of identities: whose names or telephone numbers have this mark. */
  likeness: (org: string, mark: string): Key => ({
    pk: `ORG#${org}#LIKENESS#${mark}`,
    sk: 'LIKENESS',
  }),
  /** In the table of identities: how often a worker learned today that somebody is known. */
  hits: (org: string, userId: string): Key => ({ pk: `ORG#${org}#WORKER#${userId}`, sk: 'HITS' }),
  samePerson: (org: string, pairId: string): Key => ({
    pk: `ORG#${org}#SAME_PERSON`,
    sk: `PAIR#${pairId}`,
  }),
  export: (org: string, exportId: string): Key => ({
    pk: `ORG#${org}#EXPORT#${exportId}`,
    sk: 'EXPORT',
  }),
};

/** Where an item stands in an index; the text sorts as the index is read. */
export const indexed = {
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
  memberOfRun: (org: string, participantId: string, runId: string) => ({
    person: `ORG#${org}#PARTICIPANT#${participantId}`,
    personSort: runId,
  }),
  linkOfParticipant: (org: string, participantId: string, hash: string) => ({
    person: `ORG#${org}#LINKED#${participantId}`,
    personSort: hash,
  }),
  clientOfWorker: (org: string, userId: string, participantId: string) => ({
    person: `ORG#${org}#WORKER#${userId}`,
    personSort: participantId,
  }),
};

/** Whether an item of the index of persons is there because somebody stands in for another. */
export const isSubstituteItem = ({ sk }: Record<string, unknown>): boolean =>
  String(sk).startsWith('SUBSTITUTE#');

/** The run of a summary, as the index's key tells it. */
export function summaryIndexKey(item: Record<string, unknown>) {
  const { partition, sort } = recordsShape.indexes.summariesByProgramme;
  const [, programmeId = ''] = /#PROGRAMME#(.+)$/.exec(String(item[partition])) ?? [];
  const [endsOn = '', runId = ''] = String(item[sort]).split('#');
  return { programmeId, endsOn, runId };
}

/** Attributes that place an item and say nothing of it. */
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
