/** The languages of all pages, each by its own name. */
export const ownNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;
