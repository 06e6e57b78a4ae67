/** Decides about an address that the page would follow: true stops that. */
type StopsLeaving = (hash: string) => boolean;

let guard: StopsLeaving | null = null;

/**
 * Makes a page that has something unsaved decide before another address is followed.
 * @returns ends it
 */
export function guardLeaving(stops: StopsLeaving): () => void {
  guard = stops;
  return () => {
    if (guard === stops) guard = null;
  };
}

/**
 * Does the page that is open stop another address from being followed?
 * @example isLeavingStopped('#/ryhmat') // false
 */
export const isLeavingStopped = (hash: string): boolean => guard?.(hash) ?? false;
