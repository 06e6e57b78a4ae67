import type { SetBounds } from '../../../../shared/instruments/number-bounds.ts';
import { counter } from './counter.ts';
import { numberWords } from './number-words.ts';

const count = counter('fi');
const answers = (n: number) => count(n, 'vastaus', 'vastausta');

/**
 * Every text that a participant reads on the form's page, on the paper form and on a slip, in
 * Finnish; the other languages have its type.
 */
export const fi = {
  locale: 'fi-FI',
  ownName: 'Suomi',
  language: 'Kieli',
  ownPage: 'Takaisin omalle sivulle',
  accessibility: 'Saavutettavuus (avautuu uuteen välilehteen)',

  opening: 'Avataan lomaketta…',
  unreached: {
    title: 'Yhteys puuttuu',
    text: 'Lomake ei auennut. Yritämme koko ajan uudelleen.',
    tryNow: 'Yritä nyt',
  },
  storedHere: (n: number) =>
    `Tässä laitteessa on tallessa ${answers(n)}. ${n === 1 ? 'Se lähtee' : 'Ne lähtevät'}, kun yhteys palaa.`,

  code: {
    title: 'Kirjoita koodi',
    text: 'Sait ohjaajalta lapun. Koodi on siinä. Koodissa on 8 merkkiä.',
    label: 'Koodi',
    example: 'Esimerkiksi 7K2M-9QX4. Voit käyttää isoja tai pieniä kirjaimia.',
    open: 'Avaa lomake',
    empty: 'Kirjoita koodi.',
    length: (n: number) => `Koodissa on 8 merkkiä. Kirjoitit ${count(n, 'merkin', 'merkkiä')}.`,
    mistyped: 'Koodissa on kirjoitusvirhe. Vertaa sitä lappuun merkki kerrallaan.',
    isNumber: 'Tämä on numerosi. Kirjoita koodi. Se on samassa lapussa.',
    broken: 'Linkistä puuttuu osa. Lue QR-koodi uudelleen tai kirjoita koodi.',
    tooMany: (time: string) =>
      `Koodi on ollut väärin liian monta kertaa. Yritä uudelleen kello ${time} tai pyydä apua ohjaajalta.`,
  },

  occasions: { start: 'Alkulomake', end: 'Loppulomake', follow_up: 'Seurantalomake' },
  beginning: {
    title: 'Ennen kuin vastaat',
    voluntary: {
      name: 'Vastaaminen on vapaaehtoista.',
      text: 'Voit jättää väliin minkä tahansa kohdan. Se ei vaikuta palveluihisi.',
    },
    time: (minutes: number) => `Aikaa kuluu noin ${count(minutes, 'minuutti', 'minuuttia')}.`,
    stopping: {
      link: (until: string) =>
        `Vastaukset tallentuvat heti. Voit lopettaa kesken ja jatkaa samalla linkillä viimeistään ${until}. Vastaukset lasketaan tuloksiin vasta, kun lähetät ne.`,
      unstored:
        'Voit pitää tauon. Pidä sivu silloin auki. Vastaukset lasketaan tuloksiin vasta, kun lähetät ne.',
      device:
        'Voit lopettaa kesken. Anna silloin laite ohjaajalle. Se lukittuu pian, ja vastauksesi katoavat näkyvistä. Ne ovat silti tallessa. Kun haluat jatkaa, pyydä lomake uudelleen. Vastaukset lasketaan tuloksiin vasta, kun lähetät ne.',
    },
    seesNot: {
      name: 'Laituri ei näytä vastauksiasi ohjaajalle, koordinaattorille eikä muille osallistujille.',
      text: 'Ohjaaja ja koordinaattori näkevät, oletko vastannut ja milloin. Lomakkeen antaja näkee myös, kuinka moneen kohtaan vastasit.',
    },
    byConsent: {
      name: 'Luvallasi vastauksesi näkee omatyöntekijäsi tai tutkija.',
      text: 'Omatyöntekijäsi tai hänen sijaisensa voi nähdä ne myös silloin, kun pyydät omat tietosi nähtäviksi. Tutkija ei saa nimeäsi eikä numeroasi.',
    },
    quoted: {
      name: 'Kirjoittamaasi lainataan vain, jos annat siihen kirjallisen luvan.',
      text: 'Silloin ohjaaja ja koordinaattori näkevät tekstisi ilman nimeäsi ja numeroasi. Voit perua luvan milloin tahansa.',
    },
    together: {
      name: 'Vastauksista lasketaan yhteisiä tuloksia.',
      text: (least: number) => `Tuloksissa on aina vähintään ${least} ihmisen vastaukset yhdessä.`,
    },
    number: {
      name: 'Lomakkeessa on numero, ei nimeäsi.',
      text: 'Vastauksesi tallennetaan numerolla. Ohjaaja ja omatyöntekijäsi tietävät, että numero on sinun.',
    },
  },
  unstored:
    'Tämä selain ei säilytä vastauksia laitteessa. Ne lähtevät heti, kun yhteys toimii. Pidä sivu auki, kunnes olet lähettänyt vastaukset.',
  otherLanguage: '',

  part: (from: number, to: number) => (from === to ? `Kohta ${from}` : `Kohdat ${from}–${to}`),
  listen: 'Kuuntele',
  hush: 'Lopeta kuuntelu',
  clear: 'Poista vastaus',
  several: 'Voit valita monta.',
  yes: 'Kyllä',
  no: 'Ei',
  number: (bounds: SetBounds) => `${numberWords('fi', bounds)}.`,
  notNumber: (bounds: SetBounds) =>
    `Luku ei tallentunut. ${numberWords('fi', bounds)} tai jätä kohta tyhjäksi.`,
  faulty: 'Vastaus ei tallentunut. Vastaa uudelleen tai jätä kohta tyhjäksi.',

  elsewhere:
    'Olet vastannut tähän toisella laitteella. Jos vastaat tässä, uusi vastaus jää voimaan.',

  progress: (n: number, all: number) => `${n}/${all} vastattu`,
  delivery: {
    nothing: '',
    sending: 'Tallennetaan…',
    saved: 'Tallennettu',
    waiting: (n: number) =>
      `${count(n, 'vastaus odottaa', 'vastausta odottaa')} yhteyttä. Voit jatkaa.`,
    losable: (n: number) => `${count(n, 'vastaus odottaa', 'vastausta odottaa')} yhteyttä.`,
  },
  keepOpen: 'Pidä sivu auki, kunnes yhteys palaa. Jos suljet sivun, vastaukset katoavat.',

  handIn: {
    title: 'Oletko valmis?',
    all: 'Olet vastannut kaikkiin kohtiin.',
    some: (n: number) =>
      `${count(n, 'kohta on', 'kohtaa on')} ilman vastausta. Voit silti lähettää vastaukset.`,
    button: 'Lähetä vastaukset',
    sending: 'Lähetetään…',
    waitingTitle: 'Vastauksesi odottavat yhteyttä',
    waiting:
      'Ne lähtevät itsestään, kun yhteys palaa. Pidä tämä sivu auki. Jos suljet sen, avaa sama linkki myöhemmin uudelleen.',
    waitingUnstored:
      'Ne lähtevät itsestään, kun yhteys palaa. Pidä tämä sivu auki. Tämä laite ei säilytä vastauksia. Jos suljet sivun, ne katoavat.',
    graceUntil: (day: string) => `Vastausten pitää lähteä viimeistään ${day}.`,
  },
  received: {
    title: 'Kiitos! Vastauksesi ovat perillä.',
    text: 'Voit sulkea sivun.',
    help: 'Jos jokin jäi mietityttämään, puhu ohjaajalle.',
    again: 'Minulla on toinen koodi',
  },
  mending: {
    title: 'Haluatko muuttaa vastaustasi?',
    text: 'Lähettämiäsi vastauksia et voi enää muuttaa itse. Kerro ohjaajalle, mikä kohta on väärin. Hän ehdottaa korjausta, ja sinä hyväksyt sen. Voit pyytää korjausta, kunnes ryhmä suljetaan.',
    removal: 'Voit myös pyytää ohjaajaa poistamaan kaikki vastauksesi tähän lomakkeeseen.',
  },
  correction: {
    title: 'Korjaus vastauksiisi',
    text: 'Ohjaaja ehdottaa tätä korjausta. Sinä päätät, onko se oikein.',
    others: 'Muut vastauksesi eivät muutu.',
    none: 'ei vastausta',
    confirm: 'Hyväksy korjaus',
    decline: 'Hylkää korjaus',
  },
  notYet: {
    title: 'Lomake ei ole vielä auki',
    text: (day: string) => `Voit vastata ${day} alkaen. Käytä silloin samaa linkkiä tai koodia.`,
  },
  refusals: {
    'link.unknown': {
      title: 'Tämä ei avaa lomaketta',
      text: 'Tarkista koodi. Jos sait ohjaajalta uuden linkin tai lapun, käytä sitä. Jo tallentuneet vastauksesi säilyvät.',
    },
    'run.not_open': {
      title: 'Lomakkeeseen ei voi nyt vastata',
      text: 'Kysy ohjaajalta, voitko vielä vastata.',
    },
    'form.outside_window': {
      title: 'Vastausaika on ohi',
      text: 'Kysy ohjaajalta, voitko vielä vastata.',
    },
    'form.left_before_due': {
      title: 'Sinun ei tarvitse täyttää tätä lomaketta',
      text: 'Ryhmä päättyi sinun osaltasi jo aiemmin. Jos haluat kysyä jotain, puhu ohjaajalle.',
    },
    'answer.submitted': {
      title: 'Lomake on jo lähetetty',
      text: 'Viimeisin muutos ei ehtinyt mukaan. Jos jokin kohta on väärin, kerro siitä ohjaajalle.',
    },
  },
  lastDay: (day: string) => `Viimeinen vastauspäivä oli ${day}.`,
  left: {
    title: (n: number) => (n === 0 ? 'Lomake on lähettämättä' : `Lähettämättä: ${answers(n)}`),
    lastDay: (day: string) => `Lomakkeen viimeinen vastauspäivä on ${day}.`,
    text: 'Vastauksesi ovat tallessa tässä laitteessa. Ne lähtevät, kun avaat lomakkeen tällä laitteella. Jos linkki ei enää toimi, pyydä ohjaajalta uusi.',
    losable:
      'Vastauksesi ovat vain tällä sivulla. Jos suljet sivun, ne katoavat. Pyydä ohjaajalta uusi koodi ja kirjoita se tälle sivulle.',
    tooLate:
      'Ne eivät ehtineet mukaan, eikä niitä voi enää lähettää. Ne säilyvät tässä laitteessa, kunnes poistat ne.',
    file: 'Voit myös antaa ne ohjaajalle tiedostona. Ohjaaja ei voi lukea tiedostoa.',
    makeFile: 'Tee tiedosto',
    saveFile: 'Tallenna tiedosto',
    fileMade:
      'Lähetä tai anna tiedosto ohjaajalle. Vastaukset jäävät myös tähän laitteeseen, kunnes poistat ne.',
    fileFailed: 'Tiedosto ei valmistunut. Tarkista yhteys ja yritä uudelleen.',
    remove: 'Poista vastaukset tästä laitteesta',
    removes: 'Vastaukset poistetaan lopullisesti. Et saa niitä takaisin, eikä niitä lähetetä.',
    reallyRemove: 'Poista lopullisesti',
    leaveIt: 'Säilytä vastaukset',
    onDevice: (n: number) =>
      `Tässä laitteessa on lähettämättä ${answers(n)}. ${n === 1 ? 'Se lähtee' : 'Ne lähtevät'}, kun samaan lomakkeeseen tehty uusi linkki avataan tällä laitteella.`,
  },

  idle: {
    title: 'Oletko vielä siinä?',
    text: 'Laite lukittuu pian. Jos haluat jatkaa, kosketa näyttöä.',
  },
  seconds: (n: number) => count(n, 'sekunti', 'sekuntia'),
  locked: {
    title: 'Anna laite takaisin ohjaajalle',
    thanks: 'Kiitos!',
    text: 'Vastauksesi eivät enää näy tässä laitteessa.',
    waiting: (n: number) =>
      `${count(n, 'vastaus odottaa', 'vastausta odottaa')} lähetystä. Älä sulje sivua.`,
    waitingForm: 'Lomake odottaa lähetystä. Älä sulje sivua.',
    next: 'Seuraava vastaaja',
    leader: 'Ohjaajalle: takaisin Laituriin',
  },
};

/** The texts of a language, with the keys of the Finnish ones. */
export type ParticipantTexts = typeof fi;
