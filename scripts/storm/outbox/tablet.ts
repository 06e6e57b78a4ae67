import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { BadLine } from './bad-line.ts';
import type { tablet } from './tablet-page.ts';

type Calls = typeof tablet;
type Call = keyof Calls;

/** The desk's code as the web build makes it, for one page. */
export async function bundleTablet(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/tablet-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

export type Errand = { url: string; script: string; token: string; ownerId: string; runId: string };

/** A device of the leader: a browser of its own with the desk's own code, vault and outbox. */
export class Tablet {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #errand: Errand;

  private constructor(context: BrowserContext, page: Page, errand: Errand) {
    this.#context = context;
    this.#page = page;
    this.#errand = errand;
  }

  static async open(browser: Browser, line: BadLine, errand: Errand): Promise<Tablet> {
    const context = await browser.newContext({ locale: 'fi-FI' });
    await line.lead(context);
    const html = `<!doctype html><meta charset="utf-8"><title>Taulu</title><script>${errand.script}</script>`;
    await context.route('**/taulu?*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    const made = new Tablet(context, await context.newPage(), errand);
    await made.reload();
    // Without a copy there is nothing to do where there is no network.
    while (!(await made.call('sees'))) await made.call('refresh');
    return made;
  }

  /** Calls the page, as a tap would. */
  call<Name extends Call>(
    name: Name,
    ...given: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    return this.#page.evaluate(
      ({ name: called, given: args }) =>
        (window.tablet[called] as (...all: unknown[]) => never)(...args),
      { name, given: given as unknown[] },
    );
  }

  /** Loads the page anew, in whatever it is about, and opens the vault again. */
  async reload(): Promise<void> {
    const { url, token, ownerId, runId } = this.#errand;
    await this.#page.goto(`${url}/taulu?run=${runId}&at=${Math.random()}`);
    await this.call('open', token, ownerId);
  }

  /** It fell into the lake: what it had not sent is in its backup, if anywhere. */
  sink = () => this.#context.close();
}
