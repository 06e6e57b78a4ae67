/** Notes what must be in no log: `scripts/tools/log-leaks.ts` looks for it after the run. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpAnswer } from '../infra/local/messages/answer.ts';
import type { HttpRequest } from '../infra/local/messages/incoming.ts';
import { logPlaces, type Planted } from '../scripts/tools/log-leaks.ts';
import { isParticipantId } from '../shared/domain/participant-id.ts';

mkdirSync(logPlaces.planted, { recursive: true });
const file = join(logPlaces.planted, `${process.pid}.jsonl`);
const noted = new Set<string>();

/** Notes one value. */
export function plant(kind: Planted['kind'], value: unknown): void {
  const line = JSON.stringify({ kind, value });
  // A value as short as this may occur anywhere.
  if (typeof value !== 'string' || value.length < 5 || noted.has(line)) return;
  noted.add(line);
  appendFileSync(file, `${line}\n`);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const plantNumbers = (text: string) => {
  for (const word of text.match(/\b[0-9A-Z]{8}\b/g) ?? [])
    if (isParticipantId(word)) plant('number', word);
};

/** A full name, and its parts. */
function plantName({ name, phone }: Record<string, unknown>): void {
  plant('name', phone);
  if (typeof name === 'string') for (const part of [name, ...name.split(' ')]) plant('name', part);
}

function plantLinks({ items }: Record<string, unknown>): void {
  if (Array.isArray(items))
    for (const { secret, code } of items) for (const one of [secret, code]) plant('secret', one);
}

/** Notes everything about people that a request and its reply carry. */
export function plantFrom(incoming: HttpRequest, answer: HttpAnswer): void {
  const { path, body, headers } = incoming;
  const [sent, replied] = [body.toString(), answer.body.toString()];
  for (const text of [path, sent, replied]) plantNumbers(text);
  const bearer = /^Link +(\S{8,64})$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) plant('secret', bearer);
  const given = parsed(sent);
  if (/\/(identity|partner\/referrals)$/.test(path)) plantName(given);
  plant('secret', given.receipt);
  if (/\/partner-links\//.test(path)) plantLinks({ items: [parsed(replied)] });
  const inPath = /\/calendars\/([\w-]{8,})/.exec(path)?.[1];
  if (inPath) plant('secret', inPath);
  if (/\/links$/.test(path)) plantLinks(parsed(replied));
  if (Object.keys(given.answers ?? {}).length > 2) plant('answers', JSON.stringify(given.answers));
}
