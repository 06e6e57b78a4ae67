import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLinkCode } from '../../shared/model/link-secret.ts';
import { isParticipantId } from '../../shared/model/participant-id.ts';

/** Where a whole test run logs to, and where it notes what must be in no log. */
export const logPlaces = { logs: '.local/test-logs', planted: '.local/test-planted' } as const;

/** What tests put in or were given, which no log may hold. */
export type Planted = { kind: 'number' | 'secret' | 'name' | 'answers'; value: string };

/** Where something stands in a log; what it is, and never the thing itself. */
export type Leak = { file: string; line: number; what: string };

const made: Record<Planted['kind'], string> = {
  number: 'a participant’s number, of those that were made',
  secret: 'a link’s secret or code, of those that were made',
  name: 'a name or a phone number, of those that were kept',
  answers: 'answers to a form, of those that were given',
};

/** What gives itself away by its form, whoever made it. */
const forms: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/, 'a token'],
  [/\bAuthorization\b.{0,4}(Link|Bearer) +[\w-]{8,}/i, 'an authorization'],
  [/(\d\s*,\s*){9,}\d/, 'a row of answers'],
  [/["']?\bfeels_healthy\b["']?\s*:/, 'answers by their items'],
];

/** A word that has a number's or a code's form; of digits alone many other things are made too. */
const isWellFormed = (word: string) =>
  /[A-Z]/.test(word) && (isParticipantId(word) || isLinkCode(word));

/** The gateway's random name of a request: parts of it may look like anything. */
const requestId = /"requestId":"[\w+/=-]+"/g;

/** Everything in a line that looks like a code or a secret, also as it is printed. */
const wordsOf = (line: string) => line.replaceAll(requestId, '').match(/[\w-]{8,}/g) ?? [];

type Index = { words: Map<string, Planted['kind']>; texts: Planted[] };

function indexOf(planted: readonly Planted[]): Index {
  const isWord = ({ kind }: Planted) => kind === 'number' || kind === 'secret';
  return {
    words: new Map(planted.filter(isWord).map(({ kind, value }) => [value, kind])),
    texts: planted.filter((one) => !isWord(one)),
  };
}

/** What of all this stands in a line. */
function faultsIn(line: string, { words, texts }: Index): string[] {
  const found = wordsOf(line).flatMap((word) => {
    const plain = /^\w{4}-\w{4}$/.test(word) ? word.replace('-', '') : word;
    const kind = words.get(plain);
    if (kind) return [made[kind]];
    return isWellFormed(plain) ? ['what has the form of a number or code'] : [];
  });
  const told = texts.filter(({ value }) => line.includes(value)).map(({ kind }) => made[kind]);
  const formed = forms.filter(([pattern]) => pattern.test(line)).map(([, what]) => what);
  return [...new Set([...found, ...told, ...formed])];
}

async function filesIn(directory: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.{log,jsonl}', { cwd: directory }))
    files.push(join(directory, file));
  return files.sort();
}

async function plantedIn(directory: string): Promise<Planted[]> {
  const texts = await Promise.all((await filesIn(directory)).map((file) => readFile(file, 'utf8')));
  const lines = new Set(texts.flatMap((text) => text.split('\n')).filter(Boolean));
  return [...lines].map((line) => JSON.parse(line) as Planted);
}

/** Looks through the logs of a directory for what was planted, and what no log may hold at all. */
export async function searchLogs(
  directory: string,
  planted: readonly Planted[],
): Promise<{ leaks: Leak[]; lines: number }> {
  const index = indexOf(planted);
  const leaks: Leak[] = [];
  let lines = 0;
  for (const file of await filesIn(directory))
    for (const [n, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
      lines += 1;
      for (const what of faultsIn(line, index)) leaks.push({ file, line: n + 1, what });
    }
  return { leaks, lines };
}

/** Looks through all that a test run logged for what it planted. */
export async function logLeaks(places: {
  logs: string;
  planted: string;
}): Promise<{ leaks: Leak[]; lines: number; planted: number }> {
  const planted = await plantedIn(places.planted);
  return { ...(await searchLogs(places.logs, planted)), planted: planted.length };
}
