import type { FormKey } from '../../shared/domain/forms/form.ts';
import { form } from '../../shared/domain/forms/form.ts';
import type { ClientGroup } from '../../shared/domain/groups/client-group.ts';
import { placeIn, sessionsOf } from '../../shared/domain/groups/client-group.ts';
import { type Run, run } from '../../shared/domain/groups/run.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { type StoredConsent, storedConsent } from '../../shared/domain/people/consent.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { keys } from './keys.ts';
import { type GroupsOfPerson, listGroupsOf, type Membership } from './memberships.ts';
import { participantOf } from './participants.ts';
import { queryAll } from './query.ts';
import { getRuns } from './runs.ts';
import { getItems, readItem } from './table.ts';

/** What is stored about a client beside forms and sessions. */
export type ClientFile = {
  participant: Participant | undefined;
  consents: StoredConsent[];
  isNamed: boolean;
} & GroupsOfPerson;

/** One client: a query of what is under the number, and one of the memberships and referrals, side by side. */
export async function readClientFile(org: string, participantId: string): Promise<ClientFile> {
  const { pk, sk } = keys.participant(org, participantId);
  const [items, groups] = await Promise.all([
    queryAll({ partition: pk }),
    listGroupsOf(org, participantId),
  ]);
  const { sk: named } = keys.named(org, participantId);
  return {
    participant: participantOf(items.find((item) => item.sk === sk)),
    consents: items
      .filter((item) => String(item.sk).startsWith('CONSENT#'))
      .map((item) => readItem(storedConsent, item)),
    isNamed: items.some((item) => item.sk === named),
    ...groups,
  };
}

/** Runs by id, in one batch read. */
export async function readRunsById(
  org: string,
  runIds: Iterable<string>,
): Promise<Map<string, Run>> {
  const runs = await getRuns(org, [...new Set(runIds)]);
  return new Map(runs.flatMap((one): [string, Run][] => (one ? [[one.runId, one]] : [])));
}

/** The run and its sessions are neighbours in the run's partition, so they are one query. */
export async function readRunWithSessions(org: string, runId: string) {
  const { pk, sk } = keys.run(org, runId);
  const items = await queryAll({ partition: pk, from: sk, to: 'SESSION#' });
  const runItem = items.find((item) => item.sk === sk);
  return {
    run: runItem && readItem(run, runItem),
    sessions: items
      .filter((item) => String(item.sk).startsWith('SESSION#'))
      .map((item) => readItem(session, item)),
  };
}

/** The forms of one member that were handed in and not retracted; no answers leave from here. */
async function readFormsGiven(org: string, one: Run, participantId: string) {
  const slots = one.instruments.flatMap(({ instrumentId, occasions }) =>
    occasions.map((occasion): FormKey => ({ occasion, instrumentId, participantId })),
  );
  const items = await getItems(slots.map((slot) => keys.form(org, one.runId, slot)));
  return items.flatMap((item) => {
    const given = item && readItem(form, item);
    if (!given || given.retracted) return [];
    return [{ occasion: given.occasion, instrumentId: given.instrumentId }];
  });
}

/**
 * A client's groups with their own attendance, the newest group first.
 * @param shares whether the client shares the answers: only then is it looked for forms
 */
export async function readClientGroups(
  org: string,
  memberships: readonly Membership[],
  shares: boolean,
): Promise<ClientGroup[]> {
  const groups = await Promise.all(
    memberships.map(async ({ runId, member }): Promise<ClientGroup[]> => {
      const { run: one, sessions } = await readRunWithSessions(org, runId);
      if (!one) return [];
      const { participantId } = member;
      const shared = shares ? await readFormsGiven(org, one, participantId) : [];
      return [
        { ...placeIn(one), member, sessions: sessionsOf(participantId, member, sessions), shared },
      ];
    }),
  );
  return groups.flat().toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
}
