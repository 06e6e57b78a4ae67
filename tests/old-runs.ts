import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../infra/local/local-server.ts';
import { as, newMemberBody, newParticipant, recruitingRun } from './make.ts';

/** A run of long ago, with so many members who joined on its first day. */
export async function oldRunWith(
  server: LocalServer,
  size: number,
  run: { startsOn: string; endsOn: string; [changed: string]: unknown },
): Promise<{ runId: string; members: string[] }> {
  const { runId } = await recruitingRun(server, run);
  const members: string[] = [];
  for (let n = 0; n < size; n++) {
    const participantId = await newParticipant(server);
    await as(server, 'own-worker').putMember({
      params: { runId, participantId },
      body: newMemberBody({ joinedOn: run.startsOn }),
    });
    members.push(participantId);
  }
  return { runId, members };
}

/** Gives a run days of so long ago that the API refuses them, as if the time had passed. */
export async function giveOldDays(
  { documents, tables }: LocalServer,
  runId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<void> {
  await documents.send(
    new UpdateCommand({
      TableName: Object.entries(tables).find(([id]) => id.startsWith('Records'))?.[1],
      Key: { pk: `ORG#kainuu#RUN#${runId}`, sk: 'RUN' },
      UpdateExpression: 'SET startsOn = :from, endsOn = :to, runsSort = :sort',
      ExpressionAttributeValues: {
        ...{ ':from': startsOn, ':to': endsOn, ':sort': `${startsOn}#${runId}` },
      },
    }),
  );
}
