/**
 * Participant numbers (*tunnistenumero*): seven random characters and a check character, e.g.
 * `7K2M9QXA`. The alphabet is Crockford's base 32, which has no I, L, O or U to misread.
 * Numbers are random and derived from nothing, so they say nothing of the person.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

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
 * The check character of a number's first seven characters.
 * @example checkCharacter('7K2M9QX') // 'A'
 */
export function checkCharacter(body: string): string {
  // The check digit equals the folded state, so that folding it in gives 0.
  return alphabet.charAt(digits(body).reduce(fold, 0));
}

/**
 * Is this a well-formed participant number, check character included?
 * @example isParticipantId('7K2M9QXA') // true
 */
export function isParticipantId(text: string): boolean {
  const all = digits(text);
  return all.length === length && !all.includes(-1) && all.reduce(fold, 0) === 0;
}

/**
 * A new number from 35 random bits; `random` fills the bytes it is given.
 * @example newParticipantId((bytes) => bytes.fill(0)) // '00000000'
 */
export function newParticipantId(
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  const body = [...random(new Uint8Array(length - 1))]
    .map((byte) => alphabet.charAt(byte % 32))
    .join('');
  return body + checkCharacter(body);
}

/**
 * A number as people write it, made into the one stored: case, spaces, hyphens and the
 * look-alikes O, I and L are forgiven.
 * @example readParticipantId('7k2m-9qxa') // '7K2M9QXA'
 */
export function readParticipantId(written: string): string {
  return written.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
