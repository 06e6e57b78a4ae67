import { jsonStorage } from './json-storage.ts';

/** Stored for this tab only, so that a reload continues; the tab forgets it when it is closed. */
const tab = jsonStorage(() => sessionStorage);
const names = {
  secret: 'laituri.own.link',
  session: 'laituri.own.session',
  language: 'laituri.own.language',
};

/** The language that was chosen on the own page; the page of a form begins with it too. */
export const chosenOwnLanguage = (): string | undefined => tab.read<string>(names.language);

export const rememberOwnLanguage = (language: string): void => {
  tab.write(names.language, language);
};

export const rememberOwnLink = (secret: string): void => {
  tab.write(names.secret, secret);
};

export const rememberedLink = (): string | null => tab.read<string>(names.secret) ?? null;

export const forgetOwnLanguage = (): void => tab.remove(names.language);

/** Is an own page open in this tab? The page of a form then leads back to it. */
export const hasOwnPage = (): boolean => rememberedLink() !== null;

/** A session behind the personal code, and when the page was last touched and left. */
export type StoredSession = { session: string; touchedAt: number; leftAt: number | null };

export const readSession = (): StoredSession | null =>
  tab.read<StoredSession>(names.session) ?? null;

export const writeSession = (stored: StoredSession): void => {
  tab.write(names.session, stored);
};

export const forgetSession = (): void => tab.remove(names.session);

/** Forgets the link and the session: the tab then knows nothing of whose page was open. */
export function forgetOwnPage(): void {
  tab.remove(names.secret);
  forgetSession();
}
