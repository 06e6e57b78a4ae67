import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './fingerprint.ts';

/** What the deployments of each stack wrote into `dist/outputs.json`. */
export type StageOutputs = Record<string, Record<string, string | undefined> | undefined>;

/**
 * Reads what `npx cdk deploy … --outputs-file dist/outputs.json` wrote.
 * @throws Error when nothing was deployed from this clone
 */
export function readStageOutputs(file = join(root, 'dist/outputs.json')): StageOutputs {
  if (!existsSync(file))
    throw new Error(
      `${relative(root, file)} is missing: deploy from this clone with --outputs-file dist/outputs.json (docs/runbook.md)`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as StageOutputs;
}

/**
 * Outputs of a stage's stack.
 * @throws Error when it lacks one of them
 */
export function outputsOf<Name extends string>(
  read: () => StageOutputs,
  stage: string,
  names: readonly Name[],
): Record<Name, string> {
  const outputs = read()[`Laituri-${stage}`] ?? {};
  if (!names.every((name) => outputs[name]))
    throw new Error(
      `dist/outputs.json has no stack Laituri-${stage} with ${names}: deploy it from here`,
    );
  return outputs as Record<Name, string>;
}
