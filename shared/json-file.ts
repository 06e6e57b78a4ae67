/** What is wrong with a file that should be JSON, in words that quote nothing of it. */
export class JsonFault extends Error {}

const otherEncoding = 'is in another encoding: save it as UTF-8';

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
    throw new JsonFault(otherEncoding);
  }
}

/**
 * A text of the file, or a number that programs write though JSON does not have it. A text may lack
 * its end, so that none is read twice.
 */
const textOrNoNumber = /"(?:[^"\\]|\\[\s\S])*"?|-?\b(NaN|Infinity)\b/g;

/**
 * Why a text that does not parse is no JSON, as near as can be said.
 * @example faultOfJson('<a/>') // 'is XML: save it as JSON'
 */
export function faultOfJson(text: string): string {
  if (/[\0\uFFFD]/.test(text)) return otherEncoding;
  if (/^\s*</.test(text)) return 'is XML: save it as JSON';
  const found = [...text.matchAll(textOrNoNumber)].find(([, number]) => number);
  if (!found) return 'is not JSON';
  const line = text.slice(0, found.index).split('\n').length;
  return `has ${found[0]} on line ${line}: JSON has no such number, write null`;
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
    throw new JsonFault(faultOfJson(text));
  }
}
