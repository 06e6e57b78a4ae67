import { expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { as, newInvitation, recruitingRun } from '../make.ts';
import { writeFaults } from '../privacy/faults.ts';
import { seeded, wholeNumber } from '../seeded.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const admin = as(server, 'admin');
const process = writeFaults('POST');
const chance = seeded(20261129);
const people = (count: number) => Array.from({ length: count }, () => newInvitation());
const reason = { code: 'left_post' as const, note: null };

/** The id in the token that somebody gets at a sign-in. */
async function userOf(sub = ''): Promise<unknown> {
  const payload = (await server.tokenFor(sub)).split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).user;
}

/** Kills the request at drawn calls, each time a later one, and then lets it finish. */
async function killedUntilDone<Answer>(send: () => Promise<Answer>, kills: number, step: number) {
  for (let n = 0, at = 1; n < kills; n++) {
    at += wholeNumber(chance, 1, step);
    process.dieAt(at);
    await send().catch(() => undefined);
    process.live();
  }
  return send();
}

it('Fifty invitations that are killed again and again are finished by the same request, and nobody is invited twice', async () => {
  const list = people(50);
  const { accounts, faults } = await killedUntilDone(
    () => admin.postAccounts({ body: { people: list } }),
    ...([6, 60] as const),
  );
  expect(faults).toEqual([]);
  expect(accounts.map(({ userId }) => userId)).toEqual(list.map(({ userId }) => userId));
  const received = server.mails.all().map(({ to }) => to);
  expect(received.toSorted()).toEqual(list.map(({ email }) => email).toSorted());
  const { items } = await admin.listAccounts({});
  const invited = items.filter(({ userId }) => list.some((one) => one.userId === userId));
  expect(invited.every(({ status }) => status === 'invited')).toBe(true);
  for (const { email, userId } of list.slice(0, 5))
    expect(await userOf(server.accounts.find(email)?.id)).toBe(userId);
}, 240_000);

it('Somebody who signs in before a killed invitation has been finished is the person who was invited', async () => {
  let early = 0;
  for (let n = 3; n <= 10; n++) {
    const [person] = people(1);
    if (!person) throw new Error('There is one');
    const invite = () => admin.postAccounts({ body: { people: [person] } });
    process.dieAt(n);
    await invite().catch(() => undefined);
    process.live();
    const sub = server.accounts.find(person.email)?.id;
    if (sub) {
      early += 1;
      expect(await userOf(sub)).toBe(person.userId);
    }
    const { accounts } = await invite();
    expect(accounts).toMatchObject([{ userId: person.userId, roles: ['leader'] }]);
    expect(await userOf(server.accounts.find(person.email)?.id)).toBe(person.userId);
  }
  expect(early).toBeGreaterThan(0);
}, 120_000);

it('A disabling that is killed again and again is finished by the same request', async () => {
  const [leaving, next] = people(2).map((one) => ({ ...one, roles: ['leader', 'own_worker'] }));
  if (!leaving || !next) throw new Error('There are two');
  await admin.postAccounts({ body: { people: [leaving, next] } });
  // Only those who have signed in once are given work.
  for (const { email } of [leaving, next])
    await server.tokenFor(server.accounts.find(email)?.id ?? '');
  const runs = [];
  for (let n = 0; n < 3; n++)
    runs.push((await recruitingRun(server, { leaders: [leaving.userId] })).runId);
  for (let n = 0; n < 4; n++)
    await as(server, 'own-worker').putParticipant({
      params: { participantId: newParticipantId() },
      body: { ownWorker: leaving.userId, background: {}, synthetic: true },
    });
  const params = { userId: leaving.userId };
  const body = { runsTo: next.userId, clientsTo: next.userId, reason };
  await killedUntilDone(() => admin.postAccountDisabling({ params, body }), 6, 9);
  expect(await admin.getDuties({ params })).toMatchObject({ runs: [], clients: 0 });
  const taken = await admin.getDuties({ params: { userId: next.userId } });
  expect(taken.runs.map(({ runId }) => runId).sort()).toEqual(runs.sort());
  expect(taken.clients).toBe(4);
  for (const runId of runs) {
    const { items } = await as(server, 'coordinator').listRunHandOvers({ params: { runId } });
    expect(items).toHaveLength(1);
  }
  expect(server.accounts.find(leaving.email)).toMatchObject({ enabled: false });
}, 120_000);

it('A second factor that is killed on the way is reset by the same request, once', async () => {
  for (const n of [3, 4, 5, 6, 7, 8, 9]) {
    const [person] = people(1);
    if (!person) throw new Error('There is one');
    await admin.postAccounts({ body: { people: [person] } });
    const before = server.accounts.find(person.email)?.id ?? '';
    server.accounts.change(before, { status: 'CONFIRMED' });
    await server.tokenFor(before);
    const params = { userId: person.userId };
    const reset = () => admin.postAccountReset({ params, body: { what: 'second_factor' } });
    process.dieAt(n);
    await reset().catch(() => undefined);
    process.live();
    await reset();
    const after = server.accounts.find(person.email)?.id ?? '';
    expect(after).not.toBe(before);
    const mails = server.mails.all().filter(({ to }) => to === person.email);
    expect(mails).toHaveLength(2);
    expect(await userOf(after)).toBe(person.userId);
  }
}, 120_000);
