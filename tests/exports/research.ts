import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { createClient } from '../../shared/contract/client.ts';
import { exports } from '../../shared/contract/exports.ts';
import type { Purpose } from '../../shared/domain/people/consent.ts';
import { bandNames } from '../../shared/exports/bands.ts';
import type { ExportedPage, ExportedPerson } from '../../shared/exports/export.ts';
import {
  as,
  endFormBody,
  endRun,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
} from '../make.ts';

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

/** A person in a group, as an export with bands describes them. */
export type PersonInBands = {
  sex: 'female' | 'male';
  birthYear: number;
  /** At how many of the four sessions whose roll was taken they were. */
  attended: number;
  leftOn?: string;
  /** What they answered to every statement at the start, and at the end if they completed. */
  answers: [start: number, end: number];
};

export const sessionsInBands = ['2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'];

async function putInto(server: LocalServer, runId: string, one: PersonInBands): Promise<string> {
  const participantId = await newParticipant(server, { sex: one.sex, birth_year: one.birthYear });
  const params = { runId, participantId };
  await as(server, 'own-worker').putMember({
    params,
    body: { ...newMemberBody(), confirmedDate: true },
  });
  await say(server, participantId, 'research', true);
  return participantId;
}

async function attend(server: LocalServer, runId: string, members: [string, PersonInBands][]) {
  const leader = as(server, 'leader');
  for (const [at, date] of sessionsInBands.entries()) {
    const params = { runId, sessionId: date };
    await leader.putSession({ params, body: newSessionBody({ date }) });
    const expected = members.filter(([, { leftOn }]) => !leftOn || date <= leftOn);
    const marks = expected.map(([participantId, { attended }]) => [
      participantId,
      {
        attendance: at < attended ? ('present' as const) : ('absent' as const),
        markedAt: `${date}T12:00:00.000Z`,
        device: 'tablet',
      },
    ]);
    await leader.patchAttendance({ params, body: { marks: Object.fromEntries(marks) } });
  }
}

/** A group that ended long ago, in which everybody consents to research. */
export async function endedGroup(
  server: LocalServer,
  programmeId: string,
  people: readonly PersonInBands[],
): Promise<{ runId: string; members: string[] }> {
  const [leader, coordinator] = [as(server, 'leader'), as(server, 'coordinator')];
  const params = { runId: newId('bands') };
  await coordinator.putRun({ params, body: newRunBody(programmeId, { capacity: 20 }) });
  await coordinator.postRunStatus({ params, body: { status: 'recruiting', on: '2026-02-01' } });
  const members: [string, PersonInBands][] = [];
  for (const one of people) members.push([await putInto(server, params.runId, one), one]);
  await leader.postRunStatus({ params, body: { status: 'running', on: '2026-03-02' } });
  await attend(server, params.runId, members);
  for (const [participantId, { leftOn, answers }] of members) {
    const [start, end] = answers.map((answer) => newAnswers(answer));
    const form = (occasion?: 'end') => formParams(params.runId, participantId, occasion);
    await leader.putForm({ params: form(), body: newFormBody(start) });
    if (leftOn)
      await leader.putMember({
        params: { ...params, participantId },
        body: newMemberBody({
          state: 'dropped_out',
          exit: { on: leftOn, reason: 'life_situation' },
        }),
        ifMatch: 1,
      });
    else await leader.putForm({ params: form('end'), body: endFormBody(end) });
  }
  await endRun(server, params.runId);
  return { ...params, members: members.map(([participantId]) => participantId) };
}

/** A woman of about 46 who completed the group. */
export const woman: PersonInBands = {
  sex: 'female',
  birthYear: 1980,
  attended: 4,
  answers: [2, 4],
};

/** A programme of its own. */
export async function newProgramme(server: LocalServer): Promise<string> {
  const programmeId = newId('bands');
  const body = { name: 'Kokeilu', kind: 'other' as const };
  await as(server, 'coordinator').putProgramme({ params: { programmeId }, body });
  return programmeId;
}

/** A person's bands as one text. */
export const bandsText = ({ bands }: ExportedPerson) =>
  bandNames.map((name) => bands?.[name]).join();

/** What each wrote at the start and the end, which is how two files are joined. */
export const answersOf = ({ forms }: ExportedPerson) =>
  forms.map(({ occasion, answers }) => `${occasion} ${Object.values(answers)[0]}`).join();

/** The same of somebody who gave both forms. */
export const answered = ([start, end]: [number, number]) => `start ${start},end ${end}`;

/** All items of a partition of the records. */
export async function itemsOf(server: LocalServer, pk: string) {
  const [, TableName] =
    Object.entries(server.tables).find(([id]) => id.startsWith('Records')) ?? [];
  const { Items } = await server.documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items ?? [];
}
