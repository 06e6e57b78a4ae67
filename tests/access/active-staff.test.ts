import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { allRoutes, routesByName } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { needsActiveStaff } from '../../shared/contract/route.ts';
import { role } from '../../shared/domain/people/access.ts';
import type { StaffMember } from '../../shared/domain/people/staff.ts';
import { recordsOf, setInDirectory } from '../directory.ts';
import { as, newId, recruitingRun, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { requestTo } from './requests.ts';
import { thingsOf } from './things.ts';

const server = await testServer();
const { secret: _, ...things } = await thingsOf(server, {
  leader: as(server, 'leader'),
  worker: as(server, 'own-worker'),
  researcher: as(server, 'researcher'),
});
await server.settled();
const TableName = recordsOf(server.description);
const everyRole = { 'cognito:groups': role.options };

const setStatus = (userId: string, status: StaffMember['status']) =>
  setInDirectory(server, userId, { status });

/** Whatever the table of records has now, but for what the stream counts meanwhile. */
const allRecords = async () =>
  (await server.documents.send(new ScanCommand({ TableName }))).Items?.filter(
    ({ sk }) => sk !== 'SUMMARY' && sk !== 'FORM_COUNTS',
  ).toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));

async function answerTo(name: string, authorization: string) {
  const route = allRoutes.find((one) => one.name === name)?.route;
  if (!route) throw new Error(`There is no route ${name}`);
  const { method, path, body } = requestTo(name, route, things);
  const headers = {
    authorization,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const answer = await fetch(server.url + path, init);
  return { status: answer.status, text: await answer.text() };
}

const guarded = allRoutes.filter(({ route }) => needsActiveStaff(route));
const open = allRoutes.filter(
  ({ route }) => typeof route.roles !== 'string' && !needsActiveStaff(route),
);

/** Made while the leader is active: nobody who is disabled gets a token. */
const token = await server.tokenFor('leader', everyRole);
const leader = createClient(routesByName, { url: server.url, token: () => token });

afterEach(() => setStatus('leader', 'active'));

describe('A member who is disabled while their token is still valid', () => {
  const authorization = `Bearer ${token}`;

  it.each(guarded)('is refused by $name, which changes nothing', async ({ name }) => {
    await setStatus('leader', 'disabled');
    const before = await allRecords();
    const { status, text } = await answerTo(name, authorization);
    expect([status, JSON.parse(text).code]).toEqual([401, 'sign_in.disabled']);
    expect(await allRecords()).toEqual(before);
  });

  it('reads what is about nobody until the token ends', async () => {
    await setStatus('leader', 'disabled');
    for (const { name } of open)
      expect([name, (await answerTo(name, authorization)).text]).not.toContain('sign_in.disabled');
    expect(open.map(({ name }) => name)).toContain('listProgrammes');
  });

  it('goes on where they were once they are active again', async () => {
    const { runId } = await recruitingRun(server);
    await setStatus('leader', 'disabled');
    const list = () => leader.listMembers({ params: { runId } });
    await expect(refusal(list())).resolves.toMatchObject({ code: 'sign_in.disabled' });
    await setStatus('leader', 'active');
    expect((await list()).items).toEqual([]);
  });

  it('does not learn whether a thing exists', async () => {
    await setStatus('leader', 'disabled');
    const params = { runId: newId('nowhere') };
    expect((await refusal(leader.listMembers({ params }))).code).toBe('sign_in.disabled');
  });

  it('is in the audit with what they tried', async () => {
    const { runId, members } = await runningRun(server, 1);
    await setStatus('leader', 'disabled');
    await refusal(leader.listMembers({ params: { runId } }));
    await refusal(leader.putRunBackground({ params: { runId }, body: {} }));
    await setStatus('leader', 'active');
    const query = { participant: members[0] ?? '' };
    const { items } = await as(server, 'admin').listAudit({ query });
    const refused = items.filter(({ outcome }) => outcome === 'sign_in.disabled');
    expect(refused.map(({ route }) => route).toSorted()).toEqual([
      'listMembers',
      'putRunBackground',
    ]);
  });
});

describe('A caller who is not in the directory', () => {
  it.each(guarded)('is asked by $name to sign in, which changes nothing', async ({ name }) => {
    const person = newId('person');
    const authorization = `Bearer ${await server.tokenFor('leader', { ...everyRole, user: person })}`;
    const before = await allRecords();
    const { status, text } = await answerTo(name, authorization);
    expect([status, JSON.parse(text).code]).toEqual([401, 'sign_in.required']);
    expect(await allRecords()).toEqual(before);
  });

  it('is the same while they have been invited and have not signed in since', async () => {
    const call = { params: { runId: things.runId } };
    await setStatus('leader', 'invited');
    expect(await refusal(leader.listMembers(call))).toMatchObject({ code: 'sign_in.required' });
    await setStatus('leader', 'active');
    await leader.listMembers(call);
  });
});
