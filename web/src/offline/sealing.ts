/**
 * How the vault is locked: a random data key seals the contents, and a key made of the PIN seals
 * the data key, so that a new PIN seals only one key again and not all contents.
 */
export type VaultLock = {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
};
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/**
 * The number that OWASP recommends for PBKDF2 with SHA-256: some tenths of a second on a tablet.
 */
export const iterations = 600_000;

const aes = 'AES-GCM';
const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const encoded = (text: string) => new TextEncoder().encode(text);

async function pinKey(pin: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey(
    'raw',
    encoded(pin.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, typed, { name: aes, length: 256 }, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}

const newDataKey = () =>
  crypto.subtle.generateKey({ name: aes, length: 256 }, true, ['encrypt', 'decrypt']);

type FreshLock = { lock: VaultLock; by: CryptoKey };

async function lockWith(pin: string, key: CryptoKey): Promise<FreshLock> {
  const [salt, iv] = [bytes(16), bytes(12)];
  const by = await pinKey(pin, salt, iterations);
  const wrapped = await crypto.subtle.wrapKey('raw', key, by, { name: aes, iv });
  return { lock: { salt, iterations, iv, wrapped }, by };
}

function openWith(by: CryptoKey, lock: VaultLock, extractable: boolean): Promise<CryptoKey> {
  const how = { name: aes, iv: lock.iv };
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.unwrapKey('raw', lock.wrapped, by, how, aes, extractable, uses);
}

const open = async (pin: string, lock: VaultLock, extractable: boolean): Promise<CryptoKey> =>
  openWith(await pinKey(pin, lock.salt, lock.iterations), lock, extractable);

/**
 * A new data key, and the lock that the PIN opens. The key cannot be exported. The PIN's key, which
 * takes long on purpose, is made once for both.
 */
export async function newLock(pin: string): Promise<{ lock: VaultLock; key: CryptoKey }> {
  const { lock, by } = await lockWith(pin, await newDataKey());
  return { lock, key: await openWith(by, lock, false) };
}

/** The data key; throws when the PIN is wrong. */
export const unlockDataKey = (pin: string, lock: VaultLock): Promise<CryptoKey> =>
  open(pin, lock, false);

/** The data key as one that may be exported, to be put under another lock; throws likewise. */
export const readableKey = (pin: string, lock: VaultLock): Promise<CryptoKey> =>
  open(pin, lock, true);

/** The same data key under another PIN; throws when the old PIN is wrong. */
export const relock = async (pin: string, lock: VaultLock, next: string): Promise<VaultLock> =>
  (await lockWith(next, await open(pin, lock, true))).lock;

/** Seals a value. `purpose` says what it is stored as, so that it does not open anywhere else. */
export async function seal(key: CryptoKey, purpose: string, value: unknown): Promise<Sealed> {
  const iv = bytes(12);
  const how = { name: aes, iv, additionalData: encoded(purpose) };
  return { iv, data: await crypto.subtle.encrypt(how, key, encoded(JSON.stringify(value))) };
}

/** Opens what was sealed; throws when it is damaged, or was sealed with another key or purpose. */
export async function unseal<Value>(
  key: CryptoKey,
  purpose: string,
  sealed: Sealed,
): Promise<Value> {
  const how = { name: aes, iv: sealed.iv, additionalData: encoded(purpose) };
  const text = new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed.data));
  return JSON.parse(text) as Value;
}

/** A tag that shows whose vault it is to those who know the id, and nothing to anybody else. */
export async function ownerTag(salt: Uint8Array, userId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoded(`${salt.join()} ${userId}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
