import { enrolDemo, moveTo } from '../../../infra/local/demo/demo-steps.ts';
import type { Planted } from '../../../scripts/tools/log-leaks.ts';
import { dayOf, daysAfter } from '../../../shared/domain/day.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback as feedback } from '../../../shared/instruments/rehabilitation-camp-feedback.ts';
import { patientApi, type StormClients } from './clients.ts';
import { inLanes } from './persistence.ts';

/** A running group on its last day: its sessions were held, its end forms are due. */
export type StormGroup = {
  runId: string;
  members: readonly string[];
  /** Secrets of the links to the end forms, by number. */
  secrets: ReadonlyMap<string, string>;
  /** Secrets of the links that replace these during the storm. */
  replaced: string[];
  sessionIds: readonly string[];
  startsOn: string;
  endsOn: string;
};

/** The values of some groups that no log may hold. */
export const plantedIn = (groups: readonly StormGroup[]): readonly Planted[] =>
  groups.flatMap(({ members, secrets, replaced }) => [
    ...members.map((value) => ({ kind: 'number' as const, value })),
    ...[...secrets.values(), ...replaced].map((value) => ({ kind: 'secret' as const, value })),
  ]);

/** The size of a group. */
export const stormGroupSize = { members: 10, sessions: 8 } as const;

const leader = 'leader';
const programmeId = 'storm';

const days = (today: string) => ({ startsOn: daysAfter(today, -60), endsOn: today });
/** Until tomorrow, so that the storm can go past the last day, but midnight does not end it. */
const windows = (today: string) => ({ end: { from: today, to: daysAfter(today, 1) } });

async function openRun({ as }: StormClients, runId: string, today: string): Promise<void> {
  await as('coordinator').putRun({
    params: { runId },
    body: {
      programmeId,
      name: 'Myrskyryhmä',
      municipality: 'Kajaani',
      leaders: [leader],
      capacity: stormGroupSize.members,
      ...days(today),
      windows: windows(today),
      instruments: [
        { instrumentId: statements.id, version: statements.version },
        { instrumentId: feedback.id, version: feedback.version, occasions: ['end'] },
      ],
    },
  });
}

/** Adds held sessions, the last one today. */
async function holdSessions({ as }: StormClients, runId: string, today: string): Promise<string[]> {
  const sessionIds = Array.from({ length: stormGroupSize.sessions }, (_, n) => `meeting-${n + 1}`);
  for (const [n, sessionId] of sessionIds.reverse().entries())
    await as(leader).putSession({
      params: { runId, sessionId },
      body: { kind: 'meeting', date: daysAfter(today, -7 * n), minutes: 90, status: 'held' },
    });
  return sessionIds;
}

async function issueLinks(
  { as }: StormClients,
  runId: string,
): Promise<ReadonlyMap<string, string>> {
  const { items } = await as(leader).postLinks({
    params: { runId },
    body: { occasion: 'end', instrumentId: statements.id, synthetic: true },
  });
  return new Map(items.map(({ participantId, secret }) => [participantId, secret]));
}

async function openGroup(clients: StormClients, runId: string, today: string): Promise<StormGroup> {
  const group = { runId, leader, ownWorker: 'own-worker' };
  const { startsOn, endsOn } = days(today);
  const members = Array.from({ length: stormGroupSize.members }, () => newParticipantId());
  await openRun(clients, runId, today);
  await moveTo(clients.as, group, 'recruiting', startsOn);
  await inLanes(members, 4, (participantId) =>
    enrolDemo(clients.as, group, { participantId, background: {} }, startsOn),
  );
  await moveTo(clients.as, group, 'running', startsOn);
  const sessionIds = await holdSessions(clients, runId, today);
  const secrets = await issueLinks(clients, runId);
  return { runId, members, secrets, replaced: [], sessionIds, startsOn, endsOn };
}

/**
 * Opens `count` groups through the API, on a line without faults.
 * @param from how many there are already
 */
export async function openGroups(
  given: StormClients,
  count: number,
  from = 0,
): Promise<readonly StormGroup[]> {
  const clients = patientApi(given);
  await clients.as('coordinator').putProgramme({
    params: { programmeId },
    body: { name: 'Myrsky', kind: 'other', description: '', eligibility: '' },
  });
  const today = dayOf(new Date().toISOString());
  const groups: StormGroup[] = [];
  await inLanes(Array.from({ length: count }), 2, async (_, n) => {
    groups.push(await openGroup(clients, `storm-${from + n}`, today));
  });
  return groups;
}
