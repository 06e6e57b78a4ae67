import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configuration, partnerLimits } from '../../shared/configuration.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { as, newId, newMemberBody, newParticipant, refusal } from '../make.ts';
import { newPartnerLink, newPartnerReferral, partnerWith, runToCome } from '../partners.ts';
import { testServer } from '../server.ts';

const server = await testServer();
// The server's functions run in this process, so they find the tables by its environment.
const { documents } = await import('../../functions/store/documents.ts');
const { keys } = await import('../../functions/store/keys.ts');
const { linkHash } = await import('../../functions/store/link-hash.ts');
const { identitiesTable, recordsTable } = await import('../../functions/store/table.ts');

const [leader, outi] = [as(server, 'leader'), as(server, 'own-worker')];
const other = as(server, 'camp-leader', { 'cognito:groups': ['own_worker', 'leader'] });
const coordinator = as(server, 'coordinator');
const code = async (call: Promise<unknown>) => (await refusal(call)).code;

const itIs = (day: string, time = '12:00') =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T${time}:00.000Z`) });
afterEach(() => {
  vi.useRealTimers();
});

/** Each test guesses in a stretch of its own. */
let day = '2031-01-06';
beforeEach(() => {
  day = daysAfter(day, 1);
  itIs(day);
});

/** A run, a link to it, and who has the link. */
async function linked(changes = {}) {
  const { runId } = await runToCome(server);
  const link = await newPartnerLink(server, runId, changes);
  return { runId, link, partner: partnerWith(server, link.secret) };
}

const listOf = async (runId: string) =>
  (await leader.listRunReferrals({ params: { runId } })).items;
const arrivalsIn = async (runId: string, api = outi) =>
  (await api.listUntakenClients({ query: { limit: '100' } })).items.filter(
    (one) => one.runId === runId,
  );

/** A client whom a partner has referred, and the receipt. */
async function sent(changes = {}) {
  const { runId, link, partner } = await linked();
  const body = newPartnerReferral(changes);
  await partner.postPartnerReferral({ body });
  const [one] = await listOf(runId);
  const participantId = one?.participantId ?? '';
  const receipt = partnerWith(server, body.receipt);
  return { runId, link, partner, body, participantId, receipt };
}

describe('A link of a partner', () => {
  it('shows the group by its secret or code, and nobody in it', async () => {
    const { link, partner } = await linked();
    const shown = await partner.getPartnerInvitation({});
    expect(shown).toMatchObject({ partner: 'Löytöretki ry', name: 'Kokeiluryhmä', isFull: false });
    expect(JSON.stringify(shown)).not.toMatch(/leader|capacity|waiting|activeMembers/);
    expect(await partnerWith(server, link.code).getPartnerInvitation({})).toEqual(shown);
  });

  it('is listed without what opens it, and how often it was used', async () => {
    const { runId, link } = await sent();
    const { items } = await coordinator.listPartnerLinks({ params: { runId } });
    expect(items).toMatchObject([
      { linkId: link.linkId, partner: 'Löytöretki ry', referred: 1, revokedAt: null },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/secret|code|[Hh]ash|Kerttu/);
  });

  it('has another secret when it is made again, and none once it was used or is another’s', async () => {
    const { runId, link } = await linked();
    const params = { runId, linkId: link.linkId };
    const body = { partner: link.partner, until: link.until };
    const again = await coordinator.putPartnerLink({ params, body });
    expect(await code(partnerWith(server, link.secret).getPartnerInvitation({}))).toBe(
      'partner_link.unknown',
    );
    expect(
      await code(coordinator.putPartnerLink({ params, body: { ...body, partner: 'Toinen ry' } })),
    ).toBe('partner_link.made_already');
    const partner = partnerWith(server, again.secret);
    await partner.postPartnerReferral({ body: newPartnerReferral() });
    expect(await code(coordinator.putPartnerLink({ params, body }))).toBe(
      'partner_link.made_already',
    );
  });

  it('is made for days to come, within two months, and not without end', async () => {
    const { runId } = await linked();
    for (const until of [daysAfter(day, -1), daysAfter(day, partnerLimits.linkDays + 1)])
      expect(await code(newPartnerLink(server, runId, { until }))).toBe(
        'partner_link.day_unlikely',
      );
    for (let n = 1; n < partnerLimits.links; n++) await newPartnerLink(server, runId);
    expect(await code(newPartnerLink(server, runId))).toBe('partner_link.too_many');
  });

  it('opens nothing once it is revoked or over, in the same words as one that never was', async () => {
    const [revoked, over] = [await linked(), await linked()];
    await coordinator.deletePartnerLink({
      params: { runId: revoked.runId, linkId: revoked.link.linkId },
    });
    itIs(daysAfter(over.link.until, 1));
    const unknown = partnerWith(server, newLinkSecret());
    const words = new Set<string>();
    for (const one of [revoked.partner, over.partner, unknown]) {
      const body = newPartnerReferral();
      for (const call of [
        () => one.getPartnerInvitation({}),
        () => one.postPartnerReferral({ body }),
      ]) {
        const { instance: _, ...problem } = await refusal(call());
        words.add(JSON.stringify(problem));
      }
    }
    expect([...words]).toEqual([expect.stringContaining('"partner_link.unknown"')]);
    expect(await listOf(revoked.runId)).toEqual([]);
    expect(await listOf(over.runId)).toEqual([]);
  });

  it('refers nobody to a group that takes nobody any longer', async () => {
    const { runId, partner } = await linked();
    await coordinator.postRunStatus({ params: { runId }, body: { status: 'cancelled', on: day } });
    expect(await code(partner.getPartnerInvitation({}))).toBe('run.not_open');
    expect(await code(partner.postPartnerReferral({ body: newPartnerReferral() }))).toBe(
      'run.not_open',
    );
  });

  it('waits after many wrong codes, while its secret always opens', async () => {
    const { link, partner } = await linked();
    for (let n = 0; n <= configuration.wrongLinks.fromOneAddress; n++)
      await refusal(partnerWith(server, newLinkSecret()).getPartnerInvitation({}));
    const byCode = partnerWith(server, link.code).getPartnerInvitation({});
    expect(await refusal(byCode)).toMatchObject({ code: 'link.too_many_tries', status: 429 });
    await partner.getPartnerInvitation({});
  });
});

describe('A client of a partner', () => {
  it('is one client however often the same is sent, at once too, and after the last day', async () => {
    const { runId, link, partner } = await linked();
    const body = newPartnerReferral();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => partner.postPartnerReferral({ body })),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set(['received']));
    expect(await listOf(runId)).toHaveLength(1);
    itIs(daysAfter(link.until, 1));
    expect(await partner.postPartnerReferral({ body })).toEqual({ status: 'received' });
    expect(await listOf(runId)).toHaveLength(1);
    const { items } = await coordinator.listPartnerLinks({ params: { runId } });
    expect(items[0]?.referred).toBe(1);
  });

  it('is not referred by another link with the receipt of the first', async () => {
    const { body } = await sent();
    const { runId, partner } = await linked();
    expect(await code(partner.postPartnerReferral({ body }))).toBe('partner_link.unknown');
    expect(await listOf(runId)).toEqual([]);
  });

  it('is the last of a link that is full, and of three at once one is the last', async () => {
    const { runId, link, partner } = await linked();
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keys.partnerLink('kainuu', runId, link.linkId),
      UpdateExpression: 'SET referred = :almost',
      ExpressionAttributeValues: { ':almost': partnerLimits.clients - 1 },
    });
    const all = await Promise.allSettled(
      [1, 2, 3].map(() => partner.postPartnerReferral({ body: newPartnerReferral() })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listOf(runId)).toHaveLength(1);
    expect(await partner.getPartnerInvitation({})).toMatchObject({ isFull: true });
    const late = partner.postPartnerReferral({ body: newPartnerReferral() });
    expect(await refusal(late)).toMatchObject({ code: 'partner_link.full', status: 409 });
  });

  it.each([
    ['without a name', { name: ' ' }],
    ['without a telephone number', { phone: 'soita' }],
    ['without consent', { consents: false as never }],
    ['with a receipt that could be guessed', { receipt: 'kuitti' }],
    ['with their name for leaders to read', { hope: 'Lapsuudesta asti Kerttu on laulanut.' }],
    ['with their surname in the times', { availability: 'Soita ensin (Kumppanuus).' }],
    ['with the whole name in small letters', { hope: 'terveisin kerttu kumppanuus' }],
    ['with their telephone number', { hope: 'Soittakaa: +358 40-765 4321.' }],
    ['with a page of text', { hope: 'a'.repeat(partnerLimits.words + 1) }],
  ])('is not stored %s', async (_what, changes) => {
    const { runId, partner } = await linked();
    const call = partner.postPartnerReferral({ body: newPartnerReferral(changes) });
    expect(await code(call)).toBe('body.invalid');
    expect(await listOf(runId)).toEqual([]);
  });

  it('waits with what the partner wrote, and nobody but the own worker gets the name', async () => {
    const { runId, participantId } = await sent();
    const list = await listOf(runId);
    expect(list).toMatchObject([
      {
        ...{ state: 'waiting', hope: 'Haluan tavata muita.', referralRoute: 'partner_project' },
        ...{ partner: { name: 'Löytöretki ry' }, awaitsWorker: true },
      },
    ]);
    const waiting = await coordinator.listWaiting({ query: { limit: '100' } });
    const arrivals = await arrivalsIn(runId);
    expect(arrivals).toMatchObject([{ participantId, partner: 'Löytöretki ry', since: day }]);
    for (const shown of [list, waiting, arrivals])
      expect(JSON.stringify(shown)).not.toMatch(/Kerttu|765/);
    expect(await code(outi.getIdentity({ params: { participantId } }))).toBe('participant.unknown');
  });

  it('gets no place before somebody has taken them, by an exception neither', async () => {
    const { runId, participantId } = await sent();
    const params = { runId, participantId };
    const until = daysAfter(day, 7);
    for (const body of [
      { state: 'offered' as const, until },
      { state: 'accepted' as const, joinedOn: day, confirmedDate: true as const },
    ])
      expect(await code(leader.postReferralDecision({ params, body }))).toBe(
        'referral.awaits_worker',
      );
    const exception = { ownWorkerException: 'referred_by_partner' as const };
    const body = { ...newMemberBody(exception), joinedOn: day, confirmedDate: true as const };
    expect(await code(leader.putMember({ params, body, ifMatch: 1 }))).toBe(
      'referral.awaits_worker',
    );
  });

  it('is taken by one of two own workers at once, and the other is told so', async () => {
    const { runId, participantId } = await sent();
    const params = { participantId };
    const both = await Promise.allSettled(
      [outi, other].map((api) => api.postTaking({ params, body: {} })),
    );
    const [won] = [outi, other].filter((_, n) => both[n]?.status === 'fulfilled');
    const [lost] = [outi, other].filter((_, n) => both[n]?.status === 'rejected');
    if (!won || !lost) throw new Error('Not one of the two');
    expect(await code(lost.postTaking({ params, body: {} }))).toBe('participant.taken');
    // Pressed again, or a lost reply.
    await won.postTaking({ params, body: {} });
    expect(await arrivalsIn(runId)).toEqual([]);
    expect(await won.getIdentity({ params })).toMatchObject({
      ...{ name: 'Kerttu Kumppanuus', phone: '040 765 4321', language: 'fi' },
    });
    expect(await code(lost.getIdentity({ params }))).toBe('participant.unknown');
  });

  it('counts for the one who took them only once a second member of the staff confirms them', async () => {
    const { runId, participantId } = await sent();
    const params = { runId, participantId };
    await outi.postTaking({ params, body: {} });
    const client = () => outi.getParticipant({ params });
    expect(await client()).toMatchObject({ registeredBy: 'own-worker', confirmedBy: null });
    const body = { state: 'accepted' as const, joinedOn: day, confirmedDate: true as const };
    await leader.postReferralDecision({ params, body });
    expect(await client()).toMatchObject({ confirmedBy: 'leader', arrived: { runId } });
  });

  it('who is moved to another group before that waits for an own worker there', async () => {
    const { runId, participantId } = await sent();
    const { runId: to } = await runToCome(server);
    await leader.postReferralMove({ params: { runId, participantId }, body: { to } });
    expect(await arrivalsIn(runId)).toEqual([]);
    expect(await arrivalsIn(to)).toMatchObject([{ participantId, runId: to }]);
  });

  it('of nobody’s partner is taken by nobody', async () => {
    const participantId = await newParticipant(server);
    const call = other.postTaking({ params: { participantId }, body: {} });
    expect(await code(call)).toBe('participant.unknown');
  });

  it('who is known under another number is found when they are taken', async () => {
    const known = await newParticipant(server);
    const body = { name: 'Tuttu Tapaus', phone: '050 111 2233', language: 'fi' as const };
    await outi.putIdentity({ params: { participantId: known }, body });
    const { participantId } = await sent({ name: 'Tuttu Tapaus', phone: '050 111 2233' });
    const taken = await outi.postTaking({ params: { participantId }, body: {} });
    expect(taken).toEqual({ participantId, knownTo: ['own-worker'] });
  });
});

describe('The receipt of a partner', () => {
  it('shows each outcome if the client agreed to that', async () => {
    const { runId, participantId, receipt } = await sent();
    const params = { runId, participantId };
    const state = async () => (await receipt.getPartnerReceipt({})).state;
    expect(await receipt.getPartnerReceipt({})).toEqual({
      ...{ partner: 'Löytöretki ry', name: 'Kokeiluryhmä', receivedOn: day, state: 'waiting' },
    });
    await outi.postTaking({ params: { participantId }, body: {} });
    const until = daysAfter(day, 7);
    await leader.postReferralDecision({ params, body: { state: 'offered', until } });
    expect(await state()).toBe('offered');
    const body = { state: 'accepted' as const, joinedOn: day, confirmedDate: true as const };
    await outi.postReferralDecision({ params, body });
    expect(await state()).toBe('accepted');
  });

  it('shows only that it was received if the client did not', async () => {
    const { runId, participantId, receipt } = await sent({ disclosesOutcome: false });
    const body = { state: 'refused' as const, reason: 'full' as const, note: '' };
    await leader.postReferralDecision({ params: { runId, participantId }, body });
    expect(await receipt.getPartnerReceipt({})).toMatchObject({ receivedOn: day, state: null });
  });

  it('still works after the link was revoked, and follows the client to another group', async () => {
    const { runId, link, participantId, receipt } = await sent();
    await coordinator.deletePartnerLink({ params: { runId, linkId: link.linkId } });
    await outi.postTaking({ params: { participantId }, body: {} });
    const { runId: to } = await runToCome(server);
    await leader.postReferralMove({ params: { runId, participantId }, body: { to } });
    expect(await receipt.getPartnerReceipt({})).toMatchObject({ state: 'waiting' });
  });

  it('opens nothing after half a year, or when it is none', async () => {
    const { receipt, link } = await sent();
    for (const secret of [newLinkSecret(), link.secret])
      expect(await code(partnerWith(server, secret).getPartnerReceipt({}))).toBe(
        'partner_receipt.unknown',
      );
    itIs(daysAfter(day, partnerLimits.receiptDays + 1));
    expect(await code(receipt.getPartnerReceipt({}))).toBe('partner_receipt.unknown');
  });

  it('is erased with the client, and nothing of them is left in the table of names', async () => {
    const { participantId, receipt, body } = await sent();
    const params = { participantId };
    await outi.postTaking({ params, body: {} });
    await outi.deleteIdentity({ params });
    await outi.deleteParticipant({ params });
    expect(await code(receipt.getPartnerReceipt({}))).toBe('partner_receipt.unknown');
    const left = await Promise.all([
      documents.send('GetItem', {
        TableName: recordsTable(),
        Key: keys.partnerReceipt(linkHash(body.receipt)),
      }),
      documents.send('GetItem', {
        TableName: identitiesTable(),
        Key: keys.identity('kainuu', participantId),
      }),
    ]);
    expect(left.map(({ Item }) => Item)).toEqual([undefined, undefined]);
  });
});

describe('The audit of a client of a partner', () => {
  it('has what the partner did, and who looked before they were taken', async () => {
    const { runId, participantId, receipt } = await sent();
    await arrivalsIn(runId);
    await receipt.getPartnerReceipt({});
    await outi.postTaking({ params: { participantId }, body: {} });
    const { items } = await outi.listAudit({ query: { participant: participantId } });
    const seen = items
      .filter(({ route }) => route !== 'putRun')
      .map(({ route, by }) => `${by.kind} ${route}`);
    expect(new Set(seen)).toEqual(
      new Set([
        ...['partner postPartnerReferral', 'partner getPartnerReceipt'],
        ...['staff listRunReferrals', 'staff listUntakenClients', 'staff postTaking'],
      ]),
    );
  });
});

it('An id of a run that is none has no links', async () => {
  const params = { runId: newId('run'), linkId: newId('link') };
  expect(await code(coordinator.deletePartnerLink({ params }))).toBe('run.unknown');
});
