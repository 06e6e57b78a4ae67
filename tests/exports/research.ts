import { randomUUID } from 'node:crypto';
import type { Stand } from '../../infra/local/stand.ts';
import { createClient } from '../../shared/contract/client.ts';
import { exports } from '../../shared/contract/exports.ts';
import type { Purpose } from '../../shared/model/consent.ts';
import type { ExportedPerson, ExportPage } from '../../shared/model/export.ts';
import { as, pinned } from '../make.ts';

/** What a person said on paper, on a day after the runs of `make.ts` began. */
export const said = (given: boolean, changes = {}) => ({
  given,
  on: '2026-03-02',
  textVersion: given ? '2026-1' : null,
  source: 'paper' as const,
  ...changes,
});

/** The own worker writes down what a participant says on a purpose. */
export function say(
  stand: Stand,
  participantId: string,
  purpose: Purpose,
  given: boolean,
  ifMatch?: number,
) {
  const params = { participantId, purpose };
  return as(stand, 'own-worker').putConsent({ params, body: said(given), ifMatch });
}

/** Every one of them consents to research. */
export async function consentAll(stand: Stand, members: readonly string[]): Promise<void> {
  for (const participantId of members) await say(stand, participantId, 'research', true);
}

export const selection = (changes = {}) => ({
  instrumentId: pinned.instrumentId,
  instrumentVersion: pinned.version,
  ...changes,
});

/** A researcher of another organisation. */
export const stranger = (stand: Stand) =>
  createClient(exports, {
    url: stand.url,
    token: () => stand.tokenFor('researcher', { org: 'satakunta' }),
  });

/** A new export, read from its first page to its last. */
export async function readExport(
  stand: Stand,
  changes = {},
): Promise<{ exportId: string; pages: ExportPage[]; people: ExportedPerson[] }> {
  const params = { exportId: randomUUID() };
  const researcher = as(stand, 'researcher');
  await researcher.putExport({ params, body: selection(changes) });
  const pages: ExportPage[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? {} : { cursor };
    const page = await researcher.listExportRows({ params, query });
    pages.push(page);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { ...params, pages, people: pages.flatMap(({ items }) => items) };
}
