import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  carrierVariables,
  limitFactorVariable,
  userPoolVariables,
  webAddressVariable,
} from '../../../shared/environment.ts';
import { carrierPaths } from '../messages/carrier-paths.ts';
import { localAwsAccount } from '../template/intrinsics.ts';
import type { FunctionDescription } from '../template/template.ts';
import { BundleFunction } from './bundle-function.ts';

type BundleCopies = {
  functions: readonly FunctionDescription[];
  remove: () => Promise<void>;
};

/**
 * Copies the bundles out of the cloud assembly. The next synthesis replaces the assembly, and a
 * local server must still find its bundles when it starts a function for the first time.
 */
async function copyBundles(functions: readonly FunctionDescription[]): Promise<BundleCopies> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-bundles-'));
  const copied = functions.map(async (description) => {
    const copy = join(directory, description.id);
    await cp(description.directory, copy, { recursive: true });
    return { ...description, directory: copy };
  });
  return {
    functions: await Promise.all(copied),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Calls a function by its logical id; rejects with a `FunctionFailure` where Lambda would. */
export type Invoke = (functionId: string, event: unknown) => Promise<unknown>;

/** The functions of a local server. */
export type Lambda = { invoke: Invoke; stop: () => Promise<void> };

/** The senders and the addresses of the carriers of this machine. */
const carriersAt = (address: string) => ({
  [carrierVariables.smsSender]: 'Laituri',
  [carrierVariables.emailSender]: 'laituri@laituri.example',
  [carrierVariables.smsEndpoint]: `${address}${carrierPaths.sms}`,
  [carrierVariables.emailEndpoint]: `${address}${carrierPaths.email}`,
});

/** The functions' environment in addition to the variables of the template. */
export function localEnvironment(
  endpoint: string,
  {
    url,
    webAddress,
    limitFactor,
    carrier,
  }: {
    url?: string;
    webAddress: string;
    limitFactor?: number | undefined;
    /** Where text messages and e-mails are taken. */
    carrier?: string;
  },
): Record<string, string> {
  return {
    DYNAMODB_ENDPOINT: endpoint,
    ...(url ? { [userPoolVariables.endpoint]: `${url}/local/cognito` } : {}),
    ...(carrier ? carriersAt(carrier) : {}),
    [webAddressVariable]: webAddress,
    ...(limitFactor ? { [limitFactorVariable]: String(limitFactor) } : {}),
    AWS_REGION: localAwsAccount.region,
    // DynamoDB Local wants credentials and checks none.
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
}

/**
 * Events travel to functions as JSON, binary values as base64: values that are not JSON get lost
 * here too.
 */
export function eventJson(event: unknown): string {
  return JSON.stringify(event, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

/** Runs the very bundles that would be deployed, each in a worker thread of its own. */
export async function bundleLambda(
  functions: readonly FunctionDescription[],
  environment: Record<string, string>,
): Promise<Lambda> {
  const copies = await copyBundles(functions);
  const byId = new Map(copies.functions.map((f) => [f.id, new BundleFunction(f, environment)]));
  return {
    invoke: async (functionId, event) => {
      const found = byId.get(functionId);
      if (!found) throw new Error(`The template has no function ${functionId}`);
      return found.invoke(eventJson(event));
    },
    stop: async () => {
      await Promise.all([...byId.values()].map((bundle) => bundle.stop()));
      await copies.remove();
    },
  };
}
