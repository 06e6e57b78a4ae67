import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { allows, type Rights, type TableAction, tableActionsOf } from '../template/rights.ts';

export type RightsGuard = { endpoint: string; stop: () => Promise<void> };

type GuardedCall = { functionId: string; actions: TableAction[] };

/** The caller (functions sign with their logical id) and the requested action. */
function guardedCallOf({ headers }: IncomingMessage, body: Buffer): GuardedCall {
  const functionId = /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
  const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
  return { functionId, actions: tableActionsOf(operation, JSON.parse(body.toString() || '{}')) };
}

function refuse(reply: ServerResponse, { action, resource }: TableAction): void {
  const message = `The function has no right to ${action} on ${resource}`;
  reply
    .writeHead(400, { 'Content-Type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: 'AccessDeniedException', message }));
}

function passOn(endpoint: string, call: IncomingMessage, body: Buffer, reply: ServerResponse) {
  const { method, headers, url } = call;
  const onward = request(new URL(url ?? '/', endpoint), { method, headers }, (answer) => {
    // The caller is gone, because the function's time was up. Piping to it would throw.
    if (reply.destroyed) return void answer.destroy();
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    // An answer that breaks off must break off here too, or the function would wait for its rest.
    pipeline(answer, reply, () => {});
  });
  onward.on('error', () => reply.destroy());
  onward.end(body);
}

/**
 * A proxy between the functions and DynamoDB Local, which checks no rights itself. It refuses what
 * the template's policies do not allow: a right that is missing there is missing here.
 * @param onDeed called with each action, allowed or not
 */
export async function startRightsGuard(
  endpoint: string,
  rights: Rights,
  onAction: (functionId: string, action: TableAction) => void = () => {},
): Promise<RightsGuard> {
  const server = createServer(async (call, reply) => {
    try {
      const body = await buffer(call);
      const { functionId, actions } = guardedCallOf(call, body);
      for (const action of actions) onAction(functionId, action);
      const denied = actions.find((action) => !allows(rights.get(functionId), action));
      if (denied) refuse(reply, denied);
      else passOn(endpoint, call, body, reply);
    } catch {
      reply.destroy();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
