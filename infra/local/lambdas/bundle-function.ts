import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FunctionDescription } from '../template/template.ts';
import type { BundleReply, BundleRequest, BundleSetup } from './bundle-worker.ts';

/** An invocation that ended without an answer, with Lambda's name for the failure. */
class FunctionFailure extends Error {
  readonly errorType: string;

  constructor(functionId: string, errorType: string, errorMessage: string) {
    super(`${functionId}: ${errorType}: ${errorMessage}`);
    this.name = 'FunctionFailure';
    this.errorType = errorType;
  }
}

type PendingCall = { resolve: (answer: unknown) => void; reject: (failure: Error) => void };
type Sandbox = { worker: Worker; waiting: Map<string, PendingCall> };

/** One deployed function: its bundle in a worker thread that knows only its own environment. */
export class BundleFunction {
  readonly #description: FunctionDescription;
  readonly #environment: Record<string, string>;
  /**
   * Started at first use, and removed after a crash or a time-out, so that the next call starts a
   * new one.
   */
  #sandbox: Sandbox | undefined;

  constructor(description: FunctionDescription, environment: Record<string, string>) {
    this.#description = description;
    // Signed with the function's name, so that the rights guard knows the caller.
    const signature = { AWS_ACCESS_KEY_ID: description.id };
    this.#environment = { ...description.environment, ...environment, ...signature };
  }

  /** Passes one event (as JSON) to the function. Concurrent calls share the worker. */
  async invoke(event: string): Promise<unknown> {
    this.#sandbox ??= this.#start();
    const { worker, waiting } = this.#sandbox;
    const id = randomUUID();
    const timeoutMs = this.#description.timeoutSeconds * 1000;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    const timer = setTimeout(() => this.#timeOut(id, { worker, waiting }), timeoutMs);
    worker.postMessage({ id, event, deadline: Date.now() + timeoutMs } satisfies BundleRequest);
    return answer.finally(() => {
      clearTimeout(timer);
      waiting.delete(id);
    });
  }

  async stop(): Promise<void> {
    const sandbox = this.#sandbox;
    if (!sandbox) return;
    this.#abandon(sandbox, 'Sandbox.Stopped', 'The runner is stopping');
    await sandbox.worker.terminate();
  }

  #failure(errorType: string, errorMessage: string) {
    return new FunctionFailure(this.#description.id, errorType, errorMessage);
  }

  #start(): Sandbox {
    const { id, directory, handler, timeoutSeconds } = this.#description;
    const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), {
      env: this.#environment,
      execArgv: [],
      workerData: { functionId: id, directory, handler, timeoutSeconds } satisfies BundleSetup,
    });
    const sandbox: Sandbox = { worker, waiting: new Map() };
    worker.on('message', (reply: BundleReply) => this.#settle(sandbox, reply));
    worker.on('error', (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.#abandon(sandbox, name, message);
    });
    worker.on('exit', (code) => this.#abandon(sandbox, 'Runtime.ExitError', `Exited with ${code}`));
    return sandbox;
  }

  #settle({ waiting }: Sandbox, reply: BundleReply) {
    const caller = waiting.get(reply.id);
    if (reply.ok) caller?.resolve(JSON.parse(reply.result));
    else caller?.reject(this.#failure(reply.errorType, reply.errorMessage));
  }

  /** Fails all calls that still wait for a worker that has ended. */
  #abandon(sandbox: Sandbox, errorType: string, errorMessage: string) {
    if (this.#sandbox === sandbox) this.#sandbox = undefined;
    for (const caller of sandbox.waiting.values())
      caller.reject(this.#failure(errorType, errorMessage));
  }

  #timeOut(id: string, { worker, waiting }: Sandbox) {
    // Other calls in this worker may still finish in time; no new call joins them.
    if (this.#sandbox?.worker === worker) this.#sandbox = undefined;
    const seconds = this.#description.timeoutSeconds.toFixed(2);
    const message = `${id} Task timed out after ${seconds} seconds`;
    waiting.get(id)?.reject(this.#failure('Sandbox.Timedout', message));
    waiting.delete(id);
    if (waiting.size === 0) void worker.terminate();
  }
}
