import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** A page as a printer, or a reader of PDF, gets it. */
export type Printed = {
  isTagged: boolean;
  title: unknown;
  language: unknown;
  /** The headings for moving around in it. */
  outline: string[];
  /** Each sheet's sides in millimetres, and its text without any spaces. */
  sheets: { sides: [number, number]; text: string }[];
  /** The roles of the tags in it. */
  roles: Set<string>;
};

/** The characters of the words, without the spaces and breaks between them. */
export const withoutSpaces = (text: string) => text.replace(/[\s\u00ad]+/g, '');

const millimetres = (points: number) => Math.round((points / 72) * 25.4);

type Tag = { role?: string; children?: Tag[] };
const rolesIn = ({ role, children = [] }: Tag): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesIn),
];

type Title = { title: string; items: Title[] };
const titlesIn = (outline: readonly Title[]): string[] =>
  outline.flatMap(({ title, items }) => [title, ...titlesIn(items)]);

/** Prints a page through Chromium and reads the result. */
export async function printed(page: Page): Promise<Printed> {
  const file = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const [mark, metadata, outline] = await Promise.all([
    pdf.getMarkInfo(),
    pdf.getMetadata(),
    pdf.getOutline(),
  ]);
  const info = metadata.info as Record<string, unknown>;
  const roles = new Set<string>();
  const sheets: Printed['sheets'] = [];
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const sheet = await pdf.getPage(n);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    sheets.push({
      sides: [millimetres(width), millimetres(height)],
      text: withoutSpaces(text),
    });
    for (const role of rolesIn((await sheet.getStructTree()) as Tag)) roles.add(role);
  }
  return {
    isTagged: mark?.Marked === true,
    title: info.Title,
    language: info.Language,
    outline: titlesIn((outline ?? []) as Title[]),
    sheets,
    roles,
  };
}
