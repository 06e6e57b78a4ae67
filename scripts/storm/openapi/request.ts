import fc from 'fast-check';
import type { Operation, Parameter } from './operations.ts';
import { spoilBody, spoilHeaders, spoilPath, spoilQuery } from './spoils.ts';
import type { Values } from './values.ts';

/** A request as it goes out: its parts as text, so that they may be broken in any way. */
export type Sent = {
  method: string;
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
};

/** A request of an operation, and what was done to it to make it wrong; nothing if it is right. */
export type Made = Sent & {
  /** Which parts of the path, between its strokes, are parameters. */
  params: readonly number[];
  spoilt: string | null;
};

const named = (values: Values, parameters: readonly Parameter[], where: Parameter['in']) => {
  const some = parameters.filter((one) => one.in === where);
  const shape = some.map(({ name, schema }) => [name, values.of(schema, name)] as const);
  const requiredKeys = some.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(shape), { requiredKeys });
};

/** What a header may hold at all: anything else no client sends. */
const sayable = (headers: Readonly<Record<string, unknown>>) =>
  Object.entries(headers).every(([, value]) => /^[\x20-\x7e]*$/.test(String(value)));

const encoded = (given: Readonly<Record<string, unknown>>) =>
  Object.entries(given)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');

const filled = (path: string, params: Readonly<Record<string, unknown>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** Who asks: one of these headers `Authorization`, or none. */
export type Askers = Readonly<Record<Operation['access'], readonly string[]>>;

/** Requests of an operation as its document has them, whatever they come upon. */
function rightRequest(values: Values, operation: Operation, askers: Askers): fc.Arbitrary<Made> {
  const { method, path, parameters, body, access } = operation;
  const in_ = (where: Parameter['in']) => named(values, parameters, where);
  const said = in_('header').filter(sayable);
  const places = path.split('/').flatMap((part, at) => (part.startsWith('{') ? [at] : []));
  const asker = access === 'anyone' ? fc.constant('') : fc.constantFrom(...askers[access]);
  return fc
    .tuple(in_('path'), in_('query'), said, asker, body ? values.of(body) : fc.constant(0))
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

/** Requests of an operation: as many right ones as ones that are wrong in one place. */
export function requestsOf(
  values: Values,
  operation: Operation,
  askers: Askers,
): fc.Arbitrary<Made> {
  const right = rightRequest(values, operation, askers);
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
