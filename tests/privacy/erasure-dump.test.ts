import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { RunFigures } from '../../shared/domain/figures/facts.ts';
import type { ReleaseContent } from '../../shared/domain/figures/release-content.ts';
import { summaryLineOf } from '../../shared/domain/figures/summary-line.ts';
import { reveal } from '../../shared/domain/figures/undisclosed.ts';
import { away, consented, measured } from '../access/requests.ts';
import { handClientToAndFro } from '../access/things.ts';
import {
  as,
  closeRun,
  endFormBody,
  endRun,
  enrolled,
  formParams,
  holding,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newReferralBody,
  newSessionBody,
  pinned,
  recruitingRun,
  sendSealedLabels,
} from '../make.ts';
import { ownPageWithCode } from '../own-page.ts';
import { testServer } from '../server.ts';
import { type Dump, dumpedTablesOf, dumpOf, textOfItem } from './dump.ts';
import { tableNameOf } from './person.ts';
import { rememberedState } from './stored-state.ts';

const server = await testServer();
const { figuresOfBytes } = await import('../../functions/store/stored-summary.ts');
const { bytesOfLine } = await import('../../functions/store/line-bytes.ts');
const { begunErasure, erasureSteps, finishErasure } = await import(
  '../../functions/store/erasures.ts'
);
const { aroundCalls } = await import('../dynamodb-calls.ts');
const { recountRun } = await import('../../functions/store/recount-run.ts');
const { storeBands } = await import('../../functions/store/export-bands.ts');
const { getParticipant } = await import('../../functions/store/participants.ts');

const isHere = new AsyncLocalStorage<true>();
const [leader, worker, coordinator] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'coordinator'),
];
const camp = 'rehabilitation_camp_feedback';
const instruments = [pinned, { instrumentId: camp, version: '1', occasions: ['end' as const] }];
const reason = { code: 'absence' as const, note: null };

/** Texts that nobody else writes. */
const words = (name: string) => ({
  comment: `kirsikka-${name}`,
  area: `Ruhtinansalmi-${name}`,
  device: `puhelin-${name}`,
});
type Words = ReturnType<typeof words>;

const feedback = (rating: number, comment?: string) => ({
  instrumentVersion: '1',
  answeredOn: '2026-05-04',
  channel: 'paper' as const,
  answers: { overall_group: rating, ...(comment ? { comment_group: comment } : {}) },
  synthetic: true,
});
const feedbackParams = (runId: string, participantId: string) => ({
  ...formParams(runId, participantId, 'end'),
  instrumentId: camp,
});

/** The stage of a run: under way, ended and so released, or closed. */
type ErasureStage = 'under way' | 'ended' | 'closed';

/** Both forms, feedback and a mark, of somebody in a run. */
async function takePart(runId: string, participantId: string, sessionId: string, mine?: Words) {
  const given = mine ? ([5, 1] as const) : ([2, 4] as const);
  await leader.putForm({
    params: formParams(runId, participantId),
    body: newFormBody(newAnswers(given[0])),
  });
  await leader.putForm({
    params: formParams(runId, participantId, 'end'),
    body: endFormBody(newAnswers(given[1])),
  });
  await leader.putForm({
    params: feedbackParams(runId, participantId),
    body: mine ? feedback(1.5, mine.comment) : feedback(4),
  });
  const markedAt = '2026-03-02T12:00:00.000Z';
  const mark = { attendance: 'present' as const, markedAt, device: mine?.device ?? 'tablet' };
  await leader.patchAttendance({
    params: { runId, sessionId },
    body: { marks: { [participantId]: mark } },
  });
}

/** Parts of draft forms: a link answered in part, paper read once, a decision. */
async function begin(runId: string, participantId: string, mine: Words) {
  const { instrumentId } = pinned;
  const body = {
    ...{ occasion: 'follow_up' as const, instrumentId, participantIds: [participantId] },
    outsideWindow: 'other' as const,
  };
  await leader.postLinks({ params: { runId }, body });
  const { items } = await leader.postLinks({ params: { runId }, body });
  const saves = { feels_healthy: { answer: 1, at: new Date().toISOString() } };
  await holding(server, items[0]?.secret ?? '').patchAnswer({
    body: { device: mine.device, saves },
  });
  const { channel: _, ...entry } = newFormBody(newAnswers(5), { outsideWindow: 'other' });
  const params = formParams(runId, participantId, 'follow_up');
  await leader.putPaperEntry({ params, body: entry });
  const decided = { decision: 'handed_out' as const, on: '2026-03-02' };
  await leader.putFormDecision({ params, body: decided });
  // Nobody can see whether the person is in it.
  await sendSealedLabels(leader, runId);
}

/** A run with this many others, and the person in it where there is one. */
async function runWith(
  stage: ErasureStage,
  others: number,
  person?: { number: string; mine: Words },
) {
  const { runId } = await recruitingRun(server, { instruments });
  const members: string[] = [];
  for (let n = 0; n < others; n++)
    members.push(
      await enrolled(server, runId, {
        sex: 'male',
        labour_market_status: 'unemployed',
        labour_market_months: 3,
      }),
    );
  const all = person ? [...members, person.number] : members;
  if (person) {
    const params = { runId, participantId: person.number };
    await worker.putReferral({ params, body: newReferralBody() });
    await worker.postClientLink({ params, body: { consents: true, background: true } });
    await leader.putMember({ params, body: newMemberBody(), ifMatch: 1 });
    await leader.postRunOwnPages({ params, body: { participantIds: [person.number] } });
  }
  const postStatus = (status: 'running') =>
    leader.postRunStatus({ params: { runId }, body: { status, on: '2026-03-02' } });
  await postStatus('running');
  await leader.putRunBackground({ params: { runId }, body: {} });
  const { composition } = await leader.getCountedBackground({ params: { runId } });
  await leader.putBackgroundConfirmation({ params: { runId }, body: { composition } });
  const sessionId = newId('session');
  await leader.putSession({ params: { runId, sessionId }, body: newSessionBody() });
  // The last day determines when end forms are due; ending the run finds it there.
  const last = {
    params: { runId, sessionId: 'last' },
    body: newSessionBody({ date: '2026-05-04' }),
  };
  await leader.putSession(last);
  for (const number of all)
    await takePart(runId, number, sessionId, number === person?.number ? person.mine : undefined);
  if (person) await begin(runId, person.number, person.mine);
  if (stage !== 'under way') await endRun(server, runId);
  if (stage === 'closed') await closeRun(server, runId, all);
  return { runId, sessionId, members };
}

/**
 * Has the person found under another number too; then the name is forgotten, as is required first.
 */
async function seenTwice(number: string) {
  const body = {
    name: `Maija ${randomUUID()}`,
    phone: '+358 40 765 4321',
    language: 'fi' as const,
  };
  const twin = await newParticipant(server);
  await worker.putIdentity({ params: { participantId: twin }, body: { ...body, phone: null } });
  const { knownTo } = await worker.putIdentity({ params: { participantId: number }, body });
  expect(knownTo).toEqual(['own-worker']);
  await worker.deleteIdentity({ params: { participantId: number } });
}

/** Somebody about whom everything possible is stored, except the name. */
async function somebody(name: string) {
  const mine = words(name);
  const number = await newParticipant(server, {
    sex: 'female',
    labour_market_status: 'unemployed',
    labour_market_months: 11,
    primary_reason: 'housing',
    municipality_area: mine.area,
  });
  for (const purpose of ['measurement', 'research', 'quotation'] as const)
    await worker.putConsent({ params: { participantId: number, purpose }, body: consented });
  await worker.putClientSubstitute({
    params: { participantId: number, userId: 'stand-in' },
    body: away,
  });
  const apart = { participantId: number, otherParticipantId: await newParticipant(server) };
  await worker.putApart({ params: apart, body: {} });
  const meter = {
    participantId: number,
    meterId: 'esy',
    measurementId: newId('measured'),
  } as const;
  await worker.putMeasurement({ params: meter, body: measured });
  const owner = { owner: worker, from: 'own-worker', handOverId: newId('hand-over') };
  await handClientToAndFro(server, number, owner);
  await seenTwice(number);
  const { inside } = await ownPageWithCode(server, number);
  const text = `Terveisin ${mine.area}`;
  await inside.postOwnMessage({ body: { messageId: randomUUID(), text } });
  return { number, mine };
}

/** Items of future kinds, in a run and under the number. */
async function plantUnknown(number: string, runId: string) {
  const TableName = tableNameOf(server, 'Records');
  const planted = [
    { pk: `ORG#kainuu#RUN#${runId}`, sk: `LATER#start#${number}` },
    { pk: `ORG#kainuu#PARTICIPANT#${number}`, sk: 'LATER#start' },
  ];
  for (const Item of planted) await server.documents.send(new PutCommand({ TableName, Item }));
}

/** A research export under way, whose first page has been read. */
async function exportOfAll() {
  const researcher = as(server, 'researcher');
  const params = { exportId: randomUUID() };
  const { instrumentId, version: instrumentVersion } = pinned;
  await researcher.putExport({ params, body: { instrumentId, instrumentVersion } });
  const { items } = await researcher.listExportRows({ params, query: {} });
  return items.length;
}

/** A run that the person was in, and one that never had them. */
type Twins = { runId: string; control: string };

/** The result of a count, except for which run, people and staff it is about. */
function countedIn({ facts: { run: _, ...facts }, next }: RunFigures) {
  // The control was never handed over, so other staff were named for it.
  const anonymous = ({ run: _, people, namedStaff: _staff, ...content }: ReleaseContent) => ({
    ...content,
    people: people?.length,
  });
  return { facts, end: anonymous(next.end), followUp: anonymous(next.follow_up) };
}

/**
 * Lets only what is done here write summaries: a recount by the stream would hide that the erasure
 * did not do it.
 */
async function withoutStream<T>(work: () => Promise<T>): Promise<T> {
  const ended = Promise.withResolvers<void>();
  const stop = aroundCalls(async ({ operation, input }, send) => {
    const isSummary = (input.Item as { sk?: unknown } | undefined)?.sk === 'SUMMARY';
    if (operation === 'PutItem' && isSummary && !isHere.getStore()) await ended.promise;
    return send();
  });
  try {
    return await isHere.run(true, work);
  } finally {
    stop();
    ended.resolve();
  }
}

/** The step before all others: a tombstone replaces the background. */
const tombstone = 'the tombstone in the place of the background';

/** Somebody in a run that has ended, and the same run without them, for every erasure in steps. */
async function ended() {
  const person = await somebody('step');
  const { runId } = await runWith('ended', 3, person);
  const { runId: control } = await runWith('ended', 3);
  await plantUnknown(person.number, runId);
  // Rows have pseudonyms, so nobody can say whether the person's is among them.
  const exportId = randomUUID();
  await storeBands({ org: 'kainuu', exportId, from: 0 }, { rows: [], expiresAt: 4_102_444_800 });
  return { person, runId, control, restore: await rememberedState(server) };
}
let shared: ReturnType<typeof ended> | undefined;

/** Where in a dump figures of a run include the person, compared with the control's. */
function figuresLeft(dump: Dump, number: string, { runId, control }: Twins): string[] {
  const records = Object.entries(dump.tables).find(([id]) => id.startsWith('Records'))?.[1] ?? [];
  const summaryOf = (id: string) => {
    const item = records.find(({ pk, sk }) => pk === `ORG#kainuu#RUN#${id}` && sk === 'SUMMARY');
    if (!item) throw new Error(`${id} has no summary`);
    const { figures } = figuresOfBytes(item.figures as Uint8Array);
    if (!figures) throw new Error(`The summary of ${id} is of the first version`);
    return { figures, line: item.line as Uint8Array, countedAt: String(item.countedAt) };
  };
  const { line, figures, countedAt } = summaryOf(runId);
  const left = reveal(figures);
  const never = reveal(summaryOf(control).figures);
  const found: string[] = [];
  if (!isDeepStrictEqual(countedIn(left), countedIn(never))) found.push(`figures of ${runId}`);
  for (const [occasion, release] of Object.entries(left.released))
    if (JSON.stringify(release).includes(number))
      found.push(`what was released of ${runId} at its ${occasion}`);
  if (JSON.stringify(left).includes(number)) found.push(`the number in figures of ${runId}`);
  if (!Buffer.from(line).equals(bytesOfLine(reveal(summaryLineOf(figures, countedAt)))))
    found.push(`the line of ${runId}`);
  const byHand = records.filter(
    ({ pk, sk }) =>
      pk === `ORG#kainuu#RUN#${runId}` && /^(CONFIRMED_)?BACKGROUND$/.test(String(sk)),
  );
  return [...found, ...byHand.map(({ sk }) => `${sk} of ${runId}`)];
}

/** Where in a dump something about the person is left that must not be. */
function leftOf(dump: Dump, { number, mine }: { number: string; mine: Words }, twins: Twins[]) {
  const texts = Object.values(mine);
  const holds = (text: string) => texts.some((one) => text.includes(one));
  const found: string[] = [];
  for (const [id, items] of Object.entries(dump.tables))
    for (const item of items) {
      const text = textOfItem(item);
      const isTombstone =
        item.pk === `ORG#kainuu#PARTICIPANT#${number}` && item.sk === 'BACKGROUND';
      if (holds(text)) found.push(`answers in ${id}: ${item.sk}`);
      if (text.includes(number) && !id.startsWith('Audit') && !isTombstone)
        found.push(`number in ${id}: ${item.sk}`);
      if (isTombstone && Object.keys(item).length !== 5) found.push('more than a tombstone');
      if (isTombstone && twins.some(({ runId }) => text.includes(runId)))
        found.push('which groups they were in');
    }
  for (const item of Object.values(dump.tables).flat())
    if (String(item.sk).startsWith('BANDS#')) found.push(`bands of an export: ${item.sk}`);
  const ofTwins = ({ pk, sk }: Record<string, unknown>) =>
    twins.some(({ runId }) => pk === `ORG#kainuu#RUN#${runId}#INCOMING`) &&
    String(sk).startsWith('LABELS#');
  for (const item of Object.values(dump.tables).flat().filter(ofTwins))
    found.push(`sealed labels: ${item.sk}`);
  for (const { keys, rest } of dump.streams) {
    if (holds(keys) || holds(rest)) found.push('answers in a stream');
    if (rest.includes(number)) found.push('number in a stream, and not in keys');
  }
  if (holds(dump.log)) found.push('answers in the log');
  if (dump.log.includes(number)) found.push('number in the log');
  return [...found, ...twins.flatMap((pair) => figuresLeft(dump, number, pair))];
}

describe('After an erasure, in everything that is stored', () => {
  it('the answers and their sums are nowhere, and the number only in audit and keys', async () => {
    const person = await somebody('whole');
    const { number } = person;
    const stages: ErasureStage[] = ['under way', 'ended', 'closed'];
    const twins: (Twins & { sessionId: string; programmeId?: string })[] = [];
    for (const stage of stages) {
      const { runId, sessionId } = await runWith(stage, 5, person);
      const { runId: control } = await runWith(stage, 5);
      twins.push({ runId, control, sessionId });
    }
    // Two runs are released as they are; a person outside has seen them.
    for (const { runId } of twins.slice(1))
      expect((await coordinator.getOutcome({ params: { runId } })).pairs).toBe(6);
    expect(await exportOfAll()).toBeGreaterThan(0);
    const [{ runId = '', control = '', sessionId = '' } = {}] = twins;
    await leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ note: `${number} tuli myöhässä` }),
      ifMatch: 1,
    });
    await leader.putRunSubstitute({
      params: { runId, userId: 'stand-in' },
      body: { ...away, reason: { code: 'other', note: `${number} toivoi` } },
    });
    await coordinator.putRunHandOver({
      params: { runId, handOverId: newId('to') },
      body: { from: 'leader', to: 'camp-leader', reason: { ...reason, note: `myös ${number}` } },
    });
    // Figures count hand-overs, so the group without the person has one too.
    await coordinator.putRunHandOver({
      params: { runId: control, handOverId: newId('to') },
      body: { from: 'leader', to: 'camp-leader', reason },
    });
    await server.settled();
    const before = leftOf(await dumpOf(server), person, twins);
    expect(before.filter((one) => one.startsWith('figures of')).length).toBe(3);

    const { mentions } = await worker.deleteParticipant({ params: { participantId: number } });
    expect(mentions.items.map((one) => one.in).sort()).toEqual(['hand_over', 'run', 'session']);
    for (const { name: _, date: __, texts: ___, ...body } of mentions.items)
      await worker.postMentionClearing({ params: { participantId: number }, body });
    // At once, and after the stream has run.
    expect(leftOf(await dumpOf(server), person, twins)).toEqual([]);
    await server.settled();
    const after = await dumpOf(server);
    expect(leftOf(after, person, twins)).toEqual([]);
    const audit = Object.entries(after.tables).find(([id]) => id.startsWith('Audit'))?.[1] ?? [];
    expect(audit.some((item) => textOfItem(item).includes(number))).toBe(true);
    expect(after.streams.some(({ keys }) => keys.includes(number))).toBe(true);
    expect(after.log.length).toBeGreaterThan(0);
  });

  it('recounts after each write leave nothing behind, in a closed run either', async () => {
    const person = await somebody('counted-often');
    const { runId } = await runWith('closed', 5, person);
    const { runId: control } = await runWith('closed', 5);
    await server.settled();
    const deleted: string[] = [];
    // What the stream does when it runs at the worst moment, tried at every moment.
    const stop = aroundCalls(async ({ operation, input }, send) => {
      const answer = await send();
      if (operation === 'PutItem' || !String(textOfItem(input)).includes(person.number))
        return answer;
      if (operation === 'Query' || operation === 'BatchGetItem' || operation === 'GetItem')
        return answer;
      deleted.push(operation);
      await recountRun('kainuu', runId, new Date().toISOString());
      return answer;
    });
    try {
      await worker.deleteParticipant({ params: { participantId: person.number } });
    } finally {
      stop();
    }
    expect(deleted.length).toBeGreaterThan(8);
    await server.settled();
    expect(leftOf(await dumpedTablesOf(server), person, [{ runId, control }])).toEqual([]);
  });

  it.each([tombstone, ...erasureSteps, 'none'])(
    'nothing is left except where this step is left out: %s',
    async (step) => {
      shared ??= ended();
      const { person, runId, control, restore } = await shared;
      await restore();
      const now = new Date().toISOString();
      const client = await getParticipant('kainuu', person.number);
      const isDue = (name: string) => name !== step;
      const check = () => {
        if (!client) throw new Error('there is no such client');
        return client;
      };
      const on = '2026-11-28';
      const unlaid = {
        participantId: person.number,
        erasure: { status: 'under_way' as const, on, runIds: [runId] },
        version: check().version + 1,
      };
      const begun = isDue(tombstone)
        ? await begunErasure('kainuu', person.number, on, check)
        : unlaid;
      const pair = { runId, control };
      const found = await withoutStream(async () => {
        await finishErasure('kainuu', begun, now, isDue);
        return leftOf(await dumpedTablesOf(server), person, [pair]);
      });
      expect(found.length > 0, found.join()).toBe(step !== 'none');
    },
  );
});
