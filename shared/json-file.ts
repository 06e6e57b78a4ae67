/** What is wrong with a file that should be JSON, in words that quote nothing of it. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
}

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
    throw new JsonFault('is in another encoding: save the file as UTF-8');
  }
}

/** A number that programs write though JSON does not have it, outside the file's texts. */
const noNumber = /"(?:[^"\\]|\\.)*"|-?\b(NaN|Infinity)\b/g;

/** Why a text that does not parse is no JSON, as near as can be said. */
function reasonOf(text: string): string {
  if (text.includes('\0') || text.includes('\uFFFD'))
    return 'is in another encoding: save the file as UTF-8';
  if (byteOrderMark.test(text)) return 'begins with two byte order marks';
  if (/^\s*</.test(text)) return 'is XML: save the file as JSON';
  for (const match of text.matchAll(noNumber)) {
    const line = text.slice(0, match.index).split('\n').length;
    if (match[1]) return `has ${match[0]} on line ${line}: JSON has no such number, write null`;
  }
  return 'is not valid JSON';
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
    throw new JsonFault(reasonOf(text));
  }
}
