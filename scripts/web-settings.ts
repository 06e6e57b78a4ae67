/**
 * Writes `/settings.json` of a deployment: the settings in the stack's outputs, and the public half
 * of the key for sealed forms, which is derived from the stack's secret. The secret is read from
 * standard input and is not stored; see docs/runbook.md.
 *
 * aws secretsmanager get-secret-value … | node scripts/bootstrap.mjs scripts/web-settings.ts STACK
 */
import { readFileSync } from 'node:fs';
import { sealingKeyOf } from '../functions/store/sealing-key.ts';
import { faultLine } from './tools/fault-line.ts';
import { readStageOutputs, type StageOutputs } from './tools/stage-outputs.ts';

/**
 * The settings with their key.
 * @throws Error when the stack has no settings, or no secret was given
 */
export function webSettings(outputs: StageOutputs, stack: string, secret: string): string {
  const written = outputs[stack]?.WebSettings;
  if (!written) throw new Error(`dist/outputs.json has no WebSettings of ${stack}`);
  if (secret.length < 32) throw new Error('no secret came by standard input');
  return JSON.stringify({ ...JSON.parse(written), formKey: sealingKeyOf(secret).publicKey });
}

if (import.meta.main) {
  const [stack = ''] = process.argv.slice(2);
  try {
    console.log(webSettings(readStageOutputs(), stack, readFileSync(0, 'utf8').trim()));
  } catch (error) {
    console.error(faultLine(error));
    process.exitCode = 1;
  }
}
