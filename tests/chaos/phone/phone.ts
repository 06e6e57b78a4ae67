import { resolveObjectURL } from 'node:buffer';
import { setTimeout as pause } from 'node:timers/promises';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';
import type { FormView } from '../../../web/src/pages/answer/form-view.ts';
import type { LinkedForm } from '../../../web/src/pages/answer/linked-form.ts';
import { ExpectationBroken } from '../harness/persistence.ts';
import type { PhonePage } from './phone-page.ts';

/** What a phone stores for a page, as the browser stores it between visits. */
type Stored = Map<string, string>;

/** A full storage refuses each write as browsers do. */
const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/**
 * The `localStorage` of a page, over the phone's storage.
 * @param isFull called at each write: whether the device has no space left
 */
function storageOver(stored: Stored, isFull: () => boolean): Storage {
  const calls: Record<string, unknown> = {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (isFull()) throw full();
      stored.set(name, text);
    },
    removeItem: (name: string) => void stored.delete(name),
  };
  return new Proxy(calls, {
    get: (target, name) => target[String(name)],
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: (_, name) => ({
      ...{ value: stored.get(String(name)), enumerable: true, configurable: true },
    }),
  }) as unknown as Storage;
}

/** How long a page may take before it counts as stuck; a killed server is back by then. */
const patienceMs = 60_000;
/** The page retries when the phone reports a network; the phone does so this often. */
const nudgeMs = 40;

let bundled: Promise<Script> | undefined;

/** The page's own code, as the web build makes it: compiled once, and run by each phone. */
async function pageScript(): Promise<Script> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/phone-page.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return new Script(outputFiles[0]?.text ?? '');
}

/** Makes every `Date` of a realm show the phone's own clock. */
const ownClock = new Script(`
  Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [phoneTime()] : given));
    }
    static now = () => phoneTime();
  };
`);

/** A request of the page, so that the network can deliver it a second time. */
type Sent = { address: string; init: RequestInit };

/** A phone, whatever page is open on it. */
export type PhoneParts = {
  /** The API's address for it: the line's. */
  url: string;
  /** Its own clock, right or wrong, in milliseconds. */
  time: () => number;
  stored: Stored;
};

/** A page of a participant's phone with one link: the web app's own code in a separate realm. */
export class PhoneTab {
  isOnline = true;
  /** Whether the device has no space left. */
  isFull = false;
  readonly #heard: Record<string, Set<() => void>> = {};
  readonly #realm: { page?: PhonePage };
  readonly #form: LinkedForm;
  #lastHandIn: Sent | undefined;

  private constructor(script: Script, { url, time, stored }: PhoneParts, secret: string) {
    const listening = {
      addEventListener: (name: string, heard: () => void) => this.#hears(name).add(heard),
      removeEventListener: (name: string, heard: () => void) => this.#hears(name).delete(heard),
    };
    const realm = createContext({
      ...listening,
      ...{ fetch: this.#fetchBy(url), phoneTime: time },
      document: { ...listening, visibilityState: 'visible' },
      localStorage: storageOver(stored, () => this.isFull),
      sessionStorage: storageOver(new Map(), () => false),
      navigator: { storage: { persist: async () => true } },
      ...{ AbortController, Blob, TextDecoder, TextEncoder, URL, atob, btoa, crypto },
      ...{ clearTimeout, setTimeout },
    });
    ownClock.runInContext(realm);
    script.runInContext(realm);
    this.#realm = realm as { page?: PhonePage };
    this.#form = this.#page.open(secret, () => {});
  }

  /** Opens the link's page. */
  static async open(parts: PhoneParts, secret: string): Promise<PhoneTab> {
    bundled ??= pageScript();
    return new PhoneTab(await bundled, parts, secret);
  }

  get #page(): PhonePage {
    if (!this.#realm.page) throw new Error('The page did not load');
    return this.#realm.page;
  }

  #hears(name: string): Set<() => void> {
    this.#heard[name] ??= new Set();
    return this.#heard[name];
  }

  #fetchBy(url: string) {
    return async (path: string, init: RequestInit = {}): Promise<Response> => {
      if (!this.isOnline) throw new TypeError('There is no network');
      const sent = { address: `${url}${path}`, init: { ...init, keepalive: false } };
      if (path.endsWith('/submit')) this.#lastHandIn = sent;
      return fetch(sent.address, sent.init);
    };
  }

  get view(): FormView {
    return this.#form.view;
  }

  /** The random id of the open draft form, the same for all of its links. */
  get draftId(): string {
    const { stage } = this.view;
    const draftId = stage.is === 'open' ? stage.sheet.draftId : null;
    if (draftId === null) throw new ExpectationBroken('a link opened no form');
    return draftId;
  }

  /**
   * Waits until a condition of the page holds, while the phone reports its network now and then.
   */
  async until(what: string, holds: (view: FormView) => boolean): Promise<void> {
    const last = Date.now() + patienceMs;
    while (!holds(this.view)) {
      if (Date.now() > last) throw new ExpectationBroken(`a phone never came to this: ${what}`);
      await pause(nudgeMs);
      for (const heard of this.#hears('online')) heard();
    }
  }

  opened = () => this.until('the form is open', ({ stage }) => stage.is === 'open');
  saved = () => this.until('all is saved', (view) => view.unsent === 0);
  received = () => this.until('the form is received', ({ stage }) => stage.is === 'received');
  refused = () => this.until('the link is refused', ({ stage }) => stage.is === 'refused');

  answer(item: string, answer: number): void {
    this.#form.answer(item, answer);
  }

  handIn(): void {
    this.#form.handIn();
  }

  /** Somebody looks at the page again. */
  look(): void {
    for (const heard of this.#hears('visibilitychange')) heard();
  }

  /** The items whose answers wait on the phone. */
  waiting = (draftId: string): string[] => this.#page.waiting(draftId);

  /** Closes the page: only what is stored remains. */
  close(): void {
    this.#form.stop();
    this.isOnline = false;
  }

  /** A sealed file of the waiting answers, as the page saves it. */
  async file(): Promise<unknown> {
    const address = await this.#page.file(this.view.draftName);
    const text = await resolveObjectURL(address)?.text();
    URL.revokeObjectURL(address);
    return JSON.parse(text ?? 'null');
  }

  /** The network delivers the last submission again. */
  async handInAgain(): Promise<number> {
    if (!this.#lastHandIn) throw new Error('Nothing was handed in');
    const { address, init } = this.#lastHandIn;
    const { status } = await fetch(address, { ...init, signal: null });
    if (status >= 500 || status === 429) throw new Error('The line failed');
    return status;
  }
}
