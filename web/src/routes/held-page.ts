/** Decides about an address that the page would follow: true holds it back. */
type HoldsBack = (hash: string) => boolean;

let holder: HoldsBack | null = null;

/**
 * Makes a page that has something unsaved decide before another address is followed.
 * @returns ends it
 */
export function holdPage(holds: HoldsBack): () => void {
  holder = holds;
  return () => {
    if (holder === holds) holder = null;
  };
}

/**
 * Is an address held back by the page that is open?
 * @example isHeldBack('#/ryhmat') // false
 */
export const isHeldBack = (hash: string): boolean => holder?.(hash) ?? false;
