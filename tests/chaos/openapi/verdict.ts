import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { document, type OpenapiOperation } from './operations.ts';

/** An answer; its body is parsed when it is JSON. */
export type OpenapiAnswer = {
  status: number;
  type: string;
  etag: string | null;
  body: unknown;
  bytes: number;
};

// Formats are not checked, because patterns beside them say the same.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'openapi');

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const compiled = new Map<string, ValidateFunction>();

/** A check of the JSON in a response that is at a place in the document. */
function checkOf(at: readonly string[], type: string): ValidateFunction {
  const keys = [...at, 'content', type];
  const $ref = `openapi#/${keys.map((key) => encodeURIComponent(escaped(key))).join('/')}/schema`;
  const check = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, check);
  return check;
}

const codeOf = (body: unknown) =>
  typeof body === 'object' && body && 'code' in body ? String(body.code) : '';

/** Where a body differs from its schema: pointers and rules, without the values. */
const faultsIn = (check: ValidateFunction) =>
  (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);

/**
 * How an answer differs from the operation's document; empty when it does not. Values are never
 * reported.
 * @example faultsOfAnswer(operations[0], { status: 500, type: '', etag: null, body: null, bytes: 0 }) // ['500']
 */
export function faultsOfAnswer(operation: OpenapiOperation, answered: OpenapiAnswer): string[] {
  const { status, type, body } = answered;
  const documented = operation.responses[String(status)];
  if (status === 500) return ['500'];
  if (!documented) return [`${status} ${codeOf(body)} is not documented`];
  const media = Object.keys(documented.content).find((one) =>
    type.startsWith(one.split(';')[0] ?? ''),
  );
  if (!media) return [`${status} comes as ${type}`];
  if (!media.includes('json')) return answered.bytes > 0 ? [] : [`${status} is an empty file`];
  if (status >= 400 && !documented.description.includes(`\`${codeOf(body)}\``))
    return [`${status} ${codeOf(body)} is not documented`];
  const wantsEtag = 'headers' in documented;
  if (wantsEtag && !answered.etag) return [`${status} has no ETag`];
  const check = checkOf(documented.at, media);
  return check(body) ? [] : faultsIn(check).slice(0, 3);
}
