import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { configuration, questionnaireLimits } from '../../shared/configuration.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { Problem, type ProblemBody, type ProblemCode } from '../../shared/problems.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import {
  as,
  enrolled,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  raw,
  recruitingRun,
} from '../make.ts';
import { testServer } from '../server.ts';

/** Part of every wrong value: no reply and no log line may contain it. */
const secret = 'Kyllikki-Sotkamosta';

const log: string[] = [];
vi.spyOn(console, 'error').mockImplementation((...parts) => {
  log.push(parts.map(String).join(' '));
});

const server = await testServer();
const { programmeId, runId } = await recruitingRun(server);
const member = await enrolled(server, runId);
const leader = as(server, 'leader');
const sessionId = newId('session');
await leader.putSession({ params: { runId, sessionId }, body: newSessionBody() });
await leader.putForm({ params: formParams(runId, member), body: newFormBody() });

type UncheckedAnswer = Awaited<ReturnType<typeof raw>>;
type RawRequest = { body?: unknown; headers?: Record<string, string> };

/** A request whose body may be anything: text is sent unchanged, the rest as JSON. */
function send(
  userId: string,
  request: string,
  { body, headers }: RawRequest = {},
): Promise<UncheckedAnswer> {
  const [method = '', path = ''] = request.split(' ');
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return raw(server, userId, method, path, text, headers);
}

/** Checks that the reply is this refusal in full, and that nothing sent is in it or in the log. */
function expectRefusal(answer: UncheckedAnswer, code: ProblemCode): ProblemBody {
  const problem = new Problem(code);
  expect(answer.body).toMatchObject({
    ...problem.body(),
    instance: expect.stringMatching(/^urn:laituri:request:./),
  });
  expect(answer.status).toBe(problem.status);
  expect(answer.type).toBe('application/problem+json');
  expect(JSON.stringify(answer).includes(secret), 'the answer quotes what was sent').toBe(false);
  expect(log.join().includes(secret), 'the log quotes what was sent').toBe(false);
  return answer.body;
}

const pointers = ({ errors = [] }: ProblemBody) => errors.map(({ pointer }) => pointer).sort();
const { instrumentId } = pinned;
const aRun = `/v1/runs/${runId}`;
const aSession = `${aRun}/sessions/${sessionId}`;
const aForm = `${aRun}/forms/start/${instrumentId}/${member}`;
const aMember = `${aRun}/members/${member}`;
const newRun = () => `PUT /v1/runs/${newId('run')}`;
const newSession = () => `PUT ${aRun}/sessions/${newId('session')}`;

beforeEach(() => {
  log.length = 0;
});

describe('Whatever breaks the contract is refused, and every fault is named', () => {
  test('a body that is not complete JSON', async () => {
    const deep = '['.repeat(30_000);
    for (const body of [`{"name":"${secret}",`, secret, '', deep, `{"__proto__":"${secret}"}`])
      expectRefusal(await send('coordinator', newRun(), { body }), 'body.malformed');
  });

  test.each<[string, RegExp]>([
    ['{"capacity": NaN}', /NaN on line 1/],
    ['\ufffd\ufffd{\0"\0', /save it as UTF-8/],
    ['<Questionnaire/>', /XML/],
  ])('a body that is no JSON, with the reason: %j', async (body, reason) => {
    const problem = expectRefusal(await send('coordinator', newRun(), { body }), 'body.malformed');
    expect(problem.errors).toEqual([{ pointer: '', message: expect.stringMatching(reason) }]);
  });

  test('a body before which a Windows program put a byte order mark is read as without it', async () => {
    const body = JSON.stringify(newRunBody(programmeId));
    // The gateway encodes the second.
    for (const type of ['application/json', 'application/fhir+json']) {
      const headers = { 'Content-Type': type };
      const reply = await send('coordinator', newRun(), { body: `\ufeff${body}`, headers });
      expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    }
    // A second mark is a character that JSON does not have.
    const twice = { body: `\ufeff\ufeff${body}` };
    expectRefusal(await send('coordinator', newRun(), twice), 'body.malformed');
    for (const type of ['application/json', 'application/fhir+json']) {
      const alone = { body: '\ufeff', headers: { 'Content-Type': type } };
      expectRefusal(await send('coordinator', newRun(), alone), 'body.malformed');
    }
  });

  test('fields that the contract does not have, at any depth', async () => {
    const body = {
      ownWorker: null,
      background: { name: secret, sex: 'female' },
      'street/number~': secret,
    };
    const request = `PUT /v1/participants/${newParticipantId()}`;
    const problem = expectRefusal(await send('own-worker', request, { body }), 'body.invalid');
    expect(pointers(problem)).toEqual(['/background/name', '/street~1number~0']);
  });

  test('several wrong values at once', async () => {
    const body = newRunBody(programmeId, {
      name: '',
      leaders: ['leader', `${secret} the leader`],
      capacity: secret,
      startsOn: secret,
      instruments: [{ instrumentId, version: secret }, { instrumentId }],
    });
    const problem = expectRefusal(await send('coordinator', newRun(), { body }), 'body.invalid');
    expect(pointers(problem)).toEqual([
      '/capacity',
      '/instruments/0/version',
      '/instruments/1/version',
      '/leaders/1',
      '/name',
      '/startsOn',
    ]);
  });

  test('a body that is not an object', async () => {
    for (const body of ['null', '[]', `"${secret}"`, '7'])
      expectRefusal(await send('coordinator', newRun(), { body }), 'body.invalid');
  });

  test.each([
    [
      'a leader named twice',
      '/leaders',
      'coordinator',
      newRun(),
      () => newRunBody(programmeId, { leaders: ['leader', 'camp-leader', 'leader'] }),
    ],
    [
      'a questionnaire in two versions',
      '/instruments',
      'coordinator',
      newRun(),
      () => newRunBody(programmeId, { instruments: [pinned, { ...pinned, version: '2' }] }),
    ],
    [
      'a run that ends before it starts',
      '/endsOn',
      'coordinator',
      newRun(),
      () => newRunBody(programmeId, { startsOn: '2026-05-05' }),
    ],
    [
      'a day that does not exist',
      '/date',
      'leader',
      newSession(),
      () => newSessionBody({ date: '2026-02-30' }),
    ],
    [
      'a session without a length',
      '/minutes',
      'leader',
      newSession(),
      () => newSessionBody({ minutes: 0 }),
    ],
    [
      'an exit without a day and a reason',
      '/exit',
      'leader',
      `PUT ${aMember}`,
      () => newMemberBody({ state: 'dropped_out' }),
    ],
    [
      'a mark for an impossible number',
      `/marks/1234`,
      'leader',
      `PATCH ${aSession}/attendance`,
      () => ({
        marks: {
          '1234': { attendance: 'present', markedAt: '2026-03-02T12:00:00.000Z', device: secret },
        },
      }),
    ],
    [
      'an empty roll call',
      '/marks',
      'leader',
      `PATCH ${aSession}/attendance`,
      () => ({
        marks: {},
      }),
    ],
    [
      'an answer that is not a code',
      '/answers/feels_healthy',
      'leader',
      `PUT ${aForm}`,
      () => newFormBody({ feels_healthy: { secret } as unknown as number }),
    ],
  ])('%s', async (_, pointer, userId, request, body) => {
    const problem = expectRefusal(await send(userId, request, { body: body() }), 'body.invalid');
    expect(pointers(problem)).toEqual([pointer]);
  });

  test('answers to no statement of the questionnaire, or outside its codes', async () => {
    const given = { feels_healthy: 6, 'is/happy': 3, feels_lonely: 0, feels_trusted: secret };
    const body = newFormBody(given);
    const problem = expectRefusal(
      await send('leader', `PUT ${aForm}`, { body }),
      'form.unknown_item',
    );
    expect(pointers(problem)).toEqual([
      '/answers/feels_healthy',
      '/answers/feels_lonely',
      '/answers/feels_trusted',
      '/answers/is~1happy',
    ]);
  });

  test.each([
    ['a run id in capitals', 'GET', `/v1/runs/${secret}`, ['/runId']],
    [
      'a participant number with a wrong check character',
      'PUT',
      `${aRun}/members/${secret}`,
      ['/participantId'],
    ],
    [
      'an unknown occasion',
      'PUT',
      `${aRun}/forms/${secret}/${instrumentId}/${secret}`,
      ['/occasion', '/participantId'],
    ],
    [
      'a page that is too long, an impossible day and an unknown filter',
      'GET',
      `/v1/runs?limit=401&from=${secret}&${'leader'}=${secret}`,
      ['/from', '/leader', '/limit'],
    ],
    ['the same filter twice', 'GET', '/v1/runs?from=2026-01-01&from=2026-01-02', ['/from']],
    ['days that end before they start', 'GET', '/v1/runs?from=2026-02-01&to=2026-01-01', ['/to']],
    [
      'days of outcomes that end before they start',
      'GET',
      '/v1/outcomes?programme=some&from=2026-02-01&to=2026-01-01',
      ['/to'],
    ],
    ['broken percent-encoding', 'GET', `/v1/runs/%${secret}`, ['']],
    ['a filter on a route without filters', 'GET', `${aRun}?name=${secret}`, ['/name']],
  ])('%s in the address', async (_, method, path, wrong) => {
    const body = method === 'PUT' ? { body: newMemberBody() } : {};
    const problem = expectRefusal(await send('leader', `${method} ${path}`, body), 'query.invalid');
    expect(pointers(problem)).toEqual(wrong);
  });

  test('a list may be limited at one end only', async () => {
    for (const userId of ['leader', 'coordinator'])
      for (const cut of ['from=2026-01-01', 'to=2026-12-31', 'from=2026-03-02&to=2026-03-02']) {
        const { status, body } = await send(userId, `GET /v1/runs?${cut}`);
        expect(status).toBe(200);
        expect(body.items).not.toHaveLength(0);
      }
  });

  test('a route that does not exist', async () => {
    expectRefusal(await send('leader', `POST ${aRun}`, { body: { secret } }), 'route.unknown');
    expectRefusal(await send('leader', `GET /v1/${secret}`), 'route.unknown');
  });

  test('a body that is not sent as JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const headers = { 'Content-Type': type };
      const body = JSON.stringify(newRunBody(programmeId, { name: secret }));
      expectRefusal(await send('coordinator', newRun(), { body, headers }), 'body.not_json');
    }
    expectRefusal(await send('coordinator', newRun()), 'body.not_json');
  });

  test('a cursor that no list gave', async () => {
    const encoded = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const cursors = [
      secret,
      encoded(secret),
      encoded({ pk: 7 }),
      encoded({ name: secret }),
      encoded({ pk: `ORG#${secret}`, sk: 'RUN' }),
    ];
    for (const cursor of cursors)
      for (const [userId, list] of [
        ['leader', `${aRun}/members`],
        ['coordinator', '/v1/runs'],
      ] as const)
        expectRefusal(await send(userId, `GET ${list}?cursor=${cursor}`), 'cursor.invalid');
  });

  test('a cursor of another organisation, of another person or of another list', async () => {
    await recruitingRun(server);
    const cursorOf = async (userId: string, path: string) => {
      const { body } = await send(userId, `GET ${path}?limit=1`);
      expect(body.next).toEqual(expect.any(String));
      return String(body.next);
    };
    const all = await cursorOf('coordinator', '/v1/runs');
    const own = await cursorOf('leader', '/v1/runs');
    const programmes = await cursorOf('coordinator', '/v1/programmes');
    for (const [userId, list, cursor] of [
      ['other-coordinator', '/v1/runs', all],
      ['other-leader', '/v1/runs', own],
      ['camp-leader', '/v1/runs', own],
      ['other-coordinator', '/v1/programmes', programmes],
      ['leader', `${aRun}/members`, programmes],
    ] as const)
      expectRefusal(await send(userId, `GET ${list}?cursor=${cursor}`), 'cursor.invalid');
  });
});

describe('A body may have 64 KB and no byte more', () => {
  const limit = configuration.bodyLimitBytes;
  /** The body as JSON, padded with spaces to this many bytes. */
  const filled = (body: unknown, bytes: number) => {
    const text = JSON.stringify(body);
    return text + ' '.repeat(bytes - Buffer.byteLength(text));
  };

  test('one byte over is refused', async () => {
    const body = filled(newRunBody(programmeId, { name: secret }), limit + 1);
    expectRefusal(await send('coordinator', newRun(), { body }), 'body.too_large');
  });

  test('a questionnaire may have 512 KB', async () => {
    const route = 'POST /v1/instruments/fhir';
    const form = { resourceType: 'Questionnaire', language: 'fi' };
    const most = questionnaireLimits.bytes;
    const body = filled(form, most + 1);
    expectRefusal(await send('coordinator', route, { body }), 'questionnaire.too_large');
    const reply = await send('coordinator', route, { body: filled(form, most) });
    expect(reply.status).toBe(200);
  });

  test('letters of several bytes count as their bytes', async () => {
    const note = 'ä'.repeat(limit / 2);
    expect(note.length).toBeLessThan(limit);
    const body = newSessionBody({ note });
    expectRefusal(await send('leader', newSession(), { body }), 'body.too_large');
  });

  test('exactly the limit is accepted, in letters of several bytes too', async () => {
    const body = filled(newSessionBody({ note: 'ä'.repeat(1500) }), limit);
    expect(Buffer.byteLength(body)).toBe(limit);
    expect((await send('leader', newSession(), { body })).status).toBe(200);
  });

  test('a body far over the limit is refused too', async () => {
    const body = filled({ name: secret }, 11 * 1024 * 1024);
    expectRefusal(await send('coordinator', newRun(), { body }), 'body.too_large');
  });
});

describe('The caller', () => {
  test('without a sign-in is shown nothing', async () => {
    const answer = await fetch(server.url + aRun);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ ...new Problem('sign_in.required').body() });
  });

  test('with a token that is broken, old, for somebody else or without an organisation is not signed in', async () => {
    const tokens = [
      secret,
      (await server.tokenFor('leader')).slice(0, -3),
      await server.tokenFor('leader', { exp: 1_700_000_000 }),
      await server.tokenFor('leader', { client_id: secret }),
      await server.tokenFor('leader', { iss: `https://${secret}` }),
      await server.tokenFor('leader', { org: undefined }),
      await server.tokenFor('leader', { org: `kainuu#RUN#${secret}` }),
    ];
    for (const token of tokens) {
      const headers = { Authorization: `Bearer ${token}` };
      expectRefusal(await send('leader', `GET ${aRun}`, { headers }), 'sign_in.required');
    }
  });

  test.each([
    ['An own worker adds no run', 'own-worker', newRun()],
    ['A researcher reads no run', 'researcher', `GET ${aRun}`],
    ['An admin reads no run', 'admin', `GET ${aRun}`],
    ['A coordinator sees no member', 'coordinator', `GET ${aRun}/members`],
    ['A coordinator sees no client', 'coordinator', `GET /v1/participants/${member}`],
    ['A coordinator takes no roll', 'coordinator', `PATCH ${aSession}/attendance`],
    ['An own worker keeps no form', 'own-worker', `PUT ${aForm}`],
    ['An own worker lists no run', 'own-worker', 'GET /v1/runs'],
  ])('%s', async (_, userId, request) => {
    const body = request.startsWith('GET') ? {} : { body: { name: secret } };
    expectRefusal(await send(userId, request, body), 'role.missing');
  });

  const noRun = `/v1/runs/${newId('run')}`;
  const nobody = newParticipantId();
  const inNoRun = (path: string) => path.replace(aRun, noRun);
  const roll = {
    marks: {
      [member]: { attendance: 'present', markedAt: '2026-03-02T12:00:00.000Z', device: 'tablet' },
    },
  };
  const move = { status: 'running', on: '2026-03-02' };
  test.each([
    ['a run of another organisation', 'other-coordinator', `GET ${aRun}`, undefined],
    ['the status of another organisation', 'other-coordinator', `POST ${aRun}/status`, move],
    ['the summary of another organisation', 'other-leader', `GET ${aRun}/summary`, undefined],
    ['a run that somebody else leads', 'camp-leader', `GET ${aRun}`, undefined],
    ['its members', 'camp-leader', `GET ${aRun}/members`, undefined],
    ['its forms', 'camp-leader', `GET ${aRun}/forms`, undefined],
    ['its outcome', 'camp-leader', `GET ${aRun}/outcome`, undefined],
    ['a form in it', 'camp-leader', `PUT ${aForm}`, newFormBody()],
    ['a session in it', 'camp-leader', `PUT ${aSession}`, newSessionBody()],
    ['a roll call in it', 'camp-leader', `PATCH ${aSession}/attendance`, roll],
    ['a membership in it', 'camp-leader', `PUT ${aMember}`, newMemberBody()],
  ])('%s is as unknown as one that does not exist', async (_, userId, request, body) => {
    const answer = expectRefusal(await send(userId, request, { body }), 'run.unknown');
    const none = expectRefusal(await send(userId, inNoRun(request), { body }), 'run.unknown');
    expect({ ...answer, instance: '' }).toEqual({ ...none, instance: '' });
  });

  test.each([
    ['read', 'leader', 'GET', undefined, {}],
    ['read from another organisation', 'other-leader', 'GET', undefined, {}],
    ['changed', 'leader', 'PUT', { ownWorker: null, background: {} }, { 'If-Match': '"1"' }],
  ])(
    'somebody else’s client cannot be %s, nor distinguished from nobody',
    async (_, userId, method, body, headers) => {
      const ask = (number: string) =>
        send(userId, `${method} /v1/participants/${number}`, { body, headers });
      const answer = expectRefusal(await ask(member), 'participant.unknown');
      const none = expectRefusal(await ask(nobody), 'participant.unknown');
      expect({ ...answer, instance: '' }).toEqual({ ...none, instance: '' });
    },
  );

  test('another organisation’s programme is as unknown as one that does not exist', async () => {
    const add = (programme: string) =>
      send('other-coordinator', newRun(), {
        body: newRunBody(programme, { leaders: ['other-leader'] }),
      });
    const answer = expectRefusal(await add(programmeId), 'programme.unknown');
    const none = expectRefusal(await add(newId('programme')), 'programme.unknown');
    expect({ ...answer, instance: '' }).toEqual({ ...none, instance: '' });
  });
});

describe('Versions and states', () => {
  const other = { kind: 'camp', name: secret };

  test.each([
    ['a programme', 'coordinator', `PUT /v1/programmes/${programmeId}`, other],
    ['a run', 'coordinator', `PUT ${aRun}`, newRunBody(programmeId, { name: secret })],
    ['a session', 'leader', `PUT ${aSession}`, newSessionBody({ note: secret })],
    ['a membership', 'leader', `PUT ${aMember}`, newMemberBody({ joinedOn: '2026-03-09' })],
  ])('%s is changed with If-Match, and only with the newest', async (_, userId, request, body) => {
    expectRefusal(await send(userId, request, { body }), 'version.required');
    for (const version of ['"99"', 'W/"99"', '99', '*', secret, '', '"1", "2"', '"-1"', '"1.0"']) {
      const headers = { 'If-Match': version };
      expectRefusal(await send(userId, request, { body, headers }), 'version.conflict');
    }
  });

  test('a form is corrected with the newest If-Match, and not by a second form', async () => {
    const body = newFormBody(newAnswers(5));
    expectRefusal(await send('leader', `PUT ${aForm}`, { body }), 'form.exists');
    const headers = { 'If-Match': '"2"' };
    expectRefusal(await send('leader', `PUT ${aForm}`, { body, headers }), 'version.conflict');
  });

  test('what does not exist cannot be changed', async () => {
    const headers = { 'If-Match': '"1"' };
    const body = newSessionBody();
    expectRefusal(await send('leader', newSession(), { body, headers }), 'version.conflict');
  });

  test('a number in use is not given to another participant', async () => {
    const body = { ownWorker: null, background: {} };
    const request = `PUT /v1/participants/${member}`;
    expectRefusal(await send('leader', request, { body }), 'participant.number_taken');
  });

  test('a run moves only along its life cycle', async () => {
    const body = { status: 'closed', on: '2026-03-02' };
    const problem = expectRefusal(
      await send('coordinator', `POST ${aRun}/status`, { body }),
      'run.transition_refused',
    );
    expect(problem.allowed).toEqual(['running', 'cancelled']);
  });

  test('a member moves only along the life cycle', async () => {
    const body = newMemberBody({ state: 'referred', joinedOn: null });
    const headers = { 'If-Match': '"1"' };
    const problem = expectRefusal(
      await send('leader', `PUT ${aMember}`, { body, headers }),
      'member.transition_refused',
    );
    expect(problem.allowed).toEqual(['enrolled', 'continued', 'dropped_out', 'transferred']);
  });
});

test('A failure of ours gets a reply without detail, and the log leads to it without content', async () => {
  const broken = await newParticipant(server);
  await server.documents.send(
    new PutCommand({
      TableName: process.env[tableVariables.records],
      Item: {
        ...keys.participant('kainuu', broken),
        participantId: broken,
        ownWorker: 'own-worker',
        registeredBy: 'own-worker',
        background: { [secret]: 1, sex: secret },
        version: 1,
      },
    }),
  );
  const answer = await send('own-worker', `GET /v1/participants/${broken}`);
  const { instance = '', ...problem } = expectRefusal(answer, 'server.failed');
  expect(problem).toEqual(new Problem('server.failed').body());
  const requestId = instance.replace('urn:laituri:request:', '');
  const lines = log.filter((line) => line.includes(requestId));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    requestId,
    routeKey: 'GET /v1/participants/{participantId}',
  });
  expect(lines[0]?.includes(broken), 'the log holds a participant number').toBe(false);
});
