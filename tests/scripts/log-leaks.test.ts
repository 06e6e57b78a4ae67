import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { logLeaks, type Planted } from '../../scripts/tools/log-leaks.ts';
import { newLinkCode, newLinkSecret, printedCode } from '../../shared/domain/forms/link-secret.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';

/** A secret with a letter, as nearly all have. */
function withLetter(make: () => string): string {
  const text = make();
  return /[A-Z]/.test(text) ? text : withLetter(make);
}

const number = withLetter(newParticipantId);
const unmade = withLetter(newParticipantId);
const [secret, code] = [newLinkSecret(), withLetter(newLinkCode)];
const answers = JSON.stringify({ first: 1, second: 2, third: 3 });
const planted: Planted[] = [
  { kind: 'number', value: number },
  { kind: 'secret', value: secret },
  { kind: 'secret', value: code },
  { kind: 'name', value: 'Planted Person' },
  { kind: 'answers', value: answers },
];

/** What is found in a run that logged these lines. */
async function found(...lines: string[]) {
  const place = await mkdtemp(join(tmpdir(), 'laituri-logs-'));
  const places = { logs: join(place, 'logs'), planted: join(place, 'planted') };
  for (const directory of Object.values(places)) await mkdir(directory);
  await writeFile(join(places.logs, 'run.log'), lines.join('\n'));
  const notes = planted.map((one) => JSON.stringify(one)).join('\n');
  await writeFile(join(places.planted, 'notes.jsonl'), `${notes}\n`);
  const { leaks } = await logLeaks(places);
  return leaks.map(({ line, what }) => `${line}: ${what}`);
}

it.each([
  ['a number', `look at ${number}`, /number, of those that were made/],
  ['a number in a path', `GET /v1/participants/${number}/record`, /of those that were made/],
  ['a number as it is printed', `no ${number.slice(0, 4)}-${number.slice(4)}.`, /were made/],
  ['a number that no test noted', `{"id":"${unmade}"}`, /has the form of a number/],
  ['a secret', `{"a":"x#${secret}"}`, /secret or code/],
  ['a code', `code ${printedCode(code)}`, /secret or code/],
  ['a name', 'Error: Planted Person', /name or a phone number/],
  ['answers', `{"answers":${answers}}`, /answers to a form/],
  ['a row of answers', '[3, 4, 3, 2, 1, 5, 4, 3, 2, 1]', /row of answers/],
  ['answers as a console shows them', '{ feels_healthy: 3 }', /by their items/],
  ['a token', 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhaW5vIn0.x', /a token/],
])('A log that contains %s is found by its line', async (_, line, what) => {
  const all = await found('nothing', line, 'nothing');
  expect(all.length).toBeGreaterThan(0);
  for (const one of all) expect(one).toMatch(/^2: /);
  expect(all.join()).toMatch(what);
});

it('The report does not repeat the secret', async () => {
  const all = await found(`${number} ${secret} Planted Person`);
  expect(all).toHaveLength(3);
  for (const leaked of [number, secret, 'Planted']) expect(all.join()).not.toContain(leaked);
});

it('What a log is supposed to contain is no leak', async () => {
  const lines = [
    '{"level":"error","requestId":"5b1c22f0-76f5-4a0c-8d6b-8c1f0f6f7a11","routeKey":"GET /v1/runs/{runId}"}',
    '{"requestId":"6HVLOa/34REQKME=","status":"200"}',
    'at ABSTRACT_RUNNER (file:///srv/functions/http/serve.ts:60:12)',
    'SummariseFunction7670B3C8: Sandbox.Timedout 20261122 12345678',
  ];
  expect(await found(...lines)).toEqual([]);
});
