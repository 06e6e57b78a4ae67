import type { InboundFederationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import type { CountySignIn } from '../../shared/domain/people/county.ts';
import { countiesVariable } from '../../shared/environment.ts';
import { setInDirectory } from '../directory.ts';
import { as, newId, newInvitation, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { handler } = await import('../../functions/sign-in-claims.ts');
const { memberWithSubject } = await import('../../functions/store/staff.ts');
const admin = as(server, 'admin');

const counties: CountySignIn[] = [
  {
    ...{ provider: 'Kainuu', organisation: 'kainuu' },
    roles: { 'laituri-ohjaaja': ['leader'], '3f2a-paakayttaja': ['admin', 'coordinator'] },
  },
  { provider: 'Satakunta', organisation: 'satakunta', roles: { pomo: ['admin'] } },
];
process.env[countiesVariable] = JSON.stringify(counties);

const pool = { region: 'eu-north-1', userPoolId: 'local' };
const issuer = 'https://cognito-idp.eu-north-1.amazonaws.com/local';

/** The attribute by which Cognito notes where an account came from, in the form of its documentation. */
const identitiesOf = (providerName: string, providerType = 'OIDC') =>
  JSON.stringify([
    {
      ...{ userId: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrVkbe', providerName, providerType },
      ...{ issuer: null, primary: 'true', dateCreated: '1642699117273' },
    },
  ]);

/** An account of a county, as a pre-token-generation event of the second version has it. */
function federated(changes: Record<string, string> = {}, provider = 'Kainuu') {
  const sub = newId('tili');
  return {
    ...{ sub, 'cognito:user_status': 'EXTERNAL_PROVIDER', identities: identitiesOf(provider) },
    ...{ email: `${sub}@kainuu.example`, email_verified: 'false', name: 'Kerttu' },
    'custom:groups': '[laituri-ohjaaja]',
    ...changes,
  };
}

const tokenEvent = (
  userAttributes: Record<string, string>,
  triggerSource = 'TokenGeneration_HostedAuth',
) =>
  ({
    ...{ version: '2', triggerSource, ...pool, userName: `Kainuu_${userAttributes.sub}` },
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'web' },
    request: {
      userAttributes,
      // Cognito puts everybody who comes from a provider into a group of it.
      groupConfiguration: {
        ...{ groupsToOverride: ['local_Kainuu'], iamRolesToOverride: [] },
        preferredRole: null,
      },
      scopes: ['openid'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  }) as unknown as PreTokenGenerationV2TriggerEvent;

const claimsFor = async (attributes: Record<string, string>, source?: string) =>
  (await handler(tokenEvent(attributes, source))).response.claimsAndScopeOverrideDetails;
const memberOf = async (sub: string) => (await memberWithSubject({ issuer, sub }))?.member;
const rolesIn = async (attributes: Record<string, string>) =>
  (await claimsFor(attributes)).groupOverrideDetails?.groupsToOverride;

/** What Cognito sends before it stores anything of somebody whom a provider signed in. */
const inbound = (
  attributes: InboundFederationTriggerEvent['request']['attributes'],
  { providerName = 'Kainuu', providerType = 'OIDC' } = {},
) =>
  ({
    ...{ version: '1', triggerSource: 'InboundFederation_ExternalProvider', ...pool },
    ...{ userName: 'Kainuu_12345', callerContext: { awsSdkVersion: 'x', clientId: 'web' } },
    request: { providerName, providerType, attributes },
    response: { userAttributesToMap: {} },
  }) as InboundFederationTriggerEvent;

const storedOf = async (...given: Parameters<typeof inbound>) =>
  (await handler(inbound(...given))).response.userAttributesToMap;

describe('What the pool stores of what a county sends', () => {
  it('is name, address and the groups that give a role, and nothing else', async () => {
    const idToken = {
      ...{ sub: '12345', email: 'kerttu@kainuu.example', name: 'Kerttu', oid: 'x', phone: '040' },
      ...{ 'custom:org': 'satakunta', identities: identitiesOf('Satakunta') },
      roles: '[kahvihuone,laituri-ohjaaja]',
    };
    expect(await storedOf({ idToken, userInfo: { email: 'other@x.example' } })).toEqual({
      ...{ sub: '12345', email: 'kerttu@kainuu.example', name: 'Kerttu' },
      'custom:groups': '[laituri-ohjaaja]',
    });
  });

  it('says that there is no group, where the county sends none', async () => {
    // Cognito keeps an attribute that it is not given, and takes an empty answer for no answer.
    expect(await storedOf({ idToken: { sub: '1' } })).toEqual({ sub: '1', 'custom:groups': '[]' });
  });

  it('comes from the attributes of SAML by the names of Entra ID', async () => {
    const samlResponse = {
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress': 'k@kainuu.example',
      'http://schemas.microsoft.com/identity/claims/displayname': 'Kerttu',
      'http://schemas.microsoft.com/ws/2008/06/identity/claims/role': '3f2a-paakayttaja',
      'custom:groups': 'laituri-ohjaaja',
    };
    expect(await storedOf({ samlResponse }, { providerType: 'SAML' })).toEqual({
      ...{ email: 'k@kainuu.example', name: 'Kerttu', 'custom:groups': '[3f2a-paakayttaja]' },
    });
  });

  it.each<[string, unknown]>([
    ['a list', ['x', 'laituri-ohjaaja']],
    ['a list as JSON', '["x","laituri-ohjaaja"]'],
    ['a list as Cognito writes it', '[x%20y, laituri-ohjaaja]'],
    ['a list with commas', 'x,laituri-ohjaaja'],
    ['one value', 'laituri-ohjaaja'],
  ])('takes groups that come as %s', async (_, roles) => {
    const idToken = { sub: '1', roles: roles as string };
    expect(await storedOf({ idToken })).toMatchObject({ 'custom:groups': '[laituri-ohjaaja]' });
  });

  it.each([
    ['Laituri-Ohjaaja', 'laituri-ohjaaja-2', 'x%2Claituri-ohjaaja', '["x,laituri-ohjaaja"]'],
    ['constructor', '__proto__', '[]', '%E0%A4%A'],
  ])('takes no group for another that only looks like it (%s, %s, %s, %s)', async (...all) => {
    for (const roles of all)
      expect(await storedOf({ idToken: { sub: '1', roles } })).toMatchObject({
        'custom:groups': '[]',
      });
  });

  it('is nothing where the provider is none of ours', async () => {
    const stranger = handler(inbound({ idToken: { sub: '1' } }, { providerName: 'Muu' }));
    await expect(stranger).rejects.toThrow(/^The account belongs to no organisation$/);
  });
});

describe('The first sign-in with a county’s account', () => {
  it('puts the person into the directory of the provider’s organisation, under a new id', async () => {
    const one = federated({ 'custom:groups': '[3f2a-paakayttaja,laituri-ohjaaja]' });
    const claims = await claimsFor(one);
    const roles = ['leader', 'coordinator', 'admin'];
    const member = await memberOf(one.sub);
    expect(member).toEqual({
      ...{ userId: expect.not.stringMatching(one.sub), name: 'Kerttu', roles, status: 'active' },
      ...{ municipalityCode: null, email: null, language: null, invitedAt: null },
      ...{ countyLink: 'linked', subjects: [{ issuer, sub: one.sub }], version: 1 },
    });
    const user = member?.userId;
    expect(claims).toEqual({
      idTokenGeneration: {
        claimsToAddOrOverride: { user, name: 'Kerttu', organisation: 'kainuu' },
      },
      accessTokenGeneration: { claimsToAddOrOverride: { org: 'kainuu', user } },
      groupOverrideDetails: { groupsToOverride: roles },
    });
  });

  it('adds one person, however much at once they sign in', async () => {
    const one = federated();
    const all = await Promise.all(Array.from({ length: 5 }, () => claimsFor(one)));
    expect(new Set(all.map((claims) => JSON.stringify(claims))).size).toBe(1);
  });

  it('takes no organisation from an attribute', async () => {
    const one = federated({ 'custom:org': 'kainuu', org: 'kainuu', 'custom:groups': 'pomo' });
    const claims = await claimsFor({ ...one, identities: identitiesOf('Satakunta') });
    expect(claims.accessTokenGeneration?.claimsToAddOrOverride?.org).toBe('satakunta');
  });

  it('stores no character of a name that nobody sees', async () => {
    const one = federated({ name: `Ker\u202Ettu\n${'x'.repeat(200)}` });
    await claimsFor(one);
    expect((await memberOf(one.sub))?.name).toBe(`Kerttu ${'x'.repeat(113)}`);
  });

  it.each<[string, Record<string, string>]>([
    ['of a provider that is none of ours', { identities: identitiesOf('Muu') }],
    ['whose provider is not named', { identities: '[]' }],
    [
      'of two providers',
      { identities: `[${'{"providerName":"Kainuu"},'.repeat(2).slice(0, -1)}]` },
    ],
    ['whose note is no JSON', { identities: 'Kainuu' }],
  ])('is refused to an account %s, without a word in the log', async (_, changes) => {
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const one = federated({ 'custom:org': 'kainuu', ...changes });
    await expect(claimsFor(one)).rejects.toThrow(/^The account belongs to no organisation$/);
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await memberOf(one.sub)).toBeUndefined();
  });
});

describe('Without a group that gives a role', () => {
  const nothing = {
    idTokenGeneration: { claimsToAddOrOverride: { county: 'Kainuu' } },
    groupOverrideDetails: { groupsToOverride: [] },
  };

  it('the tokens name no organisation and no role, and nobody is put into the directory', async () => {
    const one = federated({ 'custom:groups': '[]' });
    expect(await claimsFor(one)).toEqual(nothing);
    expect(await memberOf(one.sub)).toBeUndefined();
  });

  it('somebody who had roles loses them, and has them again when the county gives them', async () => {
    const one = federated();
    await claimsFor(one);
    expect(await claimsFor({ ...one, 'custom:groups': '[]' })).toEqual(nothing);
    expect(await memberOf(one.sub)).toMatchObject({ roles: [], status: 'active' });
    expect(await rolesIn(one)).toEqual(['leader']);
  });
});

describe('Every later sign-in and renewal', () => {
  it('has the name and the roles that the county gives then, and writes only what changed', async () => {
    const one = federated();
    await claimsFor(one);
    await claimsFor(one, 'TokenGeneration_RefreshTokens');
    expect((await memberOf(one.sub))?.version).toBe(1);
    const later = { ...one, name: 'Kerttu Uusi', 'custom:groups': '[3f2a-paakayttaja]' };
    expect(await rolesIn(later)).toEqual(['coordinator', 'admin']);
    expect(await memberOf(one.sub)).toMatchObject({ name: 'Kerttu Uusi', version: 2 });
  });

  it('is refused to somebody who is disabled here, and changes nothing of them', async () => {
    const one = federated();
    await claimsFor(one);
    const userId = (await memberOf(one.sub))?.userId ?? '';
    await setInDirectory(server, userId, { status: 'disabled' });
    const later = { ...one, 'custom:groups': '[3f2a-paakayttaja]' };
    await expect(claimsFor(later)).rejects.toThrow(/^The account has been disabled$/);
    expect((await memberOf(one.sub))?.roles).toEqual(['leader']);
  });

  it('is refused once the provider has become another organisation’s', async () => {
    const one = federated();
    await claimsFor(one);
    const moved = { ...one, identities: identitiesOf('Satakunta'), 'custom:groups': 'pomo' };
    await expect(claimsFor(moved)).rejects.toThrow(/^The account belongs to no organisation$/);
  });
});

/** Somebody with a password account, whom the administrator lets move to the county's account. */
async function colleague({ isAwaited = true, name = 'Ritva Esimerkki' } = {}) {
  const person = newInvitation({ name });
  const [invited] = (await admin.postAccounts({ body: { people: [person] } })).accounts;
  const account = server.accounts.find(person.email)?.id ?? '';
  await server.tokenFor(account);
  const params = { userId: person.userId };
  if (isAwaited)
    await admin.patchAccount({
      ...{ params, body: { countyLink: 'awaited' } },
      ifMatch: (invited?.version ?? 0) + 1,
    });
  return { ...person, account, params };
}

const listed = async (userId: string) =>
  (await admin.listAccounts({})).items.find((one) => one.userId === userId);

describe('A member whom an administrator lets move to the county’s account', () => {
  it('keeps id and address, and signs in with it from then on and not with the password', async () => {
    const { userId, email, account } = await colleague();
    await server.tokenFor(account);
    const one = federated({ email: email.toUpperCase(), name: 'Ritva' });
    const claims = await claimsFor(one);
    expect(claims.accessTokenGeneration?.claimsToAddOrOverride?.user).toBe(userId);
    expect(await listed(userId)).toMatchObject({ countyLink: 'linked', email, name: 'Ritva' });
    await expect(server.tokenFor(account)).rejects.toThrow();
  });

  it('is taken once: another account with the same address is another person', async () => {
    const { userId, email } = await colleague();
    const all = [federated({ email }), federated({ email }), federated({ email })];
    const users = await Promise.all(
      all.map(async (one) => (await claimsFor(one)).accessTokenGeneration?.claimsToAddOrOverride),
    );
    const theirs = users.filter((one) => one?.user === userId);
    expect([theirs.length, new Set(users.map((one) => one?.user)).size]).toEqual([1, 3]);
  });

  it('is taken by nobody of another county, and by nobody without a role', async () => {
    const { userId, email } = await colleague();
    const stranger = federated({ email, 'custom:groups': 'pomo' }, 'Satakunta');
    await claimsFor(stranger);
    await claimsFor(federated({ email, 'custom:groups': '[]' }));
    expect(await listed(userId)).toMatchObject({ countyLink: 'awaited' });
  });

  it('stays disabled', async () => {
    const { userId, email } = await colleague();
    await setInDirectory(server, userId, { status: 'disabled' });
    await expect(claimsFor(federated({ email }))).rejects.toThrow(
      /^The account has been disabled$/,
    );
  });

  it('is no one whom the administrator has not named: the address alone gives nothing', async () => {
    const { userId, email } = await colleague({ isAwaited: false });
    const claims = await claimsFor(federated({ email }));
    expect(claims.accessTokenGeneration?.claimsToAddOrOverride?.user).not.toBe(userId);
    expect(await listed(userId)).toMatchObject({ countyLink: null });
  });
});

describe('The administrator', () => {
  it('changes of somebody with the county’s account the municipality, and what the county decides not', async () => {
    const one = federated();
    await claimsFor(one);
    const { userId = '', version } = (await memberOf(one.sub)) ?? {};
    const params = { userId };
    for (const body of [{ roles: [] }, { name: 'Toinen' }, { countyLink: null }])
      expect(await refusal(admin.patchAccount({ params, body, ifMatch: version }))).toMatchObject({
        code: 'account.county',
      });
    const body = { municipalityCode: '205', roles: ['leader' as const] };
    const changed = await admin.patchAccount({ params, body, ifMatch: version });
    expect(changed).toMatchObject({ municipalityCode: '205', roles: ['leader'] });
  });

  it('sends and resets nothing of an account that has been replaced', async () => {
    const { email, params, account } = await colleague();
    await claimsFor(federated({ email }));
    const resets = (['password', 'second_factor'] as const).map(
      (what) => () => admin.postAccountReset({ params, body: { what } }),
    );
    for (const call of [() => admin.postAccountInvitation({ params }), ...resets])
      expect((await refusal(call())).code).toBe('account.county');
    expect(server.accounts.find(account)).toBeDefined();
  });

  it('waits for no county’s account of somebody who has no address here', async () => {
    await server.addToDirectory([
      { id: 'osoitteeton', name: 'O', roles: [], organisation: 'kainuu' },
    ]);
    const params = { userId: 'osoitteeton' };
    const call = admin.patchAccount({ params, body: { countyLink: 'awaited' }, ifMatch: 1 });
    expect((await refusal(call)).code).toBe('account.none');
  });

  it('takes the wait back', async () => {
    const { params, email, userId } = await colleague();
    const ifMatch = (await listed(userId))?.version;
    await admin.patchAccount({ params, body: { countyLink: null }, ifMatch });
    await claimsFor(federated({ email }));
    expect(await listed(userId)).toMatchObject({ countyLink: null });
  });

  it('ends the access of somebody with the county’s account, at once', async () => {
    const one = federated();
    await claimsFor(one);
    const { userId = '' } = (await memberOf(one.sub)) ?? {};
    const reason = { code: 'left_post' as const, note: null };
    const body = { runsTo: null, clientsTo: null, reason };
    await admin.postAccountDisabling({ params: { userId }, body });
    await expect(claimsFor(one)).rejects.toThrow(/^The account has been disabled$/);
    await admin.postAccountEnabling({ params: { userId } });
    expect(await rolesIn(one)).toEqual(['leader']);
  });
});
