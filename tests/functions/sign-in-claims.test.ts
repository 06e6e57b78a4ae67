import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { refusedSignIn } from '../../shared/environment.ts';
import { recordsOf, setInDirectory } from '../directory.ts';
import { as, newId } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { handler } = await import('../../functions/sign-in-claims.ts');
const { keys } = await import('../../functions/store/keys.ts');
const { memberWithSubject } = await import('../../functions/store/staff.ts');

const place = { region: 'eu-north-1', userPoolId: 'local' };
const issuer = 'https://cognito-idp.eu-north-1.amazonaws.com/local';

const event = (userAttributes: Record<string, string>, groups: string[] = ['leader']) =>
  ({
    ...{ version: '2', ...place, triggerSource: 'TokenGeneration_HostedAuth' },
    userName: 'secret-name',
    request: { userAttributes, groupConfiguration: { groupsToOverride: groups } },
    response: { claimsAndScopeOverrideDetails: null },
  }) as unknown as PreTokenGenerationV2TriggerEvent;

/** The account of somebody who has not signed in yet. */
const account = (changes: Record<string, string> = {}) => ({
  ...{ sub: newId('account'), 'custom:org': 'kainuu', name: 'Aino' },
  ...changes,
});

/** What the alarm counts, and nothing else: not who it was. */
const refusalLine = JSON.stringify({ refused: refusedSignIn });

const claimsFor = async (attributes: Record<string, string>, groups?: string[]) =>
  (await handler(event(attributes, groups))).response.claimsAndScopeOverrideDetails;

const memberOf = async (sub: string) => (await memberWithSubject({ issuer, sub }))?.member;

describe('An account that is not in the directory yet', () => {
  it('is put into it at its first sign-in, with its `sub` as the id and its groups as roles', async () => {
    const { sub, ...rest } = account();
    const claims = await claimsFor({ sub, ...rest }, ['coordinator', 'x,admin', 'leader']);
    const roles = ['leader', 'coordinator'];
    expect(claims).toEqual({
      idTokenGeneration: {
        claimsToAddOrOverride: { user: sub, name: 'Aino', organisation: 'kainuu' },
      },
      accessTokenGeneration: { claimsToAddOrOverride: { org: 'kainuu', user: sub } },
      groupOverrideDetails: { groupsToOverride: roles },
    });
    expect(await memberOf(sub)).toEqual({
      ...{ userId: sub, name: 'Aino', roles, municipalityCode: null, status: 'active' },
      ...{ email: null, language: null, invitedAt: null },
      ...{ countyLink: null, subjects: [{ issuer, sub }], version: 1 },
    });
  });

  it('becomes one member, however often and however much at once it signs in', async () => {
    const one = account();
    const all = await Promise.all(Array.from({ length: 5 }, () => claimsFor(one)));
    all.push(await claimsFor(one));
    expect(new Set(all.map((claims) => JSON.stringify(claims))).size).toBe(1);
    expect((await memberOf(one.sub))?.version).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    ['without one', {}],
    ['with an empty one', { 'custom:org': '' }],
    ['with one that would reach into keys', { 'custom:org': 'kainuu#RUN#r1' }],
    ['with a claim in its place', { org: 'kainuu' }],
    ['from another provider', { 'custom:org': 'kainuu', identities: '[]' }],
    [
      'from another provider by its status',
      { 'custom:org': 'kainuu', 'cognito:user_status': 'EXTERNAL_PROVIDER' },
    ],
  ])(
    'gets no tokens where nobody of ours says its organisation (%s), and the log does not say who',
    async (_, attributes) => {
      const written = (['error', 'warn', 'info', 'log'] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation(() => undefined),
      );
      const sub = newId('secret');
      const refused = handler(event({ sub, ...attributes }));
      await expect(refused).rejects.toThrow(/^The account belongs to no organisation$/);
      const log = written.flatMap((spy) => spy.mock.calls.flat());
      vi.restoreAllMocks();
      // An account of ours without an organisation, or of a provider that is in no list of counties,
      // is a fault that calls the operators, and no refusal by rule.
      expect(log).toEqual([]);
      expect(await memberOf(sub)).toBeUndefined();
    },
  );

  it('does not come back once another account has replaced it', async () => {
    const one = account();
    await claimsFor(one);
    const Key = keys.signInSubject({ issuer, sub: one.sub });
    await server.documents.send(
      new DeleteCommand({ TableName: recordsOf(server.description), Key }),
    );
    await expect(claimsFor(one)).rejects.toThrow(/^The account belongs to nobody$/);
  });
});

describe('The roles in a token', () => {
  it('are those of the directory, whatever groups the account has', async () => {
    const one = account();
    await claimsFor(one, ['leader']);
    await setInDirectory(server, one.sub, { roles: ['own_worker'] });
    expect(await claimsFor(one, ['leader', 'admin'])).toMatchObject({
      groupOverrideDetails: { groupsToOverride: ['own_worker'] },
    });
  });

  it('reach the API through the local sign-in too', async () => {
    await setInDirectory(server, 'camp-leader', { roles: ['researcher'] });
    const { items } = await as(server, 'camp-leader').listStaff({});
    expect(items.find(({ userId }) => userId === 'camp-leader')?.roles).toEqual(['researcher']);
    await expect(as(server, 'camp-leader').listRuns({})).rejects.toThrow();
  });
});

describe('A member of the directory', () => {
  it('gets no tokens while disabled', async () => {
    const one = account();
    await claimsFor(one);
    await setInDirectory(server, one.sub, { status: 'disabled' });
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(claimsFor(one)).rejects.toThrow(/^The account has been disabled$/);
    expect(log.mock.calls).toEqual([[refusalLine]]);
    vi.restoreAllMocks();
    await setInDirectory(server, one.sub, { status: 'active' });
    await claimsFor(one);
  });

  it('becomes active at the first sign-in after an invitation, once', async () => {
    const one = account();
    await claimsFor(one);
    await setInDirectory(server, one.sub, { status: 'invited' });
    // Where two sign in at once, one may have to try again.
    await Promise.allSettled([claimsFor(one), claimsFor(one)]);
    await claimsFor(one);
    expect(await memberOf(one.sub)).toMatchObject({ status: 'active', version: 3 });
  });

  it('keeps the organisation that the directory has, whatever the account says later', async () => {
    const one = account();
    await claimsFor(one);
    expect(await claimsFor({ ...one, 'custom:org': 'satakunta' })).toMatchObject({
      accessTokenGeneration: { claimsToAddOrOverride: { org: 'kainuu' } },
    });
  });
});
