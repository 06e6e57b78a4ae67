const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * Text as it may stand in a page.
 * @example escapedHtml('a < b') // 'a &lt; b'
 */
export const escapedHtml = (text: string): string =>
  text.replace(/[&<"]/g, (character) => escapes[character] ?? '');

/**
 * A day as a Finn writes it.
 * @example finnishDay('2026-06-03') // '3.6.2026'
 */
export const finnishDay = (day: string): string => day.split('-').map(Number).reverse().join('.');
