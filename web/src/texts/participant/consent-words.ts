import type { ConsentLanguage } from '../../../../shared/domain/people/consent.ts';

const fi = {
  title: 'Luvat',
  lead: 'Lue jokainen kohta ja merkitse, annatko luvan. Voit jättää kohdan tyhjäksi ja kysyä lisää.',
  yes: 'Annan luvan',
  no: 'En anna lupaa',
  number: 'Numero',
  day: 'Päivä',
  signature: 'Allekirjoitus',
  version: (version: string) => `Teksti ${version}`,
  end: 'Kiitos! Anna lomake omatyöntekijällesi.',
};

/** What is around the texts of the consents, where a client reads them. */
export type ConsentPageWords = typeof fi;

const sv: ConsentPageWords = {
  title: 'Samtycken',
  lead: 'Läs varje punkt och kryssa för om du ger ditt samtycke. Du kan lämna en punkt tom och fråga mer.',
  yes: 'Jag ger mitt samtycke',
  no: 'Jag ger inte mitt samtycke',
  number: 'Nummer',
  day: 'Datum',
  signature: 'Underskrift',
  version: (version) => `Text ${version}`,
  end: 'Tack! Ge blanketten till din egen kontaktperson.',
};

const en: ConsentPageWords = {
  title: 'Consents',
  lead: 'Read each part and mark whether you give your permission. You may leave a part empty and ask for more.',
  yes: 'I give permission',
  no: 'I do not give permission',
  number: 'Number',
  day: 'Date',
  signature: 'Signature',
  version: (version) => `Text ${version}`,
  end: 'Thank you! Give the form to your own worker.',
};

/** By the client's language, whatever the language of the page around them is. */
export const consentPageWords: Record<ConsentLanguage, ConsentPageWords> = { fi, sv, en };
