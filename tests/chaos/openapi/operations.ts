import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/tools/fingerprint.ts';

/** The parts of JSON Schema that the contract uses; any other is refused where values are made. */
export type Schema = {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
};

export type Parameter = {
  in: 'path' | 'query' | 'header';
  name: string;
  schema: Schema;
  required?: boolean;
};

type Response = { description: string; content: Readonly<Record<string, unknown>> };

/** A response, and the keys that lead to its description in the document. */
type PlacedResponse = Response & { at: readonly string[] };

type DocumentedOperation = {
  operationId: string;
  description?: string;
  parameters?: readonly Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Readonly<Record<string, Response | { $ref: string }>>;
  security?: readonly Readonly<Record<string, unknown>>[];
};

/** One operation of `openapi.json`. */
export type OpenapiOperation = {
  operationId: string;
  responses: Readonly<Record<string, PlacedResponse>>;
  method: string;
  /** As in the document, with its braces. */
  path: string;
  parameters: readonly Parameter[];
  body: Schema | undefined;
  access: 'signIn' | 'link' | 'anyone';
  /** The roles that may call it, as the document says to people. */
  roles: readonly string[];
};

type Document = {
  paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    responses: Readonly<Record<string, Response>>;
  };
};

/** The committed document, as others read it. */
export const document = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')) as Document;

/** An operation without `security` requires a sign-in. */
function accessOf({ security }: DocumentedOperation): OpenapiOperation['access'] {
  if (!security) return 'signIn';
  return security.some((one) => 'link' in one) ? 'link' : 'anyone';
}

const shared = '#/components/responses/';

/** The responses of an operation; shared responses are followed to their description. */
function responsesOf(
  { responses }: DocumentedOperation,
  at: readonly string[],
): OpenapiOperation['responses'] {
  const placed = Object.entries(responses).map(([status, response]): [string, PlacedResponse] => {
    if (!('$ref' in response)) return [status, { ...response, at: [...at, 'responses', status] }];
    const name = response.$ref.slice(shared.length);
    const found = document.components.responses[name];
    if (!found) throw new Error(`openapi.json has no ${response.$ref}`);
    return [status, { ...found, at: ['components', 'responses', name] }];
  });
  return Object.fromEntries(placed);
}

/** Every operation of the document. */
export const openapiOperations: readonly OpenapiOperation[] = Object.entries(
  document.paths,
).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, written]) => ({
    operationId: written.operationId,
    method: method.toUpperCase(),
    path,
    responses: responsesOf(written, ['paths', path, method]),
    parameters: written.parameters ?? [],
    body: written.requestBody?.content['application/json'].schema,
    access: accessOf(written),
    roles: written.description?.match(/[a-z_]+/g) ?? [],
  })),
);
