import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formKeyVariables } from '../../../shared/environment.ts';
import type { TemplateDescription } from '../template/template.ts';

/** The places where a template has CloudFormation fill in a secret. */
const reference = /\{\{resolve:secretsmanager:([^:}]+):[^}]*\}\}/g;

type Secrets = Record<string, string>;
type FunctionEnvironment = Readonly<Record<string, string>>;

function readSecrets(file: string | undefined): Secrets {
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
}

/**
 * Fills in secrets that are made here, as Secrets Manager does where the template is deployed. A
 * function that would fetch its secret there gets the text itself.
 * @param file keeps them from one start to the next; without it they end with the process
 */
function secretsFrom(
  file: string | undefined,
): (environment: FunctionEnvironment) => Record<string, string> {
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
  return (environment) => {
    const filledIn = Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(reference, (_, id: string) => secretOf(id)),
    ]);
    const secretArn = environment[formKeyVariables.secretArn];
    const formKey =
      secretArn === undefined ? {} : { [formKeyVariables.text]: secretOf('form-key') };
    return { ...Object.fromEntries(filledIn), ...formKey };
  };
}

/**
 * The contents of a template with the secrets that a deployment would make.
 * @param file keeps them from one start to the next; without it they end with the process
 */
export function withSecrets(description: TemplateDescription, file?: string): TemplateDescription {
  const fillIn = secretsFrom(file);
  const functions = description.functions.map((one) => ({
    ...one,
    environment: fillIn(one.environment),
  }));
  return { ...description, functions };
}
