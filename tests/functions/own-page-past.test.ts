import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordMessageKey } from '../../functions/store/own-words.ts';
import { slowHash } from '../../functions/store/slow-hash.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { score } from '../../shared/instruments/score.ts';
import { recordsOf } from '../directory.ts';
import {
  answerByLink,
  as,
  holding,
  newAnswers,
  newId,
  newParticipant,
  newSubmission,
  refusal,
} from '../make.ts';
import { groupNow, ownPage, ownPageWithCode, startForm, today } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');

afterEach(() => {
  vi.useRealTimers();
});

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString();

/** The word is sent: what is compared with it is stored, and since when the telephone is theirs. */
async function sent(participantId: string, turn: number, phoneSince: string | null) {
  const thing = `${today()}#${turn}`;
  const word = { ...slowHash('402917'), phoneSince };
  const Item = { ...wordMessageKey('kainuu', participantId, thing), word, version: 2 };
  await server.documents.send(new PutCommand({ TableName: recordsOf(server.description), Item }));
  return '402917';
}

/** A member who has answered the start form by a leader’s link, and then sets a code. */
async function answeredBefore() {
  const { runId, members } = await groupNow(server, 1);
  const [participantId = ''] = members;
  await answerByLink(server, runId, participantId, 'start', newAnswers(4));
  const page = await ownPageWithCode(server, participantId);
  return { runId, participantId, ...page };
}

const hidden = { hasHidden: true, opened: null, items: [] };

describe('What was answered before the personal code was set', () => {
  it('is hidden, and what is answered after it is shown', async () => {
    const { runId, participantId, inside } = await answeredBefore();
    expect(await inside.getOwnAnswers({})).toEqual(hidden);
    await answerByLink(
      server,
      runId,
      participantId,
      'end',
      newAnswers((n) => (n % 5) + 1),
    );
    const { items, hasHidden } = await inside.getOwnAnswers({});
    expect(hasHidden).toBe(true);
    expect(items).toMatchObject([
      {
        ...{ runId, instrument: { id: startForm(runId).instrumentId } },
        forms: [{ occasion: 'end', answers: newAnswers((n) => (n % 5) + 1) }],
      },
    ]);
    expect(items[0]?.forms).toHaveLength(1);
    const given = newAnswers((n) => (n % 5) + 1);
    expect(items[0]?.forms[0]?.score).toBe(score(lifeManagementAndInclusion14, given));
  });

  it('stays hidden where it was only begun before, whoever hands it in', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const first = await ownPage(server, participantId);
    const { secret } = await first.page.postOwnForm({ body: startForm(runId) });
    const at = new Date().toISOString();
    await holding(server, secret, 'hers').patchAnswer({
      body: { device: 'hers', saves: { feels_healthy: { answer: 2, at } } },
    });
    // The own worker sets a code, and hands in what was begun.
    const { inside, secret: another } = await ownPageWithCode(server, participantId);
    const form = await holding(server, another).postOwnForm({ body: startForm(runId) });
    await holding(server, form.secret, 'another').postAnswerSubmit({
      body: { device: 'another', saves: {} },
    });
    expect(await inside.getOwnAnswers({})).toEqual(hidden);
  });

  it('is hidden again when another code is set', async () => {
    const { runId, participantId, inside, page, secret } = await answeredBefore();
    await answerByLink(server, runId, participantId, 'end', newAnswers(5));
    expect((await inside.getOwnAnswers({})).items).toHaveLength(1);
    const { word } = await worker.postOneTimeWord({ params: { participantId } });
    const { session } = await page.putPersonalCode({ body: { word, code: '615243' } });
    const again = holding(server, `${secret}; session=${session}`);
    expect(await again.getOwnAnswers({})).toEqual(hidden);
  });

  it('opens by a word to a telephone that has stood for fourteen days, and to no newer one', async () => {
    const { participantId, inside, page } = await answeredBefore();
    const open = (word: string) => inside.postOwnOpening({ body: { word } });
    expect(await codeOf(open('402917'))).toBe('own_page.word_used_up');
    await page.postTelephoneWord({});
    expect(await codeOf(open('402917'))).toBe('own_page.word_used_up');
    const word = await sent(participantId, 1, daysAgo(13));
    expect(await codeOf(open('000000'))).toBe('own_page.word_wrong');
    expect(await codeOf(open(word))).toBe('own_page.telephone_too_new');
    await sent(participantId, 1, null);
    expect(await codeOf(open(word))).toBe('own_page.telephone_too_new');
    await sent(participantId, 1, daysAgo(15));
    expect(await open(word)).toEqual({ status: 'opened' });
    expect(await open(word)).toEqual({ status: 'opened' });
    const { items, opened, hasHidden } = await inside.getOwnAnswers({});
    expect(items).toMatchObject([{ forms: [{ occasion: 'start', answers: newAnswers(4) }] }]);
    expect({ opened, hasHidden }).toMatchObject({ opened: { way: 'telephone' }, hasHidden: false });
    expect(await worker.getOwnPage({ params: { participantId } })).toMatchObject({
      isOpened: true,
    });
  });

  it('is open at once where the code itself was set by such a word, and not by a newer telephone', async () => {
    for (const [days, isOpen] of [
      [15, true],
      [2, false],
    ] as const) {
      const { runId, members } = await groupNow(server, 1);
      const [participantId = ''] = members;
      await answerByLink(server, runId, participantId, 'start', newAnswers(4));
      const { page, secret } = await ownPage(server, participantId);
      await page.postTelephoneWord({});
      const word = await sent(participantId, 1, daysAgo(days));
      const { session } = await page.putPersonalCode({ body: { word, code: '407152' } });
      const inside = holding(server, `${secret}; session=${session}`);
      expect((await inside.getOwnAnswers({})).hasHidden).toBe(!isOpen);
      expect(await page.getOwn({})).toMatchObject({ code: { way: 'word_by_telephone' } });
    }
  });

  it('opens when a second worker confirms the person by the ticket that their page shows', async () => {
    const { participantId, inside } = await answeredBefore();
    const { ticket, until, ...shown } = await inside.postOwnTicket({});
    expect(shown).toEqual({ participantId });
    const second = as(server, 'coordinator');
    const confirm = (by = second, body = { participantId, ticket }) =>
      by.postOwnPageConfirmation({ body });
    const { ticket: newer } = await inside.postOwnTicket({});
    if (ticket !== newer) expect(await codeOf(confirm())).toBe('own_page.ticket_wrong');
    const stranger = { participantId: await newParticipant(server), ticket: newer };
    expect(await codeOf(confirm(second, stranger))).toBe('own_page.ticket_wrong');
    // Made the link and gave the word.
    const body = { participantId, ticket: newer };
    expect(await codeOf(confirm(worker, body))).toBe('own_page.not_a_second_worker');
    expect(await confirm(second, body)).toEqual({ status: 'confirmed' });
    expect(await confirm(second, body)).toEqual({ status: 'confirmed' });
    expect(await inside.getOwnAnswers({})).toMatchObject({
      ...{ hasHidden: false, opened: { way: 'second_worker' } },
      items: [{ forms: [{ occasion: 'start' }] }],
    });
    const audit = await as(server, 'admin').listAudit({ query: { participant: participantId } });
    expect(
      audit.items.some(
        ({ route, by, outcome }) =>
          route === 'postOwnPageConfirmation' &&
          outcome === 'done' &&
          by.kind === 'staff' &&
          by.userId === 'coordinator',
      ),
    ).toBe(true);
    expect(until > new Date().toISOString()).toBe(true);
  });

  it('is confirmed by nobody who made a link that works, or gave the word', async () => {
    const { runId, participantId, inside } = await answeredBefore();
    const leader = as(server, 'leader');
    await leader.postRunOwnPages({
      params: { runId },
      body: { participantIds: [participantId] },
    });
    const { ticket } = await inside.postOwnTicket({});
    const body = { participantId, ticket };
    expect(await codeOf(leader.postOwnPageConfirmation({ body }))).toBe(
      'own_page.not_a_second_worker',
    );
    // The worker’s link is revoked, and still they gave the word.
    const secondWorker = as(server, 'own-worker', { sub: newId('worker') });
    expect(await secondWorker.postOwnPageConfirmation({ body })).toEqual({ status: 'confirmed' });
  });

  it('is confirmed within fifteen minutes', async () => {
    const { participantId, inside } = await answeredBefore();
    const { ticket } = await inside.postOwnTicket({});
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] });
    const body = { participantId, ticket };
    expect(await codeOf(as(server, 'coordinator').postOwnPageConfirmation({ body }))).toBe(
      'own_page.ticket_wrong',
    );
  });
});

describe('A word to the telephone', () => {
  it('is sent three times a day at most', async () => {
    const participantId = await newParticipant(server);
    const { page } = await ownPage(server, participantId);
    for (let n = 0; n < 3; n++)
      expect((await page.postTelephoneWord({})).until > new Date().toISOString()).toBe(true);
    expect(await codeOf(page.postTelephoneWord({}))).toBe('own_page.too_many_words');
    const day = today();
    vi.useFakeTimers({ now: Date.parse(`${daysAfter(day, 1)}T12:00:00Z`), toFake: ['Date'] });
    await page.postTelephoneWord({});
  });

  it('is good for five tries', async () => {
    const participantId = await newParticipant(server);
    const { page } = await ownPage(server, participantId);
    await page.postTelephoneWord({});
    const word = await sent(participantId, 1, daysAgo(15));
    const set = (tried: string) => page.putPersonalCode({ body: { word: tried, code: '407152' } });
    for (let n = 0; n < 5; n++) expect(await codeOf(set('000000'))).toBe('own_page.word_wrong');
    expect(await codeOf(set(word))).toBe('own_page.word_used_up');
  });
});

describe('What is behind the code', () => {
  it('shows a form as it was handed in, by occasion, with its score', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const { inside, page } = await ownPageWithCode(server, participantId);
    const { secret } = await page.postOwnForm({ body: startForm(runId) });
    const given = newAnswers(2);
    await holding(server, secret).postAnswerSubmit({ body: newSubmission(given) });
    await answerByLink(server, runId, participantId, 'end', newAnswers(5));
    const { items, hasHidden } = await inside.getOwnAnswers({});
    expect(hasHidden).toBe(false);
    expect(items).toHaveLength(1);
    expect(items[0]?.forms.map(({ occasion }) => occasion)).toEqual(['start', 'end']);
    expect(items[0]?.forms[0]).toMatchObject({ answers: given, answeredOn: today() });
  });
});
