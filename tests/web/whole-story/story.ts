import type { BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../../scripts/build-web.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { testBrowser } from '../../browser.ts';
import { testServer } from '../../server.ts';
import { signInAs } from '../../signed-in.ts';
import { tabletPin } from '../leader-tablet.ts';

/** Nine in the morning in Finland in winter, ten in summer. */
const morningOf = (day: string) => Date.parse(`${day}T07:00:00Z`);

/**
 * An empty Laituri whose clock the story moves on between its acts. It begins today: the stream's
 * recounts go by the real clock, which must not be ahead of the story's.
 */
export async function emptyStory() {
  await buildWeb();
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const server = await testServer({ clock: now });
  const browser = await testBrowser();
  const faults: string[] = [];

  /** Somebody's own device, with the same clock. */
  async function device(width: number, height: number): Promise<BrowserContext> {
    const context = await browser.newContext({
      ...{ viewport: { width, height }, locale: 'fi-FI', reducedMotion: 'reduce' },
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    await context.clock.install({ time: now() });
    return context;
  }

  return {
    /** For what many participants do alike and the story has shown by clicks already. */
    server,
    url: server.url,
    now,
    today: () => dayOf(now().toISOString()),
    /** The address in the invitation that somebody got by e-mail. */
    invitedTo: (email: string) => {
      const mail = server.mails.all().find(({ to }) => to === email);
      return /https?:\/\/[^\s"<]+/.exec(mail?.html ?? '')?.[0];
    },
    device,
    /** What the pages threw. */
    faults,
    /** The next act begins on the morning of that day; the streams have come so far. */
    goTo: async (day: string) => {
      await server.settled();
      aheadMs = morningOf(day) - Date.now();
    },
  };
}
export type Story = Awaited<ReturnType<typeof emptyStory>>;

type ScreenSize = { width: number; height: number };

/** Somebody of the staff with a device of their own: they open one address and nothing else. */
export class Person {
  readonly #story: Story;
  readonly #name: string;
  readonly #size: ScreenSize;
  #device: BrowserContext | undefined;
  #hasPin = false;

  constructor(story: Story, name: string, size: ScreenSize = { width: 1280, height: 860 }) {
    this.#story = story;
    this.#name = name;
    this.#size = size;
  }

  /** Opens Laituri in a tab of their own. */
  async #tab(address = `${this.#story.url}/`): Promise<Page> {
    this.#device ??= await this.#story.device(this.#size.width, this.#size.height);
    await this.#device.clock.setSystemTime(this.#story.now());
    const page = await this.#device.newPage();
    await page.goto(address);
    return page;
  }

  /** Follows the link of the invitation that they got by e-mail, and signs in for the first time. */
  async followsInvitation(email: string): Promise<void> {
    const page = await this.#tab(this.#story.invitedTo(email));
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).first().click();
    await page.getByRole('button', { name: this.#name }).click();
    await page.getByRole('button', { name: 'Valikko' }).waitFor();
    await page.close();
  }

  /** What they do in an act, signed in; the tab is closed at its end. */
  async acts(act: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.#tab();
    await signInAs(page, this.#name);
    await act(page);
    await page.close();
  }

  /** The same for a leader, whose tablet is opened by a PIN: chosen when it is new. */
  async leads(act: (page: Page) => Promise<void>): Promise<void> {
    const isNew = !this.#hasPin;
    const page = await this.#tab();
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).first().click();
    await page.getByRole('button', { name: this.#name }).click();
    await (isNew ? choosePin(page) : typePin(page));
    this.#hasPin = true;
    await act(page);
    await page.close();
  }

  /** The same at the lake, where there is no network and nobody can sign in. */
  async leadsOffline(act: (page: Page) => Promise<void>): Promise<void> {
    await this.#device?.setOffline(true);
    const page = await this.#tab();
    await page.getByRole('link', { name: 'Avaa', exact: true }).click();
    await typePin(page);
    await act(page);
    await page.close();
    await this.#device?.setOffline(false);
  }
}

async function choosePin(page: Page): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
  await page.getByLabel('PIN uudelleen').fill(tabletPin);
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await isRead(page);
}

async function typePin(page: Page): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
  await page.getByRole('button', { name: 'Avaa', exact: true }).click();
  await isRead(page);
}

/** The tablet has read its groups, or shows what it read before. */
const isRead = (page: Page) => page.getByText(/^Päivitetty/).waitFor();
