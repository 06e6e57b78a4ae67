/** Why a file is no JSON: another encoding, two marks, XML, a number that JSON lacks, or else. */
export type JsonFaultReason = 'encoding' | 'marks' | 'xml' | 'number' | 'invalid';

/** What is wrong with a file that should be JSON, in words that quote nothing of it. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly reason: JsonFaultReason;
  /** The number that JSON lacks, and its line. */
  readonly found: { number: string; line: number } | null;

  constructor(reason: JsonFaultReason, found: { number: string; line: number } | null = null) {
    super(sentences[reason](found?.number ?? '', found?.line ?? 0));
    this.reason = reason;
    this.found = found;
  }
}

const sentences: Readonly<Record<JsonFaultReason, (found: string, line: number) => string>> = {
  encoding: () => 'is in another encoding: save the file as UTF-8',
  marks: () => 'begins with two byte order marks',
  xml: () => 'is XML: save the file as JSON',
  number: (found, line) => `has ${found} on line ${line}: JSON has no such number, write null`,
  invalid: () => 'is not valid JSON',
};

const byteOrderMark = /^\uFEFF/;

/** The encoding of a file's bytes: by their mark, else by the zeros of UTF-16. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a file in UTF-8 or UTF-16, without the byte order mark that Windows programs put
 * before it.
 * @throws JsonFault for another encoding
 * @example decodedText(new Uint8Array([0xff, 0xfe, 0x41, 0])) // 'A'
 */
export function decodedText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
      .decode(bytes)
      .replace(byteOrderMark, '');
  } catch {
    throw new JsonFault('encoding');
  }
}

/** A number that programs write though JSON does not have it, outside the file's texts. */
const noNumber = /"(?:[^"\\]|\\.)*"|-?\b(NaN|Infinity)\b/g;

/** Why a text that does not parse is no JSON, as near as can be said. */
function faultOf(text: string): JsonFault {
  if (text.includes('\0') || text.includes('\uFFFD')) return new JsonFault('encoding');
  if (byteOrderMark.test(text)) return new JsonFault('marks');
  if (/^\s*</.test(text)) return new JsonFault('xml');
  for (const match of text.matchAll(noNumber)) {
    const line = text.slice(0, match.index).split('\n').length;
    if (match[1]) return new JsonFault('number', { number: match[0], line });
  }
  return new JsonFault('invalid');
}

/**
 * The value of a JSON text.
 * @throws JsonFault with the reason
 * @example parseJsonText('{"a":1}') // { a: 1 }
 */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faultOf(text);
  }
}
