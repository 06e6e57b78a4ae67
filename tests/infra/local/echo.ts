import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { TinyFunction } from './assembly.ts';

/** A function that replies with the event it was given. */
export const echo: TinyFunction = {
  code: `export const handler = async (event) => ({
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(event),
  });`,
  routes: ['GET /v1/notes', 'GET /v1/notes/{noteId}', 'GET /v1/notes/newest', 'PUT /v1/notes'],
  openRoutes: ['GET /health'],
};

/** Refused by the gateway itself, as a problem with the request's id. */
export async function expectRefused(answer: Response, status: number, code: string) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({
    status,
    code,
    instance: expect.stringMatching(/^urn:/),
  });
}

/** A request whose path is sent unchanged: `fetch` would normalise it first. */
export function rawGet(url: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    request({ port, path }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: await text(answer) }),
    )
      .on('error', reject)
      .end();
  });
}
