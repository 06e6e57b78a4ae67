import type { CDPSession, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { clearing, meeting, openTablet, tabletPin, unlockTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

const passphrase = 'laiturilla tuulee taas';

/** Gives the page's device a lock of its own. */
async function giveLock(page: Page, hasPrf: boolean): Promise<{ session: CDPSession; id: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf },
      automaticPresenceSimulation: true,
    },
  });
  return { session, id };
}

/** Starts using the lock, on the page of what is unsent. */
async function takeIntoUse(page: Page, typed = tabletPin): Promise<void> {
  await page.goto(`${server.url}/#/lahettamatta`);
  await page.getByText('Avaa laitteen omalla lukituksella').click();
  const part = page.locator('details').filter({ hasText: 'Avaa laitteen omalla lukituksella' });
  await part.getByLabel('Nykyinen PIN').fill(typed);
  await part.getByLabel('Varasalasana', { exact: true }).fill(passphrase);
  await part.getByLabel('Varasalasana uudelleen').fill(passphrase);
  await part.getByRole('button', { name: 'Ota käyttöön' }).click();
}

describe('The device’s own lock', () => {
  it('opens the vault, and where it recognises nobody the passphrase does', async () => {
    const { address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    const { session, id } = await giveLock(page, true);
    await takeIntoUse(page, '999999');
    await page.getByText('Nykyinen PIN on väärin.').waitFor();
    await page.reload();
    await unlockTablet(page);
    await takeIntoUse(page);
    await page.getByText('Laitteen lukitus on otettu käyttöön.').waitFor();

    await page.getByRole('button', { name: 'Lukitse' }).click();
    await page.getByRole('button', { name: 'Avaa laitteen lukituksella' }).click();
    await page.getByRole('button', { name: 'Lukitse' }).waitFor();

    await page.getByRole('button', { name: 'Lukitse' }).click();
    await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await page.getByRole('button', { name: 'Avaa laitteen lukituksella' }).click();
    await page.getByText('Laite ei tunnistanut sinua.').waitFor();
    expect(await page.getByRole('button', { name: 'Lukitse' }).count()).toBe(0);
    // The PIN was the weak way in, and no longer opens anything.
    await page.getByLabel('Varasalasana').fill(tabletPin);
    await page.getByRole('button', { name: 'Avaa', exact: true }).click();
    await page.getByText(/^Väärä varasalasana\. 9 yritystä/).waitFor();
    expect(await page.getByRole('heading', { name: 'PIN' }).count()).toBe(0);
    await page.getByLabel('Varasalasana').fill(passphrase);
    await page.getByRole('button', { name: 'Avaa', exact: true }).click();
    await page.getByRole('button', { name: 'Lukitse' }).waitFor();
  });

  it('leaves no PIN behind: not when the passphrase is changed, nor when the lock is no longer used', async () => {
    const { address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    await giveLock(page, true);
    await takeIntoUse(page);
    await page.getByText('Laitteen lukitus on otettu käyttöön.').waitFor();
    await page.getByText('Vaihda PIN tai varasalasana').click();
    const change = async (next: string) => {
      await page.getByLabel('Nykyinen varasalasana').fill(passphrase);
      await page.getByLabel('Uusi varasalasana, vähintään 12 merkkiä').fill(next);
      await page.getByLabel('Uusi varasalasana uudelleen').fill(next);
      await page.getByRole('button', { name: 'Vaihda varasalasana', exact: true }).click();
    };
    await change('808193');
    await page.getByText('Salasana on liian lyhyt').waitFor();
    await page.getByRole('button', { name: 'Poista käytöstä' }).click();
    await page.getByText('Kopion voi nyt avata vain varasalasanalla.').waitFor();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    // The page before it has a field of the same name.
    await page.getByRole('button', { name: 'Avaa', exact: true }).waitFor();
    // The number keys of a tablet have no letters.
    const field = page.getByLabel('Varasalasana', { exact: true });
    expect(await field.getAttribute('inputmode')).toBe('text');
    await field.fill(passphrase);
    await page.getByRole('button', { name: 'Avaa', exact: true }).click();
    await page.getByRole('button', { name: 'Lukitse' }).waitFor();
  });

  it('that gives no secret is not used, and the PIN works as before', async () => {
    const { address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    await giveLock(page, false);
    await takeIntoUse(page);
    await page.getByText('Laitteen lukitusta ei voi käyttää tähän.').waitFor();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    await unlockTablet(page);
    await page.getByRole('button', { name: 'Lukitse' }).waitFor();
  });

  it('is not offered where the device has none', async () => {
    const { address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    await page.goto(`${server.url}/#/lahettamatta`);
    await page.getByText('Vaihda PIN tai varasalasana').waitFor();
    expect(await page.getByText('Avaa laitteen omalla lukituksella').count()).toBe(0);
  });
});
