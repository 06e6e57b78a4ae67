import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { root } from '../../scripts/tools/fingerprint.ts';
import { instrument } from '../../shared/domain/forms/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { testBrowser } from '../browser.ts';
import { as, newDraftBody, newOwnInstrumentId, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { healthy, linked, lonely, opened, openLink } from './answer-visits.ts';

/** A tenth of a second of silence: 8,000 samples a second, 8 bits each. */
function silence(): Buffer {
  const [rate, samples] = [8000, 800];
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}

/** The web app as it is built, with one recording among its files. */
async function webWithRecording(): Promise<string> {
  await buildWeb();
  const directory = await mkdtemp(join(tmpdir(), 'laituri-audio-'));
  afterAll(() => rm(directory, { recursive: true, force: true }));
  await cp(join(root, 'dist/web'), directory, { recursive: true });
  await mkdir(join(directory, 'audio'));
  await writeFile(join(directory, 'audio/terve-1.wav'), silence());
  return directory;
}

const server = await testServer({ webDirectory: await webWithRecording() });
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The 14 statements as they would be published with a recording of one of them. */
const recorded = {
  ...statements,
  items: statements.items.map((item) =>
    item.text.fi === healthy ? { ...item, audio: { fi: 'terve-1.wav' } } : item,
  ),
};

/** The form of a link, whose statements carry the recording: no published form has one yet. */
async function openRecorded(): Promise<Page> {
  const { link } = await linked(server);
  const { page } = await openLink(browser, `${server.url}/favicon.svg`);
  await page.route('**/v1/answer', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), instrument: recorded } });
  });
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    speechSynthesis.speak = ({ text }) => said.push(text);
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = async function start() {
      said.push(`played ${new URL(this.src).pathname}`);
      await play.call(this);
      this.addEventListener('ended', () => said.push('ended'));
    };
  });
  await page.goto(link.address);
  await opened(page);
  return page;
}

const said = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

it('A statement with a recording is heard from it, by a button as wide as the card', async () => {
  const page = await openRecorded();
  const listen = page.getByRole('button', { name: `Kuuntele: ${healthy}` });
  const wide = await listen.boundingBox();
  expect(wide?.width).toBeGreaterThan(250);
  expect(wide?.height).toBeGreaterThanOrEqual(48);
  await listen.click();
  await expect.poll(() => said(page)).toEqual(['played /audio/terve-1.wav', 'ended']);
  await listen.waitFor();
});

it('Where a recording does not come, and where there is none, the browser reads aloud', async () => {
  const page = await openRecorded();
  await page.getByRole('button', { name: `Kuuntele: ${lonely}` }).click();
  expect((await said(page))[0]).toBe(lonely);
  await page.route('**/audio/*', (route) => route.abort());
  await page.getByRole('button', { name: `Kuuntele: ${healthy}` }).click();
  await expect.poll(() => said(page)).toContain(healthy);
});

it('A recording is a file of the web app, and an organisation’s own form has none', async () => {
  expect(instrument.safeParse(recorded).success).toBe(true);
  const elsewhere = recorded.items.map((item) => ({
    ...item,
    audio: { fi: 'https://example.com/a.mp3' },
  }));
  expect(instrument.safeParse({ ...recorded, items: elsewhere }).success).toBe(false);
  const body = newDraftBody();
  const items = body.content.items.map((item) => ({ ...item, audio: { fi: 'terve-1.wav' } }));
  const params = { ownInstrumentId: newOwnInstrumentId() };
  const coordinator = as(server, 'coordinator');
  const call = coordinator.putInstrumentDraft({
    params,
    body: { ...body, content: { ...body.content, items } },
  });
  expect((await refusal(call)).errors).toMatchObject([{ pointer: '/content/items' }]);
  await coordinator.putInstrumentDraft({ params, body });
});
