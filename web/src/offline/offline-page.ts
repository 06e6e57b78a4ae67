const script = '/service-worker.js';

type ScriptPolicy = { createScriptURL: (url: string) => string };
type ScriptPolicies = { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };

/**
 * The only script address that the page's policy permits: the browser registers a worker from
 * nothing else, and this returns no other.
 */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  if (!trustedTypes) return script;
  return trustedTypes
    .createPolicy('laituri-offline', { createScriptURL: () => script })
    .createScriptURL(script);
}

let registration: Promise<unknown> | undefined;

/** From now on the browser opens the page without a network. A failure affects nothing else. */
export function storePageOffline(): Promise<unknown> {
  if (!('serviceWorker' in navigator)) return Promise.resolve();
  registration ??= navigator.serviceWorker
    .register(trusted(), { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined);
  return registration;
}
