import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dayOf } from '../../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { FormOp } from '../../../web/src/offline/tablet-op.ts';
import type { BadLine } from './bad-line.ts';
import type { DeviceHandOver, DrawnAction, Visit } from './drawn.ts';
import { shiftClock } from './shifted-clock.ts';
import type { Noted, tabletCalls } from './tablet-page.ts';

type Calls = typeof tabletCalls;
type TabletCall = keyof Calls;

/** The code of the leader's page and of the participant's, as the web build makes it. */
export type Scripts = { leader: string; participant: string };

async function bundle(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${page}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

export const bundleTablet = async (): Promise<Scripts> => ({
  leader: await bundle('tablet-page.ts'),
  participant: await bundle('participant-page.ts'),
});

const pageOf = (script: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><meta charset="utf-8"><title>Taulu</title><script>${script}</script>`,
});

export type TabletSetUp = {
  url: string;
  scripts: Scripts;
  token: string;
  ownerId: string;
  runId: string;
  /** How far the device's clock is off, in milliseconds. */
  offset: number;
};

/** In the address of a page to which the browser gives no database. */
const withoutStorage = 'without-storage';

/** Makes every access to the browser's database throw, as in some private windows. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript((sign) => {
    if (!location.search.includes(sign)) return;
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('Storage is refused', 'SecurityError');
      },
    });
  }, withoutStorage);

/** The reason for a start form that is answered long after it was due. */
const late = 'late_return';

/** What a form that was handed in on a tablet must become: the last answer to each statement. */
function handedIn(runId: string, { form, visits }: DeviceHandOver): FormOp {
  const answers = Object.assign({}, ...visits);
  const said = { channel: 'device', outsideWindow: late, synthetic: false } as const;
  const { version: instrumentVersion } = statements;
  const answeredOn = dayOf(new Date().toISOString());
  return { kind: 'form', runId, form, body: { ...said, instrumentVersion, answeredOn, answers } };
}

/** A leader's device: a separate browser with the tablet's own code, vault and outbox. */
export class StormTablet {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #errand: TabletSetUp;
  /** Whether the device has no space for what its page stores. */
  isFull = false;
  /** Whether there is a network where the device is. */
  hasNetwork = true;

  private constructor(context: BrowserContext, page: Page, errand: TabletSetUp) {
    this.#context = context;
    this.#page = page;
    this.#errand = errand;
  }

  static async open(browser: Browser, line: BadLine, errand: TabletSetUp): Promise<StormTablet> {
    const context = await browser.newContext({ locale: 'fi-FI' });
    await shiftClock(context, errand.offset);
    await refuseStorage(context);
    let tablet: StormTablet | undefined;
    await line.lead(context, () => tablet?.hasNetwork ?? true);
    const { leader, participant } = errand.scripts;
    await context.route('**/taulu?*', (route) => route.fulfill(pageOf(leader)));
    await context.route('**/a', (route) => route.fulfill(pageOf(participant)));
    tablet = new StormTablet(context, await context.newPage(), errand);
    await tablet.reload();
    await tablet.#read();
    return tablet;
  }

  /** Sends until everything is sent or refused; gives up after a while. */
  async sendAll(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt++) {
      await this.call('send');
      if ((await this.call('queue')).every((one) => one.refused)) return;
      await pause(100);
    }
  }

  /** Without a copy nothing can be done without a network. */
  async #read(): Promise<void> {
    while (!(await this.call('sees'))) await this.call('refresh');
  }

  /** Calls the page, as a tap would. */
  call<Name extends TabletCall>(
    name: Name,
    ...given: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    return this.#page.evaluate(
      ({ name: called, given: args }) =>
        (window.tablet[called] as (...all: unknown[]) => never)(...args),
      { name, given: given as unknown[] },
    );
  }

  /** Does the drawn action, and returns the outcome. */
  async does(drawn: DrawnAction): Promise<Noted> {
    if (drawn.kind !== 'hand over') return this.call('does', drawn);
    // A full disk could not store the participant's answers, and the page says so.
    await this.fill(false);
    for (const [n, visit] of drawn.visits.entries()) {
      if (!(await this.call('handOver', drawn.form, late))) return { done: [], left: [] };
      await this.#answer(visit, n === drawn.visits.length - 1);
      await this.reload();
    }
    return { done: [handedIn(this.#errand.runId, drawn)], left: [] };
  }

  /** The participant answers on the page that replaced the leader's. */
  async #answer(visit: Visit, isFinal: boolean): Promise<void> {
    await this.#page.waitForURL(({ pathname }) => pathname === '/a');
    await this.#page.evaluate(({ given, isLast }) => window.participant.answers(given, isLast), {
      given: visit,
      isLast: isFinal,
    });
  }

  /** Makes the device's disk full, or gives it space again. */
  async fill(isFull: boolean): Promise<void> {
    this.isFull = isFull;
    await this.call('fill', isFull);
  }

  /** Reloads the page, whatever it is doing, and opens the vault again. */
  async reload(more = ''): Promise<void> {
    const { url, token, ownerId, runId } = this.#errand;
    await this.#page.goto(`${url}/taulu?run=${runId}&at=${Math.random()}${more}`);
    this.isFull = false;
    await this.call('open', token, ownerId);
  }

  /** Reloads the page in a browser that stores nothing: it starts with the API's data. */
  async reloadWithoutStorage(): Promise<void> {
    await this.reload(`&${withoutStorage}`);
    await this.#read();
  }

  /** The tablet is lost: what it had not sent is only in its backup, if anywhere. */
  sink = () => this.#context.close();
}
