import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, it } from 'vitest';
import { as, newId, newSessionBody, recruitingRun } from '../make.ts';
import { letRemind, messagesOf, remindAndDeliver, remindable } from '../reminded.ts';
import { testServer } from '../server.ts';

/** What the mail server received, by the addresses of the receivers. */
const received = new Map<string, string>();
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    done(address.startsWith('ei') ? new Error('no such mailbox') : null),
  onData: (stream, { envelope }, done) => {
    text(stream).then((mail) => {
      for (const { address } of envelope.rcptTo) received.set(address, mail);
      done();
    }, done);
  },
});
mailServer.listen(0, '127.0.0.1');
await once(mailServer.server, 'listening');
const { port } = mailServer.server.address() as AddressInfo;
afterAll(() => new Promise<void>((closed) => mailServer.close(() => closed())));

const server = await testServer({ smtpUrl: `smtp://127.0.0.1:${port}` });
const worker = as(server, 'own-worker');

it('An e-mail goes to a real mail server, and one that it refuses is listed as refused', async () => {
  await letRemind(server);
  const { runId } = await recruitingRun(server, { instruments: [] });
  await as(server, 'leader').putSession({
    params: { runId, sessionId: newId('session') },
    body: newSessionBody({ date: '2026-03-10', status: 'planned' as const, startsAt: '13:00' }),
  });
  const people = [await remindable(server, runId), await remindable(server, runId)];
  const addresses = ['maija@example.org', 'ei-laatikkoa@example.org'];
  for (const [n, { participantId }] of people.entries())
    await worker.putIdentity({
      params: { participantId },
      body: {
        ...{ name: `Maija ${participantId}`, phone: null, language: 'fi' as const },
        reminders: { channel: 'email' as const, address: addresses[n] ?? '' },
      },
      ifMatch: 1,
    });
  await remindAndDeliver(server, '2026-03-09T08:00:00.000Z');
  expect([...received.keys()]).toEqual(['maija@example.org']);
  const mail = received.get('maija@example.org') ?? '';
  expect(mail).toContain('Subject: Muistutus');
  expect(mail).toContain('From: laituri@laituri.example');
  expect(mail).toContain('seuraava kokoontuminen on ti 10.3. klo 13.00.');
  const states = await Promise.all(
    people.map(({ participantId }) => messagesOf(participantId).then(([state]) => state)),
  );
  expect(states).toEqual(['next_session sent', 'next_session refused rejected']);
  const page = await fetch(`${server.url}/local/messages`);
  expect(await page.text()).toContain('maija@example.org');
  const listed = await fetch(`${server.url}/local/messages`, {
    headers: { Accept: 'application/json' },
  });
  expect(await listed.json()).toMatchObject({
    items: [{ channel: 'email', to: 'maija@example.org', subject: 'Muistutus' }],
  });
});
