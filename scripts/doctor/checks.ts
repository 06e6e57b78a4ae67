import { Resolver } from 'node:dns/promises';
import type { DnsRecord } from '../../shared/dns-record.ts';
import { webHeaders } from '../../shared/page-headers.ts';
import type { SignInSettings } from '../../shared/sign-in-settings.ts';
import { missingRecords } from './mail-records.ts';

/** Where a deployment is, and what its stack says of the sign-in, where that is known. */
export type Deployment = {
  /** The address of the pages, ending in a slash. */
  address: string;
  signIn: Pick<SignInSettings, 'clientId' | 'issuer'> | null;
  /** What the DNS of its mail's domain must have, where the stack knows. */
  mailRecords?: readonly DnsRecord[];
  /** Asks for them; the machine's own name servers by default. */
  resolver?: Resolver;
};

/** A question to a deployment; the reply is null, or what is missing and what to do. */
export type DeploymentCheck = {
  name: string;
  /** Whether there is anything to look at; a check that is not made is not reported as passed. */
  concerns?: (deployment: Deployment) => boolean;
  /** It can be made before anything answers at the address. */
  asksOnlyDns?: boolean;
  fault: (deployment: Deployment) => Promise<string | null>;
};

const patienceMs = 15_000;
/** How far the clocks may differ, in minutes, before a code of the second factor is refused. */
const clockMinutes = 1;
const pages = ['', 'a', 'k', 'luvat', 'oma', 'leader', 'coordinator'];
const step = (number: number) => `runbook, *Deploy from nothing*, step ${number}`;

const get = ({ address }: Deployment, path: string) =>
  fetch(new URL(path, address), { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });

async function silence(deployment: Deployment): Promise<string | null> {
  try {
    await get(deployment, '');
    return null;
  } catch (error) {
    const { cause, name } = error as Error;
    return `nothing can be reached there (${(cause as Error)?.message ?? name}): check the address and its record in DNS (${step(3)})`;
  }
}

async function missingPage(deployment: Deployment): Promise<string | null> {
  for (const page of pages) {
    const { status, headers } = await get(deployment, page);
    const isPage = status === 200 && headers.get('Content-Type')?.startsWith('text/html');
    if (!isPage) return `/${page} is answered with ${status}: put the pages there (${step(5)})`;
  }
  return null;
}

/** A policy without the addresses that it lets the page call, which differ between stages. */
const withoutAddresses = (policy: string) => policy.replace(/connect-src [^;]*/, 'connect-src');

async function otherHeader(deployment: Deployment): Promise<string | null> {
  for (const page of pages) {
    const { headers } = await get(deployment, page);
    const other = Object.entries(webHeaders(`/${page}`)).find(
      ([name, value]) => withoutAddresses(headers.get(name) ?? '') !== withoutAddresses(value),
    );
    if (other)
      return `/${page} has another ${other[0]} than this version: deploy, or check out the version that is deployed`;
  }
  const isEncrypted = deployment.address.startsWith('https:');
  const { headers } = await get(deployment, '');
  return isEncrypted && !headers.get('Strict-Transport-Security')
    ? 'no page asks for encryption the next time (Strict-Transport-Security): deploy'
    : null;
}

async function lostPath(deployment: Deployment): Promise<string | null> {
  const nowhere = await get(deployment, 'nowhere-at-all');
  if (nowhere.status !== 404 || !(await nowhere.text()).includes('Sivua ei löytynyt'))
    return `an address that leads nowhere is answered with ${nowhere.status} and without our page: the function at the edge does not run`;
  const { status, headers } = await get(deployment, 'A/');
  return status === 302 && headers.get('Location') === '/a'
    ? null
    : `/A/ does not lead to /a (${status}): the function at the edge does not run`;
}

async function settingsOf(deployment: Deployment): Promise<SignInSettings | null> {
  const reply = await get(deployment, 'settings.json');
  return reply.status === 200 ? reply.json().catch(() => null) : null;
}

async function settingsFault(deployment: Deployment): Promise<string | null> {
  const settings = await settingsOf(deployment);
  if (!settings) return `settings.json is missing (${step(5)})`;
  if (!settings.formKey) return `settings.json has no formKey: write it again (${step(5)})`;
  const { signIn } = deployment;
  const isSame =
    !signIn || (settings.clientId === signIn.clientId && settings.issuer === signIn.issuer);
  return isSame ? null : `settings.json is of another stage: write it again (${step(5)})`;
}

async function apiFault(deployment: Deployment): Promise<string | null> {
  const health = await get(deployment, 'v1/health');
  if (health.status !== 200) return `/v1/health is answered with ${health.status}: see the alarms`;
  const closed = await get(deployment, 'v1/runs');
  const isProblem = closed.headers.get('Content-Type')?.includes('json');
  return closed.status === 401 && isProblem
    ? null
    : `/v1/runs is answered with ${closed.status} to somebody who has not signed in; it must be 401`;
}

async function signInFault(deployment: Deployment): Promise<string | null> {
  const settings = await settingsOf(deployment);
  if (!settings) return 'where to sign in is in settings.json, which is missing';
  const authorize = new URL(settings.authorize, deployment.address);
  authorize.search = String(
    new URLSearchParams({
      ...{ client_id: settings.clientId, redirect_uri: deployment.address },
      ...{ response_type: 'code', scope: 'openid', state: 'doctor' },
      ...{ code_challenge: 'A'.repeat(43), code_challenge_method: 'S256' },
    }),
  );
  const { status, headers } = await fetch(authorize, {
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  });
  const isRefused = status >= 400 || headers.get('Location')?.includes('error');
  return isRefused
    ? `the sign-in refuses the way back to ${deployment.address} (${status}): deploy with the same domain`
    : null;
}

async function clockFault(deployment: Deployment): Promise<string | null> {
  const { headers } = await get(deployment, 'v1/health');
  const apart = Math.abs(Date.parse(headers.get('Date') ?? '') - Date.now()) / 60_000;
  return apart <= clockMinutes
    ? null
    : `this computer's clock and the server's are ${Math.round(apart)} minutes apart: codes of the second factor would be refused`;
}

async function mailFault({
  mailRecords = [],
  resolver = new Resolver({ timeout: patienceMs, tries: 1 }),
}: Deployment): Promise<string | null> {
  const missing = await missingRecords(mailRecords, resolver);
  if (missing.length === 0) return null;
  const named = missing.map(({ type, name, value }) => `${type} ${name} → ${value}`);
  return `the DNS of the mail's domain lacks ${named.join(', ')} (runbook, *Mail from an address of your own*)`;
}

/** Without an answer no other check says anything. */
const addressCheck: DeploymentCheck = { name: 'the address answers', fault: silence };

/** What is looked at, in the order in which a fault explains those after it. */
export const deploymentChecks: readonly DeploymentCheck[] = [
  { name: 'every page is there', fault: missingPage },
  { name: 'the pages have the headers of this version', fault: otherHeader },
  { name: 'addresses with slips lead on', fault: lostPath },
  { name: 'the pages know where to sign in, and the key for sealed forms', fault: settingsFault },
  { name: 'the API answers, and nobody gets in without signing in', fault: apiFault },
  { name: 'the sign-in knows the way back', fault: signInFault },
  { name: 'the clocks agree', fault: clockFault },
  {
    name: 'receivers can see that mail from its domain is genuine',
    concerns: ({ mailRecords = [] }) => mailRecords.length > 0,
    asksOnlyDns: true,
    fault: mailFault,
  },
];

const resultOf = async ({ name, fault }: DeploymentCheck, deployment: Deployment) => ({
  name,
  fault: await fault(deployment).catch(
    (error: Error) => `it cannot be reached (${(error.cause as Error)?.message ?? error.name})`,
  ),
});

/**
 * What is wrong with a deployment, or null for each check that it passes. A check that cannot be
 * made is a fault with the reason. Where nothing answers at the address, that is said once.
 */
export async function examine(deployment: Deployment) {
  const first = await resultOf(addressCheck, deployment);
  const others = deploymentChecks.filter(
    ({ concerns = () => true, asksOnlyDns }) =>
      concerns(deployment) && (first.fault === null || asksOnlyDns),
  );
  return [first, ...(await Promise.all(others.map((check) => resultOf(check, deployment))))];
}
