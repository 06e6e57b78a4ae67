import type { SignInTexts } from '../fi/sign-in.ts';

/** Texts about signing in. */
export const signIn: SignInTexts = {
  button: 'Logga in',
  explained: 'Handledare, egna kontaktpersoner och koordinatorer loggar in med sina egna konton.',
  current: (name, role) => `${name}, ${role}`,
  out: 'Logga ut',
  expired: 'Din inloggning har upphört. Logga in igen, så kommer du tillbaka till samma ställe.',
  unsuccessful: 'Inloggningen lyckades inte. Försök igen.',
  disabled:
    'Ditt konto har stängts av, och därför har du loggats ut. Kontakta administratören i din organisation. Det som inte har skickats finns kvar på den här enheten.',
  clock: (device: string, server: string) =>
    `Enhetens klocka visar ${device}, serverns klocka ${server}. Ställ enhetens klocka rätt. Sidan använder serverns tid.`,

  noRights: {
    title: 'Du har ännu inga rättigheter i Laituri',
    current: (name) => `Du är inloggad som ${name}.`,
    text: 'Inloggningen lyckades, men din organisation har inte gett dig någon roll i Laituri. Be din chef eller administratören i din organisation om en roll.',
    help: 'Här får du hjälp:',
    again: 'När du har fått en roll: logga ut och logga in på nytt.',
  },

  demo: {
    title: 'Vem vill du logga in som?',
    explained: 'Det här är en demonstration. Välj en användare. Inget lösenord behövs.',
    stray: 'Det går inte att fortsätta inloggningen',
    mail: 'Skickade meddelanden',
    noMail: 'Inga meddelanden har skickats.',
    messages: 'Meddelanden till deltagarna',
    strayExplained: 'Begäran kom inte från Laituris egen adress. Öppna Laituri på adressen',
  },
};
