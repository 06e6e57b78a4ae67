/** The languages of a message, by the codes of the page's languages. */
type MessageLanguage = 'fi' | 'sv' | 'en';

const locales: Record<MessageLanguage, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/**
 * A message that brings a link to a participant. Others may read it on the phone's screen, so it
 * names neither the service nor the group.
 */
const messages: Record<MessageLanguage, (day: string, address: string) => string> = {
  fi: (day, address) =>
    `Hei! Tästä linkistä pääset vastaamaan lomakkeeseen. Linkki on vain sinulle ja toimii ${day} asti. ${address}`,
  sv: (day, address) =>
    `Hej! Via den här länken kan du svara på formuläret. Länken är bara för dig och fungerar till och med ${day}. ${address}`,
  en: (day, address) =>
    `Hello! With this link you can answer the form. The link is only for you and works until ${day}. ${address}`,
};

/**
 * The message in the participant's language, with the last day of the link.
 * @example linkMessage('fi', { address: 'https://x/a#y', until: '2026-12-14' }) // 'Hei! Tästä linkistä pääset vastaamaan lomakkeeseen. Linkki on vain sinulle ja toimii 14.12.2026 asti. https://x/a#y'
 */
export function linkMessage(
  language: MessageLanguage,
  { address, until }: { address: string; until: string },
): string {
  const written = new Intl.DateTimeFormat(locales[language], {
    ...{ day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' },
  });
  return messages[language](written.format(new Date(`${until}T00:00:00Z`)), address);
}
