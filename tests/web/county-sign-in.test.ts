import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { countyProvider } from '../county-provider.ts';
import { countyTemplate, describedCounty } from '../county-template.ts';
import { as, newId, newInvitation } from '../make.ts';
import { testServer } from '../server.ts';
import { openMenu, signOut } from '../signed-in.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const county = await countyProvider();
const other = await countyProvider();
const { issuer, clientId } = county;
const template = countyTemplate([
  describedCounty({ issuer, clientId, secretName: 'laituri/kainuu' }),
  describedCounty({
    ...{ provider: 'Satakunta', organisation: 'satakunta', secretName: 'laituri/satakunta' },
    ...{ issuer: other.issuer, clientId: other.clientId },
    button: { fi: 'Kirjaudu Satakunnan tunnuksilla', sv: '–', en: '–' },
  }),
]);
const secrets = { 'laituri/kainuu': county.secret, 'laituri/satakunta': other.secret };
const server = await testServer({ template, secrets });
for (const one of [county, other]) one.open(`${server.url}/`);
const browser = await testBrowser();
const admin = as(server, 'admin');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** Somebody whom the county's provider knows. */
function user(claims: Record<string, unknown> = {}, at = county): string {
  const sub = newId('tunnus');
  const email = `${sub}@kainuu.example`;
  at.users.set(sub, {
    sub,
    email,
    name: 'Kerttu Kuntalainen',
    roles: ['laituri-ohjaaja'],
    ...claims,
  });
  return sub;
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(server.url);
  return page;
}

/** The whole way from the landing page through the county's own page. */
async function signInWith(page: Page, sub: string, button = 'Kirjaudu Kainuun tunnuksilla') {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: 'Kunnan kirjautuminen' }).waitFor();
  await page.getByLabel('Tunnus').fill(sub);
  await page.getByRole('button', { name: 'Jatka' }).click();
  await page.getByRole('button', { name: 'Jatka' }).waitFor({ state: 'detached' });
  // The page of a document that has not started yet has headings of its own.
  await page.locator('#main h1').waitFor();
}

async function whoIsIn(page: Page): Promise<string> {
  await openMenu(page);
  const text = await page.locator('.menu-panel').innerText();
  await page.keyboard.press('Escape');
  return text;
}

const colleagues = async (name: string, of = admin) =>
  (await of.listAccounts({})).items.filter((one) => one.name === name);

const noRights = { name: 'Sinulla ei ole vielä oikeuksia Laituriin' };

describe('Somebody with a county’s account', () => {
  it('signs in there, lands on the page of their role, and is in the directory', async () => {
    const page = await newPage();
    await signInWith(page, user({ name: 'Lempi Leiri', roles: ['laituri-ohjaaja', 'kahvihuone'] }));
    await page.waitForURL(/#\/tanaan$/);
    expect(await whoIsIn(page)).toContain('Lempi Leiri, ohjaaja (Kainuu)');
    const [member] = await colleagues('Lempi Leiri');
    expect(member).toMatchObject({
      ...{ roles: ['leader'], status: 'active', countyLink: 'linked', email: null },
    });
    expect(page.url()).not.toContain('code=');
  });

  it('finds the county on the sign-in page too, as on Cognito’s', async () => {
    const page = await newPage();
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).click();
    await page.getByRole('link', { name: 'Kainuu' }).click();
    await page.getByRole('heading', { name: 'Kunnan kirjautuminen' }).waitFor();
  });

  it('has the roles of today at the next sign-in, and is asked for the password again', async () => {
    const sub = user({ name: 'Martta Muuttuja' });
    const page = await newPage();
    await signInWith(page, sub);
    const [before] = await colleagues('Martta Muuttuja');
    county.users.set(sub, {
      ...{ sub, email: `${sub}@kainuu.example`, name: 'Martta Muuttuja' },
      roles: ['laituri-paakayttaja'],
    });
    await signOut(page);
    // The county’s provider still knows the browser, and asks all the same.
    await signInWith(page, sub);
    expect(await whoIsIn(page)).toContain(
      'Martta Muuttuja, koordinaattori ja pääkäyttäjä (Kainuu)',
    );
    const [after] = await colleagues('Martta Muuttuja');
    expect([after?.userId, after?.roles]).toEqual([before?.userId, ['coordinator', 'admin']]);
  });

  it('who has no mapped group reads whom to ask, opens nothing, and gets out', async () => {
    const page = await newPage();
    const failed: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/v1/') && !answer.url().endsWith('/health'))
        failed.push(`${answer.status()} ${answer.url()}`);
    });
    await signInWith(page, user({ name: 'Oili Oikeudeton', roles: ['kahvihuone'] }));
    await page.getByRole('heading', noRights).waitFor();
    await page.getByText('palvelupiste@kainuu.example').waitFor();
    await page.getByText('Olet kirjautunut nimellä Oili Oikeudeton.').waitFor();
    await isSound({ page, faults: [], loaded: [], close: async () => {} });
    expect(failed).toEqual([]);
    expect(await colleagues('Oili Oikeudeton')).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).waitFor();
  });

  it('loses every role when the county sends none at all', async () => {
    const sub = user({ name: 'Seppo Siirtyvä' });
    const page = await newPage();
    await signInWith(page, sub);
    // An attribute that does not come again stays in the pool, unless it is written.
    county.users.set(sub, { sub, email: `${sub}@kainuu.example`, name: 'Seppo Siirtyvä' });
    await signOut(page);
    await signInWith(page, sub);
    await page.getByRole('heading', noRights).waitFor();
    expect(await colleagues('Seppo Siirtyvä')).toMatchObject([{ roles: [] }]);
  });

  it('never gets another organisation, whatever their provider sends', async () => {
    const page = await newPage();
    const identities = '[{"providerName":"Kainuu","userId":"x","providerType":"OIDC"}]';
    const forged = {
      ...{
        'custom:org': 'kainuu',
        org: 'kainuu',
        identities,
        'custom:groups': '[laituri-paakayttaja]',
      },
      'cognito:groups': ['admin'],
    };
    const sub = user({ name: 'Väinö Väärentäjä', ...forged }, other);
    await signInWith(page, sub, 'Kirjaudu Satakunnan tunnuksilla');
    expect(await whoIsIn(page)).toContain('Väinö Väärentäjä, ohjaaja (Satakunta)');
    expect(await colleagues('Väinö Väärentäjä')).toEqual([]);
    const there = as(server, 'other-coordinator', { 'cognito:groups': ['admin'] });
    expect(await colleagues('Väinö Väärentäjä', there)).toMatchObject([{ roles: ['leader'] }]);
  });
});

describe('An administrator', () => {
  it('lets a colleague move to the county’s account, and then changes neither name nor roles', async () => {
    const person = newInvitation({ name: 'Saimi Siirtäjä', roles: ['own_worker'] });
    await admin.postAccounts({ body: { people: [person] } });
    const password = server.accounts.find(person.email)?.id ?? '';
    await server.tokenFor(password);
    const seen = await visitAs(browser, server, { name: 'Anneli', address: '#/henkilosto' });
    await seen.page.getByRole('button', { name: 'Saimi Siirtäjä' }).click();
    await seen.page.getByRole('button', { name: 'Siirrä organisaation tunnukseen' }).click();
    await seen.page.getByText('Odottaa. Siirto on valmis').waitFor();
    await isSound(seen);
    const page = await newPage();
    await signInWith(page, user({ email: person.email, name: 'Saimi Siirtäjä' }));
    expect(await whoIsIn(page)).toContain('Saimi Siirtäjä, ohjaaja (Kainuu)');
    expect(await colleagues('Saimi Siirtäjä')).toMatchObject([
      { userId: person.userId, countyLink: 'linked', roles: ['leader'], email: person.email },
    ]);
    await expect(server.tokenFor(password)).rejects.toThrow();
    await seen.page.reload();
    await seen.page.getByRole('button', { name: 'Saimi Siirtäjä' }).click();
    const dialog = seen.page.getByRole('dialog');
    await dialog.getByText('Nimi ja roolit tulevat sieltä').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(0);
    expect(await dialog.getByRole('button', { name: 'Nollaa salasana' }).count()).toBe(0);
    await dialog.getByLabel('Kunta').fill('Kuhmo');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('Tallennettu.').waitFor();
    await isSound(seen);
  });
});

it('A refusal that Cognito writes into the address leads back to the landing page, with a notice', async () => {
  const page = await newPage();
  const reason = 'error=invalid_request&error_description=PreTokenGeneration+failed+with+error+x.';
  await page.goto(`${server.url}/?${reason}&state=s`);
  await page.getByText('Kirjautuminen ei onnistunut. Yritä uudelleen.').waitFor();
  expect(page.url()).toBe(`${server.url}/`);
});
