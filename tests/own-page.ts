import type { LocalServer } from '../infra/local/local-server.ts';
import { dayOf, daysAfter } from '../shared/domain/day.ts';
import { as, holding, newId, newSessionBody, pinned, runningRun } from './make.ts';

/** Today in Finland. */
export const today = () => dayOf(new Date().toISOString());

/** A group that meets tomorrow and in a week, whose start form can be answered now. */
export async function groupNow(server: LocalServer, size: number, changes = {}) {
  const { runId, programmeId, members } = await runningRun(server, Math.max(size, 1), {
    ...{ startsOn: daysAfter(today(), -7), endsOn: daysAfter(today(), 30) },
    ...changes,
  });
  const sessionIds = [newId('next'), newId('later')];
  for (const [n, sessionId] of sessionIds.entries())
    await as(server, 'leader').putSession({
      params: { runId, sessionId },
      body: newSessionBody({
        ...{ date: daysAfter(today(), 1 + 7 * n), status: 'planned' },
        ...{ startsAt: '13:00', place: 'Kirjasto' },
      }),
    });
  return { runId, programmeId, members, sessionIds };
}

/** The start form of a group. */
export const startForm = (runId: string) => ({
  ...{ runId, occasion: 'start' as const },
  instrumentId: pinned.instrumentId,
});

/** A client’s own page by a link of their own worker’s. */
export async function ownPage(server: LocalServer, participantId: string) {
  const { secret } = await as(server, 'own-worker').postOwnPageLink({ params: { participantId } });
  return { secret, page: holding(server, secret) };
}

/** The same, with a personal code that was set by a word of the own worker’s. */
export async function ownPageWithCode(
  server: LocalServer,
  participantId: string,
  { code = '407152', by = 'own-worker' } = {},
) {
  const { secret } = await ownPage(server, participantId);
  const { word } = await as(server, by).postOneTimeWord({ params: { participantId } });
  const body = { word, code };
  const { session, until } = await holding(server, secret).putPersonalCode({ body });
  const inside = holding(server, `${secret}; session=${session}`);
  return { secret, code, session, until, page: holding(server, secret), inside };
}
