import { randomUUID } from 'node:crypto';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { createClient } from '../../shared/contract/client.ts';
import { exports } from '../../shared/contract/exports.ts';
import type { Purpose } from '../../shared/domain/people/consent.ts';
import type { ExportedPage, ExportedPerson } from '../../shared/exports/export.ts';
import { as, pinned } from '../make.ts';

/** Something that a person said on paper, on a day after the runs of `make.ts` began. */
export const saidOfExport = (given: boolean, changes = {}) => ({
  given,
  on: '2026-03-02',
  textVersion: given ? '1' : null,
  source: 'paper' as const,
  ...changes,
});

/** The own worker writes down what a participant says about a purpose. */
export function say(
  server: LocalServer,
  participantId: string,
  purpose: Purpose,
  given: boolean,
  ifMatch?: number,
) {
  const params = { participantId, purpose };
  return as(server, 'own-worker').putConsent({ params, body: saidOfExport(given), ifMatch });
}

/** All of them consent to research. */
export async function consentAll(server: LocalServer, members: readonly string[]): Promise<void> {
  for (const participantId of members) await say(server, participantId, 'research', true);
}

export const selection = (changes = {}) => ({
  instrumentId: pinned.instrumentId,
  instrumentVersion: pinned.version,
  ...changes,
});

/** A researcher of another organisation. */
export const stranger = (server: LocalServer) =>
  createClient(exports, {
    url: server.url,
    token: () => server.tokenFor('researcher', { org: 'satakunta' }),
  });

/** A new export, read from its first page to its last. */
export async function readExport(
  server: LocalServer,
  changes = {},
): Promise<{ exportId: string; pages: ExportedPage[]; people: ExportedPerson[] }> {
  const params = { exportId: randomUUID() };
  const researcher = as(server, 'researcher');
  await researcher.putExport({ params, body: selection(changes) });
  const pages: ExportedPage[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? {} : { cursor };
    const page = await researcher.listExportRows({ params, query });
    pages.push(page);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { ...params, pages, people: pages.flatMap(({ items }) => items) };
}
