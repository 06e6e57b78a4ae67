import type { Sealed } from './sealing.ts';

/** Sealed by who cannot open it: for each a key pair of its own, of which only the public half is kept. */
export type SealedLetter = Sealed & { from: ArrayBuffer };

/** A letterbox: everybody may put something in, and only who has the private key takes it out. */
export type LetterboxKeys = { publicKey: ArrayBuffer; privateKey: JsonWebKey };

const pair = { name: 'ECDH', namedCurve: 'P-256' };
const encoded = (text: string) => new TextEncoder().encode(text);

export async function newLetterbox(): Promise<LetterboxKeys> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(pair, true, ['deriveBits']);
  return {
    publicKey: await crypto.subtle.exportKey('raw', publicKey),
    privateKey: await crypto.subtle.exportKey('jwk', privateKey),
  };
}

/** The key that both halves of the two pairs lead to. */
async function keyBetween(own: CryptoKey, other: ArrayBuffer): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', other, pair, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoded('letter') };
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, uses);
}

/** Seals a value for a letterbox; from here on it cannot be read on this page. */
export async function sealLetter(publicKey: ArrayBuffer, value: unknown): Promise<SealedLetter> {
  const own = await crypto.subtle.generateKey(pair, false, ['deriveBits']);
  const key = await keyBetween(own.privateKey, publicKey);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    encoded(JSON.stringify(value)),
  );
  return { from: await crypto.subtle.exportKey('raw', own.publicKey), iv, data };
}

/** Opens a letter; throws when it is broken, or for another letterbox. */
export async function openLetter<Value>(
  privateKey: JsonWebKey,
  { from, iv, data }: SealedLetter,
): Promise<Value> {
  const own = await crypto.subtle.importKey('jwk', privateKey, pair, false, ['deriveBits']);
  const key = await keyBetween(own, from);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  return JSON.parse(new TextDecoder().decode(text)) as Value;
}
