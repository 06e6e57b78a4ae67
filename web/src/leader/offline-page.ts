const script = '/service-worker.js';

type Policy = { createScriptURL: (url: string) => string };
type Policies = { createPolicy: (name: string, rules: Policy) => Policy };

/**
 * The one address of a script that the page's policy lets through: the browser takes a worker's
 * address from nothing else, and this gives no other.
 */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return script;
  return trustedTypes
    .createPolicy('laituri-offline', { createScriptURL: () => script })
    .createScriptURL(script);
}

let kept: Promise<unknown> | undefined;

/** From now on the browser opens the page without a network. Where it cannot, all else works. */
export function keepPageOffline(): Promise<unknown> {
  if (!('serviceWorker' in navigator)) return Promise.resolve();
  kept ??= navigator.serviceWorker
    .register(trusted(), { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined);
  return kept;
}
