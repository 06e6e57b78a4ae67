import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Chance } from '../../../infra/local/demo/chance.ts';

/** How much of a request is sent before its sender is gone. */
const ways = [
  'connected',
  'half_head',
  'half_body',
  'body_ended',
  'no_wait',
  'half_answer',
] as const;

/** A request as it is sent: one that only reads, or one with a body. */
function textOf(way: (typeof ways)[number], host: string, token: string): string {
  const head = (line: string, more = '') =>
    `${line} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n${more}\r\n`;
  const whole = head('GET /v1/programmes');
  if (way === 'connected') return '';
  if (way === 'half_head') return whole.slice(0, whole.length / 2);
  if (way === 'no_wait' || way === 'half_answer') return whole;
  const more = 'Content-Type: application/json\r\nContent-Length: 4000\r\n';
  return `${head('PUT /v1/programmes/storm', more)}{"name":"${'x'.repeat(1500)}`;
}

/** Closes the connection: with a reset, or properly. */
function leave(socket: Socket, isPolite: boolean): void {
  if (isPolite) socket.end().destroySoon();
  else socket.resetAndDestroy();
}

/**
 * Sends a part of a request, or all of it, and leaves without waiting for an answer.
 * @param url of the API, `http://localhost:3000`
 */
export async function abortRequest(url: string, token: string, chance: Chance): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const way = chance.of(ways);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  const text = textOf(way, host, token);
  if (text) await new Promise((sent) => socket.write(text, sent));
  if (way === 'half_answer') await once(socket, 'data').catch(() => {});
  leave(socket, way === 'body_ended' || chance.next() < 0.5);
  if (!socket.closed) await once(socket, 'close');
}
