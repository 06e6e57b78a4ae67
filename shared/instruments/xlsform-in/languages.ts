/** What forms call our languages in their headers, without a code. */
const codesByName: Readonly<Record<string, string>> = {
  suomi: 'fi',
  finnish: 'fi',
  finska: 'fi',
  svenska: 'sv',
  swedish: 'sv',
  ruotsi: 'sv',
  english: 'en',
  englanti: 'en',
  engelska: 'en',
};

/**
 * The code of a language as an XLSForm names it: `English (en)`, `English` or `en`; the name itself
 * where it has no code that we know.
 * @example languageCode('Suomi (fi)') // 'fi'
 */
export function languageCode(name: string): string {
  const inBrackets = /\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$/.exec(name)?.[1];
  return inBrackets ?? codesByName[name.trim().toLowerCase()] ?? name.trim();
}

/** The texts of a row in one column and its translations, by the code of their language. */
export function textsIn(
  cells: ReadonlyMap<string, string>,
  column: string,
  main: string,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [header, text] of cells) {
    const [name, language] = header.split('::');
    if (name !== column) continue;
    texts.set(language === undefined ? main : languageCode(language), text);
  }
  return texts;
}

/**
 * The language of the texts of a form: its default language; else, where each text names its
 * language, Finnish or the first. Undefined where nothing says it.
 */
export function mainLanguage(
  columns: Iterable<string>,
  defaultLanguage: string | undefined,
): string | undefined {
  if (defaultLanguage && defaultLanguage.toLowerCase() !== 'default')
    return languageCode(defaultLanguage);
  const labels = [...columns].filter((column) => /^label(::|$)/.test(column));
  if (labels.includes('label')) return undefined;
  const codes = labels.map((label) => languageCode(label.split('::')[1] ?? ''));
  return codes.includes('fi') ? 'fi' : codes[0];
}
