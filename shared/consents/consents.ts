import type { ConsentBody, ConsentLanguage, Purpose } from '../domain/people/consent.ts';
import { Problem } from '../problems.ts';
import contact1 from './content/contact-1.json' with { type: 'json' };
import measurement1 from './content/measurement-1.json' with { type: 'json' };
import quotation1 from './content/quotation-1.json' with { type: 'json' };
import reminders1 from './content/reminders-1.json' with { type: 'json' };
import research1 from './content/research-1.json' with { type: 'json' };
import sharing1 from './content/share-with-own-worker-1.json' with { type: 'json' };

/** What a person reads or hears before they decide. */
export type ConsentWords = {
  title: string;
  /** The question that is answered with yes or no. */
  question: string;
  /** Paragraphs: what it is about, who sees it, for how long, that it is free, how to take it back. */
  text: readonly string[];
};

/** The text of one purpose as it was published. A version never changes; a new one is a new entry. */
export type ConsentText = {
  purpose: Purpose;
  version: string;
  words: Readonly<Record<ConsentLanguage, ConsentWords>>;
};

/**
 * Every published version of every consent's text; of one purpose the newest is last. To change a
 * text, add a file and a line here.
 */
export const consentTexts: readonly ConsentText[] = [
  { purpose: 'measurement', version: '1', words: measurement1 },
  { purpose: 'quotation', version: '1', words: quotation1 },
  { purpose: 'contact', version: '1', words: contact1 },
  { purpose: 'share_with_own_worker', version: '1', words: sharing1 },
  { purpose: 'research', version: '1', words: research1 },
  { purpose: 'reminders', version: '1', words: reminders1 },
];

/**
 * The text of a purpose and version. Consents that were recorded before the texts were stored here
 * name versions that are not here.
 * @example findConsentText('research', '2019-4') // undefined
 */
export const findConsentText = (purpose: Purpose, version: string): ConsentText | undefined =>
  consentTexts.find((one) => one.purpose === purpose && one.version === version);

/**
 * The newest text of a purpose, by which it is asked for now.
 * @throws Error where a purpose has no text
 * @example currentConsentText('contact').words.fi.title // 'Yhteydenotto ryhmän jälkeen'
 */
export function currentConsentText(purpose: Purpose): ConsentText {
  const text = consentTexts.findLast((one) => one.purpose === purpose);
  if (!text) throw new Error(`There is no text for ${purpose}`);
  return text;
}

/**
 * Refuses a consent to a text that was never published: nobody could say what was allowed. A refusal
 * or a withdrawal is always accepted.
 * @throws Problem consent.unknown_text
 * @example checkTextKnown('contact', { given: true, textVersion: '1' }) // undefined
 */
export function checkTextKnown(
  purpose: Purpose,
  { given, textVersion }: Pick<ConsentBody, 'given' | 'textVersion'>,
): void {
  if (given && (textVersion === null || !findConsentText(purpose, textVersion)))
    throw new Problem('consent.unknown_text', {
      errors: [{ pointer: '/textVersion', message: 'must be a published version of the text' }],
    });
}
