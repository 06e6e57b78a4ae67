import { workerOf } from '../../shared/domain/people/access.ts';
import { handlersOf } from '../../shared/domain/people/known-person.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import { clientRoles } from '../../shared/domain/people/staff.ts';
import { indexed, keys } from './keys.ts';
import { type StaffWrite, writeNaming } from './named-staff.ts';
import { clientSubstituteParts } from './substitute-items.ts';
import { recordsTable } from './table.ts';

/** The client's own worker and their substitutes. */
export type ClientStaff = Pick<Participant, 'ownWorker' | 'substitutes'>;

/**
 * Changes the client's own worker and substitutes, all or nothing and only over the client as it
 * was read: a client whose erasure began meanwhile has another version.
 * @returns undefined when another write came first
 * @throws Problem staff.unknown
 */
export async function saveClientStaff(
  org: string,
  before: Participant,
  after: ClientStaff,
  { along = [], named = [] }: StaffWrite,
): Promise<true | undefined> {
  const { participantId, registeredBy } = before;
  const worker = workerOf({ ...after, registeredBy });
  const handledBy = handlersOf({ ...after, registeredBy, handledBy: handlersOf(before) });
  const { person, personSort } = indexed.clientOfWorker(org, worker, participantId);
  // With an own worker they leave the list of those without one.
  const unlisted = Object.keys(indexed.withoutWorker(org, participantId)).join(', ');
  const settled = after.ownWorker === null ? '' : ` REMOVE ${unlisted}`;
  const parts = [
    {
      Update: {
        TableName: recordsTable(),
        Key: keys.participant(org, participantId),
        UpdateExpression: `SET ownWorker = :worker, substitutes = :substitutes, handledBy = :handledBy, person = :person, personSort = :sort, version = version + :one${settled}`,
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: {
          ':worker': after.ownWorker,
          ':substitutes': after.substitutes,
          ':handledBy': handledBy,
          ':person': person,
          ':sort': personSort,
          ':one': 1,
          ':seen': before.version,
        },
      },
    },
    ...along,
    ...clientSubstituteParts(org, before, after.substitutes),
  ];
  const stopped = await writeNaming(org, parts, { named, roles: clientRoles });
  return stopped ? undefined : true;
}
