import { apiHeaders } from '../../../shared/page-headers.ts';
import type { Problem } from '../../../shared/problems.ts';

/** An HTTP answer before it is written. */
export type HttpAnswer = {
  status: number;
  headers: Record<string, string | string[]>;
  body: string | Buffer;
};

/** A refusal by the gateway itself, in the same form as the functions' refusals. */
export function problemAnswer(problem: Problem, requestId: string): HttpAnswer {
  return {
    status: problem.status,
    headers: { ...apiHeaders, 'Content-Type': 'application/problem+json' },
    body: JSON.stringify(problem.body(requestId)),
  };
}

export function jsonAnswer(status: number, body: unknown): HttpAnswer {
  return {
    status,
    headers: { ...apiHeaders, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** A reply in API Gateway's payload format 2.0. */
type FunctionAnswer = {
  statusCode: number;
  headers?: Record<string, string | number | boolean>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

const isAnswer = (value: unknown): value is FunctionAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'statusCode' in value &&
  Number.isInteger(value.statusCode);

/** The reply of a function; one without a status is the body itself, as at the gateway. */
export function functionAnswer(value: unknown): HttpAnswer {
  if (!isAnswer(value)) return jsonAnswer(200, value);
  const headers = Object.entries(value.headers ?? {}).map(([name, text]) => [
    name.toLowerCase(),
    String(text),
  ]);
  return {
    status: value.statusCode,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...Object.fromEntries(headers),
      ...(value.cookies?.length ? { 'set-cookie': value.cookies } : {}),
    },
    body: Buffer.from(value.body ?? '', value.isBase64Encoded ? 'base64' : 'utf8'),
  };
}
