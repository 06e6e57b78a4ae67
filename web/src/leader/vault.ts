import type { Copy } from './copy.ts';
import { reading, writing } from './cupboard.ts';
import { newLetterbox } from './letter.ts';
import { countVisits, Letterbox } from './letterbox.ts';
import type { Queued } from './op.ts';
import {
  type Lock,
  newLock,
  ownerTag,
  relock,
  type Sealed,
  seal,
  unlock,
  unseal,
} from './sealing.ts';

/** Wrong PINs in a row after which all is gone. */
export const allowedTries = 10;

/** What is kept in the clear: nothing of the groups, and nobody's name or id. */
type KeptLock = Lock & {
  owner: Owner;
  tries: number;
  letterbox: { publicKey: ArrayBuffer; privateKey: Sealed };
};
type Owner = { salt: Uint8Array<ArrayBuffer>; tag: string };

async function ownerOf(userId: string): Promise<Owner> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt, tag: await ownerTag(salt, userId) };
}

export type Found = {
  unsent: number;
  triesLeft: number;
  isOf: (userId: string) => Promise<boolean>;
};

const one = 'the';

async function keptLock(): Promise<KeptLock | undefined> {
  const [kept] = await reading(({ lock }) => [lock.get(one) as IDBRequest<KeptLock | undefined>]);
  return kept;
}

const countTries = (kept: KeptLock, tries: number) =>
  writing(({ lock }) => {
    lock.put({ ...kept, tries }, one);
  });

/** The vault of this device as one finds it, if there is one. */
export async function findVault(): Promise<Found | null> {
  const kept = await keptLock();
  if (!kept) return null;
  const [unsent = 0] = await reading(({ outbox }) => [outbox.count()]);
  const { salt, tag } = kept.owner;
  const isOf = async (userId: string) => (await ownerTag(salt, userId)) === tag;
  const answered = await countVisits();
  return { unsent: unsent + answered, triesLeft: allowedTries - kept.tries, isOf };
}

/** Forgets everything. */
export const wipe = () =>
  writing((stores) => {
    for (const store of Object.values(stores)) store.clear();
  });

/** What the leader does without a network, sealed on this device. */
export class Vault {
  readonly #key: CryptoKey;
  readonly letterbox: Letterbox;
  constructor(key: CryptoKey, keys: KeptLock['letterbox']) {
    this.#key = key;
    this.letterbox = new Letterbox(key, keys);
  }

  /** Makes a new one in the place of whatever there was. */
  static async create(pin: string, copy: Copy): Promise<Vault> {
    const { lock, key } = await newLock(pin);
    const owner = await ownerOf(copy.owner.id);
    const sealed = await seal(key, 'copy', copy);
    const { publicKey, privateKey } = await newLetterbox();
    const letterbox = { publicKey, privateKey: await seal(key, 'letterbox', privateKey) };
    await wipe();
    await writing((stores) => {
      stores.lock.put({ ...lock, owner, letterbox, tries: 0 } satisfies KeptLock, one);
      stores.copy.put(sealed, one);
    });
    return new Vault(key, letterbox);
  }

  /**
   * Opens it, or says how many tries are left; after the last all is gone. A try is counted before
   * it is made: switching the device off in between gives none back.
   */
  static async open(pin: string): Promise<Vault | { triesLeft: number }> {
    const kept = await keptLock();
    if (!kept) return { triesLeft: 0 };
    const tries = kept.tries + 1;
    await countTries(kept, tries);
    try {
      const vault = new Vault(await unlock(pin, kept), kept.letterbox);
      await countTries(kept, 0);
      return vault;
    } catch {
      if (tries >= allowedTries) await wipe();
      return { triesLeft: allowedTries - tries };
    }
  }

  /** Another PIN for the same vault; tells whether the old one was right. */
  static async changePin(pin: string, next: string): Promise<boolean> {
    const kept = await keptLock();
    if (!kept) return false;
    try {
      const lock = await relock(pin, kept, next);
      await countTries({ ...kept, ...lock }, 0);
      return true;
    } catch {
      return false;
    }
  }

  async readCopy(): Promise<Copy> {
    const [sealed] = await reading(({ copy }) => [copy.get(one) as IDBRequest<Sealed>]);
    if (!sealed) throw new Error('The vault was wiped');
    return unseal(this.#key, 'copy', sealed);
  }

  async saveCopy(value: Copy): Promise<void> {
    const sealed = await seal(this.#key, 'copy', value);
    await writing(({ copy }) => {
      copy.put(sealed, one);
    });
  }

  /** All that is unsent, in the order in which it was done. */
  async readQueue(): Promise<Queued[]> {
    const [keys = [], all = []] = await reading(({ outbox }) => [
      outbox.getAllKeys() as IDBRequest<unknown[]>,
      outbox.getAll() as IDBRequest<unknown[]>,
    ]);
    return Promise.all(
      (all as Sealed[]).map(async (sealed, index) => {
        const kept = await unseal<Omit<Queued, 'seq'>>(this.#key, 'outbox', sealed);
        return { ...kept, seq: Number(keys[index]) };
      }),
    );
  }

  /** Stores deeds, all or none, and gives their places; once it returns they outlive a crash. */
  async add(items: readonly Omit<Queued, 'seq'>[]): Promise<number[]> {
    const sealed = await Promise.all(items.map((item) => seal(this.#key, 'outbox', item)));
    const added = await writing(({ outbox }) => sealed.map((item) => outbox.add(item)));
    return added.map(({ result }) => Number(result));
  }

  /** Ends, changes and learns in one step: there is no moment at which something is in neither. */
  async settle(done: { gone?: readonly number[]; changed?: readonly Queued[]; copy?: Copy }) {
    const changed = await Promise.all(
      (done.changed ?? []).map(async ({ seq, ...item }) => ({
        seq,
        sealed: await seal(this.#key, 'outbox', item),
      })),
    );
    const sealedCopy = done.copy && (await seal(this.#key, 'copy', done.copy));
    await writing(({ outbox, copy }) => {
      for (const seq of done.gone ?? []) outbox.delete(seq);
      for (const { seq, sealed } of changed) outbox.put(sealed, seq);
      if (sealedCopy) copy.put(sealedCopy, one);
    });
  }

  /** What a backup file holds, sealed as here, under the lock that the PIN opens. */
  async forBackup(content: unknown): Promise<{ lock: Lock; sealed: Sealed }> {
    const kept = await keptLock();
    if (!kept) throw new Error('The vault was wiped');
    const { salt, iterations, iv, wrapped } = kept;
    return {
      lock: { salt, iterations, iv, wrapped },
      sealed: await seal(this.#key, 'backup', content),
    };
  }
}
