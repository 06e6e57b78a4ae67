/**
 * Answers that a participant's device could not send, sealed for the server: a file that the person
 * carrying it cannot read. ECDH on P-256 with a key pair made for the one file, HKDF with SHA-256,
 * AES-256-GCM; all of it the browser's own.
 */

/** What the file holds, as JSON; bytes are base64url. */
export type SealedForm = {
  kind: 'laituri-form';
  v: 1;
  /** The public half of the file's own key pair. */
  from: string;
  iv: string;
  data: string;
};

const pair = { name: 'ECDH', namedCurve: 'P-256' };
const info = new TextEncoder().encode('laituri form 1');
/** Contents are padded to a multiple of this, so that the size reveals little about the answers. */
const fullBytes = 4096;

/**
 * Bytes as base64url.
 * @example bytesText(new Uint8Array([251, 255])) // '-_8'
 */
export function bytesText(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/**
 * The bytes of base64url.
 * @example textBytes('-_8').length // 2
 */
export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * The key that is derived from a private half and the other pair's public half, either way round.
 */
async function keyBetween(own: CryptoKey, other: string): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', textBytes(other), pair, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const secret = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  const uses = ['encrypt', 'decrypt'] as const;
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, uses);
}

function filledUp(value: unknown): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const full = new Uint8Array(Math.ceil(text.length / fullBytes) * fullBytes).fill(32);
  full.set(text);
  return full;
}

/** Seals a value for the holder of the private half of `publicKey`; nobody else can open it, the sealing device included. */
export async function sealForm(publicKey: string, value: unknown): Promise<SealedForm> {
  const own = await crypto.subtle.generateKey(pair, false, ['deriveBits']);
  const key = await keyBetween(own.privateKey, publicKey);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, filledUp(value));
  const from = await crypto.subtle.exportKey('raw', own.publicKey);
  return {
    ...{ kind: 'laituri-form', v: 1 },
    ...{ from: bytesText(new Uint8Array(from)), iv: bytesText(iv) },
    data: bytesText(new Uint8Array(data)),
  };
}

/** Opens what was sealed; throws when it is damaged, or sealed for another key. */
export async function openForm(
  privateKey: JsonWebKey,
  { from, iv, data }: Pick<SealedForm, 'from' | 'iv' | 'data'>,
): Promise<unknown> {
  const own = await crypto.subtle.importKey('jwk', privateKey, pair, false, ['deriveBits']);
  const key = await keyBetween(own, from);
  const how = { name: 'AES-GCM', iv: textBytes(iv) };
  const text = await crypto.subtle.decrypt(how, key, textBytes(data));
  return JSON.parse(new TextDecoder().decode(text));
}
