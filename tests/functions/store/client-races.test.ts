import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { tableVariables } from '../../../shared/table-shape.ts';
import { openFaultLine } from '../../chaos/harness/fault-line.ts';
import { dynamodbEndpoint } from '../../database.ts';
import {
  as,
  enrolled,
  holding,
  newMemberBody,
  newParticipant,
  newReferralBody,
  recruitingRun,
  refusal,
} from '../../make.ts';
import { dumpedTablesOf, textOfItem } from '../../privacy/dump.ts';
import { testServer } from '../../server.ts';

/**
 * What happens once, between the reading of the next request and its transaction. What counts runs
 * in the background writes transactions too, so a test waits until it has settled.
 */
const line: { meanwhile?: (() => Promise<unknown>) | undefined } = {};

const isTransaction = ({ headers }: IncomingMessage) =>
  String(headers['x-amz-target']).endsWith('.TransactWriteItems');

async function faultOf(incoming: IncomingMessage): Promise<undefined> {
  if (!isTransaction(incoming)) return;
  const { meanwhile } = line;
  line.meanwhile = undefined;
  await meanwhile?.();
}

const toDatabase = await openFaultLine({ target: dynamodbEndpoint, speech: 'dynamodb', faultOf });
afterAll(toDatabase.stop);

const server = await testServer();
// The functions are loaded at their first request, so from here on they use this connection while
// the local server's own client reads the table directly.
process.env.DYNAMODB_ENDPOINT = toDatabase.url;
vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  line.meanwhile = undefined;
});

const [leader, outi] = [as(server, 'leader'), as(server, 'own-worker')];
const code = async (call: Promise<unknown>) => (await refusal(call)).code;

const enrol = (runId: string, participantId: string) =>
  outi.putMember({ params: { runId, participantId }, body: newMemberBody() });
const refer = (runId: string, participantId: string) =>
  outi.putReferral({ params: { runId, participantId }, body: newReferralBody() });
const referralsTo = async (runId: string) =>
  (await leader.listRunReferrals({ params: { runId } })).items;

/** Begins an erasure, as far as its first write. */
const beginErasure = (participantId: string) =>
  server.documents.send(
    new PutCommand({
      TableName: process.env[tableVariables.records],
      Item: {
        ...keys.participant('kainuu', participantId),
        ...{ participantId, version: 9 },
        erasure: { status: 'under_way', on: '2026-03-02', runIds: [] },
      },
    }),
  );

describe('A client who is enrolled at the same moment', () => {
  test('is not referred to the group as well', async () => {
    const { runId } = await recruitingRun(server);
    const participantId = await newParticipant(server);
    await server.settled();
    line.meanwhile = () => enrol(runId, participantId);
    expect(await code(refer(runId, participantId))).toBe('referral.member_already');
    expect(await referralsTo(runId)).toEqual([]);
  });

  test('is not moved to the group as well', async () => {
    const [{ runId }, { runId: to }] = [await recruitingRun(server), await recruitingRun(server)];
    const participantId = await newParticipant(server);
    await refer(runId, participantId);
    await server.settled();
    line.meanwhile = () => enrol(to, participantId);
    const params = { runId, participantId };
    const move = leader.postReferralMove({ params, body: { to } });
    expect(await code(move)).toBe('referral.there_already');
    expect(await referralsTo(to)).toEqual([]);
    expect(await referralsTo(runId)).toMatchObject([{ participantId, state: 'waiting' }]);
  });
});

describe('A client who is referred at the same moment', () => {
  test('is not passed by another whom a worker enrols', async () => {
    const { runId } = await recruitingRun(server);
    const [first, second] = [await newParticipant(server), await newParticipant(server)];
    await server.settled();
    line.meanwhile = () => refer(runId, first);
    expect(await code(enrol(runId, second))).toBe('run.others_wait');
  });
});

describe('A group that is cancelled at the same moment', () => {
  test('takes no referral, and none that is moved', async () => {
    const [{ runId }, { runId: from }] = [await recruitingRun(server), await recruitingRun(server)];
    const [sent, moved] = [await newParticipant(server), await newParticipant(server)];
    await refer(from, moved);
    const cancel = (params: { runId: string }) =>
      leader.postRunStatus({ params, body: { status: 'cancelled', on: '2026-03-02' } });
    await server.settled();
    line.meanwhile = () => cancel({ runId });
    expect(await code(refer(runId, sent))).toBe('run.not_open');
    const { runId: to } = await recruitingRun(server);
    await server.settled();
    line.meanwhile = () => cancel({ runId: to });
    const params = { runId: from, participantId: moved };
    expect(await code(leader.postReferralMove({ params, body: { to } }))).toBe('run.not_open');
    for (const one of [runId, to]) expect(await referralsTo(one)).toEqual([]);
    expect(await referralsTo(from)).toMatchObject([{ participantId: moved, state: 'waiting' }]);
  });
});

/** Texts of all items of records that name somebody, but for the item of the client itself. */
async function besides(participantId: string): Promise<string[]> {
  const { tables } = await dumpedTablesOf(server);
  const itself = keys.participant('kainuu', participantId);
  return (tables.Records ?? [])
    .filter(({ pk, sk }) => pk !== itself.pk || sk !== itself.sk)
    .map(textOfItem)
    .filter((text) => text.includes(participantId));
}

const consentTo = (participantId: string) =>
  outi.putConsent({
    params: { participantId, purpose: 'quotation' },
    body: { given: true, on: '2026-03-02', textVersion: '1', language: 'fi', source: 'paper' },
  });
const linkOf = (participantId: string) =>
  outi.postClientLink({
    params: { participantId },
    body: { consents: true, background: true },
  });

describe('A client whose erasure begins at the same moment', () => {
  test.each([
    ['a consent', consentTo],
    ['a link', linkOf],
  ])('leaves no number behind beside %s', async (_what, write) => {
    const participantId = await newParticipant(server);
    await server.settled();
    line.meanwhile = () => beginErasure(participantId);
    expect(await code(write(participantId))).toBe('participant.unknown');
    expect(await besides(participantId)).toEqual([]);
  });

  test('cannot answer by their link any longer, and is told so at once', async () => {
    const participantId = await newParticipant(server);
    const { secret } = await linkOf(participantId);
    await server.settled();
    line.meanwhile = () => outi.deleteParticipant({ params: { participantId } });
    const body = {
      ...{ sendingId: randomUUID(), language: 'fi' as const },
      consents: [{ purpose: 'contact' as const, given: true, textVersion: '1' }],
    };
    expect(await code(holding(server, secret).postClientReply({ body }))).toBe('link.unknown');
    expect(await besides(participantId)).toEqual([]);
  });

  test('is not moved to a group where the erasure would not look', async () => {
    const [{ runId }, { runId: to }] = [await recruitingRun(server), await recruitingRun(server)];
    const participantId = await newParticipant(server);
    await refer(runId, participantId);
    await server.settled();
    line.meanwhile = () => beginErasure(participantId);
    const params = { runId, participantId };
    const move = leader.postReferralMove({ params, body: { to } });
    expect(await code(move)).toBe('referral.unknown');
    expect(await referralsTo(to)).toEqual([]);
  });

  test('is not enrolled in a group where the erasure did not look', async () => {
    const [{ runId }, { runId: other }] = [
      await recruitingRun(server),
      await recruitingRun(server),
    ];
    const participantId = await enrolled(server, other);
    await server.settled();
    line.meanwhile = () => outi.deleteParticipant({ params: { participantId } });
    expect(await code(enrol(runId, participantId))).toBe('participant.unknown');
    expect((await leader.listMembers({ params: { runId } })).items).toEqual([]);
    expect(await leader.getRun({ params: { runId } })).toMatchObject({ activeMembers: 0 });
  });
});

describe('A client whose number is joined to another at the same moment', () => {
  test('says nothing under the number that has ended, where nobody would find it', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const params = { participantId: ending, otherParticipantId: staying };
    await server.settled();
    line.meanwhile = () => outi.postJoining({ params, body: {} });
    expect(await code(consentTo(ending))).toBe('participant.unknown');
    expect((await besides(ending)).filter((text) => text.includes('CONSENT#'))).toEqual([]);
  });

  test('gets no link under the number that has ended', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    const params = { participantId: ending, otherParticipantId: staying };
    await server.settled();
    line.meanwhile = () => outi.postJoining({ params, body: {} });
    expect(await code(linkOf(ending))).toBe('participant.unknown');
    expect((await besides(ending)).filter((text) => text.includes('CLIENT_LINK'))).toEqual([]);
  });
});
