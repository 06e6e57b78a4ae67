import { describe, expect, it } from 'vitest';
import { yearsAfter } from '../../shared/domain/retention-days.ts';
import {
  as,
  enrolled,
  newId,
  newParticipant,
  newReferralBody,
  newSessionBody,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { namedPerson, takeRoll, wholePerson } from './person.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const { runId } = await runningRun(server, 1);
const other = await enrolled(server, runId);
const { participantId, sessionId, secret } = await wholePerson(server, runId);
await takeRoll(server, runId, [other]);
const params = { participantId };

const page = async (number: string, user = 'own-worker') => {
  const url = `${server.url}/v1/participants/${number}/record/page`;
  const headers = { Authorization: `Bearer ${await server.tokenFor(user)}` };
  const answer = await fetch(url, { headers });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    text: await answer.text(),
  };
};

describe('A person’s record', () => {
  it('shows everything that is stored about the person', async () => {
    const record = await worker.getRecord({ params });
    expect(record.participant.background).toMatchObject({ sex: 'female', birth_year: 1980 });
    expect(record.consents).toMatchObject([{ purpose: 'measurement', given: true }]);
    expect(record.consents[0]?.history).toHaveLength(1);
    expect(record.runs).toHaveLength(1);
    expect(record.runs[0]).toMatchObject({
      run: { runId, status: 'running' },
      member: { state: 'enrolled', joinedOn: '2026-03-02' },
      attendance: [{ sessionId, mark: { attendance: 'present' } }],
      forms: [{ occasion: 'start', answers: { feels_healthy: 4 } }],
      decisions: [{ occasion: 'follow_up', decision: 'handed_out' }],
      inTheMaking: [{ occasion: 'end', saves: { feels_healthy: { answer: 2 } } }],
      paperEntries: [{ occasion: 'follow_up', answers: { feels_healthy: 5 } }],
    });
  });

  it('lists a catch-up session for the person before its roll is taken', async () => {
    const invited = await enrolled(server, runId);
    const catchUp = newId('korvaava');
    await as(server, 'leader').putSession({
      params: { runId, sessionId: catchUp },
      body: newSessionBody({ kind: 'catch_up', status: 'planned', members: [invited, other] }),
    });
    const record = await worker.getRecord({ params: { participantId: invited } });
    expect(record.runs[0]?.attendance).toEqual([
      { sessionId: catchUp, date: '2026-03-02', kind: 'catch_up', mark: null },
    ]);
    expect(JSON.stringify(record)).not.toContain(other);
    expect((await page(invited)).text).toContain('2.3.2026: kutsuttu korvaavaan kertaan');
  });

  it('opens no form and names nobody else', async () => {
    const shown = JSON.stringify(await worker.getRecord({ params }));
    expect(shown).not.toMatch(/secretHash|codeHash/);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(other);
  });

  it('says that a name is stored and not which', async () => {
    const named = await namedPerson(server, 'Maija Mallikas');
    const record = await worker.getRecord({ params: { participantId: named } });
    expect(record.identityKept).toBe(true);
    expect(JSON.stringify(record)).not.toContain('Mallikas');
    expect((await worker.getRecord({ params })).identityKept).toBe(false);
  });

  it('says how long each kind is kept: a group’s from its last day, the rest from the last record', async () => {
    const { retention, runs, participant } = await worker.getRecord({ params });
    const untilOf = (kind: string) => retention.find((one) => one.kind === kind)?.until;
    expect(runs.map(({ run }) => run.storedUntil)).toContain('2036-05-04');
    for (const kind of ['memberships', 'attendance', 'forms'])
      expect(untilOf(kind)).toBe('2036-05-04');
    const { recordedOn } = participant;
    for (const kind of ['identity', 'background', 'consents', 'meters'])
      expect(untilOf(kind)).toBe(yearsAfter(recordedOn ?? '', 10));
    expect(untilOf('audit')).toBeNull();
  });

  it('is for the client’s own worker and nobody else', async () => {
    for (const user of ['leader', 'coordinator', 'researcher', 'admin'])
      expect((await refusal(as(server, user).getRecord({ params }))).code).toBe('role.missing');
    const strangers = { participantId: await newParticipant(server) };
    await worker.putParticipant({
      params: strangers,
      body: { ownWorker: 'somebody-else', background: {}, synthetic: true },
      ifMatch: 1,
    });
    expect((await refusal(worker.getRecord({ params: strangers }))).code).toBe(
      'participant.unknown',
    );
    expect((await page(strangers.participantId)).status).toBe(404);
  });
});

describe('The page of a person’s record', () => {
  it('says the same in Finnish, in the words of the questionnaires', async () => {
    const { status, type, text } = await page(participantId);
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(text).toContain('<html lang="fi">');
    for (const shown of [participantId, 'Nainen', '1980', 'Kokeiluryhmä', 'paikalla', '2.3.2026'])
      expect(text).toContain(shown);
    expect(text).toMatch(/<td>4: /);
    expect(text).not.toContain('feels_healthy');
    expect(text).not.toContain(other);
  });

  it('has what was written of a referral, what became of it, and that somebody is kept apart', async () => {
    const { runId: to } = await recruitingRun(server);
    const referred = await newParticipant(server);
    const body = newReferralBody({
      hope: 'Haluan uskaltaa puhua.',
      answers: [{ question: 'Onko sinulla kyyti?', answer: 'Ei vielä.' }],
    });
    const at = { params: { runId: to, participantId: referred } };
    await worker.putReferral({ ...at, body });
    await as(server, 'leader').postReferralDecision({
      ...at,
      body: { state: 'refused', reason: 'times_do_not_fit', note: 'Ryhmä on päivällä.' },
    });
    const apart = { participantId: referred, otherParticipantId: other };
    await worker.putApart({ params: apart, body: {} });
    const { text } = await page(referred);
    for (const shown of [
      ...['Haluan uskaltaa puhua.', 'Tiistait sopivat.', 'Onko sinulla kyyti?', 'Ei vielä.'],
      ...['ei otettu ryhmään', 'ajat eivät sovi: Ryhmä on päivällä.'],
      'Asiakkaita, joiden kanssa sinua ei oteta samaan ryhmään',
    ])
      expect(text).toContain(shown);
    expect(text).not.toContain(other);
  });

  it('lets no text that somebody wrote become part of its markup', async () => {
    const sly = await newParticipant(server, { municipality_area: '<script>alert(1)</script>' });
    expect((await page(sly)).text).toContain('&lt;script>');
    expect((await page(sly)).text).not.toContain('<script>');
  });
});
