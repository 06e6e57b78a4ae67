import type { Chance } from '../../../infra/local/demo/chance.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { answersBy } from '../harness/actions.ts';
import type { StormClients } from '../harness/clients.ts';
import type { StormGroup } from '../harness/groups.ts';

/** What else there is in a group for its leader to do. */
export type OutboxFixtures = {
  /** People who may join by their number: the leader's own clients, referred by a partner. */
  newcomers: readonly string[];
  /** The answers on everybody's papers, by `paperOf`. */
  papers: ReadonlyMap<string, RawAnswers>;
};

export const formOf = (occasion: Occasion, participantId: string): FormKey => ({
  occasion,
  instrumentId: statements.id,
  participantId,
});

/** The key of a paper of the questionnaire. */
export const paperOf = ({ occasion, participantId }: FormKey) => `${occasion} ${participantId}`;

const newcomerCount = 4;
const colleague = 'camp-leader';

/** Adds a second leader, who reads papers too, and places for newcomers. */
async function makeSpace({ as }: StormClients, { runId }: StormGroup): Promise<void> {
  const api = as('coordinator');
  const run = await api.getRun({ params: { runId } });
  const { programmeId, name, municipality, startsOn, endsOn, windows, instruments } = run;
  const unchanged = { programmeId, name, municipality, startsOn, endsOn, windows, instruments };
  await api.putRun({
    params: { runId },
    body: {
      ...unchanged,
      leaders: [...run.leaders, colleague],
      capacity: run.capacity + newcomerCount,
    },
    ifMatch: run.version,
  });
}

/** The colleague has read every other end form, which the leader will read too. */
async function readOnce(
  { as }: StormClients,
  { runId, members, endsOn }: StormGroup,
  papers: OutboxFixtures['papers'],
) {
  for (const participantId of members.filter((_, n) => n % 2 === 0)) {
    const form = formOf('end', participantId);
    const answers = papers.get(paperOf(form)) ?? {};
    const body = { instrumentVersion: statements.version, answeredOn: endsOn, answers };
    await as(colleague).putPaperEntry({ params: { runId, ...form }, body });
  }
}

/** The planned session that only the tablet `which` moves. */
export const movedSessionOf = (which: number): string => `moved-${which}`;

/** Plans a session for each tablet, on days on which the group has no other. */
async function planSessions({ as }: StormClients, { runId, startsOn }: StormGroup): Promise<void> {
  for (const which of [0, 1])
    await as('leader').putSession({
      params: { runId, sessionId: movedSessionOf(which) },
      body: {
        ...{ kind: 'meeting', minutes: 90, status: 'planned' },
        date: daysAfter(startsOn, which + 1),
      },
    });
}

/**
 * Prepares a group: papers are filled in, some of them are read once, some people may join, and
 * some sessions may be moved.
 */
export async function loadFixtures(
  clients: StormClients,
  group: StormGroup,
  chance: Chance,
): Promise<OutboxFixtures> {
  const newcomers = Array.from({ length: newcomerCount }, () => newParticipantId());
  const papers = new Map(
    [...group.members, ...newcomers].flatMap((participantId) =>
      (['start', 'end'] as const).map((occasion) => [
        paperOf(formOf(occasion, participantId)),
        answersBy(chance),
      ]),
    ),
  );
  await makeSpace(clients, group);
  for (const participantId of newcomers)
    await clients.as('leader').putParticipant({
      params: { participantId },
      body: { ownWorker: null, background: {}, synthetic: true },
    });
  await readOnce(clients, group, papers);
  await planSessions(clients, group);
  return { newcomers, papers };
}
