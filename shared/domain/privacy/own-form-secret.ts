import type { Occasion } from '../occasion.ts';

type FormPlace = { runId: string; occasion: Occasion; instrumentId: string };

/** As in every link's secret: letters and digits only. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const secretLength = 22;

/**
 * What opens a form from the own page: made of what opens the page and of the form's place, so that
 * page and server make the same, each time, and nobody who has it can make what opens the page.
 * Twenty-two letters of which none is likelier than 5 in 256: 125 bits where the page was opened by
 * its link's secret.
 * @param opener the secret of the link to the page
 * @example ownFormSecret('AAAAAAAAAAAAAAAAAAAAAA', { runId: 'r1', occasion: 'end', instrumentId: 'i1' })
 * // 'oWwFO5T778DEFG1Prjx6cv'
 */
export async function ownFormSecret(
  opener: string,
  { runId, occasion, instrumentId }: FormPlace,
): Promise<string> {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const use = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', bytesOf(opener), use, false, ['sign']);
  const made = await crypto.subtle.sign(
    'HMAC',
    key,
    bytesOf(`${runId}#${occasion}#${instrumentId}`),
  );
  return [...new Uint8Array(made).slice(0, secretLength)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('');
}
