import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DataKind, dataKind } from '../../shared/domain/privacy/retention.ts';
import { retentionPeriods } from '../../shared/domain/privacy/retention-periods.ts';
import {
  answerBothByLinks,
  as,
  endRun,
  newFormBody,
  newSessionBody,
  pinned,
  runningRun,
  sendSealedLabels,
} from '../make.ts';
import { ownPageWithCode } from '../own-page.ts';
import { testServer } from '../server.ts';
import { type Dump, dumpedTablesOf, textOfItem } from './dump.ts';
import { wholePerson } from './person.ts';

const server = await testServer();
const { night } = await import('./nights.ts');
const [leader, worker, coordinator] = [
  as(server, 'leader'),
  as(server, 'own-worker'),
  as(server, 'coordinator'),
];

/** The groups end on 4 May 2026, and what the tests record is recorded today. */
const groupsOver = '2036-05-05';
const clientsOver = '2037-12-01';
const name = 'Maija Mallikas';
const message = 'Voitko soittaa kirsikasta?';
const note = 'Kirsikka lauloi ensimmäisenä.';
const background = { sex: { female: 3, male: 5 } };

/** A released group, with everything that is stored of a group and of a client. */
async function wholeGroup() {
  const { runId, members } = await runningRun(server, 7);
  const changes = Array.from({ length: 7 }, (_, n) => [2, 3 + (n % 2)] as const);
  await answerBothByLinks(server, runId, members, changes);
  const { participantId: number } = await wholePerson(server, runId);
  const params = { participantId: number };
  await worker.putIdentity({ params, body: { name, phone: null, language: 'fi' } });
  await worker.putMeasurement({
    params: { ...params, meterId: 'esy', measurementId: 'esy-1' },
    body: { measurement: 'first', on: '2026-03-02' },
  });
  await worker.putApart({ params: { ...params, otherParticipantId: members[0] ?? '' }, body: {} });
  await worker.postClientLink({ params, body: { consents: true, background: true } });
  await leader.postRunOwnPages({ params: { runId }, body: { participantIds: [number] } });
  const { inside } = await ownPageWithCode(server, number);
  await inside.postOwnMessage({ body: { messageId: randomUUID(), text: message } });
  await leader.putSession({
    params: { runId, sessionId: 'noted' },
    body: newSessionBody({ note }),
  });
  await leader.putUnnumberedForm({
    params: { runId, formId: 'f-1' },
    body: { ...newFormBody(), occasion: 'start', instrumentId: pinned.instrumentId },
  });
  await leader.putRunBackground({ params: { runId }, body: background });
  await endRun(server, runId);
  await sendSealedLabels(leader, runId);
  await server.settled();
  return { runId, number };
}

const of = (dump: Dump, table: string) =>
  Object.entries(dump.tables).find(([id]) => id.startsWith(table))?.[1] ?? [];

type Seen = { dump: Dump; runId: string; number: string };
const inRun = ({ dump, runId }: Seen, sk: RegExp, text = '') =>
  of(dump, 'Records').some(
    (item) =>
      String(item.pk).includes(`#RUN#${runId}`) &&
      sk.test(String(item.sk)) &&
      textOfItem(item).includes(text),
  );
const ofClient = ({ dump, number }: Seen, sk: RegExp, field = '') =>
  of(dump, 'Records').some(
    (item) =>
      String(item.pk).endsWith(`#PARTICIPANT#${number}`) &&
      sk.test(String(item.sk)) &&
      (!field || field in item),
  );

/** Whether data of each kind are stored; null where no table could show it. */
const isStored: Record<DataKind, ((seen: Seen) => boolean) | null> = {
  identity: ({ dump, number }) =>
    of(dump, 'Identities').some((item) => textOfItem(item).includes(number)),
  background: (seen) => ofClient(seen, /^BACKGROUND$/, 'background'),
  consents: (seen) => ofClient(seen, /^CONSENT#/),
  memberships: (seen) => inRun(seen, /^MEMBER#/, seen.number),
  attendance: (seen) => inRun(seen, /^SESSION#/, seen.number),
  forms: (seen) => inRun(seen, /^(FORM|ANSWER|ENTRY|DECISION)#/, seen.number),
  meters: (seen) => ofClient(seen, /^METER#/),
  own_page: (seen) => ofClient(seen, /^(OWN_PAGE|MESSAGE#|OWN_LINK#WORKER)/),
  links: ({ dump, number }) =>
    of(dump, 'Records').some(
      (item) => /^(CLIENT_)?LINK#/.test(String(item.pk)) && textOfItem(item).includes(number),
    ),
  figures: (seen) => inRun(seen, /^SUMMARY$/, 'content'),
  hand_counts: (seen) => inRun(seen, /^BACKGROUND$/),
  own_labels: (seen) => inRun(seen, /^LABELS#/),
  mentions: (seen) => inRun(seen, /^SESSION#/, note),
  without_number: (seen) => inRun(seen, /^UNNUMBERED#/),
  printed: null,
  audit: ({ dump, number }) =>
    of(dump, 'Audit').some((item) => item.pk === `ORG#kainuu#PARTICIPANT#${number}`),
  stream_keys: null,
  tombstone: (seen) => ofClient(seen, /^BACKGROUND$/, 'erasure'),
};

describe('Every kind of data', () => {
  let [before, afterGroups, afterClients] = [] as unknown as [Seen, Seen, Seen];
  let [shown, left] = [{}, {}];

  beforeAll(async () => {
    const group = await wholeGroup();
    const { runId } = group;
    const ask = async () => ({
      outcome: await coordinator.getOutcome({ params: { runId } }),
      summary: await coordinator.getSummary({ params: { runId } }),
    });
    const seen = async () => ({ ...group, dump: await dumpedTablesOf(server) });
    before = await seen();
    shown = await ask();
    expect(shown).toMatchObject({ outcome: { pairs: 7, suppressed: null } });
    await night(groupsOver);
    afterGroups = await seen();
    await night(clientsOver);
    await server.settled();
    afterClients = await seen();
    left = await ask();
  });

  it.each(dataKind.options)('is removed with what the table says, or stays: %s', (kind) => {
    const isThere = isStored[kind];
    if (!isThere) return expect(['printed', 'stream_keys']).toContain(kind);
    const { removedWith } = retentionPeriods[kind];
    if (kind !== 'tombstone') expect(isThere(before), 'before').toBe(true);
    if (removedWith === 'group') expect(isThere(afterGroups), 'after the group').toBe(false);
    if (removedWith === 'client') expect(isThere(afterGroups), 'after the group').toBe(true);
    const stays = removedWith === 'nothing' || kind === 'audit';
    expect(isThere(afterClients), 'after the client').toBe(stays);
  });

  it('of the group and its people has left nothing behind but the shell, the figures, the numbers used and the audit', () => {
    const { dump, number } = afterClients;
    const others = Object.entries(dump.tables).filter(([id]) => !id.startsWith('Audit'));
    const left = others.flatMap(([, items]) => items);
    const naming = left.filter((item) => textOfItem(item).includes(number));
    expect(naming).toEqual([
      expect.objectContaining({ erasure: expect.objectContaining({ status: 'done' }) }),
    ]);
    for (const text of [note, message, name, '"own-worker"', '"leader"'])
      expect(
        left
          .filter(({ pk }) => !/#STAFF|^SUBJECT|^STAFF_/.test(String(pk)))
          .map(textOfItem)
          .filter((item) => item.includes(text)),
      ).toEqual([]);
  });

  it('leaves the figures that were disclosed to others as they were', () => {
    expect(left).toEqual({ ...shown, ...withoutStatus(shown, left) });
  });
});

type ShownFigures = Record<'outcome' | 'summary', { run: { status: string }; countedAt: string }>;

/** The group is closed now, and its composition is no longer known to anybody as it was. */
const withoutStatus = (shown: object, left: object) =>
  Object.fromEntries(
    Object.entries(shown as ShownFigures).map(([what, figures]) => [
      what,
      {
        ...figures,
        run: { ...figures.run, status: 'closed' },
        countedAt: (left as ShownFigures)[what as keyof ShownFigures].countedAt,
      },
    ]),
  );
