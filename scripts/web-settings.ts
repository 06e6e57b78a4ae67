/**
 * Writes `/settings.json` of a deployment: what the stack says of it, and the public half of the
 * key for sealed forms, which follows from the stack's secret. The secret comes by standard input
 * and goes nowhere; see docs/runbook.md.
 *
 * aws secretsmanager get-secret-value … | node scripts/bootstrap.mjs scripts/web-settings.ts STACK
 */
import { readFileSync } from 'node:fs';
import { sealingKeyOf } from '../functions/store/sealing-key.ts';

type Outputs = Record<string, { WebSettings?: string }>;

/**
 * The settings with their key.
 * @throws Error where the stack has no settings, or no secret came
 */
export function webSettings(outputs: Outputs, stack: string, secret: string): string {
  const written = outputs[stack]?.WebSettings;
  if (!written) throw new Error(`dist/outputs.json has no WebSettings of ${stack}`);
  if (secret.length < 32) throw new Error('no secret came by standard input');
  return JSON.stringify({ ...JSON.parse(written), formKey: sealingKeyOf(secret).publicKey });
}

if (import.meta.main) {
  const [stack = ''] = process.argv.slice(2);
  const outputs = JSON.parse(readFileSync('dist/outputs.json', 'utf8')) as Outputs;
  console.log(webSettings(outputs, stack, readFileSync(0, 'utf8').trim()));
}
