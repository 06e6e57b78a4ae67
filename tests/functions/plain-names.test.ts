import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { indexed, keys } from '../../functions/store/keys.ts';
import { faultsOfAnswers } from '../../shared/domain/forms/answers.ts';
import { isPlainText, withoutUnseen } from '../../shared/domain/unseen.ts';
import { meterFeedback2 } from '../../shared/instruments/meter-feedback.ts';
import {
  answerByLink,
  as,
  enrolled,
  formParams,
  newAnswers,
  newId,
  newParticipant,
  newRunBody,
  newSessionBody,
  recruitingRun,
  refusal,
} from '../make.ts';
import { tableNameOf } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { programmeId, runId } = await recruitingRun(server);
const member = await enrolled(server, runId);
const [leader, worker] = [as(server, 'leader'), as(server, 'own-worker')];
const [coordinator, admin] = [as(server, 'coordinator'), as(server, 'admin')];
const sessionId = newId('session');
await leader.putSession({ params: { runId, sessionId }, body: newSessionBody() });

const reason = (note: string) => ({ code: 'other' as const, note });
const days = { from: '2026-03-02', until: '2026-03-06' };

/** Every body with a name or another text of one line, and the path of that text. */
const bodies: Record<string, [pointer: string, (text: string) => Promise<unknown>]> = {
  'a person’s name': [
    '/name',
    (name) =>
      worker.putIdentity({
        params: { participantId: member },
        body: { name, phone: null, language: 'fi' },
      }),
  ],
  'a group’s name': [
    '/name',
    (name) =>
      coordinator.putRun({
        params: { runId: newId('run') },
        body: newRunBody(programmeId, { name }),
      }),
  ],
  'a group’s municipality': [
    '/municipality',
    (municipality) =>
      coordinator.putRun({
        params: { runId: newId('run') },
        body: newRunBody(programmeId, { municipality }),
      }),
  ],
  'a programme’s name': [
    '/name',
    (name) =>
      coordinator.putProgramme({
        params: { programmeId: newId('programme') },
        body: { name, kind: 'other' },
      }),
  ],
  'a client’s municipality': [
    '/background/municipality_area',
    (municipality_area) => newParticipant(server, { municipality_area }),
  ],
  'the note of a substitution': [
    '/reason/note',
    (note) =>
      leader.putRunSubstitute({
        params: { runId, userId: 'camp-leader' },
        body: { ...days, until: '2999-01-01', from: '2998-12-01', reason: reason(note) },
      }),
  ],
  'the note of a hand-over': [
    '/reason/note',
    (note) =>
      admin.putWorkerHandOver({
        params: { userId: 'nobody', handOverId: newId('hand-over') },
        body: { runsTo: null, clientsTo: 'somebody', reason: reason(note) },
      }),
  ],
  'a device that marks': [
    `/marks/${member}/device`,
    (device) =>
      leader.patchAttendance({
        params: { runId, sessionId },
        body: {
          marks: {
            [member]: { attendance: 'present', markedAt: '2026-03-02T12:00:00.000Z', device },
          },
        },
      }),
  ],
};

const unseen = {
  'a line end': 'Kaja\nani',
  'a NUL': 'Kaja\u0000ani',
  'a C1 control': 'Kaja\u0085ani',
  'an override of the direction': 'Kaja\u202Eani',
  'an isolate of the direction': 'Kaja\u2066ani\u2069',
  'a mark of the direction': 'Kajaani\u200F',
  'a byte order mark': 'Kaja\uFEFFani',
  'a space of no width': 'Kaja\u200Bani',
  'a joiner that joins nothing': 'Kajaani\u200D',
  'a line separator': 'Kaja\u2028ani',
  'half of a character': 'Kaja\uD83Dani',
};

describe.each(Object.entries(bodies))('%s', (_, [pointer, save]) => {
  it.each(Object.entries(unseen))('contains no %s', async (_what, text) => {
    expect(await refusal(save(text))).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer, message: 'must hold no control, direction or other unseen character' }],
    });
  });

  it('may be written as people write', async () => {
    await save('Ääkkös-Škrabák O’Neill (محمد‌رضا) 👩‍👩‍👧 No. 2');
  });
});

/** Every body with a text of several lines. */
const texts: Record<string, [pointer: string, (text: string) => Promise<unknown>]> = {
  'a session’s note': [
    '/note',
    (note) =>
      leader.putSession({
        params: { runId, sessionId: newId('session') },
        body: newSessionBody({ note }),
      }),
  ],
  'a programme’s description': [
    '/description',
    (description) =>
      coordinator.putProgramme({
        params: { programmeId: newId('programme') },
        body: { name: 'Kokeilu', kind: 'other', description },
      }),
  ],
  'whom a programme is for': [
    '/eligibility',
    (eligibility) =>
      coordinator.putProgramme({
        params: { programmeId: newId('programme') },
        body: { name: 'Kokeilu', kind: 'other', eligibility },
      }),
  ],
  'a note on forms that are closed as lost': [
    '/note',
    (note) =>
      leader.postLostForms({
        params: { runId },
        body: {
          ...{ closingId: newId('closing'), decision: 'lost', reason: 'other', note },
          occasions: ['start'],
        },
      }),
  ],
};

describe.each(Object.entries(texts))('%s', (_, [pointer, save]) => {
  const { 'a line end': lineEnd, ...others } = unseen;

  it.each(Object.entries(others))('contains no %s', async (_what, text) => {
    expect(await refusal(save(text))).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer }],
    });
  });

  it('may have lines and tabs', async () => {
    await save(`${lineEnd}\r\n\tkello 12`);
  });
});

it('The reason of a correction contains nothing invisible', async () => {
  const answered = await enrolled(server, runId);
  await answerByLink(server, runId, answered, 'start', newAnswers(3));
  for (const note of Object.values(unseen)) {
    const body = {
      answers: newAnswers(4),
      reason: { code: 'other' as const, note },
    };
    const put = leader.putFormCorrection({ params: formParams(runId, answered), body, ifMatch: 1 });
    expect(await refusal(put)).toMatchObject({ errors: [{ pointer: '/reason/note' }] });
  }
});

it('A participant’s own text may have lines and direction marks, and no control character', () => {
  const freeText = meterFeedback2.items.find(({ type }) => type === 'text')?.id ?? '';
  const fault = (text: string) =>
    faultsOfAnswers(meterFeedback2, { [freeText]: text }).map(({ message }) => message);
  expect(fault('Yksi\nkaksi\u200F')).toEqual([]);
  for (const text of ['Kaja\u0000ani', 'Kaja\u0085ani', 'Kaja\u001Bani', 'Kaja\uD83Dani'])
    expect(fault(text)).toEqual(['must hold no control character but line ends and tabs']);
});

it('Pasted text loses its invisible characters', () => {
  expect(withoutUnseen('Sot\u00ADka\u200Bmo\r\n\tmuu')).toBe('Sotkamo\r\n\tmuu');
});

it('A joiner belongs between two letters', () => {
  expect(isPlainText('محمد‌رضا')).toBe(true);
  expect(isPlainText('\u200Cرضا')).toBe(false);
  expect(isPlainText('a\u200D\u200Db')).toBe(false);
});

it('What was stored before the rule can still be read', async () => {
  const before = await coordinator.getRun({ params: { runId } });
  const name = 'Vanha\u202Enimi';
  await server.documents.send(
    new PutCommand({
      TableName: tableNameOf(server, 'Records'),
      Item: {
        ...keys.run('kainuu', runId),
        ...indexed.runByStart('kainuu', before),
        ...before,
        name,
      },
    }),
  );
  expect((await coordinator.getRun({ params: { runId } })).name).toBe(name);
});
