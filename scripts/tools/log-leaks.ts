import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLinkCode } from '../../shared/domain/forms/link-secret.ts';
import { isParticipantId } from '../../shared/domain/participant-id.ts';

/** The files where a whole test run logs, and where it notes the values that no log may hold. */
export const logPlaces = { logs: '.local/test-logs', planted: '.local/test-planted' } as const;

/** A value that tests sent or received, which no log may hold. */
export type Planted = { kind: 'number' | 'secret' | 'name' | 'answers'; value: string };

/** Where a log holds such a value, and its kind; never the value itself. */
export type Leak = { file: string; line: number; what: string };

const made: Record<Planted['kind'], string> = {
  number: 'a participant’s number, of those that were made',
  secret: 'a link’s secret or code, of those that were made',
  name: 'a name or a phone number, of those that were stored',
  answers: 'answers to a form, of those that were given',
};

/** Values that are recognised by their form, whatever their origin. */
const forms: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/, 'a token'],
  [/\bAuthorization\b.{0,4}(Link|Bearer) +[\w-]{8,}/i, 'an authorization'],
  [/(\d\s*,\s*){9,}\d/, 'a row of answers'],
  [/["']?\bfeels_healthy\b["']?\s*:/, 'answers by their items'],
];

/**
 * Whether a word has the form of a number or a code. Words of digits alone are left out, because
 * many other things look like that.
 */
const isWellFormed = (word: string) =>
  /[A-Z]/.test(word) && (isParticipantId(word) || isLinkCode(word));

/** The gateway's random id of a request: parts of it may look like anything. */
const requestId = /"requestId":"[\w+/=-]+"/g;

/** Every word of a line that looks like a code or a secret, also in its printed form. */
const wordsOf = (line: string) => line.replaceAll(requestId, '').match(/[\w-]{8,}/g) ?? [];

type Index = { words: Map<string, Planted['kind']>; texts: Planted[] };

function indexOf(planted: readonly Planted[]): Index {
  const isWord = ({ kind }: Planted) => kind === 'number' || kind === 'secret';
  return {
    words: new Map(planted.filter(isWord).map(({ kind, value }) => [value, kind])),
    texts: planted.filter((one) => !isWord(one)),
  };
}

/** The kinds of forbidden values in a line. */
function faultsIn(line: string, { words, texts }: Index): string[] {
  const found = wordsOf(line).flatMap((word) => {
    const plain = /^\w{4}-\w{4}$/.test(word) ? word.replace('-', '') : word;
    const kind = words.get(plain);
    if (kind) return [made[kind]];
    return isWellFormed(plain) ? ['what has the form of a number or code'] : [];
  });
  const leaked = texts.filter(({ value }) => line.includes(value)).map(({ kind }) => made[kind]);
  const formed = forms.filter(([pattern]) => pattern.test(line)).map(([, what]) => what);
  return [...new Set([...found, ...leaked, ...formed])];
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

/**
 * Searches the logs of a directory for planted values, and for values that no log may ever hold.
 */
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

/** Searches everything that a test run logged for the values that it planted. */
export async function logLeaks(places: {
  logs: string;
  planted: string;
}): Promise<{ leaks: Leak[]; lines: number; planted: number }> {
  const planted = await plantedIn(places.planted);
  return { ...(await searchLogs(places.logs, planted)), planted: planted.length };
}
