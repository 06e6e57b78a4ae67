import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a template has CloudFormation fill in a secret. */
const reference = /\{\{resolve:secretsmanager:([^:}]+):[^}]*\}\}/g;

type Secrets = Record<string, string>;

function readSecrets(file: string | undefined): Secrets {
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
}

/**
 * Fills in secrets that are made here, as Secrets Manager does where the template is deployed.
 * @param file keeps them from one start to the next; without one they end with the process
 */
export function secretsFrom(
  file: string | undefined,
): (environment: Readonly<Record<string, string>>) => Record<string, string> {
  const secrets = readSecrets(file);
  const secretOf = (id: string) => {
    if (!secrets[id]) {
      secrets[id] = randomBytes(32).toString('hex');
      if (file) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
      }
    }
    return secrets[id];
  };
  return (environment) =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.replace(reference, (_, id: string) => secretOf(id)),
      ]),
    );
}
