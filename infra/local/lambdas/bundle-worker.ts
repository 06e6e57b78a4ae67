import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** The start data of the worker of one function. */
export type BundleSetup = {
  functionId: string;
  directory: string;
  handler: string;
  timeoutSeconds: number;
};
export type BundleRequest = { id: string; event: string; deadline: number };
export type BundleReply =
  | { id: string; ok: true; result: string }
  | { id: string; ok: false; errorType: string; errorMessage: string };

type BundledHandler = (event: unknown, context: Record<string, unknown>) => unknown;

const { functionId, directory, handler } = workerData as BundleSetup;

async function loadHandler(): Promise<BundledHandler> {
  const [file = '', name = ''] = handler.split('.');
  const path = ['mjs', 'js', 'cjs']
    .map((end) => join(directory, `${file}.${end}`))
    .find(existsSync);
  if (!path) throw new Error(`Cannot find module '${file}' in ${directory}`);
  const found = ((await import(pathToFileURL(path).href)) as Record<string, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`${handler} is undefined or not exported`);
  return found as BundledHandler;
}

/** The part of Lambda's context that does not need a cloud. */
const contextOf = ({ id, deadline }: BundleRequest) => ({
  awsRequestId: id,
  functionName: functionId,
  functionVersion: '$LATEST',
  invokedFunctionArn: `Arn:${functionId}`,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

async function replyTo(handle: BundledHandler, request: BundleRequest): Promise<BundleReply> {
  const { id } = request;
  try {
    const result = await handle(JSON.parse(request.event), contextOf(request));
    return { id, ok: true, result: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, ok: false, errorType: name, errorMessage: message };
  }
}

const handle = await loadHandler();
parentPort?.on('message', async (request: BundleRequest) => {
  parentPort?.postMessage(await replyTo(handle, request));
});
