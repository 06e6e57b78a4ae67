/**
 * Invisible characters that change what is read: control characters, those that turn the direction
 * of writing or take no width, line and paragraph separators, and halves of characters.
 */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/u;

/**
 * The two joiners belong to letters in Persian, Hindi and emoji: allowed between two others, one at
 * a time.
 */
const strayJoiner = /(?:^|[\s\u200C\u200D])[\u200C\u200D]|[\u200C\u200D](?:$|\s)/u;

/**
 * Is it one line that reads as it is stored, without any invisible character?
 * @example isPlainText('Kajaani\u202Eoniita') // false
 */
export const isPlainText = (text: string): boolean => !unseen.test(text) && !strayJoiner.test(text);

/** Line breaks, and a tab: a text of several lines contains no other invisible characters. */
const lineParts = /\r\n?|[\n\t]/g;

/**
 * Is it a text of one or more lines that reads as it is stored?
 * @example isPlainLines('Kajaani\nSotkamo') // true
 * @example isPlainLines('Kajaani\u0000') // false
 */
export const isPlainLines = (text: string): boolean => isPlainText(text.replace(lineParts, ' '));

/**
 * Does it contain a control character, or half of a character? Participants' own words may contain
 * everything else: some languages need marks of direction.
 * @example holdsControl('\u0000') // true
 */
export const holdsControl = (text: string): boolean =>
  /[\p{Cc}\p{Cs}]/u.test(text.replace(lineParts, ' '));

/**
 * A participant's own words without what `holdsControl` finds: such characters come from pasted
 * text.
 * @example withoutControl('Hyvä\u000Bryhmä') // 'Hyvä ryhmä'
 */
export const withoutControl = (text: string): string =>
  text
    .split(/(\r\n?|[\n\t])/)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(/[\p{Cc}\p{Cs}]/gu, ' ')))
    .join('');

const unseenAnywhere = /* @__PURE__ */ new RegExp(unseen, 'gu');
const strayJoiners =
  /(^|\s)[\u200C\u200D]+|[\u200C\u200D]+(?=$|\s)|([\u200C\u200D])[\u200C\u200D]+/g;

/**
 * A text of one or more lines without invisible characters: soft hyphens and the like come from
 * pasted text.
 * @example withoutUnseen('Sot\u00ADkamo') // 'Sotkamo'
 */
export const withoutUnseen = (text: string): string =>
  text
    .split(/(\r\n?|[\n\t])/)
    .map((part, n) =>
      n % 2 === 1 ? part : part.replace(unseenAnywhere, '').replace(strayJoiners, '$1$2'),
    )
    .join('');
