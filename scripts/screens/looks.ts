/** How each view is looked at: every language, in light and dark, on a phone and at a desk. */
export const languages = ['fi', 'sv', 'en'] as const;
export const looks = [
  { scheme: 'light', width: 375 },
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 375 },
  { scheme: 'dark', width: 1280 },
] as const;

export type Look = (typeof looks)[number];
export type Language = (typeof languages)[number];

/**
 * The name of a picture.
 * For instance: pictureName('run', 'sv', { scheme: 'dark', width: 375 }) // 'run-sv-dark-375.webp'
 */
export const pictureName = (view: string, language: Language, { scheme, width }: Look) =>
  `${view}-${language}-${scheme}-${width}.webp`;
