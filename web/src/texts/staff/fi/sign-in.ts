/** Texts about signing in. */
export const signIn = {
  button: 'Kirjaudu',
  explained: 'Ohjaajat, omatyöntekijät ja koordinaattorit kirjautuvat omalla tunnuksellaan.',
  current: (name: string, role: string) => `${name}, ${role}`,
  out: 'Kirjaudu ulos',
  expired: 'Kirjautumisesi on päättynyt. Kirjaudu uudelleen, niin palaat samaan kohtaan.',
  unsuccessful: 'Kirjautuminen ei onnistunut. Yritä uudelleen.',
  disabled:
    'Tunnuksesi on poistettu käytöstä, joten sinut on kirjattu ulos. Ota yhteyttä organisaatiosi pääkäyttäjään. Lähettämätön työ on tallessa tällä laitteella.',
  clock: (device: string, server: string) =>
    `Laitteen kello näyttää ${device}, palvelimen kello ${server}. Aseta laitteen kello oikeaan aikaan. Sivu käyttää palvelimen aikaa.`,

  /** For somebody who is signed in and has no role. */
  noRights: {
    title: 'Sinulla ei ole vielä oikeuksia Laituriin',
    current: (name: string) => `Olet kirjautunut nimellä ${name}.`,
    text: 'Kirjautumisesi onnistui, mutta organisaatiosi ei ole antanut sinulle roolia Laiturissa. Pyydä sitä esihenkilöltäsi tai organisaatiosi pääkäyttäjältä.',
    help: 'Apua saat täältä:',
    again: 'Kun olet saanut roolin, kirjaudu ulos ja uudelleen sisään.',
  },

  /** The demo's own sign-in pages, which need no password. */
  demo: {
    title: 'Kenenä haluat kirjautua?',
    explained: 'Tämä on esittely. Valitse käyttäjä. Salasanaa ei tarvita.',
    stray: 'Kirjautumista ei voi jatkaa',
    mail: 'Lähetetyt viestit',
    noMail: 'Yhtään viestiä ei ole lähetetty.',
    messages: 'Viestit osallistujille',
    strayExplained: 'Pyyntö ei tullut Laiturin omasta osoitteesta. Avaa Laituri osoitteesta',
  },
};

export type SignInTexts = typeof signIn;
