import type { SignInTexts } from '../fi/sign-in.ts';

/** Texts about signing in. */
export const signIn: SignInTexts = {
  button: 'Logga in',
  explained: 'Handledare, egna kontaktpersoner och koordinatorer loggar in med sina egna konton.',
  current: (name, role) => `${name}, ${role}`,
  out: 'Logga ut',
  expired: 'Din inloggning har upphört. Logga in på nytt, så kommer du tillbaka till samma ställe.',
  unsuccessful: 'Inloggningen lyckades inte. Försök igen.',
  clock: (device: string, server: string) =>
    `Enhetens klocka visar ${device}, serverns ${server}. Ställ enhetens klocka rätt. Sidan använder serverns tid.`,

  demo: {
    title: 'Vem loggar du in som?',
    explained: 'Det här är en demonstration: välj en användare. Inget lösenord behövs.',
    stray: 'Det går inte att fortsätta inloggningen',
    strayExplained:
      'Begäran kom inte från Laituris egen adress, så den leder ingenstans. Öppna Laituri på adressen',
  },
};
