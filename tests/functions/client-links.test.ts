import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import type { Purpose } from '../../shared/domain/people/consent.ts';
import { background } from '../../shared/domain/people/participant.ts';
import { as, holding, newId, newParticipant, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const both = { consents: true, background: true };

afterEach(() => {
  vi.useRealTimers();
});

/** A client with a link, and what it opens. */
async function linked(body = both) {
  const participantId = await newParticipant(server);
  const params = { participantId };
  const link = await worker.postClientLink({ params, body });
  return { params, link, client: holding(server, link.secret) };
}

const yes = (purpose: Purpose, given = true) => ({ purpose, given, textVersion: '1' });
const reply = (consents: ReturnType<typeof yes>[], filled: object = {}) => ({
  ...{ sendingId: randomUUID(), language: 'sv' as const, consents },
  background: { ...withoutWorkers(), ...filled },
});
function withoutWorkers() {
  const { service_needs_assessment_done: _, ...rest } = background.parse({});
  return rest;
}

describe('A client’s link', () => {
  it('asks for what nobody has recorded, and shows nothing that is recorded', async () => {
    const { params, client, link } = await linked();
    const consent = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
    await worker.putConsent({ params: { ...params, purpose: 'research' }, body: consent });
    const stored = await worker.getParticipant({ params });
    const filled = { ...stored.background, birth_year: 1980 };
    const { ownWorker, synthetic, version } = stored;
    const body = { ownWorker, synthetic, background: filled };
    await worker.putParticipant({ params, body, ifMatch: version });
    const shown = await client.getClientQuestions({});
    expect(shown).toEqual({
      status: 'open',
      consents: [
        ...['measurement', 'quotation', 'contact', 'share_with_own_worker', 'reminders'],
      ].map((purpose) => ({
        ...{ purpose, textVersion: '1' },
      })),
      background: Object.keys(withoutWorkers()).filter((field) => field !== 'birth_year'),
      until: link.until,
    });
    const text = JSON.stringify(shown);
    for (const hidden of [params.participantId, '1980', 'own-worker'])
      expect(text).not.toContain(hidden);
  });

  it('asks for what its worker chose alone', async () => {
    const consents = await linked({ consents: true, background: false });
    expect(await consents.client.getClientQuestions({})).toMatchObject({ background: [] });
    const form = await linked({ consents: false, background: true });
    expect(await form.client.getClientQuestions({})).toMatchObject({ consents: [] });
    const late = form.client.postClientReply({ body: reply([yes('contact')]) });
    expect((await refusal(late)).code).toBe('client_link.overtaken');
  });

  it('records what the client says, in their own name, once', async () => {
    const { params, client } = await linked();
    const body = reply([yes('contact'), yes('research', false)], {
      ...{ birth_year: 1990, living_arrangement: ['alone'], municipality_area: 'Kajaani' },
    });
    expect(await client.postClientReply({ body })).toEqual({ status: 'received' });
    // The reply was lost on the way.
    expect(await client.postClientReply({ body })).toEqual({ status: 'received' });
    const { items } = await worker.listConsents({ params });
    expect(items).toMatchObject([
      {
        purpose: 'contact',
        version: 1,
        history: [
          {
            ...{ given: true, textVersion: '1', language: 'sv', source: 'device' },
            recordedBy: 'participant',
          },
        ],
      },
      { purpose: 'research', given: false },
    ]);
    const { background: stored } = await worker.getParticipant({ params });
    expect(stored).toMatchObject({ birth_year: 1990, living_arrangement: ['alone'], sex: null });
    expect(await client.getClientQuestions({})).toEqual({ status: 'received' });
    const another = client.postClientReply({ body: reply([yes('quotation')]) });
    expect((await refusal(another)).code).toBe('client_link.received');
    const { link } = await worker.getClientLink({ params });
    expect(link).toMatchObject({ ...both, receivedAt: expect.any(String), revokedAt: null });
    expect(JSON.stringify(link)).not.toMatch(/hash/i);
  });

  it('opens by the code that is typed, too', async () => {
    const { link } = await linked();
    const typed = holding(server, printedCode(link.code).replace('-', '').toLowerCase());
    expect(await typed.getClientQuestions({})).toMatchObject({ status: 'open' });
  });

  it('opens nothing once it is replaced, revoked or over, and says the same of all', async () => {
    const { params, client, link } = await linked();
    const second = await worker.postClientLink({ params, body: both });
    expect(second.secret).not.toBe(link.secret);
    const gone = await refusal(client.getClientQuestions({}));
    expect(gone.code).toBe('link.unknown');
    const later = holding(server, second.secret);
    await worker.deleteClientLink({ params });
    const again = await worker.deleteClientLink({ params });
    expect(again.link.revokedAt).not.toBe(null);
    const revoked = await refusal(later.getClientQuestions({}));
    const sent = await refusal(later.postClientReply({ body: reply([yes('contact')]) }));
    const unknown = await refusal(holding(server, 'A'.repeat(22)).getClientQuestions({}));
    expect([revoked, sent, unknown].map(({ code, status }) => [code, status])).toEqual(
      Array(3).fill(['link.unknown', 404]),
    );
    const third = await worker.postClientLink({ params, body: both });
    vi.useFakeTimers({
      now: Date.parse(`${daysAfter(third.until, 1)}T12:00:00Z`),
      toFake: ['Date'],
    });
    const over = await refusal(holding(server, third.secret).getClientQuestions({}));
    expect(over.code).toBe('link.unknown');
  });

  it('is made, seen and revoked by the client’s own worker alone', async () => {
    const { params } = await linked();
    const other = as(server, 'own-worker', { sub: newId('worker') });
    for (const call of [
      () => other.getClientLink({ params }),
      () => other.postClientLink({ params, body: both }),
      () => other.deleteClientLink({ params }),
    ])
      expect((await refusal(call())).code).toBe('participant.unknown');
    const bare = { participantId: await newParticipant(server) };
    expect(await worker.getClientLink({ params: bare })).toEqual({ link: null });
    expect((await refusal(worker.deleteClientLink({ params: bare }))).code).toBe('link.unknown');
    const empty = { consents: false, background: false };
    const nothing = worker.postClientLink({ params: bare, body: empty });
    expect((await refusal(nothing)).code).toBe('body.invalid');
  });

  it('refuses a consent to a text that was never published, and a form of nonsense', async () => {
    const { params, client } = await linked();
    const unknown = reply([{ ...yes('contact'), textVersion: '2026-1' }]);
    expect((await refusal(client.postClientReply({ body: unknown }))).code).toBe(
      'consent.unknown_text',
    );
    const twice = reply([yes('contact'), yes('contact', false)]);
    expect((await refusal(client.postClientReply({ body: twice }))).code).toBe('body.invalid');
    const wrong = reply([], { birth_year: 30 });
    expect((await refusal(client.postClientReply({ body: wrong }))).code).toBe('body.invalid');
    expect((await worker.listConsents({ params })).items).toEqual([]);
  });
});

describe('A client and a worker who record at once', () => {
  it('lose nothing: what came first stays, and the client reads what is left to say', async () => {
    const { params, client } = await linked();
    const said = { given: false, on: '2026-03-02', textVersion: '1', source: 'spoken' as const };
    await worker.putConsent({ params: { ...params, purpose: 'contact' }, body: said });
    const body = reply([yes('contact'), yes('research')], { sex: 'female' });
    const late = await refusal(client.postClientReply({ body }));
    expect(late).toMatchObject({
      code: 'client_link.overtaken',
      errors: [{ pointer: '/consents/0' }],
    });
    // All or nothing: the rest was not recorded either.
    expect((await worker.listConsents({ params })).items).toHaveLength(1);
    const rest = { ...body, consents: [yes('research')] };
    await client.postClientReply({ body: rest });
    const { items } = await worker.listConsents({ params });
    expect(items.map(({ purpose, given }) => [purpose, given])).toEqual([
      ['contact', false],
      ['research', true],
    ]);
  });

  it('do so in any order, of the same consent and the same form', async () => {
    const clients = await Promise.all(Array.from({ length: 12 }, () => linked()));
    await Promise.all(
      clients.map(async ({ params, client }) => {
        const stored = await worker.getParticipant({ params });
        const said = { given: false, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
        const { ownWorker, synthetic, version } = stored;
        const filled = { ...stored.background, sex: 'male' as const };
        const [consented, saved, sent] = await Promise.allSettled([
          worker.putConsent({ params: { ...params, purpose: 'contact' }, body: said }),
          worker.putParticipant({
            params,
            body: { ownWorker, synthetic, background: filled },
            ifMatch: version,
          }),
          client.postClientReply({ body: reply([yes('contact')], { sex: 'female' }) }),
        ]);
        const { items } = await worker.listConsents({ params });
        const { background: now } = await worker.getParticipant({ params });
        expect(items[0]?.history).toHaveLength(1);
        const isClients = sent.status === 'fulfilled';
        expect(items[0]?.given).toBe(isClients);
        if (isClients) expect(consented.status).toBe('rejected');
        expect(now.sex).toBe(isClients ? 'female' : saved.status === 'fulfilled' ? 'male' : null);
      }),
    );
  });

  it('nor does a client who presses twice, or from two devices', async () => {
    const { params, client } = await linked();
    const tries = await Promise.allSettled(
      [reply([yes('contact')]), reply([yes('contact', false)])].map((body) =>
        client.postClientReply({ body }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await worker.listConsents({ params })).items[0]?.history).toHaveLength(1);
  });
});

it('A client who was erased is reached by no link', async () => {
  const erased = await linked();
  await worker.deleteParticipant({ params: erased.params });
  expect((await refusal(erased.client.getClientQuestions({}))).code).toBe('link.unknown');
});

it('Of two numbers that are joined, only the link of the one that stays opens, and asks for what neither has', async () => {
  const [ending, staying] = [await linked(), await linked()];
  const said = { given: false, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
  await worker.putConsent({ params: { ...ending.params, purpose: 'contact' }, body: said });
  const { participantId } = ending.params;
  const { participantId: otherParticipantId } = staying.params;
  await worker.postJoining({ params: { participantId, otherParticipantId }, body: {} });
  expect((await refusal(ending.client.getClientQuestions({}))).code).toBe('link.unknown');
  const body = reply([yes('research')], { sex: 'female' });
  expect((await refusal(ending.client.postClientReply({ body }))).code).toBe('link.unknown');
  const shown = await staying.client.getClientQuestions({});
  const purposes = shown.status === 'open' ? shown.consents.map(({ purpose }) => purpose) : [];
  expect(purposes).toEqual([
    ...['measurement', 'quotation', 'share_with_own_worker', 'research', 'reminders'],
  ]);
  await staying.client.postClientReply({ body });
  const { items } = await worker.listConsents({ params: staying.params });
  expect(items.map(({ purpose, given }) => [purpose, given])).toEqual([
    ['contact', false],
    ['research', true],
  ]);
});
