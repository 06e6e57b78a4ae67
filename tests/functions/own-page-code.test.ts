import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { linkHash } from '../../functions/store/link-hash.ts';
import { slowHash } from '../../functions/store/slow-hash.ts';
import { recordsOf } from '../directory.ts';
import {
  answerBothByLinks,
  as,
  endRun,
  holding,
  newId,
  newParticipant,
  refusal,
  runningRun,
} from '../make.ts';
import { ownPage, ownPageWithCode } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');

afterEach(() => {
  vi.useRealTimers();
});

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;
const inMinutes = (minutes: number) =>
  vi.useFakeTimers({ now: Date.now() + minutes * 60_000, toFake: ['Date'] });

/** A digit string that is not the given one. */
const other = (digits: string) => (digits[0] === '9' ? '8' : '9') + digits.slice(1);

describe('A personal code', () => {
  it('is set by the own worker’s one-time word, which works once', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const { page } = await ownPage(server, participantId);
    const set = (word: string, code = '407152') => page.putPersonalCode({ body: { word, code } });
    expect(await codeOf(set('000000'))).toBe('own_page.word_used_up');
    expect(await codeOf(page.postOwnSession({ body: { code: '407152' } }))).toBe(
      'own_page.no_code',
    );
    const { word, until } = await worker.postOneTimeWord({ params });
    expect(await worker.getOwnPage({ params })).toMatchObject({ code: null, wordUntil: until });
    expect(await codeOf(set(other(word)))).toBe('own_page.word_wrong');
    const { session } = await set(word);
    expect(session).toMatch(/^[\w-]{22}$/);
    expect(await codeOf(set(word))).toBe('own_page.word_used_up');
    expect(await worker.getOwnPage({ params })).toMatchObject({
      ...{ code: { way: 'word_from_worker', wordBy: 'own-worker' }, wordUntil: null },
      ...{ isLocked: false, isOpened: false },
    });
    expect(await page.getOwn({})).toMatchObject({ code: { way: 'word_from_worker' } });
  });

  it('is refused where anybody would try it first', async () => {
    const participantId = await newParticipant(server);
    const { page } = await ownPage(server, participantId);
    for (const code of ['111111', '123456', '7654321', '890123', '210987', '171717'])
      expect(await codeOf(page.putPersonalCode({ body: { word: '000000', code } }))).toBe(
        'own_page.code_too_simple',
      );
    const short = { word: '000000', code: '40715' };
    expect(await codeOf(page.putPersonalCode({ body: short }))).toBe('body.invalid');
  });

  it('opens what is behind it until fifteen minutes after the last use', async () => {
    const { page, inside, code } = await ownPageWithCode(server, await newParticipant(server));
    expect(await codeOf(page.getOwnAnswers({}))).toBe('own_page.log_in');
    expect(await inside.getOwnAnswers({})).toMatchObject({ items: [], hasHidden: false });
    inMinutes(14);
    expect(await inside.listOwnMessages({})).toMatchObject({ items: [] });
    inMinutes(14);
    expect(await inside.getOwn({})).toMatchObject({ isLoggedIn: true });
    inMinutes(2);
    expect(await inside.getOwn({})).toMatchObject({ isLoggedIn: false });
    expect(await codeOf(inside.getOwnAnswers({}))).toBe('own_page.log_in');
    await page.postOwnSession({ body: { code } });
  });

  it('is the same behind every link, and a browser that logs out is out alone', async () => {
    const participantId = await newParticipant(server);
    const first = await ownPageWithCode(server, participantId);
    const second = await first.page.postOwnSession({ body: { code: first.code } });
    const also = holding(server, `${first.secret}; session=${second.session}`);
    expect(await first.inside.deleteOwnSession({})).toEqual({ status: 'logged_out' });
    expect(await first.inside.deleteOwnSession({})).toEqual({ status: 'logged_out' });
    expect(await codeOf(first.inside.listOwnConsents({}))).toBe('own_page.log_in');
    expect((await also.listOwnConsents({})).items.length).toBeGreaterThan(4);
    // A new link of the same client’s, with the same code.
    const { page } = await ownPage(server, participantId);
    await page.postOwnSession({ body: { code: first.code } });
    expect(await codeOf(also.listOwnConsents({}))).toBe('link.unknown');
  });

  it('lets three browsers in at once: at the fourth the first is out', async () => {
    const { page, inside, secret, code } = await ownPageWithCode(
      server,
      await newParticipant(server),
    );
    const others: string[] = [];
    for (let n = 0; n < 3; n++) {
      inMinutes(1);
      others.push((await page.postOwnSession({ body: { code } })).session);
    }
    expect(await codeOf(inside.listOwnConsents({}))).toBe('own_page.log_in');
    for (const session of others)
      await holding(server, `${secret}; session=${session}`).listOwnConsents({});
  });

  it('locks after ten wrong tries, however many come at once, until another is set', async () => {
    const participantId = await newParticipant(server);
    const { page, code } = await ownPageWithCode(server, participantId);
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, n) =>
        codeOf(page.postOwnSession({ body: { code: `50${n + 1000}` } })),
      ),
    );
    const count = (one: string) => tries.filter((code) => code === one).length;
    expect(count('own_page.code_wrong')).toBeLessThanOrEqual(10);
    expect(count('own_page.code_wrong')).toBeGreaterThan(0);
    expect(tries.length).toBe(
      count('own_page.code_wrong') + count('own_page.locked') + count('server.busy'),
    );
    for (let n = 0; n < 10; n++) await codeOf(page.postOwnSession({ body: { code: '501999' } }));
    expect(await codeOf(page.postOwnSession({ body: { code } }))).toBe('own_page.locked');
    expect(await page.getOwn({})).toMatchObject({ isLocked: true });
    expect(await worker.getOwnPage({ params: { participantId } })).toMatchObject({
      isLocked: true,
    });
    const { word } = await worker.postOneTimeWord({ params: { participantId } });
    await page.putPersonalCode({ body: { word, code: '615243' } });
    expect(await codeOf(page.postOwnSession({ body: { code } }))).toBe('own_page.code_wrong');
    await page.postOwnSession({ body: { code: '615243' } });
  });

  it('counts from the start again after a right one', async () => {
    const { page, code } = await ownPageWithCode(server, await newParticipant(server));
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++)
        expect(await codeOf(page.postOwnSession({ body: { code: '501999' } }))).toBe(
          'own_page.code_wrong',
        );
      await page.postOwnSession({ body: { code } });
    }
  });

  it('ends every session when another is set', async () => {
    const participantId = await newParticipant(server);
    const first = await ownPageWithCode(server, participantId);
    const { word } = await worker.postOneTimeWord({ params: { participantId } });
    await first.page.putPersonalCode({ body: { word, code: '615243' } });
    expect(await codeOf(first.inside.listOwnConsents({}))).toBe('own_page.log_in');
  });
});

describe('A one-time word', () => {
  it('is good for a day and for five tries, and the newest alone', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const { page } = await ownPage(server, participantId);
    const set = (word: string) => page.putPersonalCode({ body: { word, code: '407152' } });
    const first = await worker.postOneTimeWord({ params });
    for (let n = 0; n < 5; n++)
      expect(await codeOf(set(other(first.word)))).toBe('own_page.word_wrong');
    expect(await codeOf(set(first.word))).toBe('own_page.word_used_up');
    const second = await worker.postOneTimeWord({ params });
    const third = await worker.postOneTimeWord({ params });
    if (second.word !== third.word)
      expect(await codeOf(set(second.word))).toBe('own_page.word_wrong');
    inMinutes(24 * 60 + 1);
    expect(await codeOf(set(third.word))).toBe('own_page.word_used_up');
  });

  it('sets one code where two use it at once', async () => {
    const participantId = await newParticipant(server);
    const { page } = await ownPage(server, participantId);
    const { word } = await worker.postOneTimeWord({ params: { participantId } });
    const codes = ['407152', '615243'];
    const done = await Promise.allSettled(
      codes.map((code) => page.putPersonalCode({ body: { word, code } })),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const right = codes[done.findIndex(({ status }) => status === 'fulfilled')] ?? '';
    await page.postOwnSession({ body: { code: right } });
  });

  /** Stores a word by somebody who is not the client’s worker any longer, and never was noted as one. */
  async function givenBy(giver: string, participantId: string) {
    const word = { ...slowHash('402917'), by: giver, givenAt: new Date().toISOString() };
    await server.documents.send(
      new PutCommand({
        TableName: recordsOf(server.description),
        Item: {
          ...keys.ownPage('kainuu', participantId),
          ...{ participantId, code: null, wrongTries: 0, telephoneWord: null, opened: null },
          ...{ ticket: null, sessions: [], version: 1, word: { ...word, wrongTries: 0 } },
        },
      }),
    );
    return '402917';
  }

  it('makes its giver count as one who can read the answers, once it is used', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const { page } = await ownPage(server, participantId);
    const giver = newId('giver');
    const word = await givenBy(giver, participantId);
    const before = await worker.getParticipant({ params });
    expect(before.handledBy).not.toContain(giver);
    await page.putPersonalCode({ body: { word, code: '407152' } });
    const after = await worker.getParticipant({ params });
    expect(after.handledBy).toEqual([...before.handledBy, giver].sort());
    expect(after.version).toBe(before.version + 1);
  });

  it('hides a group’s figures where its giver gave one to nearly all', async () => {
    const giver = newId('giver');
    for (const [given, suppressed] of [
      [0, null],
      [5, 'too_few'],
    ] as const) {
      const { runId, members } = await runningRun(server, 7);
      const changes = members.map((_, n) => [2, 3 + (n % 2)] as const);
      await answerBothByLinks(server, runId, members, changes);
      for (const participantId of members.slice(0, given)) {
        const word = await givenBy(giver, participantId);
        const { page } = await ownPage(server, participantId);
        await page.putPersonalCode({ body: { word, code: '407152' } });
      }
      await endRun(server, runId);
      await server.settled();
      const outcome = await as(server, 'coordinator').getOutcome({ params: { runId } });
      expect(outcome.suppressed).toBe(suppressed);
    }
  });
});

it('Nothing that opens a page is stored as it is', async () => {
  const participantId = await newParticipant(server);
  const { word } = await worker.postOneTimeWord({ params: { participantId } });
  const { secret, code, session } = await ownPageWithCode(server, participantId);
  const { Items = [] } = await server.documents.send(
    new QueryCommand({
      TableName: recordsOf(server.description),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.ownPage('kainuu', participantId).pk },
    }),
  );
  const text = JSON.stringify(Items);
  expect(text).toContain(linkHash(secret));
  for (const plain of [word, secret, code, session]) expect(text).not.toContain(plain);
});
