import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closeAccount,
  createAccount,
  deleteAccount,
  findAccount,
  inviteAgain,
  openAccount,
  resetPassword,
} from '../../../functions/accounts/user-pool.ts';
import { LocalAccounts } from '../../../infra/local/sign-in/accounts.ts';
import { demoUsers } from '../../../infra/local/sign-in/demo-users.ts';
import { userPoolVariables } from '../../../shared/environment.ts';
import { oauthClient } from '../../oauth.ts';
import { testServer } from '../../server.ts';

const server = await testServer();
process.env[userPoolVariables.id] = 'local';
const client = await oauthClient(server);

const ritva = {
  email: 'ritva.esimerkki@kainuu.example',
  name: 'Ritva <Esimerkki>',
  organisation: 'kainuu',
  language: 'sv',
} as const;
const subOf = async (email: string) => (await findAccount(email))?.subject.sub ?? '';

describe('An account made through the administration of the local user pool', () => {
  it('is sent an invitation in its language, with the address of the web app', async () => {
    const made = await createAccount(ritva);
    expect(server.accounts.find(ritva.email)).toMatchObject({ locale: 'sv' });
    expect(made).toMatchObject({
      ...{ email: ritva.email, organisation: 'kainuu', isEnabled: true, hasSignedIn: false },
    });
    expect(await createAccount(ritva)).toBeUndefined();
    const [mail, ...others] = server.mails.all();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: ritva.email, subject: 'Inbjudan till Laituri' });
    expect(mail?.html).toContain(`${server.url}/`);
    expect(mail?.html).toContain('Ritva &lt;Esimerkki>');
    const page = await (await fetch(`${server.url}/local/mail`)).text();
    expect(page).toContain('Inbjudan till Laituri');
  });

  it('is found by its address and by its id', async () => {
    const found = await findAccount(ritva.email.toUpperCase());
    expect(await findAccount(found?.subject.sub ?? '')).toEqual(found);
    expect(await findAccount('nobody@kainuu.example')).toBeUndefined();
  });

  it('can be invited again until it has been used, and its password reset from then on', async () => {
    expect(await inviteAgain(ritva.email, 'fi')).toBe(true);
    expect(await resetPassword(ritva.email, 'fi')).toBe(false);
    await client.signIn(await subOf(ritva.email));
    expect(await findAccount(ritva.email)).toMatchObject({ hasSignedIn: true });
    expect(await inviteAgain(ritva.email, 'fi')).toBe(false);
    expect(await resetPassword(ritva.email, 'en')).toBe(true);
    expect(server.mails.all().map(({ subject }) => subject)).toEqual([
      ...['New password for Laituri', 'Kutsu Laituriin', 'Inbjudan till Laituri'],
    ]);
  });

  it('neither renews a sign-in nor begins one while it is closed', async () => {
    const sub = await subOf(ritva.email);
    const { refresh_token } = await client.signIn(sub);
    await closeAccount(sub);
    expect((await client.renew(refresh_token)).status).toBe(400);
    expect((await client.choose(sub)).headers.get('location')).toBeNull();
    await openAccount(sub);
    expect((await client.renew(refresh_token)).status).toBe(400);
    expect((await client.choose(sub)).headers.get('location')).toContain('code=');
  });

  it('is gone once it is deleted, and deleting it again changes nothing', async () => {
    const sub = await subOf(ritva.email);
    await deleteAccount(sub);
    await deleteAccount(sub);
    expect(await findAccount(ritva.email)).toBeUndefined();
    await closeAccount(sub);
  });
});

it('Accounts made here are there at the next start, beside those of the demo', () => {
  const file = join(tmpdir(), `accounts-${process.pid}.json`);
  afterAll(() => rmSync(file, { force: true }));
  const made = new LocalAccounts(demoUsers, file);
  made.add({ userName: ritva.email, name: ritva.name, organisation: 'kainuu' });
  made.change('leader', { enabled: false });
  const next = new LocalAccounts(demoUsers, file);
  expect(next.find(ritva.email)).toMatchObject({ status: 'FORCE_CHANGE_PASSWORD' });
  expect(next.all()).toHaveLength(demoUsers.length + 1);
  expect(next.find('leader')).toMatchObject({ enabled: false });
});
