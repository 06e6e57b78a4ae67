import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/fingerprint.ts';

/** A phrase that a stranger stumbles over, and what to write instead. */
type Phrase = readonly [pattern: RegExp, write: string];

const phrases: readonly Phrase[] = [
  [/\b(?:tells?|told|telling)\b/gi, 'say, show, list, report; of figures: disclose'],
  [/\b(?:of|for|to|by|from|with|than|as|or|but|that|refuses|admits) who\b/gi, 'name the people'],
  [/(?:^|[.:;*] )\s*Who (?![^.]*\?)/g, 'name the people'],
  [/\bwhoever\b/gi, 'anyone who, the person who'],
  [/\bwhat (?:shuts|operates)\b/gi, 'name the thing'],
  [/\banew\b/gi, 'again'],
  [/\bno more\b(?! than)/gi, 'no longer'],
  [/\bin (?:the|its|their) place of\b/gi, 'instead of'],
  [/\b(?:stands?|stood|standing)\b(?! in\b| for\b|-in\b)/gi, 'be, be listed, be stored'],
  [/\b(?:she|her|hers|herself)\b/gi, 'they, their: staff and participants alike'],
  [/\b(?:deeds?|desks?|asker)\b/gi, 'action; server, client or page; caller'],
  [/\b(?:berth|harbour|crew|cargo|voyage|log-?book)s?\b/gi, 'see the glossary of the chaos tests'],
  [/\b(?:rooms?|doors?)\b/gi, 'folder; entry point'],
];

/** Places where one of the phrases is right: what is quoted, translated or means the thing itself. */
const allowed: readonly RegExp[] = [
  /^scripts\/checks\/(?:words|dialect)\.ts$/,
  // What people said, as they said it.
  /^shared\/instruments\/content\//,
  /^tests\/fixtures\//,
];

const read = /\.(?:ts|tsx|mjs|css|html|md)$/;

/** Where a phrase is, and what to write instead. */
export type Stumble = { file: string; line: number; phrase: string; write: string };

/**
 * Code whose strings people read outside the catalogues: the contract's summaries, problems, alarms,
 * files for research, and what commands print. It is read whole, since `dialect.ts` keeps the words
 * out of its names.
 */
const spoken = /^(?:shared|functions|infra|scripts|web\/src)\/(?!.*\btexts\/).*\.tsx?$/;

/** A line without code: what people read of it. In a document that is all but what is quoted. */
function proseOf(file: string, line: string): string {
  if (file.endsWith('.md')) return line.replaceAll(/`[^`]*`|\]\([^)]*\)/g, '');
  if (line.includes('@example')) return '';
  if (spoken.test(file)) return line;
  const comment = /^\s*(?:\/?\*+|\/\/|<!--)(.*)$/.exec(line) ?? /(?:^|\s)\/\/ (.*)$/.exec(line);
  return (comment?.[1] ?? '').replaceAll(/`[^`]*`/g, '');
}

/**
 * The listed phrases in the comments of a file, in a document, or in what code says to people.
 * @example stumblesIn('a.md', 'Tells of it anew.').map(({ phrase }) => phrase) // ['Tells', 'anew']
 */
export function stumblesIn(file: string, text: string): Stumble[] {
  return text.split('\n').flatMap((content, index) =>
    phrases.flatMap(([pattern, write]) =>
      [...proseOf(file, content).matchAll(pattern)].map(([phrase]) => ({
        file,
        line: index + 1,
        phrase: phrase.trim(),
        write,
      })),
    ),
  );
}

/** The listed phrases in the whole tree, or in a part of it. @param part a path from the root */
export function stumblesInTree(part = ''): Stumble[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter(
      (file) =>
        file.startsWith(part) && read.test(file) && !allowed.some((pattern) => pattern.test(file)),
    )
    .flatMap((file) => stumblesIn(file, readFileSync(join(root, file), 'utf8')));
}

if (import.meta.main) {
  const found = stumblesInTree(process.argv[2]);
  for (const { file, line, phrase, write } of found)
    console.error(`✗ ${file}:${line} says “${phrase}”; write: ${write}`);
  console.log(`${found.length} phrases of the word list.`);
  if (found.length > 0) process.exitCode = 1;
}
