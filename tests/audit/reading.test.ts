import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tableVariables } from '../../shared/table-shape.ts';
import {
  as,
  enrolled,
  formParams,
  newFormBody,
  newParticipant,
  pinned,
  raw,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, admin, worker] = [
  as(server, 'leader'),
  as(server, 'admin'),
  as(server, 'own-worker'),
];
const { runId, members } = await runningRun(server, 2);
const [member = '', other = ''] = members;

const readBy = async (user: typeof admin, number: string) => {
  const { items } = await user.listAudit({ query: { participant: number } });
  return items.map(({ route, outcome, by }) =>
    [route, outcome, by.kind === 'staff' ? by.userId : 'participant'].join(' '),
  );
};

describe('The list of people who have handled my data', () => {
  it('shows newest first what concerned me and what concerned my group', async () => {
    await leader.putForm({ params: formParams(runId, member), body: newFormBody() });
    await leader.listForms({ params: { runId } });
    await refusal(as(server, 'camp-leader').getForm({ params: formParams(runId, member) }));
    expect((await readBy(admin, member)).slice(0, 3)).toEqual([
      'getForm run.unknown camp-leader',
      'listForms done leader',
      'putForm done leader',
    ]);
    expect(await readBy(admin, other)).not.toContain('putForm done leader');
  });

  it('includes reads of the group since I joined, and none from before', async () => {
    const { runId: elsewhere } = await runningRun(server, 1);
    await leader.listMembers({ params: { runId: elsewhere } });
    const late = await enrolled(server, elsewhere);
    expect(await readBy(admin, late)).not.toContain('listMembers done leader');
    await leader.listMembers({ params: { runId: elsewhere } });
    expect(await readBy(admin, late)).toContain('listMembers done leader');
  });

  it('includes reads of the group’s list of people, and of the audit itself', async () => {
    await worker.listParticipants({});
    await readBy(worker, member);
    const entries = await readBy(admin, member);
    expect(entries.slice(0, 2)).toEqual([
      'listAudit done own-worker',
      'listParticipants done own-worker',
    ]);
  });

  it('names nobody else', async () => {
    const { items } = await admin.listAudit({ query: { participant: member } });
    expect(items.length).toBeGreaterThan(5);
    expect(JSON.stringify(items)).not.toContain(other);
  });

  it('comes page by page, each request once', async () => {
    const whole = await admin.listAudit({ query: { participant: member } });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { participant: member, limit: '2', ...(cursor ? { cursor } : {}) };
      const { items, next } = await admin.listAudit({ query });
      paged.push(...items.map(({ requestId }) => requestId));
      cursor = next ?? undefined;
    } while (cursor);
    const known = new Set(paged);
    expect(known.size).toBe(paged.length);
    for (const { requestId } of whole.items) expect(known).toContain(requestId);
    const wrong = admin.listAudit({ query: { participant: member, cursor: 'nowhere' } });
    expect((await refusal(wrong)).code).toBe('cursor.invalid');
  });

  it('comes over two pages and as a long letter, with request ids in the form of the HTTP API', async () => {
    const number = await newParticipant(server);
    for (let n = 0; n < 11; n++)
      await Promise.all(
        Array.from({ length: 10 }, () =>
          worker.getParticipant({ params: { participantId: number } }),
        ),
      );
    const query = { participant: number, limit: '100' };
    const newest = await admin.listAudit({ query });
    const older = await admin.listAudit({ query: { ...query, cursor: newest.next ?? '' } });
    // 110 reads and the registration; the second page also has the read of the first page.
    const ids = [...newest.items, ...older.items].map(({ requestId }) => requestId);
    expect([newest.items.length, new Set(ids).size]).toEqual([100, 111]);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9+/]{15}=$/);
    const token = await server.tokenFor('own-worker');
    const letter = await fetch(`${server.url}/v1/audit/letter?participant=${number}&language=en`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(letter.status).toBe(200);
    expect(await letter.text()).toContain('110 times');
  });

  it('includes an export for research if my answers were in it', async () => {
    const { programmeId, runId: researched, members: both } = await runningRun(server, 2);
    const [willing = '', unwilling = ''] = both;
    await worker.putConsent({
      params: { participantId: willing, purpose: 'research' },
      body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
    });
    const researcher = as(server, 'researcher');
    const params = { exportId: randomUUID() };
    const { instrumentId, version: instrumentVersion } = pinned;
    const body = { programmeIds: [programmeId], instrumentId, instrumentVersion };
    await researcher.putExport({ params, body });
    await researcher.listExportRows({ params });
    const row = 'listExportRows done researcher';
    expect(await readBy(admin, willing)).toContain(row);
    expect(await readBy(admin, unwilling)).not.toContain(row);
    const { items } = await admin.listAudit({ query: { participant: willing } });
    expect(items.find(({ route }) => route === 'listExportRows')?.place.runId).toBe(researched);
  });

  it('is for admins, and for own workers about their own clients', async () => {
    const orphan = await newParticipant(server);
    await worker.putParticipant({
      params: { participantId: orphan },
      body: { ownWorker: 'somebody-else', background: {}, synthetic: true },
      ifMatch: 1,
    });
    const query = { participant: orphan };
    expect((await refusal(worker.listAudit({ query }))).code).toBe('participant.unknown');
    expect((await refusal(leader.listAudit({ query }))).code).toBe('role.missing');
    expect(await readBy(admin, orphan)).toContain('listAudit participant.unknown own-worker');
  });

  it('is shown to no other organisation', async () => {
    const token = await server.tokenFor('admin', { org: 'satakunta' });
    const answer = await fetch(`${server.url}/v1/audit?participant=${member}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toEqual({ items: [], next: null });
  });
});

describe('The letter', () => {
  const letter = async (language: string) => {
    const answer = await fetch(
      `${server.url}/v1/audit/letter?participant=${member}&language=${language}`,
      { headers: { Authorization: `Bearer ${await server.tokenFor('own-worker')}` } },
    );
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    return answer.text();
  };

  it.each([
    [
      'fi',
      'Kuka on käsitellyt tietojasi',
      'Ryhmän ohjaaja',
      'Tallennettiin tai korjattiin lomakkeesi.',
    ],
    [
      'sv',
      'Vem har behandlat dina uppgifter',
      'Gruppens handledare',
      'Ditt formulär sparades eller rättades.',
    ],
    ['en', 'Who has handled your data', 'Leader of the group', 'Your form was saved or corrected.'],
  ])('in %s says who did what in plain words', async (language, title, role, phrase) => {
    const page = await letter(language);
    expect(page).toContain(`<html lang="${language}">`);
    for (const words of [title, role, phrase, 'Aino', 'Outi', member])
      expect(page).toContain(words);
    for (const code of ['putForm', 'run.unknown', 'feels_healthy', other])
      expect(page).not.toContain(code);
  });

  it('puts entries of one day that are alike on one line', async () => {
    for (let n = 0; n < 3; n++) await leader.getFeedback({ params: { runId } });
    const page = await letter('en');
    expect(page.split('The means of the group’s feedback').length).toBe(2);
    expect(page).toContain('3 times');
  });
});

describe('If the audit cannot be written,', () => {
  const path = `/v1/participants/${member}`;
  const withoutAudit = async <T>(ask: () => Promise<T>): Promise<T> => {
    const table = process.env[tableVariables.audit];
    process.env[tableVariables.audit] = 'nowhere';
    try {
      return await ask();
    } finally {
      process.env[tableVariables.audit] = table;
    }
  };

  it('a read is refused: no data are returned', async () => {
    const { status, body } = await withoutAudit(() => raw(server, 'own-worker', 'GET', path));
    expect([status, body.code]).toEqual([503, 'audit.unavailable']);
    expect(JSON.stringify(body)).not.toContain(member);
    expect((await raw(server, 'own-worker', 'GET', path)).status).toBe(200);
  });

  it('a write is refused: nothing has changed', async () => {
    const params = { participantId: member };
    const before = await worker.getParticipant({ params });
    const body = { ownWorker: null, background: {}, synthetic: true };
    const written = withoutAudit(() =>
      refusal(worker.putParticipant({ params, body, ifMatch: before.version })),
    );
    expect((await written).code).toBe('audit.unavailable');
    expect(await worker.getParticipant({ params })).toEqual(before);
  });

  it('a refusal fails too', async () => {
    const refused = withoutAudit(() => refusal(leader.listMembers({ params: { runId: 'none' } })));
    expect((await refused).code).toBe('audit.unavailable');
  });

  it('requests that touch nobody’s data still work', async () => {
    expect((await withoutAudit(() => leader.getRun({ params: { runId } }))).runId).toBe(runId);
  });
});
