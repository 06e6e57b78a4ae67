import { countVisits, Letterbox } from './letterbox.ts';
import type { OwnLabels } from './own-labels.ts';
import { addScreenLock, openByScreenLock, type ScreenLock } from './screen-lock.ts';
import { newLetterbox } from './sealed-letter.ts';
import {
  newLock,
  ownerTag,
  readableKey,
  relock,
  type Sealed,
  seal,
  unlockDataKey,
  unseal,
  type VaultLock,
} from './sealing.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { VaultCopy } from './vault-copy.ts';
import { readStores, storesNothing, writeStores } from './vault-database.ts';

/** After so many wrong PINs in a row the vault is wiped. */
export const allowedTries = 10;

/** The unsealed part of the vault: nothing about the groups, and nobody's name or id. */
type StoredLock = VaultLock & {
  owner: VaultOwnerTag;
  tries: number;
  letterbox: { publicKey: ArrayBuffer; privateKey: Sealed };
  /** The device's own screen lock, if it opens the vault too; older vaults have none. */
  screen?: ScreenLock;
  /**
   * A passphrase has replaced the PIN. It stays when the device's screen lock is no longer used.
   */
  hasPassphrase?: boolean;
};
type VaultOwnerTag = { salt: Uint8Array<ArrayBuffer>; tag: string };

async function ownerOf(userId: string): Promise<VaultOwnerTag> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, tag: await ownerTag(salt, userId) };
}

export type FoundVault = {
  unsent: number;
  triesLeft: number;
  /** Whether the device's own screen lock opens it. */
  hasScreenLock: boolean;
  /** Whether it is opened by a passphrase instead of a PIN. */
  hasPassphrase: boolean;
  isOf: (userId: string) => Promise<boolean>;
};

const singleKey = 'the';
/** The leader's labels are a record of their own beside the copy, which each reading replaces. */
const labelsKey = 'labels';

async function readLock(): Promise<StoredLock | undefined> {
  const [stored] = await readStores(({ lock }) => [
    lock.get(singleKey) as IDBRequest<StoredLock | undefined>,
  ]);
  return stored;
}

const storeLock = (stored: StoredLock) =>
  writeStores(({ lock }) => {
    lock.put(stored, singleKey);
  });

/**
 * Reads and writes the lock without another tab in between: two tabs that counted tries at the same
 * time would count one, and the older of two locks would overwrite the newer.
 */
const alone = <Value>(task: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('laituri.vault-lock', task) as Promise<Value>;

/** Changes labels without another tab in between, which would undo its change or this one. */
const labelsAlone = (task: () => Promise<void>): Promise<void> =>
  navigator.locks.request('laituri.labels', task) as Promise<void>;

/** The vault found on this device, if there is one. */
export async function findVault(): Promise<FoundVault | null> {
  const stored = await readLock();
  if (!stored) return null;
  const [unsent = 0] = await readStores(({ outbox }) => [outbox.count()]);
  const { salt, tag } = stored.owner;
  const isOf = async (userId: string) => (await ownerTag(salt, userId)) === tag;
  const answered = await countVisits();
  return {
    unsent: unsent + answered + (await countOffDisk()),
    triesLeft: allowedTries - stored.tries,
    hasScreenLock: stored.screen !== undefined,
    hasPassphrase: stored.hasPassphrase ?? stored.screen !== undefined,
    isOf,
  };
}

/**
 * What the device had no space for, sealed as on the disk, so that it outlives locking but not a
 * reload. It takes precedence over what is stored under the same key.
 */
const onPage = { outbox: new Map<number, Sealed>(), copy: null as Sealed | null };
/**
 * The first sequence number of ops that are only in this page, higher than any the browser gave.
 */
const firstOnPage = 1_000_000_000;
/** Two tabs that number their own actions at the same time rarely draw the same gap. */
const tabGap = 1_000_000_000;

/**
 * How many unsent actions the disk has not even in an earlier state. Of one that it has, the page
 * can only know more about sending it: a refusal, or the version that it replaces.
 */
async function countOffDisk(): Promise<number> {
  const [keys = []] = await readStores(({ outbox }) => [outbox.getAllKeys()]);
  const stored = new Set(keys.map(Number));
  return [...onPage.outbox.keys()].filter((seq) => !stored.has(seq)).length;
}

/** How many unsent actions are only in this page. */
export async function countOnPage(): Promise<number> {
  if (!(await storesNothing())) return countOffDisk();
  const [unsent = 0] = await readStores(({ outbox }) => [outbox.count()]);
  return unsent;
}

/** Stores what there was no space for, if there is some by now. */
async function storeFromPage(): Promise<void> {
  const { copy, outbox: waiting } = onPage;
  if (!copy && waiting.size === 0) return;
  const items = [...waiting];
  await writeStores((stores) => {
    for (const [seq, sealed] of items) stores.outbox.put(sealed, seq);
    if (copy) stores.copy.put(copy, singleKey);
  });
  forget(items, copy);
}

/** Forgets what is on the disk now, unless the page has a newer state of it. */
function forget(stored: readonly (readonly [number, Sealed])[], copy: Sealed | null): void {
  for (const [seq, sealed] of stored)
    if (onPage.outbox.get(seq) === sealed) onPage.outbox.delete(seq);
  if (onPage.copy === copy) onPage.copy = null;
}

/** Forgets everything. */
export async function wipe(): Promise<void> {
  onPage.outbox.clear();
  onPage.copy = null;
  await writeStores((stores) => {
    for (const store of Object.values(stores)) store.clear();
  });
}

/** What the leader does without a network, sealed on this device. */
export class Vault {
  readonly #key: CryptoKey;
  /** The lock as it was last seen; a new PIN, set here or in another tab, changes it. */
  #stored: StoredLock;
  readonly letterbox: Letterbox;
  constructor(key: CryptoKey, stored: StoredLock) {
    this.#key = key;
    this.#stored = stored;
    this.letterbox = new Letterbox(key, stored.letterbox);
  }

  /** Makes a new vault, which replaces any earlier one. */
  static async create(pin: string, copy: VaultCopy): Promise<Vault> {
    const { lock, key } = await newLock(pin);
    const owner = await ownerOf(copy.owner.id);
    const sealed = await seal(key, 'copy', copy);
    const { publicKey, privateKey } = await newLetterbox();
    const letterbox = { publicKey, privateKey: await seal(key, 'letterbox', privateKey) };
    await wipe();
    const stored: StoredLock = { ...lock, owner, letterbox, tries: 0 };
    await writeStores((stores) => {
      stores.lock.put(stored, singleKey);
      stores.copy.put(sealed, singleKey);
    });
    return new Vault(key, stored);
  }

  /**
   * Opens the vault, or returns how many tries are left; after the last one it is wiped. A try is
   * counted before it is made: switching the device off in between restores none, and a second tab
   * adds none.
   */
  static open(pin: string): Promise<Vault | { triesLeft: number }> {
    return alone(async () => {
      const stored = await readLock();
      if (!stored) return { triesLeft: 0 };
      const tries = stored.tries + 1;
      if (tries > allowedTries) {
        await wipe();
        return { triesLeft: 0 };
      }
      await storeLock({ ...stored, tries });
      try {
        const vault = new Vault(await unlockDataKey(pin, stored), { ...stored, tries: 0 });
        await storeLock({ ...stored, tries: 0 });
        return vault;
      } catch {
        if (tries >= allowedTries) await wipe();
        return { triesLeft: allowedTries - tries };
      }
    });
  }

  /** Opens the vault by the device's own screen lock; null where nobody was recognised. */
  static async openByScreenLock(): Promise<Vault | null> {
    const stored = await readLock();
    if (!stored?.screen) return null;
    try {
      return new Vault(await openByScreenLock(stored.screen), stored);
    } catch {
      return null;
    }
  }

  /**
   * Makes the device's own screen lock open the vault from now on, and a passphrase replace the
   * PIN.
   */
  static async addScreenLock(pin: string, next: string): Promise<'added' | 'wrong' | 'refused'> {
    const before = await readLock();
    if (!before) return 'refused';
    const key = await readableKey(pin, before).catch(() => null);
    if (!key) return 'wrong';
    try {
      const screen = await addScreenLock(key);
      // The device's question may stay open for long: meanwhile another tab may have set another
      // PIN.
      return await alone(async () => {
        const stored = await readLock();
        if (!stored) return 'refused';
        const lock = await relock(pin, stored, next);
        await storeLock({ ...stored, ...lock, screen, hasPassphrase: true, tries: 0 });
        return 'added';
      });
    } catch {
      return 'refused';
    }
  }

  /** From now on only the passphrase opens the vault. */
  static removeScreenLock(): Promise<void> {
    return alone(async () => {
      const stored = await readLock();
      if (!stored) return;
      const { screen: _, ...without } = stored;
      await storeLock({ ...without, hasPassphrase: true });
    });
  }

  /** Sets another PIN or passphrase for the same vault; returns whether the old one was right. */
  static changePin(pin: string, next: string): Promise<boolean> {
    return alone(async () => {
      const stored = await readLock();
      if (!stored) return false;
      try {
        await storeLock({ ...stored, ...(await relock(pin, stored, next)), tries: 0 });
        return true;
      } catch {
        return false;
      }
    });
  }

  async readCopy(): Promise<VaultCopy> {
    const [sealed, stored] = await readStores<unknown>(({ copy, lock }) => [
      copy.get(singleKey),
      lock.get(singleKey),
    ]);
    if (!sealed) throw new Error('The vault was wiped');
    const copy = await unseal<VaultCopy>(this.#key, 'copy', onPage.copy ?? (sealed as Sealed));
    // A vault that is stored again later opens by the newest PIN, not by the one that opened this
    // page.
    if (stored) this.#stored = stored as StoredLock;
    return copy;
  }

  /**
   * Stores what was read, once the labels that may not stay after it are gone. A crash between the
   * two leaves an older copy, which is read again.
   */
  async saveReading(value: VaultCopy, stay: (labels: OwnLabels) => OwnLabels): Promise<void> {
    // Where the disk takes nothing more, deleting all labels is better than leaving one that must go.
    await this.changeLabels(stay).catch(() => this.changeLabels(() => ({})));
    await this.#storeChanges([], [], await seal(this.#key, 'copy', value));
  }

  /** The leader's own labels. A damaged record counts as none: it must not close the vault. */
  async readLabels(): Promise<OwnLabels> {
    const [stored] = await readStores<unknown>(({ copy }) => [copy.get(labelsKey)]);
    if (!stored) return {};
    return unseal<OwnLabels>(this.#key, labelsKey, stored as Sealed).catch(() => ({}));
  }

  /**
   * Changes the leader's own labels, from what they are now in any tab. Throws where the device has
   * no space for them; deleting needs none.
   */
  changeLabels(change: (labels: OwnLabels) => OwnLabels): Promise<void> {
    return labelsAlone(async () => {
      const before = await this.readLabels();
      const labels = change(before);
      if (JSON.stringify(before) === JSON.stringify(labels)) return;
      const sealed = await seal(this.#key, labelsKey, labels);
      await writeStores(({ copy }) => {
        if (Object.keys(labels).length > 0) copy.put(sealed, labelsKey);
        else copy.delete(labelsKey);
      });
    });
  }

  /**
   * Removes what is done and stores the rest; what the device has no space for stays in this page.
   */
  async #storeChanges(
    gone: readonly number[],
    changed: readonly (readonly [number, Sealed])[],
    copy: Sealed | undefined,
  ): Promise<void> {
    for (const seq of gone) onPage.outbox.delete(seq);
    // The page has the newer state at once: meanwhile `storeFromPage` must not store an older one.
    for (const [seq, sealed] of changed) onPage.outbox.set(seq, sealed);
    if (copy) onPage.copy = copy;
    try {
      await writeStores((stores) => {
        for (const seq of gone) stores.outbox.delete(seq);
        for (const [seq, sealed] of changed) stores.outbox.put(sealed, seq);
        if (copy) stores.copy.put(copy, singleKey);
      });
      forget(changed, copy ?? null);
    } catch {
      // Removing needs no space.
      await writeStores((stores) => {
        for (const seq of gone) stores.outbox.delete(seq);
      });
    }
  }

  /**
   * Stores again what the browser evicted while the vault was open; does nothing when another
   * reader, here or in another tab, has done it.
   */
  async putBack(copy: VaultCopy, queue: readonly QueuedOp[], ownLabels: OwnLabels): Promise<void> {
    const sealed = await this.#sealed(queue);
    const whole = await seal(this.#key, 'copy', copy);
    const labels = await seal(this.#key, labelsKey, ownLabels);
    const last = Math.max(0, ...queue.map(({ seq }) => seq));
    await alone(async () => {
      const [isHere, since = []] = await readStores<unknown>((stores) => [
        stores.copy.get(singleKey),
        stores.outbox.getAll() as IDBRequest<unknown>,
      ]);
      if (isHere) return;
      await writeStores((stores) => {
        stores.lock.put(this.#stored, singleKey);
        stores.copy.put(whole, singleKey);
        stores.copy.put(labels, labelsKey);
        stores.outbox.clear();
        for (const [seq, item] of sealed) stores.outbox.put(item, seq);
        // What was stored since is numbered from one again, but comes after the rest.
        for (const [n, item] of (since as unknown[]).entries())
          stores.outbox.put(item, last + 1 + n);
      });
    });
  }

  #sealed(items: readonly QueuedOp[]): Promise<[number, Sealed][]> {
    return Promise.all(
      items.map(
        async ({ seq, ...item }): Promise<[number, Sealed]> => [
          seq,
          await seal(this.#key, 'outbox', item),
        ],
      ),
    );
  }

  /** All unsent actions, in the order in which they were done. */
  async readQueue(): Promise<QueuedOp[]> {
    const [keys = [], all = []] = await readStores(({ outbox }) => [
      outbox.getAllKeys() as IDBRequest<unknown[]>,
      outbox.getAll() as IDBRequest<unknown[]>,
    ]);
    const stored = keys.map((key, n): [number, Sealed] => [Number(key), all[n] as Sealed]);
    const here = new Map([...stored, ...onPage.outbox]);
    const inOrder = [...here].toSorted(([first], [second]) => first - second);
    return Promise.all(
      inOrder.map(async ([seq, sealed]) => ({
        ...(await unseal<Omit<QueuedOp, 'seq'>>(this.#key, 'outbox', sealed)),
        seq,
      })),
    );
  }

  /**
   * Stores actions, all or none, and returns their sequence numbers; after that they outlive a
   * crash. Where the device has no space for them, they are only in this page, and `countOnPage`
   * says so.
   */
  async add(items: readonly Omit<QueuedOp, 'seq'>[]): Promise<number[]> {
    const sealed = await Promise.all(items.map((item) => seal(this.#key, 'outbox', item)));
    try {
      await storeFromPage();
      const added = await writeStores(({ outbox }) => sealed.map((item) => outbox.add(item)));
      return added.map(({ result }) => Number(result));
    } catch {
      const [keys = []] = await readStores(({ outbox }) => [outbox.getAllKeys()]);
      const last = Math.max(firstOnPage, ...keys.map(Number), ...onPage.outbox.keys());
      // Another tab does not see these numbers: its own must be others, or one of the two replaces
      // the other once there is space.
      const next = last + 1 + Math.floor(Math.random() * tabGap);
      return sealed.map((item, n) => {
        onPage.outbox.set(next + n, item);
        return next + n;
      });
    }
  }

  /**
   * Removes, changes and learns in one step, so that an action is always in the outbox or in the
   * copy.
   */
  async settle(done: {
    gone?: readonly number[];
    changed?: readonly QueuedOp[];
    copy?: VaultCopy;
  }) {
    const changed = await this.#sealed(done.changed ?? []);
    const copy = done.copy && (await seal(this.#key, 'copy', done.copy));
    await this.#storeChanges(done.gone ?? [], changed, copy);
    // What was sent may have freed space.
    await this.storeFromPage();
  }

  /** Stores what only this page has, if there is space for it by now. */
  storeFromPage = (): Promise<void> => storeFromPage().catch(() => undefined);
}
