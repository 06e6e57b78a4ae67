import { indexed } from './keys.ts';
import { queryAll } from './query.ts';

/** The runs a participant belongs or belonged to. */
export async function listRunIdsOf(org: string, participantId: string): Promise<string[]> {
  const { person } = indexed.memberOfRun(org, participantId, '');
  const items = await queryAll({ index: 'byPerson', partition: person });
  return items.map((item) => String(item.personSort));
}

/** The runs a person leads. */
export async function listRunIdsLedBy(org: string, userId: string): Promise<string[]> {
  const { person } = indexed.leaderOfRun(org, userId, { startsOn: '', runId: '' });
  const items = await queryAll({ index: 'byPerson', partition: person });
  return items.map((item) => String(item.runId));
}
