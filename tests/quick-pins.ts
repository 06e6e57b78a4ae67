import type { BrowserContext } from 'playwright-core';

/** How often a PIN or a passphrase is hashed: in the product, and in the pages of tests. */
const rounds = { whole: 600_000, quick: 600 };

/**
 * Hashes PINs and passphrases less often in the pages of a context than in the product, where each
 * takes an eighth of a second of a core on purpose. A page that asks for fewer rounds than the product
 * is refused.
 */
export async function makePinsQuick(context: BrowserContext): Promise<void> {
  await context.addInitScript(({ whole, quick }) => {
    const { subtle } = crypto;
    const derive = subtle?.deriveKey.bind(subtle);
    if (!derive) return;
    subtle.deriveKey = async (how, ...others) => {
      if (typeof how === 'string' || !('iterations' in how)) return derive(how, ...others);
      if (how.iterations < whole) throw new Error(`A PIN must be hashed ${whole} times`);
      return derive({ ...how, iterations: quick }, ...others);
    };
  }, rounds);
}

/** A backup that such a page wrote, as one that says how often its passphrase was hashed. */
export const writtenQuickly = (backup: string): string =>
  backup.replace(`"iterations":${rounds.whole}`, `"iterations":${rounds.quick}`);
