import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import type { Invitation } from '../../shared/domain/people/account.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import { as, newId, newInvitation, recruitingRun, refusal } from '../make.ts';
import { oauthClient } from '../oauth.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [admin, stranger] = [
  as(server, 'admin'),
  as(server, 'other-coordinator', { 'cognito:groups': ['admin'] }),
];
const client = await oauthClient(server);

const invite = (people: Invitation[], dryRun = false) =>
  admin.postAccounts({ body: { people, dryRun } });
const mailsTo = ({ email }: Invitation) =>
  server.mails.all().filter(({ to }) => to === email.toLowerCase());
const listed = async (userId: string) => {
  const { items } = await admin.listAccounts({});
  return items.find((one) => one.userId === userId);
};
const code = async (call: Promise<unknown>) => (await refusal(call)).code;
/** The claims of the tokens of somebody who signs in as one of the local accounts. */
async function signIn({ email }: Pick<Invitation, 'email'>) {
  const { access_token, refresh_token } = await client.signIn(
    server.accounts.find(email)?.id ?? '',
  );
  const [, payload = ''] = String(access_token).split('.');
  return { refresh_token, ...JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') };
}

/** Somebody who was invited and has signed in. */
async function newColleague(changes: Partial<Invitation> = {}) {
  const person = newInvitation(changes);
  await invite([person]);
  await signIn(person);
  return person;
}

describe('Inviting', () => {
  it('puts people into the directory, and sends each an invitation in their language', async () => {
    const people = [
      newInvitation({ language: 'sv' }),
      newInvitation({ roles: ['leader', 'admin'] }),
    ];
    const { accounts, faults } = await invite(people);
    expect(faults).toEqual([]);
    expect(accounts.map(({ userId }) => userId)).toEqual(people.map(({ userId }) => userId));
    const [one, other] = people as [Invitation, Invitation];
    expect(await listed(one.userId)).toMatchObject({
      ...{ email: one.email, status: 'invited', roles: ['leader'], municipalityCode: '205' },
    });
    expect(mailsTo(one)).toMatchObject([{ subject: 'Inbjudan till Laituri' }]);
    expect(mailsTo(other)).toMatchObject([{ subject: 'Kutsu Laituriin' }]);
  });

  it('gives a person who signs in the id and the roles of the directory, and makes them active', async () => {
    const person = await newColleague({ email: `Liisa.${newId('x')}@Kainuu.example` });
    expect(await signIn(person)).toMatchObject({
      ...{ user: person.userId, org: 'kainuu', 'cognito:groups': ['leader'] },
    });
    expect(await listed(person.userId)).toMatchObject({
      ...{ status: 'active', email: person.email.toLowerCase() },
    });
  });

  it('may be repeated, and sends nobody a second invitation', async () => {
    const person = newInvitation();
    const first = await invite([person]);
    expect(await invite([person])).toEqual(first);
    await Promise.all([invite([person]), invite([person])]);
    expect(mailsTo(person)).toHaveLength(1);
  });

  it('of one list sent twice at once invites everybody once', async () => {
    const people = Array.from({ length: 6 }, () => newInvitation());
    await Promise.all([invite(people), invite(people)]);
    for (const person of people) {
      expect(mailsTo(person)).toHaveLength(1);
      expect(await signIn(person)).toMatchObject({ user: person.userId });
    }
  });

  it('names every fault of every row, and then does nothing', async () => {
    const member = await newColleague();
    const right = newInvitation();
    const people = [
      right,
      newInvitation({ name: '', email: 'ritva', roles: [], municipalityCode: '999' }),
      newInvitation({ email: right.email.toUpperCase(), roles: ['king'] }),
      newInvitation({ email: member.email }),
      newInvitation({ userId: 'leader' }),
      newInvitation({ email: 'other-leader@laituri.example', name: 'x'.repeat(121) }),
    ];
    const expected = [
      ...[
        ['/people/1/name', 'name_malformed'],
        ['/people/1/email', 'email_malformed'],
      ],
      ...[
        ['/people/1/roles', 'role_missing'],
        ['/people/1/municipalityCode', 'municipality_unknown'],
      ],
      ...[
        ['/people/2/roles', 'role_unknown'],
        ['/people/2/email', 'twice_in_list'],
      ],
      ...[
        ['/people/5/name', 'name_malformed'],
        ['/people/3/email', 'member_already'],
      ],
      ...[['/people/4/userId', 'id_taken']],
    ].map(([pointer, reason]) => ({ pointer, reason }));
    expect(await invite(people, true)).toEqual({ accounts: [], faults: expected });
    const refused = await refusal(invite(people));
    expect(refused).toMatchObject({
      code: 'account.not_invited',
      errors: expected.map(({ pointer, reason }) => ({ pointer, message: reason })),
    });
    expect(await listed(right.userId)).toBeUndefined();
    expect(mailsTo(right)).toEqual([]);
    const inUse = [newInvitation({ email: 'other-leader@laituri.example' })];
    expect((await invite(inUse, true)).faults).toEqual([
      { pointer: '/people/0/email', reason: 'in_use' },
    ]);
  });

  it('gives nobody the id of somebody who has work here, and was never in the directory', async () => {
    const former = await newColleague();
    await recruitingRun(server, { leaders: ['leader', former.userId] });
    await server.documents.send(
      new DeleteCommand({
        TableName: process.env[tableVariables.records],
        Key: keys.staffMember('kainuu', former.userId),
      }),
    );
    const person = newInvitation({ userId: former.userId });
    expect((await invite([person], true)).faults).toEqual([
      { pointer: '/people/0/userId', reason: 'id_taken' },
    ]);
  });

  it('takes over an account that was made by command in the same organisation', async () => {
    const person = newInvitation();
    const made = { userName: person.email, name: 'Ritva', organisation: 'kainuu' };
    const { id } = server.accounts.add(made);
    server.accounts.change(id, { enabled: false });
    await invite([person]);
    expect(await signIn(person)).toMatchObject({ user: person.userId, sub: id });
  });

  it('does not take an account of another organisation', async () => {
    const person = newInvitation();
    server.accounts.add({ userName: person.email, name: 'Ritva', organisation: 'satakunta' });
    expect((await invite([person], true)).faults).toEqual([
      { pointer: '/people/0/email', reason: 'in_use' },
    ]);
  });

  it('never touches an account of another organisation that has the address since', async () => {
    const person = await newColleague();
    const { id = '' } = server.accounts.find(person.email) ?? {};
    server.accounts.remove(id);
    const theirs = { userName: person.email, name: 'Ritva', organisation: 'satakunta' };
    const other = server.accounts.add(theirs);
    server.accounts.change(other.id, { status: 'CONFIRMED' });
    const params = { userId: person.userId };
    for (const what of ['password', 'second_factor'] as const)
      expect(await code(admin.postAccountReset({ params, body: { what } }))).toBe('account.none');
    const reason = { code: 'left_post' as const, note: null };
    await admin.postAccountDisabling({ params, body: { runsTo: null, clientsTo: null, reason } });
    expect(server.accounts.find(person.email)).toMatchObject({
      ...{ id: other.id, enabled: true, status: 'CONFIRMED' },
    });
  });

  it('sends the invitation again until the person has signed in', async () => {
    const person = newInvitation();
    await invite([person]);
    const params = { userId: person.userId };
    await admin.postAccountInvitation({ params });
    expect(mailsTo(person)).toHaveLength(2);
    await signIn(person);
    expect(await code(admin.postAccountInvitation({ params }))).toBe('account.used');
    expect(mailsTo(person)).toHaveLength(2);
  });
});

describe('Changing a member', () => {
  it('changes what is named, and only over the version that was read', async () => {
    const person = await newColleague();
    const params = { userId: person.userId };
    const { version = 0 } = (await listed(person.userId)) ?? {};
    const body = { roles: ['own_worker' as const], municipalityCode: null };
    const change = () => admin.patchAccount({ params, body, ifMatch: version });
    expect(await change()).toMatchObject({ ...body, name: person.name, version: version + 1 });
    expect(await change()).toMatchObject({ version: version + 1 });
    const other = admin.patchAccount({ params, body: { name: 'Liisa' }, ifMatch: version });
    expect(await code(other)).toBe('version.conflict');
    expect(await code(admin.patchAccount({ params, body: { name: 'Liisa' } }))).toBe(
      'version.required',
    );
    expect(await signIn(person)).toMatchObject({ 'cognito:groups': ['own_worker'] });
  });

  it('leaves nobody’s own roles to themselves, but their name', async () => {
    const params = { userId: 'admin' };
    const { version = 0 } = (await listed('admin')) ?? {};
    const roles = { roles: ['leader' as const, 'admin' as const] };
    expect(await code(admin.patchAccount({ params, body: roles, ifMatch: version }))).toBe(
      'account.own',
    );
    expect(
      await admin.patchAccount({ params, body: { name: 'Anneli A.' }, ifMatch: version }),
    ).toMatchObject({ name: 'Anneli A.', roles: ['admin'] });
  });

  it('leaves an administrator when two take each other’s role away at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const pair = [newId('first'), newId('second')];
      const org = newId('org').toLowerCase();
      const claims = (sub: string) => ({ sub, org, 'cognito:groups': ['admin'] });
      const [one, other] = pair.map((sub) => as(server, 'admin', claims(sub))) as [
        typeof admin,
        typeof admin,
      ];
      await Promise.all([one.listAccounts({}), other.listAccounts({})]);
      const demote = (by: typeof admin, userId = '') =>
        by.patchAccount({ params: { userId }, body: { roles: [] }, ifMatch: 1 }).then(
          () => 'done',
          (error) => error.problem.code,
        );
      const outcomes = await Promise.all([demote(one, pair[1]), demote(other, pair[0])]);
      expect(outcomes.sort()).toEqual(['done', 'role.missing']);
      const { items } = await one.listAccounts({});
      expect(items.filter(({ roles }) => roles.includes('admin'))).toHaveLength(1);
    }
  });

  it('is for the administrator of the same organisation', async () => {
    const params = { userId: 'leader' };
    expect(await code(stranger.patchAccount({ params, body: { name: 'x' }, ifMatch: 1 }))).toBe(
      'account.unknown',
    );
    expect(await code(as(server, 'coordinator').listAccounts({}))).toBe('role.missing');
  });
});

describe('Resetting', () => {
  it('a password sends a code, once the person has signed in', async () => {
    const person = newInvitation({ language: 'en' });
    await invite([person]);
    const reset = () =>
      admin.postAccountReset({ params: { userId: person.userId }, body: { what: 'password' } });
    expect(await code(reset())).toBe('account.not_used');
    await signIn(person);
    await reset();
    expect(mailsTo(person)[0]).toMatchObject({ subject: 'New password for Laituri' });
  });

  it('a password reaches nobody else, whatever address somebody has written into their account', async () => {
    const [person, other] = [await newColleague(), await newColleague()];
    const { id = '' } = server.accounts.find(person.email) ?? {};
    server.accounts.change(id, { email: other.email });
    await admin.postAccountReset({ params: { userId: person.userId }, body: { what: 'password' } });
    expect(server.accounts.find(other.email)?.status).toBe('CONFIRMED');
    expect(server.accounts.find(person.email)?.status).toBe('RESET_REQUIRED');
  });

  it('a second factor makes the account again, and the person keeps their id', async () => {
    const person = await newColleague();
    const before = await signIn(person);
    const reset = () =>
      admin.postAccountReset({
        params: { userId: person.userId },
        body: { what: 'second_factor' },
      });
    await reset();
    expect((await client.renew(before.refresh_token)).status).toBe(400);
    await reset();
    await Promise.all([reset(), reset()]);
    expect(mailsTo(person)).toHaveLength(2);
    const after = await signIn(person);
    expect(after).toMatchObject({ user: person.userId });
    expect(after.sub).not.toBe(before.sub);
  });

  it('knows the account of somebody who was there before the directory had addresses', async () => {
    const params = { userId: 'researcher' };
    await admin.postAccountReset({ params, body: { what: 'second_factor' } });
    const email = 'researcher@laituri.example';
    expect(await listed('researcher')).toMatchObject({ email, status: 'active' });
    expect(await signIn({ email })).toMatchObject({ user: 'researcher' });
  });

  it('is refused for somebody who has no account here', async () => {
    const sub = newId('federated');
    await as(server, 'leader', { sub }).listRuns({});
    for (const what of ['password', 'second_factor'] as const)
      expect(await code(admin.postAccountReset({ params: { userId: sub }, body: { what } }))).toBe(
        'account.none',
      );
  });
});
