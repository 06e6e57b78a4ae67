const script = '/service-worker.js';

type ScriptPolicy = { createScriptURL: (url: string) => string };
type ScriptPolicies = { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

/**
 * The one address of a script that the page's policy lets through: the browser takes a worker's
 * address from nothing else, and this gives no other.
 */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return script;
  return trustedTypes
    .createPolicy('laituri-offline', { createScriptURL: () => script })
    .createScriptURL(script);
}

let registration: Promise<unknown> | undefined;

/** From now on the browser opens the page without a network. Where it cannot, all else works. */
export function storePageOffline(): Promise<unknown> {
  if (!('serviceWorker' in navigator)) return Promise.resolve();
  registration ??= navigator.serviceWorker
    .register(trusted(), { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined);
  return registration;
}
