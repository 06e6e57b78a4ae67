/**
 * How each view is shown: in every language, light and dark, in the widths of a phone and a
 * desktop.
 */
export const screenLanguages = ['fi', 'sv', 'en'] as const;
export const screenLooks = [
  { scheme: 'light', width: 375 },
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 375 },
  { scheme: 'dark', width: 1280 },
] as const;

export type ScreenLook = (typeof screenLooks)[number];
export type ScreenLanguage = (typeof screenLanguages)[number];

/**
 * The name of a picture.
 * For instance: pictureName('run', 'sv', { scheme: 'dark', width: 375 }) // 'run-sv-dark-375.webp'
 */
export const pictureName = (
  view: string,
  language: ScreenLanguage,
  { scheme, width }: ScreenLook,
) => `${view}-${language}-${scheme}-${width}.webp`;
