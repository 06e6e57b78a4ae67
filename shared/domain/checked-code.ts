/**
 * Codes that people read aloud and type: seven random characters and a check character. The
 * alphabet is Crockford's base 32, which has no I, L, O or U to misread.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/**
 * The purpose of a code. Each begins its check from another state, so that a code of one kind is
 * never valid as another: people who type the number instead of the code are shown that mistake.
 */
const beginnings = { participant: 0, link: 1 } as const;
export type CodeKind = keyof typeof beginnings;

/**
 * Damm's check over the field of 32 elements (Damm 2004): every single wrong character and
 * every swap of two neighbours is caught. Doubling in the field is a shift, folded back with
 * the primitive polynomial x⁵+x²+1.
 */
function fold(state: number, digit: number): number {
  const mixed = state ^ digit;
  const doubled = mixed << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}

function digits(text: string): number[] {
  return [...text].map((character) => alphabet.indexOf(character));
}

/**
 * The check character of a code's first seven characters.
 * @example checkCharacter('participant', '7K2M9QX') // 'A'
 */
export function checkCharacter(kind: CodeKind, body: string): string {
  // The check digit equals the folded state, so that folding it in gives 0.
  return alphabet.charAt(digits(body).reduce(fold, beginnings[kind]));
}

/**
 * Is this a well-formed code of that kind, check character included?
 * @example isCheckedCode('link', '7K2M9QXA') // false
 */
export function isCheckedCode(kind: CodeKind, text: string): boolean {
  const all = digits(text);
  return all.length === length && !all.includes(-1) && all.reduce(fold, beginnings[kind]) === 0;
}

/** Fills the given bytes with random ones. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** The platform's own randomness, fit for secrets. */
export const secureRandom: Random = (bytes) => crypto.getRandomValues(bytes);

/**
 * A new code from 35 random bits.
 * @example newCheckedCode('participant', (bytes) => bytes.fill(0)) // '00000000'
 */
export function newCheckedCode(kind: CodeKind, random: Random = secureRandom): string {
  const body = [...random(new Uint8Array(length - 1))]
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');
  return body + checkCharacter(kind, body);
}

/**
 * A code as people write it, converted to the stored form: case, spaces, hyphens and the
 * look-alikes O, I and L are forgiven.
 * @example readCheckedCode('7k2m-9qxa') // '7K2M9QXA'
 */
export function readCheckedCode(written: string): string {
  return written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
