/** Why a file is no JSON: another encoding, XML, a number that JSON lacks, or something else. */
export type JsonFaultReason = 'encoding' | 'xml' | 'number' | 'invalid';

const sentences: Readonly<Record<JsonFaultReason, (found: string, line: number) => string>> = {
  encoding: () => 'is in another encoding: save it as UTF-8',
  xml: () => 'is XML: save it as JSON',
  number: (found, line) => `has ${found} on line ${line}: JSON has no such number, write null`,
  invalid: () => 'is not JSON',
};

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

/** The encoding of a file: in UTF-16 its mark, or its first character, has a byte that says so. */
function encodingOf([first = 1, second = 1]: Uint8Array): string {
  if (!second || first === 0xff) return 'utf-16le';
  return !first || first === 0xfe ? 'utf-16be' : 'utf-8';
}

/**
 * The text of a file in UTF-8 or UTF-16, without the byte order mark that Windows programs put
 * before it.
 * @throws JsonFault for another encoding
 * @example decodedText(new Uint8Array([0xff, 0xfe, 0x41, 0])) // 'A'
 */
export function decodedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new JsonFault('encoding');
  }
}

/**
 * A text of the file, or a number that programs write though JSON does not have it. A text may lack
 * its end, so that none is read twice.
 */
const textOrNoNumber = /"(?:[^"\\]|\\[\s\S])*"?|-?\b(NaN|Infinity)\b/g;

/**
 * Why a text that does not parse is no JSON, as near as can be said.
 * @example faultOfJson('<a/>').message // 'is XML: save it as JSON'
 */
export function faultOfJson(text: string): JsonFault {
  if (/[\0\uFFFD]/.test(text)) return new JsonFault('encoding');
  if (/^\s*</.test(text)) return new JsonFault('xml');
  const found = [...text.matchAll(textOrNoNumber)].find(([, number]) => number);
  if (!found) return new JsonFault('invalid');
  const line = text.slice(0, found.index).split('\n').length;
  return new JsonFault('number', { number: found[0], line });
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
    throw faultOfJson(text);
  }
}
