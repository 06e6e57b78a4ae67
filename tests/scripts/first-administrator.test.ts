import { describe, expect, it } from 'vitest';
import { firstAdministratorIn, inviteFirst } from '../../scripts/first-administrator.ts';
import { as, newId } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const now = '2026-11-29T12:00:00.000Z';
const begin = (changes = {}) => ({
  ...{ organisation: newId('uusi'), name: 'Anneli', email: `${newId('anneli')}@uusi.example` },
  ...{ language: 'sv' as const, dryRun: false },
  ...changes,
});
const sent = (email: string) => server.mails.all().filter(({ to }) => to === email);

describe('The command for the first administrator', () => {
  it('invites somebody who then administers the organisation', async () => {
    const first = begin();
    expect(await inviteFirst(first, now)).toContain('is invited');
    expect(sent(first.email)).toMatchObject([{ subject: 'Inbjudan till Laituri' }]);
    const sub = server.accounts.find(first.email)?.id ?? '';
    const payload = (await server.tokenFor(sub)).split('.')[1] ?? '';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(claims).toMatchObject({ org: first.organisation, 'cognito:groups': ['admin'] });
    const { items } = await as(server, sub).listAccounts({});
    expect(items).toMatchObject([{ userId: claims.user, email: first.email, status: 'active' }]);
  });

  it('may be repeated, and sends one message', async () => {
    const first = begin();
    await inviteFirst(first, now);
    await inviteFirst(first, now);
    expect(sent(first.email)).toHaveLength(1);
  });

  it('does nothing in a dry run', async () => {
    const first = begin({ dryRun: true });
    expect(await inviteFirst(first, now)).toContain('would be invited');
    expect([sent(first.email), server.accounts.find(first.email)]).toEqual([[], undefined]);
  });

  it('refuses an organisation that has an administrator, and a person who cannot be invited', async () => {
    await expect(inviteFirst(begin({ organisation: 'kainuu' }), now)).rejects.toThrow(
      'has an administrator',
    );
    await expect(inviteFirst(begin({ email: 'anneli', name: '' }), now)).rejects.toThrow(
      'name: name_malformed, email: email_malformed',
    );
    const taken = begin({ email: 'leader@laituri.example', dryRun: true });
    await expect(inviteFirst(taken, now)).rejects.toThrow('email: in_use');
  });

  it.each([
    ['--organisation', ['--organisation', 'Kainuu#1']],
    ['--language', ['--organisation', 'kainuu', '--language', 'de']],
    ['--pool', ['--pool', 'x']],
  ])('names the option that is wrong: %s', (option, args) => {
    expect(() => firstAdministratorIn(args)).toThrow(option);
  });
});
