import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionDescription } from '../template/template.ts';
import { eventJson, type Lambda } from './lambda.ts';

type SourceHandler = (event: unknown, context: Record<string, unknown>) => unknown;

const directory = join(import.meta.dirname, '../../../functions');
const plain = (name: string) => name.replaceAll('-', '').toLowerCase();

/**
 * The source of a function: the file with the longest name that its logical id begins with.
 * @example sourceName('RunsFunction5FD8061E', ['runs', 'run']) // 'runs'
 */
export function sourceName(functionId: string, names: readonly string[]): string | undefined {
  return names
    .filter((name) => functionId.toLowerCase().startsWith(plain(name)))
    .toSorted((a, b) => b.length - a.length)[0];
}

/**
 * One process has one environment, so two functions must not need different values of a variable.
 */
function mergeEnvironments(functions: readonly FunctionDescription[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const { id, environment } of functions)
    for (const [name, value] of Object.entries(environment)) {
      if (merged[name] !== undefined && merged[name] !== value)
        throw new Error(`${id} wants another ${name} than the rest: run the bundles instead`);
      merged[name] = value;
    }
  return merged;
}

/** Read once: the list of files does not change while they run. */
let names: Promise<string[]> | undefined;

async function sourceNames(): Promise<string[]> {
  const files = await readdir(directory);
  return files.filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
}

async function sourceHandler(functionId: string): Promise<SourceHandler> {
  names ??= sourceNames();
  const name = sourceName(functionId, await names);
  if (!name) throw new Error(`No file of functions/ is the source of ${functionId}`);
  const url = pathToFileURL(join(directory, `${name}.ts`)).href;
  return ((await import(/* @vite-ignore */ url)) as { handler: SourceHandler }).handler;
}

/**
 * Runs `functions/<name>.ts` in this process, so that tests measure their coverage. It sets
 * `process.env`: one such local server a process, started before anything imports a function.
 */
export function sourceLambda(
  functions: readonly FunctionDescription[],
  environment: Record<string, string>,
): Lambda {
  Object.assign(process.env, mergeEnvironments(functions), environment);
  return {
    invoke: async (functionId, event) => {
      const handle = await sourceHandler(functionId);
      const context = {
        awsRequestId: randomUUID(),
        functionName: functionId,
        // Never used up, however busy the machine.
        getRemainingTimeInMillis: () => 600_000,
      };
      const result = await handle(JSON.parse(eventJson(event)), context);
      return JSON.parse(JSON.stringify(result) ?? 'null');
    },
    stop: async () => {},
  };
}
