import { counter } from './counter.ts';

const countFi = counter('fi');
const countSv = counter('sv');
const countEn = counter('en');

const fi = {
  opening: 'Avataan…',
  unreached: 'Sivu ei auennut. Tarkista yhteys ja yritä uudelleen.',
  retry: 'Yritä uudelleen',
  code: {
    title: 'Kirjoita koodi',
    text: 'Sait koodin omatyöntekijältäsi. Koodissa on 8 merkkiä.',
    open: 'Avaa',
  },
  broken: 'Linkistä puuttuu osa. Lue QR-koodi uudelleen tai kirjoita koodi.',
  unknown:
    'Linkki tai koodi ei avaa mitään. Tarkista koodi tai pyydä omatyöntekijältäsi uusi linkki.',
  tooMany: (time: string) =>
    `Koodi on ollut väärin liian monta kertaa. Yritä uudelleen kello ${time} tai pyydä apua omatyöntekijältäsi.`,
  title: 'Luvat ja taustatiedot',
  lead: {
    voluntary:
      'Vastaaminen on vapaaehtoista. Voit jättää väliin minkä tahansa kohdan. Saat samat palvelut, vastasit miten tahansa.',
    once: (until: string) =>
      `Lähetä vastaukset viimeistään ${until}. Voit lähettää ne kerran. Jos haluat myöhemmin muuttaa jotakin, sano siitä omatyöntekijällesi.`,
    unseen:
      'Sivulla kysytään vain sitä, mitä ei ole vielä kirjattu. Se ei näytä, mitä sinusta on tallennettu.',
  },
  consents: 'Luvat',
  background: 'Taustatiedot',
  backgroundLead: 'Nämä tiedot näkevät omatyöntekijäsi ja hänen sijaisensa.',
  staleText: 'Lataa sivu uudelleen, niin näet tämän luvan tekstin.',
  nothing: {
    title: 'Kaikki on jo kirjattu',
    text: 'Sinulta ei kysytä nyt mitään. Voit sulkea sivun.',
  },
  overtaken:
    'Omatyöntekijäsi kirjasi juuri jotakin tästä. Vastauksiasi ei ole vielä lähetetty. Sivulla on nyt vain se, mitä ei ole kirjattu. Tarkista vastauksesi ja lähetä ne.',
  unsent:
    'Vastauksesi eivät lähteneet. Ne ovat yhä tällä sivulla. Tarkista yhteys ja lähetä uudelleen.',
  send: {
    title: 'Oletko valmis?',
    some: (n: number) =>
      `${countFi(n, 'kohta on', 'kohtaa on')} ilman vastausta. Voit silti lähettää vastaukset.`,
    all: 'Olet vastannut kaikkiin kohtiin.',
    button: 'Lähetä vastaukset',
    sending: 'Lähetetään…',
    nothing: 'Vastaa ainakin yhteen kohtaan.',
  },
  received: {
    title: 'Kiitos! Vastauksesi ovat perillä.',
    text: 'Voit sulkea sivun. Voit perua luvan milloin tahansa sanomalla siitä omatyöntekijällesi.',
  },
  used: {
    title: 'Tällä linkillä on jo vastattu',
    text: 'Jos haluat muuttaa jotakin, sano siitä omatyöntekijällesi.',
  },
};

/** The texts of the page that a client's link opens, with the keys of the Finnish ones. */
export type ClientLinkTexts = typeof fi;

const sv: ClientLinkTexts = {
  opening: 'Öppnar…',
  unreached: 'Sidan öppnades inte. Kontrollera förbindelsen och försök igen.',
  retry: 'Försök igen',
  code: {
    title: 'Skriv koden',
    text: 'Du fick koden av din egen kontaktperson. Koden har 8 tecken.',
    open: 'Öppna',
  },
  broken: 'En del av länken saknas. Läs QR-koden igen eller skriv koden.',
  unknown:
    'Länken eller koden öppnar ingenting. Kontrollera koden eller be din egen kontaktperson om en ny länk.',
  tooMany: (time) =>
    `Koden har varit fel för många gånger. Försök igen klockan ${time} eller be din egen kontaktperson om hjälp.`,
  title: 'Samtycken och bakgrundsuppgifter',
  lead: {
    voluntary:
      'Det är frivilligt att svara. Du kan hoppa över vilken punkt som helst. Du får samma tjänster hur du än svarar.',
    once: (until) =>
      `Skicka svaren senast ${until}. Du kan skicka dem en gång. Om du senare vill ändra något, säg det till din egen kontaktperson.`,
    unseen:
      'Sidan frågar bara om det som ännu inte har antecknats. Den visar inte vad som har sparats om dig.',
  },
  consents: 'Samtycken',
  background: 'Bakgrundsuppgifter',
  backgroundLead: 'Din egen kontaktperson och en vikarie ser de här uppgifterna.',
  staleText: 'Ladda om sidan så ser du texten för det här samtycket.',
  nothing: {
    title: 'Allt har redan antecknats',
    text: 'Vi frågar dig inget nu. Du kan stänga sidan.',
  },
  overtaken:
    'Din egen kontaktperson antecknade just något av det här. Dina svar har inte skickats ännu. Nu visar sidan bara det som inte har antecknats. Kontrollera dina svar och skicka dem.',
  unsent:
    'Dina svar skickades inte. De finns kvar på den här sidan. Kontrollera förbindelsen och skicka igen.',
  send: {
    title: 'Är du klar?',
    some: (n) => `${countSv(n, 'punkt är', 'punkter är')} utan svar. Du kan ändå skicka svaren.`,
    all: 'Du har svarat på alla punkter.',
    button: 'Skicka svaren',
    sending: 'Skickar…',
    nothing: 'Svara på minst en punkt.',
  },
  received: {
    title: 'Tack! Dina svar har kommit fram.',
    text: 'Du kan stänga sidan. Du kan återkalla ditt samtycke när som helst genom att säga det till din egen kontaktperson.',
  },
  used: {
    title: 'Länken har redan använts',
    text: 'Om du vill ändra något, säg det till din egen kontaktperson.',
  },
};

const en: ClientLinkTexts = {
  opening: 'Opening…',
  unreached: 'The page did not open. Check the connection and try again.',
  retry: 'Try again',
  code: {
    title: 'Type the code',
    text: 'Your own worker gave you the code. It has 8 characters.',
    open: 'Open',
  },
  broken: 'A part of the link is missing. Scan the QR code again or type the code.',
  unknown: 'The link or code opens nothing. Check the code, or ask your own worker for a new link.',
  tooMany: (time) =>
    `The code has been wrong too many times. Try again at ${time}, or ask your own worker for help.`,
  title: 'Consents and background',
  lead: {
    voluntary:
      'Answering is voluntary. You may skip any part. You get the same services whatever you answer.',
    once: (until) =>
      `Send your answers by ${until}. You can send them once. If you want to change something later, talk to your own worker.`,
    unseen:
      'The page asks only for what has not been recorded yet. It does not show what is stored about you.',
  },
  consents: 'Consents',
  background: 'Background',
  backgroundLead: 'Your own worker and their substitutes see these answers.',
  staleText: 'Reload the page to see the text of this consent.',
  nothing: {
    title: 'Everything has been recorded',
    text: 'There is nothing to answer now. You can close the page.',
  },
  overtaken:
    'Your own worker has just recorded some of this. Your answers have not been sent yet. The page now has only what is not recorded. Check your answers and send them.',
  unsent:
    'Your answers were not sent. They are still on this page. Check the connection and send again.',
  send: {
    title: 'Are you ready?',
    some: (n) =>
      `${countEn(n, 'part has', 'parts have')} no answer. You can send the answers all the same.`,
    all: 'You have answered all parts.',
    button: 'Send answers',
    sending: 'Sending…',
    nothing: 'Answer at least one part.',
  },
  received: {
    title: 'Thank you! Your answers have arrived.',
    text: 'You can close the page. You can take a permission back at any time by telling your own worker.',
  },
  used: {
    title: 'This link has been used',
    text: 'If you want to change something, talk to your own worker.',
  },
};

export const clientLinkTexts = { fi, sv, en } as const;
