import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fingerprint.ts';

/** What the deployments of each stack wrote into `dist/outputs.json`. */
export type StageOutputs = Record<string, Record<string, string | undefined> | undefined>;

/** Reads what `npx cdk deploy … --outputs-file dist/outputs.json` wrote. */
export const readStageOutputs = (): StageOutputs =>
  JSON.parse(readFileSync(join(root, 'dist/outputs.json'), 'utf8')) as StageOutputs;

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
