import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { invitationDays } from '../../shared/domain/people/staff.ts';
import { testBrowser } from '../browser.ts';
import { setInDirectory } from '../directory.ts';
import { as, newId, newInvitation, newParticipant, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const admin = as(server, 'admin');

const visit = (address: string) => visitAs(browser, server, { name: 'Anneli', address });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const mailsTo = (address: string) => server.mails.all().filter(({ to }) => to === address);

async function member(email: string) {
  const { items } = await admin.listAccounts({});
  return items.find((one) => one.email === email);
}

/** Somebody who was invited and has signed in once. */
async function colleague(name: string, roles: string[]) {
  const email = `${newId('nimi')}@kainuu.example`;
  const person = { userId: newId('henkilo'), name, email, roles };
  const people = [{ ...person, municipalityCode: null, language: 'fi' as const }];
  await admin.postAccounts({ body: { people } });
  await server.tokenFor(server.accounts.find(email)?.id ?? '');
  return person;
}

describe('An administrator', () => {
  it('invites one person, who gets a message and is in the list', async () => {
    const seen = await visit('#/henkilosto');
    const { page } = seen;
    await page.getByRole('link', { name: 'Kutsu henkilöitä' }).click();
    await page.getByLabel('Nimi').fill('Ritva Esimerkki');
    await page.getByLabel('Sähköposti').fill('ritva.kainuu.example');
    await press(page, 'Lähetä kutsu');
    const faults = page.getByRole('alert').first();
    await faults.getByText('Tarkista sähköpostiosoite.').waitFor();
    await faults.getByText('Anna ainakin yksi rooli.').waitFor();
    await isSound(seen);
    await page.getByLabel('Sähköposti').fill('ritva@kainuu.example');
    await page.getByLabel('ohjaaja', { exact: false }).first().check();
    await page.getByLabel('Kunta').fill('Kuhmo');
    await press(page, 'Lähetä kutsu');
    await page.getByText('1 kutsu on lähetetty').waitFor();
    expect(await member('ritva@kainuu.example')).toMatchObject({
      ...{ name: 'Ritva Esimerkki', roles: ['leader'], municipalityCode: '290' },
      status: 'invited',
    });
    expect(mailsTo('ritva@kainuu.example')).toHaveLength(1);
    await page.getByRole('main').getByRole('link', { name: 'Henkilöstö' }).first().click();
    await page.getByText('ohjaaja · Kuhmo · ritva@kainuu.example').waitFor();
    await page.getByText(/^kutsuttu /).waitFor();
    await press(page, 'Ritva Esimerkki');
    await press(page, 'Lähetä kutsu uudelleen');
    await page.getByText('Uusi kutsu on lähetetty.').waitFor();
    expect(mailsTo('ritva@kainuu.example')).toHaveLength(2);
    await seen.close();
  });

  it('sees that an invitation has expired, and sends it again', async () => {
    const invited = newInvitation({ name: 'Juhani Pyhä' });
    await admin.postAccounts({ body: { people: [invited] } });
    const longAgo = new Date(Date.now() - invitationDays * 86_400_000).toISOString();
    await setInDirectory(server, invited.userId, { invitedAt: longAgo });
    const seen = await visit('#/henkilosto');
    const { page } = seen;
    await page.getByLabel('Etsi henkilöä').fill('Juhani Pyhä');
    await page.getByText('kutsu vanheni').waitFor();
    await press(page, 'Juhani Pyhä');
    const expired = page.getByText('Kutsun salasana on vanhentunut.');
    await expired.waitFor();
    await isSound(seen);
    await press(page, 'Lähetä kutsu uudelleen');
    await page.getByText('Uusi kutsu on lähetetty.').waitFor();
    await expired.waitFor({ state: 'detached' });
    await page.getByText(/^kutsuttu /).waitFor();
    expect(mailsTo(invited.email)).toHaveLength(2);
    await seen.close();
  });

  it('pastes a list of fifty: three bad rows stop it, each named, and mended it is sent', async () => {
    const seen = await visit('#/henkilosto/kutsu');
    const { page } = seen;
    const rows = Array.from(
      { length: 50 },
      (_, n) => `Henkilö ${n + 1}\thenkilo${n + 1}@kainuu.example\tohjaaja, omatyöntekijä\tKajaani`,
    );
    const bad = rows.with(4, 'Viides\tviides\tohjaaja').with(9, 'Kymmenes\tk@k.example\tpomo');
    bad[20] = rows[19] as string;
    await page.getByLabel('Luettelo', { exact: true }).check();
    const list = page.getByRole('textbox', { name: 'Luettelo' });
    await list.fill(['Nimi\tSähköposti\tRoolit\tKunta', ...bad].join('\n'));
    await press(page, 'Tarkista luettelo');
    await page.getByRole('heading', { name: '50 henkilöä' }).waitFor();
    await page.getByText('Ketään ei kutsuta ennen kuin 3 riviä on korjattu.').waitFor();
    const row = (n: number) => page.locator('.invited li').nth(n);
    await row(4).getByText('Tarkista sähköpostiosoite.').waitFor();
    await row(9).getByText('Roolia ei tunneta. Kirjoita ohjaaja,').waitFor();
    await row(20).getByText('Sama osoite on luettelossa kahdesti.').waitFor();
    await isSound(seen);
    expect(await member('henkilo1@kainuu.example')).toBeUndefined();
    await list.fill(rows.join('\n'));
    await press(page, 'Tarkista luettelo');
    await press(page, 'Lähetä 50 kutsua');
    await page.getByText('50 kutsua on lähetetty').waitFor();
    expect(await member('henkilo50@kainuu.example')).toMatchObject({
      ...{ roles: ['leader', 'own_worker'], municipalityCode: '205', status: 'invited' },
    });
    await seen.close();
  });

  it('pastes the words for a language and for several roles as people write them', async () => {
    const seen = await visit('#/henkilosto/kutsu');
    const { page } = seen;
    await page.getByLabel('Luettelo', { exact: true }).check();
    const list = page.getByRole('textbox', { name: 'Luettelo' });
    // The first line has no @, but a role: it is a person with a slip, and no head of columns.
    const slip = 'Siv Sund\tsiv.kainuu.example\tohjaaja\t\truotsi';
    const rest = 'Olli Oja\tolli.oja@kainuu.example\tomatyöntekijä; ohjaaja\tSotkamo\tsuomi';
    await list.fill([slip, rest].join('\n'));
    await press(page, 'Tarkista luettelo');
    await page.getByText('Ketään ei kutsuta ennen kuin 1 rivi on korjattu.').waitFor();
    await page.getByText('siv.kainuu.example · ohjaaja · ruotsi').waitFor();
    await page.getByText('ohjaaja, omatyöntekijä · Sotkamo · suomi').waitFor();
    await list.fill([slip.replace('siv.', 'siv@'), rest].join('\n'));
    await press(page, 'Tarkista luettelo');
    await press(page, 'Lähetä 2 kutsua');
    await page.getByText('2 kutsua on lähetetty').waitFor();
    expect(mailsTo('siv@kainuu.example')[0]?.subject).toBe('Inbjudan till Laituri');
    expect(await member('olli.oja@kainuu.example')).toMatchObject({
      roles: ['own_worker', 'leader'],
    });
    await page.getByRole('link', { name: 'Näytä henkilöstö' }).click();
    await page.getByLabel('Etsi henkilöä').fill('siv sund');
    await page.getByText('siv@kainuu.example').waitFor();
    await isSound(seen);
    await seen.close();
  });

  it('changes roles, and not their own', async () => {
    const person = await colleague('Veikko Vaihtaja', ['leader']);
    const seen = await visit('#/henkilosto');
    const { page } = seen;
    await page.getByLabel('Etsi henkilöä').fill('veikko');
    await press(page, 'Veikko Vaihtaja');
    await page.getByRole('dialog').getByLabel('koordinaattori').check();
    await press(page, 'Tallenna');
    await page.getByText('ohjaaja, koordinaattori · ').waitFor();
    expect(await member(person.email)).toMatchObject({ roles: ['coordinator', 'leader'] });
    await isSound(seen);
    await page.keyboard.press('Escape');
    await page.getByLabel('Etsi henkilöä').fill('anneli');
    await press(page, 'Anneli');
    await page.getByText('Omia roolejasi et voi muuttaa.').waitFor();
    expect(await page.getByRole('button', { name: 'Poista käyttöoikeus' }).count()).toBe(0);
    await seen.close();
  });

  it('takes access from somebody who leaves and hands their work over, and gives access back', async () => {
    const leaving = await colleague('Lasse Lähtijä', ['leader', 'own_worker']);
    const next = await colleague('Saara Seuraaja', ['leader', 'own_worker']);
    const { runId } = await recruitingRun(server, { name: 'Lassen', leaders: [leaving.userId] });
    const participantId = await newParticipant(server);
    await as(server, 'own-worker').putParticipant({
      params: { participantId },
      body: { ownWorker: leaving.userId, background: {}, synthetic: true },
      ifMatch: 1,
    });
    const seen = await visit('#/henkilosto');
    const { page } = seen;
    await page.getByLabel('Etsi henkilöä').fill('lähtijä');
    await press(page, 'Lasse Lähtijä');
    await press(page, 'Poista käyttöoikeus');
    await page.getByRole('dialog').getByText('Lassen').waitFor();
    await page.getByText('Henkilöllä on 1 asiakas.').waitFor();
    await press(page, 'Poista käyttöoikeus ja siirrä työt');
    await page.getByText('Valitse vastaanottajat ja syy.').waitFor();
    await isSound(seen);
    await page.getByLabel('Kenelle ryhmät').fill('Saara Seuraaja');
    await page.getByLabel('Kenelle asiakkaat').fill('Saara Seuraaja');
    await press(page, 'Poista käyttöoikeus ja siirrä työt');
    await press(page, 'Palauta käyttöoikeus');
    await page.getByRole('dialog').getByLabel('ohjaaja', { exact: false }).first().waitFor();
    // They have a token of this test, and have never signed in by their password.
    expect(await member(leaving.email)).toMatchObject({ status: 'invited' });
    const run = await as(server, 'coordinator').getRun({ params: { runId } });
    expect(run.leaders).toEqual([next.userId]);
    await seen.close();
  });
});

it('Nobody but an administrator opens the directory of accounts', async () => {
  const seen = await visitAs(browser, server, { name: 'Kaisa', address: '#/henkilosto' });
  await seen.page.getByText('Sinulla ei ole oikeutta tähän sivuun').first().waitFor();
  await seen.close();
});
