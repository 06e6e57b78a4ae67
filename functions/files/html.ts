const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * Text escaped for a page.
 * @example escapedHtml('a < b') // 'a &lt; b'
 */
export const escapedHtml = (text: string): string =>
  text.replace(/[&<"]/g, (character) => escapes[character] ?? '');

/**
 * A day as it is written in Finland.
 * @example finnishDay('2026-06-03') // '3.6.2026'
 */
export const finnishDay = (day: string): string => day.split('-').map(Number).reverse().join('.');

/**
 * A row of a table: what it is, and what is stored of it.
 * @example labelledRow('Tila', 'a < b') // '<tr><th>Tila</th><td>a &lt; b</td></tr>'
 */
export const labelledRow = (what: string, shown: string): string =>
  `<tr><th>${escapedHtml(what)}</th><td>${escapedHtml(shown)}</td></tr>`;
