import type { Text } from '../../../../shared/instruments/instrument.ts';
import type { Language } from '../../language.ts';

/**
 * A text in a language, or in Finnish where it has none; and in which it is.
 * @example readAs({ fi: 'Alku' }, 'sv') // { said: 'Alku', language: 'fi' }
 */
export const readAs = (text: Text, language: Language): { said: string; language: Language } => {
  const said = text[language];
  return said === undefined ? { said: text.fi, language: 'fi' } : { said, language };
};
