import { canaryVariables, webAddressVariable } from '../shared/environment.ts';
import { readCredentials } from './canary/credentials.ts';
import { type CanaryStep, makeRound } from './canary/round.ts';
import { signInCanary } from './canary/sign-in.ts';
import { secretHere } from './store/secret.ts';

const variable = (name: string) => process.env[name] ?? '';

/**
 * Called on a schedule: signs in and does the main job once from outside, as any user would. It
 * fails where a user would, and then an alarm is raised. An operator who calls it after a deployment
 * is shown what it did.
 */
export async function handler(): Promise<{ done: CanaryStep[] }> {
  const now = new Date().toISOString();
  const credentials = await readCredentials(secretHere(variable(canaryVariables.secretArn)));
  const place = {
    endpoint: variable(canaryVariables.signInEndpoint),
    clientId: variable(canaryVariables.clientId),
  };
  const account = await signInCanary(place, credentials, now);
  const url = variable(webAddressVariable).replace(/\/$/, '');
  return { done: await makeRound(url, account, now) };
}
