import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import { formsPage, open, startedRun } from './forms-set-up.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const groupName = 'Kuntouttava rantaryhmä';

/** A new link of a member, as its leader sees it. */
async function newLink(given: { width?: number; prepare?: (page: Page) => Promise<unknown> } = {}) {
  const { runId, members } = await startedRun(server, 1, { name: groupName });
  const [participantId = ''] = members;
  const page = await formsPage(browser, server, { runId, ...given });
  await given.prepare?.(page);
  const dialog = await open(page, participantId, 'Anna linkki tai QR-koodi', 'Tee linkki');
  const address = await dialog.getByLabel('Osoite').inputValue();
  const sms = async () => {
    const link = dialog.getByRole('link', { name: 'Lähetä tekstiviestillä' });
    const href = (await link.getAttribute('href')) ?? '';
    // Without a number an iPhone reads the text only after an &, and Android only after a ?.
    expect(href).toMatch(/^sms:\?&body=[^#&\s]+$/);
    return decodeURIComponent(href.replace('sms:?&body=', ''));
  };
  return { page, dialog, address, participantId, sms };
}

describe('A link sent as a text message', () => {
  it('is a text with the address and the last day, in the participant’s language', async () => {
    const { dialog, address, sms } = await newLink();
    const until = (await dialog.getByText(/^Toimii .* asti\.$/).innerText()).match(/[\d.]+\d/)?.[0];
    const finnish = await sms();
    expect(finnish).toContain(`toimii ${until} asti. ${address}`);
    await dialog.getByLabel('Viestin kieli').selectOption('ruotsi');
    expect(await sms()).toMatch(/^Hej! .* fungerar till och med/);
    await dialog.getByLabel('Viestin kieli').selectOption('englanti');
    expect(await sms()).toMatch(/^Hello! .* works until/);
    expect(await sms()).toContain(address);
    expect(await dialog.getByLabel('Viesti', { exact: true }).inputValue()).toBe(await sms());
  });

  it('says nothing of rehabilitation, the service, the group or the number', async () => {
    const { dialog, address, participantId, sms } = await newLink();
    for (const language of ['suomi', 'ruotsi', 'englanti']) {
      await dialog.getByLabel('Viestin kieli').selectOption(language);
      const said = (await sms()).replace(address, '');
      for (const word of [groupName, participantId, 'Laituri', 'Aino'])
        expect(said).not.toContain(word);
      expect(said).not.toMatch(/kuntout|rehab|social|sosiaali|ryhm|grupp|group|ohjaaja|asiakas/i);
    }
  });

  it('is copied where the machine sends no text messages, and asks the server nothing', async () => {
    const { page, dialog, sms } = await newLink();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    expect(await dialog.getByRole('button', { name: 'Jaa…' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Kopioi viesti' }).click();
    await dialog.getByText('Viesti on kopioitu.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sms());
    expect(requests).toEqual([]);
  });

  it('is given to the device’s own sharing where there is one', async () => {
    const { page, dialog, sms } = await newLink({
      prepare: (page) =>
        page.evaluate(() => {
          Object.defineProperty(navigator, 'share', {
            value: async (given: ShareData) => {
              document.documentElement.setAttribute('data-shared', JSON.stringify(given));
            },
          });
        }),
    });
    await dialog.getByRole('button', { name: 'Jaa…' }).click();
    const shared = await page.evaluate(() => document.documentElement.getAttribute('data-shared'));
    expect(JSON.parse(shared ?? '')).toEqual({ text: await sms() });
  });

  it.each(swept([320, 1280], 20261302))(
    'fits %i pixels and has no accessibility violations',
    async (width) => {
      const { page } = await newLink({ width });
      const wide = await page.evaluate(() => {
        const dialog = document.querySelector('dialog');
        return dialog ? dialog.scrollWidth - dialog.clientWidth : -1;
      });
      expect(wide).toBe(0);
      expect(await violationsOn(page)).toEqual([]);
    },
  );
});
