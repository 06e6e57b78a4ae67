import type { infer as Infer } from 'zod';
import type { ownAbsenceBody, ownMessageBody } from '../../../shared/domain/privacy/own-page.ts';
import { jsonStorage } from './json-storage.ts';
import { newLock, type Sealed, seal, unlockDataKey, unseal, type VaultLock } from './sealing.ts';
import { shortHash } from './short-hash.ts';

/** What a participant said on their own page that the server has not acknowledged. */
export type OwnUnsent =
  | { is: 'absence'; body: Infer<typeof ownAbsenceBody>; date: string }
  | { is: 'message'; body: Infer<typeof ownMessageBody> };

const local = jsonStorage(() => localStorage);
const keyPrefix = 'laituri.own.unsent.';
const purpose = 'own-unsent';

const written = (bytes: ArrayBuffer | Uint8Array) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)));
const readBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** As it is stored: a data key that the link's secret opens, and what that key opens. */
type StoredBox = Record<'salt' | 'lockIv' | 'wrapped' | 'iv' | 'data', string> & {
  iterations: number;
};

const boxOf = (lock: VaultLock, sealed: Sealed): StoredBox => ({
  ...{ salt: written(lock.salt), iterations: lock.iterations, lockIv: written(lock.iv) },
  ...{ wrapped: written(lock.wrapped), iv: written(sealed.iv), data: written(sealed.data) },
});

const lockIn = ({ salt, iterations, lockIv, wrapped }: StoredBox): VaultLock => ({
  ...{ salt: readBytes(salt), iterations, iv: readBytes(lockIv) },
  wrapped: readBytes(wrapped).buffer,
});

/** What the item is about: a later one on the same thing replaces it. */
const subjectOf = (item: OwnUnsent): string =>
  item.is === 'absence' ? `${item.body.runId} ${item.body.sessionId}` : item.body.messageId;

/** The unsent boxes on this device apart from some: other links or codes wrote them. */
export const foreignBoxes = (own: readonly string[]): string[] =>
  local.names(keyPrefix).filter((name) => !own.includes(name));

export const removeBox = (name: string): void => local.remove(name);

type OpenBox = { name: string; item: OwnUnsent };
type OpenLock = { lock: VaultLock; key: CryptoKey };

/**
 * What is unsent of one link, each in a box of its own on the device until it is sent or given up.
 * It is sealed with the link's secret or code: without it nobody who gets hold of the phone can
 * read it.
 */
export class OwnOutbox {
  /** Does everything outlive the page? */
  isStored = true;
  #boxes: readonly OpenBox[] = [];
  readonly #secret: string;
  readonly #prefix: string;
  readonly #changed: () => void;
  #lock: Promise<OpenLock> | undefined;

  constructor(secret: string, changed: () => void) {
    this.#secret = secret;
    this.#prefix = `${keyPrefix}${shortHash(secret)}-`;
    this.#changed = changed;
  }

  get items(): readonly OwnUnsent[] {
    return this.#boxes.map(({ item }) => item);
  }

  /** The names of the boxes that this link opens. */
  get names(): readonly string[] {
    return this.#boxes.map(({ name }) => name);
  }

  /** Reads what earlier visits left here. What does not open is another link's, and stays. */
  async load(): Promise<void> {
    for (const name of local.names(this.#prefix)) {
      const box = local.read<StoredBox>(name);
      const item = box && (await this.#open(box).catch(() => null));
      if (item && !this.names.includes(name)) this.#boxes = [...this.#boxes, { name, item }];
    }
    this.#changed();
  }

  async #open(box: StoredBox): Promise<OwnUnsent> {
    const lock = lockIn(box);
    const key = await unlockDataKey(this.#secret, lock);
    this.#lock ??= Promise.resolve({ lock, key });
    const sealed = { iv: readBytes(box.iv), data: readBytes(box.data).buffer };
    return unseal<OwnUnsent>(key, purpose, sealed);
  }

  /** Stores an item until it is sent. */
  async put(item: OwnUnsent): Promise<void> {
    const name = this.#prefix + shortHash(subjectOf(item));
    this.#boxes = [...this.#boxes.filter((one) => one.name !== name), { name, item }];
    this.#changed();
    try {
      this.#lock ??= newLock(this.#secret);
      const { lock, key } = await this.#lock;
      const box = boxOf(lock, await seal(key, purpose, item));
      // It may have been sent, or replaced, while it was sealed.
      if (!this.items.includes(item)) return;
      if (!local.write(name, box)) this.isStored = false;
    } catch {
      // A browser without encryption: it is only in the page, which says so.
      this.isStored = false;
    }
    this.#changed();
  }

  /** Forgets an item that was sent or given up, unless another has replaced it. */
  remove(item: OwnUnsent): void {
    const box = this.#boxes.find((one) => one.item === item);
    if (!box) return;
    this.#boxes = this.#boxes.filter((one) => one !== box);
    local.remove(box.name);
    this.#changed();
  }
}
