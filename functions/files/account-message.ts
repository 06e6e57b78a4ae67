import { type AccountLanguage, invitationDays } from '../../shared/domain/people/staff.ts';
import { escapedHtml } from './html.ts';

/** What a message says; `code` and `userName` are marks that Cognito replaces. */
export type AccountMessageParts = { address: string; name: string; code: string; userName: string };
type AccountMessageText = {
  subject: string;
  lines: (parts: AccountMessageParts) => readonly string[];
};
export type AccountMessageOccasion = 'invitation' | 'new_password' | 'code';

/**
 * The texts in each language. A code goes to whatever address the bearer of an account has written
 * into it, and so may their name be: that message has no name, or they could send anybody a text of
 * their own from our address.
 */
const messages: Record<AccountLanguage, Record<AccountMessageOccasion, AccountMessageText>> = {
  fi: {
    invitation: {
      subject: 'Kutsu Laituriin',
      lines: ({ address, name, code, userName }) => [
        `Hei ${name}`,
        'Sinulle on tehty käyttäjätunnus Laituriin, jossa kuntouttavat ryhmät suunnitellaan ja niiden tuloksia seurataan.',
        `Kirjaudu osoitteessa <a href="${address}">${address}</a>.`,
        `Käyttäjätunnus: ${userName}<br>Väliaikainen salasana: ${code}`,
        `Salasana on voimassa ${invitationDays} päivää. Ensimmäisellä kerralla valitset oman salasanan ja otat käyttöön todennussovelluksen puhelimeesi.`,
        'Jos et tunne Laituria, kysy esihenkilöltäsi. Älä lähetä salasanaa kenellekään.',
      ],
    },
    new_password: {
      subject: 'Uusi salasana Laituriin',
      lines: ({ address, name, code }) => [
        `Hei ${name}`,
        `Koodi uuden salasanan valintaan: ${code}`,
        `Kirjaudu osoitteessa <a href="${address}">${address}</a> ja anna koodi, kun sitä kysytään.`,
        'Jos et ole pyytänyt uutta salasanaa, kerro siitä organisaatiosi pääkäyttäjälle.',
      ],
    },
    code: {
      subject: 'Laiturin koodi',
      lines: ({ address, code }) => [
        `Koodi: ${code}`,
        `Anna koodi sivulla, joka pyysi sitä. Laiturin osoite on <a href="${address}">${address}</a>.`,
        'Jos et ole pyytänyt koodia, kerro siitä organisaatiosi pääkäyttäjälle. Älä lähetä koodia kenellekään.',
      ],
    },
  },
  sv: {
    invitation: {
      subject: 'Inbjudan till Laituri',
      lines: ({ address, name, code, userName }) => [
        `Hej ${name}`,
        'Du har fått ett användarkonto i Laituri, där rehabiliterande grupper planeras och deras resultat följs.',
        `Logga in på adressen <a href="${address}">${address}</a>.`,
        `Användarnamn: ${userName}<br>Tillfälligt lösenord: ${code}`,
        `Lösenordet gäller i ${invitationDays} dagar. Första gången väljer du ett eget lösenord och tar i bruk en autentiseringsapp i din telefon.`,
        'Om du inte känner till Laituri, fråga din chef. Skicka inte lösenordet till någon.',
      ],
    },
    new_password: {
      subject: 'Nytt lösenord till Laituri',
      lines: ({ address, name, code }) => [
        `Hej ${name}`,
        `Koden för att välja ett nytt lösenord: ${code}`,
        `Logga in på adressen <a href="${address}">${address}</a> och ange koden när den efterfrågas.`,
        'Om du inte har bett om ett nytt lösenord, meddela organisationens administratör.',
      ],
    },
    code: {
      subject: 'Kod till Laituri',
      lines: ({ address, code }) => [
        `Kod: ${code}`,
        `Ange koden på sidan som bad om den. Laituris adress är <a href="${address}">${address}</a>.`,
        'Om du inte har bett om en kod, meddela organisationens administratör. Skicka inte koden till någon.',
      ],
    },
  },
  en: {
    invitation: {
      subject: 'Invitation to Laituri',
      lines: ({ address, name, code, userName }) => [
        `Hello ${name}`,
        'An account has been made for you in Laituri, where rehabilitation groups are planned and their outcomes are followed.',
        `Sign in at <a href="${address}">${address}</a>.`,
        `User name: ${userName}<br>Temporary password: ${code}`,
        `The password is valid for ${invitationDays} days. The first time, you choose a password of your own and set up an authenticator app on your phone.`,
        'If you do not know Laituri, ask your supervisor. Do not send the password to anybody.',
      ],
    },
    new_password: {
      subject: 'New password for Laituri',
      lines: ({ address, name, code }) => [
        `Hello ${name}`,
        `The code for choosing a new password: ${code}`,
        `Sign in at <a href="${address}">${address}</a>, and enter the code when you are asked for it.`,
        'If you did not ask for a new password, report it to the administrator of your organisation.',
      ],
    },
    code: {
      subject: 'Your code for Laituri',
      lines: ({ address, code }) => [
        `The code: ${code}`,
        `Enter the code on the page that asked for it. The address of Laituri is <a href="${address}">${address}</a>.`,
        'If you did not ask for a code, report it to the administrator of your organisation. Do not send the code to anybody.',
      ],
    },
  },
};

/**
 * A message about an account, in the language of the person.
 * @example accountMessage('invitation', 'en', { address: 'https://laituri.fi/', name: 'Aino', code: '{####}', userName: '{username}' }).subject // 'Invitation to Laituri'
 */
export function accountMessage(
  occasion: AccountMessageOccasion,
  language: AccountLanguage,
  parts: AccountMessageParts,
): { subject: string; html: string } {
  const { subject, lines } = messages[language][occasion];
  const { address, name } = parts;
  const safe = { ...parts, address: escapedHtml(address), name: escapedHtml(name) };
  return {
    subject,
    html: lines(safe)
      .map((line) => `<p>${line}</p>`)
      .join('\n'),
  };
}
