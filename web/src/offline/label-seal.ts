import { isParticipantId } from '../../../shared/domain/participant-id.ts';
import { labelFault, labelText, type RunLabels } from '../../../shared/domain/privacy/own-label.ts';
import { bytesText, textBytes } from '../../../shared/sealed-form.ts';

const aes = 'AES-GCM';
const ivBytes = 12;
/** Labels are padded to a multiple of this, so that the size says little about how many there are. */
const fullBytes = 1024;
const encoded = (text: string) => new TextEncoder().encode(text);

/** Sealed labels open only as those of the same run. */
const how = (iv: Uint8Array<ArrayBuffer>, runId: string) => ({
  name: aes,
  iv,
  additionalData: encoded(`laituri labels 1 ${runId}`),
});

function padded(labels: RunLabels): Uint8Array<ArrayBuffer> {
  const text = encoded(JSON.stringify(labels));
  const full = new Uint8Array(Math.ceil(text.length / fullBytes) * fullBytes).fill(32);
  full.set(text);
  return full;
}

/**
 * Seals the labels of a run with a new key. Only the key opens them again; both are base64url. The
 * two must travel by different ways.
 */
export async function sealLabels(
  labels: RunLabels,
  runId: string,
): Promise<{ sealed: string; key: string }> {
  const key = await crypto.subtle.generateKey({ name: aes, length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const data = await crypto.subtle.encrypt(how(iv, runId), key, padded(labels));
  const raw = await crypto.subtle.exportKey('raw', key);
  return {
    sealed: bytesText(new Uint8Array([...iv, ...new Uint8Array(data)])),
    key: bytesText(new Uint8Array(raw)),
  };
}

/** A label as another build of this page may have written it, if today's rules allow it. */
const isLabel = (entry: [string, unknown]): entry is [string, string] => {
  const [number, label] = entry;
  return isParticipantId(number) && typeof label === 'string' && labelFault(label) === null;
};

/** Opens sealed labels of a run; throws when the key is another, or they are of another run. */
export async function openLabels(sealed: string, key: string, runId: string): Promise<RunLabels> {
  const bytes = textBytes(sealed);
  const [iv, data] = [bytes.slice(0, ivBytes), bytes.slice(ivBytes)];
  const imported = await crypto.subtle.importKey('raw', textBytes(key), aes, false, ['decrypt']);
  const text = await crypto.subtle.decrypt(how(iv, runId), imported, data);
  const all = JSON.parse(new TextDecoder().decode(text)) as Record<string, unknown>;
  const labels = Object.entries(all).filter(isLabel);
  return Object.fromEntries(labels.map(([number, label]) => [number, labelText(label)]));
}
