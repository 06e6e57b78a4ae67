import type { Sealed } from './sealing.ts';

/**
 * A letter that its writer cannot open: each has a key pair of its own, of which only the public
 * half is stored.
 */
export type SealedLetter = Sealed & { from: ArrayBuffer };

/** A letterbox: anybody may put something in, but only the private key takes it out. */
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

/** The key derived from the private half of one pair and the public half of the other. */
async function keyBetween(own: CryptoKey, other: ArrayBuffer): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', other, pair, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoded('letter') };
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, uses);
}

/** Seals a value for a letterbox; after that this page cannot read it. */
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

/** Opens a letter; throws when it is damaged, or is for another letterbox. */
export async function openLetter<Value>(
  privateKey: JsonWebKey,
  { from, iv, data }: SealedLetter,
): Promise<Value> {
  const own = await crypto.subtle.importKey('jwk', privateKey, pair, false, ['deriveBits']);
  const key = await keyBetween(own, from);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  return JSON.parse(new TextDecoder().decode(text)) as Value;
}
