/**
 * The device's own screen lock as a key of the vault: a passkey that stays on the device gives a
 * secret (WebAuthn's PRF extension) to a person it recognises by finger, face or its own code. A
 * copied disk does not contain it.
 */
export type ScreenLock = {
  credential: ArrayBuffer;
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  wrapped: ArrayBuffer;
};

const aes = 'AES-GCM';
const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const encoded = (text: string) => new TextEncoder().encode(text);
const patienceMs = 60_000;

/** Whether this device has a screen lock that pages may use. */
export const hasScreenLock = async (): Promise<boolean> =>
  (await globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.()) ??
  false;

/** The secret that the device gives for a salt; throws if it gives none. */
function secretIn(credential: Credential | null): ArrayBuffer {
  const results = (credential as PublicKeyCredential | null)?.getClientExtensionResults();
  const secret = results?.prf?.results?.first;
  if (!secret) throw new Error('The device gives no secret');
  return secret instanceof ArrayBuffer ? secret : new Uint8Array(secret.buffer).slice().buffer;
}

const ask = (id: ArrayBuffer, salt: Uint8Array<ArrayBuffer>): Promise<Credential | null> =>
  navigator.credentials.get({
    publicKey: {
      challenge: bytes(32),
      allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
      userVerification: 'required',
      timeout: patienceMs,
      extensions: { prf: { eval: { first: salt } } },
    },
  });

async function keyOf(secret: ArrayBuffer): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoded('screen') };
  const uses = ['wrapKey', 'unwrapKey'] as const;
  return crypto.subtle.deriveKey(how, raw, { name: aes, length: 256 }, false, uses);
}

/** A passkey for this device only; it contains nobody's name. */
const make = (): Promise<Credential | null> =>
  navigator.credentials.create({
    publicKey: {
      challenge: bytes(32),
      rp: { name: 'Laituri' },
      user: { id: bytes(16), name: 'Laituri', displayName: 'Laituri' },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: {
        authenticatorAttachment: 'platform',
        residentKey: 'discouraged',
        userVerification: 'required',
      },
      timeout: patienceMs,
      extensions: { prf: {} },
    },
  });

/**
 * Makes the screen lock open a data key from now on; throws where the device cannot, or where
 * nobody was recognised.
 * @param key one that may be exported
 */
export async function addScreenLock(key: CryptoKey): Promise<ScreenLock> {
  const made = (await make()) as PublicKeyCredential | null;
  if (!made) throw new Error('No passkey was made');
  const [salt, iv] = [bytes(32), bytes(12)];
  const by = await keyOf(secretIn(await ask(made.rawId, salt)));
  const wrapped = await crypto.subtle.wrapKey('raw', key, by, { name: aes, iv });
  return { credential: made.rawId, salt, iv, wrapped };
}

/** The data key, once the device has recognised the person holding it; throws if it has not. */
export async function openByScreenLock(lock: ScreenLock): Promise<CryptoKey> {
  const by = await keyOf(secretIn(await ask(lock.credential, lock.salt)));
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.unwrapKey(
    'raw',
    lock.wrapped,
    by,
    { name: aes, iv: lock.iv },
    aes,
    false,
    uses,
  );
}
