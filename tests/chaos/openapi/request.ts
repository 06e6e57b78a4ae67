import fc from 'fast-check';
import type { OpenapiOperation, Parameter } from './operations.ts';
import { spoilBody, spoilHeaders, spoilPath, spoilQuery } from './spoils.ts';
import type { ValueSource } from './values.ts';

/** A request as it is sent: its parts as text, so that they can be broken in any way. */
export type OpenapiRequest = {
  method: string;
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
};

/** A request of an operation, and what was done to make it wrong; nothing if it is right. */
export type MadeRequest = OpenapiRequest & {
  /** Which segments of the path are parameters. */
  params: readonly number[];
  spoilt: string | null;
};

const named = (values: ValueSource, parameters: readonly Parameter[], where: Parameter['in']) => {
  const some = parameters.filter((one) => one.in === where);
  const shape = some.map(({ name, schema }) => [name, values.of(schema, name)] as const);
  const requiredKeys = some.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(shape), { requiredKeys });
};

/** Whether header values hold only characters that a client can send. */
const sayable = (headers: Readonly<Record<string, unknown>>) =>
  Object.entries(headers).every(([, value]) => /^[\x20-\x7e]*$/.test(String(value)));

const encoded = (given: Readonly<Record<string, unknown>>) =>
  Object.entries(given)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

const filled = (path: string, params: Readonly<Record<string, unknown>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** The `Authorization` headers of the callers: signed-in users, and holders of links. */
export type OpenapiCallers = {
  signIn: readonly { roles: readonly string[]; header: string }[];
  link: readonly string[];
};

/** Mostly a caller whom the operation admits. */
function credentialOf(
  { access, roles }: OpenapiOperation,
  { signIn, link }: OpenapiCallers,
): fc.Arbitrary<string> {
  if (access === 'anyone') return fc.constant('');
  if (access === 'link') return fc.constantFrom(...link);
  const meant = signIn.filter((one) => one.roles.some((role) => roles.includes(role)));
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.constantFrom(...meant) },
      { weight: 1, arbitrary: fc.constantFrom(...signIn) },
    )
    .map(({ header }) => header);
}

/** Requests of an operation as its document describes them, whether or not their objects exist. */
function rightRequest(
  values: ValueSource,
  operation: OpenapiOperation,
  callers: OpenapiCallers,
): fc.Arbitrary<MadeRequest> {
  const { method, path, parameters, body } = operation;
  const in_ = (where: Parameter['in']) => named(values, parameters, where);
  const said = in_('header').filter(sayable);
  const places = path.split('/').flatMap((part, at) => (part.startsWith('{') ? [at] : []));
  const credential = credentialOf(operation, callers);
  return fc
    .tuple(in_('path'), in_('query'), said, credential, body ? values.of(body) : fc.constant(0))
    .map(([params, query, headers, authorization, content]) => ({
      method,
      path: filled(path, params),
      query: encoded(query),
      headers: {
        ...(headers as Record<string, string>),
        ...(authorization ? { Authorization: authorization } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(content),
      params: places,
      spoilt: null,
    }));
}

/** Requests of an operation: half of them right, half of them wrong in one place. */
export function requestsOf(
  values: ValueSource,
  operation: OpenapiOperation,
  callers: OpenapiCallers,
): fc.Arbitrary<MadeRequest> {
  const right = rightRequest(values, operation, callers);
  const spoils = [
    spoilHeaders,
    spoilQuery,
    ...(operation.path.includes('{') ? [spoilPath] : []),
    ...(operation.body ? [spoilBody, spoilBody, spoilBody] : []),
  ];
  const wrong = fc
    .tuple(right, fc.constantFrom(...spoils))
    .chain(([made, spoil]) => spoil(made).map((changes) => ({ ...made, ...changes })));
  return fc.oneof(right, wrong);
}
