import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../fingerprint.ts';

/** What of JSON Schema the contract is written in; anything else is refused where values are made. */
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

type Written = {
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Readonly<Record<string, Response>>;
  security?: readonly Readonly<Record<string, unknown>>[];
};

/** One operation of `openapi.json`. */
export type Operation = Omit<Written, 'parameters' | 'requestBody' | 'security'> & {
  method: string;
  /** As in the document, with its braces. */
  path: string;
  parameters: readonly Parameter[];
  body: Schema | undefined;
  access: 'signIn' | 'link' | 'anyone';
};

type Document = {
  paths: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
};

/** The committed document, as others read it. */
export const document = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')) as Document;

/** The document says nothing where a sign-in is asked for, as everywhere. */
function accessOf({ security }: Written): Operation['access'] {
  if (!security) return 'signIn';
  return security.some((one) => 'link' in one) ? 'link' : 'anyone';
}

/** Every operation of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([path, byMethod]) =>
    Object.entries(byMethod).map(([method, written]) => ({
      ...written,
      method: method.toUpperCase(),
      path,
      parameters: written.parameters ?? [],
      body: written.requestBody?.content['application/json'].schema,
      access: accessOf(written),
    })),
);
