import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { as, holding, newId, newMemberBody, newParticipant, pinned, refusal } from '../make.ts';
import { groupNow, ownPage, ownPageWithCode, startForm, today } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const leader = as(server, 'leader');

afterEach(() => {
  vi.useRealTimers();
});

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;

describe('A link to the own page', () => {
  it('shows the next sessions, what can be answered and whom to call, and no kind of group', async () => {
    const { runId, members, sessionIds } = await groupNow(server, 1, {
      contactWords: 'Aino, 040 123 4567, arkisin 9–15',
    });
    await as(server, 'admin').putOrganisation({
      body: { urgentWords: 'Kriisipuhelin 09 2525 0111' },
    });
    const { page } = await ownPage(server, members[0] ?? '');
    const shown = await page.getOwn({});
    expect(shown).toEqual({
      now: expect.any(String),
      sessions: sessionIds.map((sessionId, n) => ({
        ...{ runId, sessionId, date: daysAfter(today(), 1 + 7 * n), startsAt: '13:00' },
        ...{ minutes: 135, place: 'Kirjasto', isCancelled: false },
        ...{ cannotCome: false, maySay: true },
      })),
      forms: [
        {
          ...startForm(runId),
          title: expect.objectContaining({ fi: expect.any(String) }),
          ...{ questions: 14, minutes: expect.any(Number) },
          ...{ until: daysAfter(today(), 8), isBegun: false },
        },
      ],
      contacts: [{ runId, words: 'Aino, 040 123 4567, arkisin 9–15' }],
      urgent: 'Kriisipuhelin 09 2525 0111',
      ...{ code: null, isLocked: false, isLoggedIn: false },
    });
    expect(shown.forms[0]?.minutes).toBeGreaterThan(2);
    const text = JSON.stringify(shown);
    for (const hidden of [members[0] ?? '', 'Kokeiluryhmä', 'Kajaani', 'own-worker'])
      expect(text).not.toContain(hidden);
  });

  it('shows a cancelled session as cancelled, and no earlier one', async () => {
    const { runId, members, sessionIds } = await groupNow(server, 1);
    const [sessionId = ''] = sessionIds;
    await leader.putSession({
      params: { runId, sessionId },
      body: {
        ...{ kind: 'meeting', date: daysAfter(today(), 1), minutes: 135, status: 'cancelled' },
        cancelReason: 'leader_away',
      },
      ifMatch: 1,
    });
    const { page } = await ownPage(server, members[0] ?? '');
    const { sessions } = await page.getOwn({});
    expect(sessions).toMatchObject([
      { sessionId, isCancelled: true, maySay: false },
      { isCancelled: false, maySay: true },
    ]);
    expect(JSON.stringify(sessions)).not.toContain('leader_away');
    vi.useFakeTimers({
      now: Date.parse(`${daysAfter(today(), 3)}T12:00:00Z`),
      toFake: ['Date'],
    });
    expect((await page.getOwn({})).sessions).toHaveLength(1);
  });

  it('opens by the code that is typed, too', async () => {
    const participantId = await newParticipant(server);
    const link = await worker.postOwnPageLink({ params: { participantId } });
    expect(link.address).toBe(`${link.address.split('#')[0]}#${link.secret}`);
    const typed = holding(server, printedCode(link.code).toLowerCase());
    expect(await typed.getOwn({})).toMatchObject({ sessions: [], forms: [] });
  });

  it('has no last day', async () => {
    const { page } = await ownPage(server, await newParticipant(server));
    const inYears = Date.parse(`${daysAfter(today(), 700)}T12:00:00Z`);
    vi.useFakeTimers({ now: inYears, toFake: ['Date'] });
    expect(await page.getOwn({})).toMatchObject({ isLoggedIn: false });
  });

  it('opens nothing once it is replaced or revoked, as one that never was', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const first = await ownPage(server, participantId);
    const second = await ownPage(server, participantId);
    expect(await codeOf(first.page.getOwn({}))).toBe('link.unknown');
    expect(await second.page.getOwn({})).toMatchObject({ isLoggedIn: false });
    await worker.deleteOwnPageLinks({ params });
    expect(await worker.deleteOwnPageLinks({ params })).toEqual({ status: 'revoked' });
    const unknown = await refusal(holding(server, 'A'.repeat(22)).getOwn({}));
    for (const { page } of [first, second])
      expect(await refusal(page.getOwn({}))).toMatchObject({
        ...{ code: unknown.code, status: unknown.status, detail: unknown.detail },
      });
    const { links } = await worker.getOwnPage({ params });
    expect(links).toEqual([
      {
        ...{ runId: null, issuedAt: expect.any(String), issuedBy: 'own-worker' },
        revokedAt: expect.any(String),
      },
    ]);
    // Another one works again.
    const third = await ownPage(server, participantId);
    expect(await third.page.getOwn({})).toMatchObject({ isLoggedIn: false });
  });

  it('is made and revoked by the client’s own worker alone', async () => {
    const params = { participantId: await newParticipant(server) };
    const other = as(server, 'own-worker', { sub: newId('worker') });
    for (const call of [
      () => other.getOwnPage({ params }),
      () => other.postOwnPageLink({ params }),
      () => other.deleteOwnPageLinks({ params }),
      () => other.postOneTimeWord({ params }),
      () => other.listClientMessages({ params }),
    ])
      expect(await codeOf(call())).toBe('participant.unknown');
  });
});

describe('A link that a group’s leader made', () => {
  it('shows that group alone, and all groups once its bearer has logged in', async () => {
    const [here, there] = [await groupNow(server, 1), await groupNow(server, 1)];
    const [participantId = ''] = here.members;
    await worker.putMember({
      params: { runId: there.runId, participantId },
      body: { ...newMemberBody(), confirmedDate: true },
    });
    const { items } = await leader.postRunOwnPages({ params: here, body: {} });
    const [link] = items;
    expect(link).toMatchObject({ participantId, link: { runId: here.runId, issuedBy: 'leader' } });
    const page = holding(server, link?.secret ?? '');
    const runsOf = async (of = page) => {
      const { sessions, forms } = await of.getOwn({});
      return [...new Set([...sessions, ...forms].map(({ runId }) => runId))].sort();
    };
    expect(await runsOf()).toEqual([here.runId]);
    const absence = { runId: there.runId, sessionId: there.sessionIds[0] ?? '', cannotCome: true };
    expect(await codeOf(page.postOwnAbsence({ body: absence }))).toBe('session.unknown');
    expect(await codeOf(page.postOwnForm({ body: startForm(there.runId) }))).toBe('form.unknown');
    const { session } = await ownPageWithCode(server, participantId);
    const inside = holding(server, `${link?.secret}; session=${session}`);
    expect(await runsOf(inside)).toEqual([here.runId, there.runId].sort());
  });

  it('is made for those who have none, and one at a time replaces the one before', async () => {
    const { runId, members } = await groupNow(server, 2);
    const params = { runId };
    const [one = '', other = ''] = members;
    await leader.postRunOwnPages({ params, body: { participantIds: [one] } });
    const { items } = await leader.postRunOwnPages({ params, body: {} });
    expect(items.map(({ participantId }) => participantId)).toEqual([other]);
    expect((await leader.postRunOwnPages({ params, body: {} })).items).toEqual([]);
    const again = await leader.postRunOwnPages({ params, body: { participantIds: [other] } });
    expect(await codeOf(holding(server, items[0]?.secret ?? '').getOwn({}))).toBe('link.unknown');
    const listed = await leader.listRunOwnPages({ params });
    expect(listed.items.map(({ link }) => link?.runId)).toEqual([runId, runId]);
    await leader.deleteRunOwnPage({ params: { runId, participantId: other } });
    const gone = holding(server, again.items[0]?.secret ?? '');
    expect(await codeOf(gone.getOwn({}))).toBe('link.unknown');
    const stranger = { participantIds: [await newParticipant(server)] };
    expect(await codeOf(leader.postRunOwnPages({ params, body: stranger }))).toBe('member.unknown');
  });

  it('stands beside the own worker’s', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const { page } = await ownPage(server, participantId);
    const { items } = await leader.postRunOwnPages({ params: { runId }, body: {} });
    await leader.postRunOwnPages({ params: { runId }, body: { participantIds: [participantId] } });
    expect(await page.getOwn({})).toMatchObject({ sessions: [{ runId }, { runId }] });
    expect(await codeOf(holding(server, items[0]?.secret ?? '').getOwn({}))).toBe('link.unknown');
  });

  it('shows nothing more of the group to somebody who has left it', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const { items } = await leader.postRunOwnPages({ params: { runId }, body: {} });
    const page = holding(server, items[0]?.secret ?? '');
    const exit = { on: today(), reason: 'moved' as const };
    const body = newMemberBody({ state: 'dropped_out', exit });
    await leader.putMember({ params: { runId, participantId }, body, ifMatch: 1 });
    expect(await page.getOwn({})).toMatchObject({ sessions: [], forms: [], contacts: [] });
    expect(await codeOf(page.postOwnForm({ body: startForm(runId) }))).toBe('form.unknown');
  });

  it('comes on a sheet of slips that say what the page is', async () => {
    const { runId, members } = await groupNow(server, 2);
    const answer = await fetch(`${server.url}/v1/runs/${runId}/own-page-links/sheet`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await server.tokenFor('leader')}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(answer.headers.get('content-type')).toContain('text/html');
    const sheet = await answer.text();
    expect(sheet.match(/<li>/g)).toHaveLength(2);
    for (const number of members) expect(sheet).toContain(number);
    expect(sheet).toMatch(/Omalla sivulla.*egen sida.*own page/s);
    expect(sheet).not.toContain('Kokeiluryhmä');
    const [, code = ''] = /<b>(\w{4}-\w{4})<\/b>/.exec(sheet) ?? [];
    expect(await holding(server, code).getOwn({})).toMatchObject({
      sessions: [{ runId }, { runId }],
    });
  });
});

describe('The own page of somebody who is erased or joined to another number', () => {
  it('opens nothing any more', async () => {
    const [erased, ending, staying] = [
      await newParticipant(server),
      await newParticipant(server),
      await newParticipant(server),
    ];
    const pages = await Promise.all([erased, ending].map((one) => ownPageWithCode(server, one)));
    await worker.deleteParticipant({ params: { participantId: erased } });
    const stays = await ownPageWithCode(server, staying);
    const params = { participantId: ending, otherParticipantId: staying };
    await worker.postJoining({ params, body: { members: [], forms: [], background: [] } });
    for (const { page, inside } of pages) {
      expect(await codeOf(page.getOwn({}))).toBe('link.unknown');
      expect(await codeOf(inside.listOwnConsents({}))).toBe('link.unknown');
    }
    expect(await stays.inside.getOwn({})).toMatchObject({ isLoggedIn: true });
  });
});

it('Only questionnaires that participants answer here themselves are asked', async () => {
  const recorded = { instrumentId: 'esy', version: '1', occasions: ['start' as const] };
  const { runId, members } = await groupNow(server, 1, { instruments: [pinned, recorded] });
  const { page } = await ownPage(server, members[0] ?? '');
  const { forms } = await page.getOwn({});
  expect(forms.map(({ instrumentId }) => instrumentId)).toEqual([pinned.instrumentId]);
  const body = { ...startForm(runId), instrumentId: 'esy' };
  expect(await codeOf(page.postOwnForm({ body }))).toBe('form.unknown');
});
