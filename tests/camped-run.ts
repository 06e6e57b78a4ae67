import type { LocalServer } from '../infra/local/local-server.ts';
import { rehabilitationCampFeedback as camp } from '../shared/instruments/rehabilitation-camp-feedback.ts';
import { answerBothByLinks, answerByLinks, as, pinned, runningRun } from './make.ts';

/** What the people of a camp wrote, by the place in the list of members. */
export const writtenAtCamp = [
  ...['Rantasauna', 'Yhteinen ruoka', 'Hiljaisuus', 'Hyvä porukka', 'Kiitos', 'Uinti'],
];

/** A camp whose members answered everything by links, and each wrote something of their own. */
export async function campedRun(
  server: LocalServer,
  words: readonly string[] = writtenAtCamp,
  changes = {},
) {
  const feedback = { instrumentId: camp.id, version: camp.version, occasions: ['end' as const] };
  const group = await runningRun(server, words.length, {
    instruments: [pinned, feedback],
    ...changes,
  });
  const { runId, members } = group;
  const pairs = members.map((_, n) => [2 + (n % 2), n % 2 ? 4 : 2] as const);
  await answerBothByLinks(server, runId, members, pairs);
  const answers = (n: number) => ({
    ...{ group_activity: 2 + (n % 3), overall_group: 3 + (n % 2) },
    ...{ comment_highlight: words[n] ?? '', comment_group: `Ryhmästä: ${words[n]}` },
  });
  const given = members.map((number, n) => [number, answers(n)] as const);
  await answerByLinks(server, runId, 'end', given, camp.id);
  return { runId, members };
}

/** Records what a person says of quotations. */
export const allowQuotation = (
  server: LocalServer,
  participantId: string,
  given: boolean,
  { source = 'paper', ifMatch }: { source?: 'paper' | 'spoken'; ifMatch?: number } = {},
) =>
  as(server, 'own-worker').putConsent({
    params: { participantId, purpose: 'quotation' },
    body: { given, on: '2026-05-04', textVersion: given ? '1' : null, source },
    ifMatch,
  });
