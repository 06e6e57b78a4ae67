import { counter } from './counter.ts';

const count = counter('fi');
const answers = (n: number) => count(n, 'vastaus', 'vastausta');

/** Every text of the participant's page in Finnish; the other languages have its type. */
export const fi = {
  locale: 'fi-FI',
  ownName: 'Suomi',
  language: 'Kieli',
  accessibility: 'Saavutettavuus (avautuu uuteen välilehteen)',

  opening: 'Avataan lomaketta…',
  unreached: {
    title: 'Ei yhteyttä',
    text: 'Lomaketta ei saatu auki. Yritämme koko ajan uudelleen.',
    tryNow: 'Yritä nyt',
  },
  storedHere: (n: number) =>
    `${answers(n)} on tallessa tässä laitteessa. Lähetämme, kun yhteys palaa.`,

  code: {
    title: 'Kirjoita koodi',
    text: 'Koodi on lapussa, jonka sait ohjaajalta. Siinä on kaksi neljän merkin ryhmää.',
    label: 'Koodi',
    example: 'Esimerkiksi 7K2M-9QX4. Isoilla ja pienillä kirjaimilla ei ole väliä.',
    open: 'Avaa lomake',
    empty: 'Kirjoita koodi.',
    length: (n: number) => `Koodissa on 8 merkkiä. Kirjoitit ${count(n, 'merkin', 'merkkiä')}.`,
    mistyped: 'Koodissa on kirjoitusvirhe. Katso lapusta merkki kerrallaan.',
    isNumber: 'Tämä on numerosi, ei koodi. Koodi on samassa lapussa.',
    broken: 'Linkistä puuttui osa. Lue QR-koodi uudelleen tai kirjoita koodi.',
    tooMany: (time: string) =>
      `Liian monta väärää yritystä. Yritä uudelleen kello ${time} tai pyydä ohjaajaa auttamaan.`,
  },

  occasions: { start: 'Ryhmän alussa', end: 'Ryhmän lopussa', follow_up: 'Seuranta' },
  begin:
    'Jokainen vastaus tallentuu heti. Voit jättää kohtia väliin, pitää tauon ja jatkaa myöhemmin.',
  beginUnstored: 'Voit jättää kohtia väliin ja pitää tauon.',
  unstored:
    'Tämä selain ei säilytä vastauksia laitteessa. Ne lähtevät heti, kun yhteys toimii. Pidä sivu auki, kunnes olet lähettänyt lomakkeen.',
  about: 'Lue, mihin vastauksia käytetään',
  unofficial: '',
  otherLanguage: '',

  part: (from: number, to: number) => (from === to ? `Kohta ${from}` : `Kohdat ${from}–${to}`),
  listen: 'Kuuntele',
  hush: 'Lopeta kuuntelu',
  clear: 'Poista vastaus',
  several: 'Voit valita monta.',
  yes: 'Kyllä',
  no: 'Ei',
  between: (least: number, most: number) => `Luku ${least}–${most}`,
  notBetween: (least: number, most: number) =>
    `Tätä ei tallennettu. Kirjoita luku ${least}–${most}, tai jätä tyhjäksi.`,
  faulty: 'Tätä vastausta ei voitu tallentaa. Vastaa uudelleen tai jätä tyhjäksi.',

  elsewhere: 'Vastattu toisella laitteella. Jos vastaat tässä, uusi vastaus jää voimaan.',

  progress: (n: number, all: number) => `${n}/${all} vastattu`,
  delivery: {
    nothing: '',
    sending: 'Tallennetaan…',
    saved: 'Tallennettu',
    waiting: (n: number) =>
      `${count(n, 'vastaus odottaa', 'vastausta odottaa')} yhteyttä. Voit jatkaa.`,
    losable: (n: number) => `${count(n, 'vastaus odottaa', 'vastausta odottaa')} yhteyttä.`,
  },
  keepOpen: 'Pidä sivu auki, kunnes yhteys palaa. Jos suljet sen, vastaukset katoavat.',

  handIn: {
    title: 'Valmis?',
    all: 'Olet vastannut kaikkiin kohtiin.',
    some: (n: number) =>
      `${count(n, 'kohta on', 'kohtaa on')} ilman vastausta. Se sopii, voit lähettää näin.`,
    button: 'Lähetä vastaukset',
    sending: 'Lähetetään…',
    waitingTitle: 'Vastauksesi odottavat yhteyttä',
    waiting:
      'Ne lähtevät itsestään, kun yhteys palaa. Pidä tämä sivu auki. Jos suljet sen, avaa linkki myöhemmin uudelleen.',
    waitingUnstored:
      'Ne lähtevät itsestään, kun yhteys palaa. Pidä tämä sivu auki. Tämä laite ei säilytä vastauksia: jos suljet sivun, ne katoavat.',
  },
  received: {
    title: 'Kiitos! Vastauksesi ovat perillä.',
    text: 'Sinun ei tarvitse tehdä enää mitään. Voit sulkea sivun.',
    help: 'Jos jokin jäi mietityttämään, puhu ryhmän ohjaajalle.',
    again: 'Minulla on toinen koodi',
  },
  correction: {
    title: 'Korjaus vastauksiisi',
    text: 'Ohjaaja ehdottaa, että lomakkeellesi merkitään näin. Vain sinä päätät siitä.',
    others: 'Muut vastauksesi jäävät ennalleen.',
    none: 'ei vastausta',
    confirm: 'Näin on oikein',
    decline: 'Pidä vastaukseni ennallaan',
  },
  notYet: {
    title: 'Lomake ei ole vielä auki',
    text: (day: string) => `Voit vastata ${day} alkaen. Käytä silloin samaa linkkiä tai koodia.`,
  },
  refusals: {
    'link.unknown': {
      title: 'Tämä ei avaa lomaketta',
      text: 'Tarkista koodi. Jos sait ohjaajalta uuden linkin tai lapun, käytä sitä. Aiemmin lähetetyt vastauksesi säilyvät.',
    },
    'run.not_open': {
      title: 'Ryhmä ei ota nyt vastauksia',
      text: 'Kysy ryhmän ohjaajalta, voitko vielä vastata.',
    },
    'form.outside_window': {
      title: 'Vastausaika on ohi',
      text: 'Kysy ryhmän ohjaajalta, voitko vielä vastata.',
    },
    'form.left_before_due': {
      title: 'Tätä lomaketta ei tarvita',
      text: 'Ryhmäsi päättyi sinun osaltasi ennen tätä lomaketta. Kysy ohjaajalta, jos ihmettelet.',
    },
    'answer.submitted': {
      title: 'Lomake on jo lähetetty',
      text: 'Uusin muutos ei ehtinyt mukaan. Puhu ryhmän ohjaajalle, jos jotain pitää korjata.',
    },
  },
  lastDay: (day: string) => `Viimeinen vastauspäivä oli ${day}.`,
  left: {
    title: (n: number) => (n === 0 ? 'Lomake on lähettämättä' : `Lähettämättä: ${answers(n)}`),
    lastDay: (day: string) => `Lomakkeen viimeinen vastauspäivä: ${day}.`,
    text: 'Vastauksesi ovat yhä tässä laitteessa. Ne lähtevät, kun lomake avataan tällä laitteella. Jos linkki ei enää toimi, pyydä ohjaajalta uusi.',
    losable:
      'Vastauksesi ovat vain tällä sivulla. Jos suljet sen, ne katoavat. Pyydä ohjaajalta uusi koodi ja kirjoita se tälle sivulle.',
    tooLate:
      'Ne eivät ehtineet lomakkeeseen, eikä niitä voi enää lähettää. Ne säilyvät tässä laitteessa, kunnes poistat ne.',
    file: 'Voit myös antaa ne ohjaajalle tiedostona. Ohjaaja ei voi lukea sitä.',
    makeFile: 'Tee tiedosto',
    saveFile: 'Tallenna tiedosto',
    fileMade:
      'Lähetä tai anna tiedosto ohjaajalle. Vastaukset jäävät myös tähän laitteeseen, kunnes poistat ne.',
    fileFailed: 'Tiedostoa ei saatu tehtyä. Tarkista yhteys ja yritä uudelleen.',
    remove: 'Poista vastaukset tästä laitteesta',
    removes: 'Vastaukset poistetaan lopullisesti. Niitä ei saa takaisin, eivätkä ne tule ryhmälle.',
    reallyRemove: 'Poista lopullisesti',
    leaveIt: 'Säilytä vastaukset',
    onDevice: (n: number) =>
      `Tällä laitteella on lähettämättä ${answers(n)}. ${n === 1 ? 'Se lähtee' : 'Ne lähtevät'}, kun samalle lomakkeelle tehty uusi linkki avataan tällä laitteella.`,
  },

  idle: { title: 'Oletko vielä siinä?', text: 'Lukitaan. Jatka koskettamalla.' },
  seconds: (n: number) => count(n, 'sekunti', 'sekuntia'),
  locked: {
    title: 'Anna laite takaisin ohjaajalle',
    thanks: 'Kiitos!',
    text: 'Vastauksia ei enää näy tässä laitteessa.',
    waiting: (n: number) =>
      `${count(n, 'vastaus odottaa', 'vastausta odottaa')} lähetystä. Älä sulje sivua.`,
    waitingForm: 'Lomake odottaa lähetystä. Älä sulje sivua.',
    leader: 'Ohjaajalle: takaisin Laituriin',
  },
};

/** The texts of a language, with the keys of the Finnish ones. */
export type AnswerTexts = typeof fi;
