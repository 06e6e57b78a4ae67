import { count } from '../../common/count.ts';

/** The page on which a paper form is entered. */
export const paperTexts = {
  paper: {
    title: (name: string) => `Syötä paperilta: ${name}`,
    back: 'Takaisin lomakkeisiin',
    enteredToday: (day: string) =>
      `Syöttöpäiväksi tallennetaan ${day}. Vastauspäivä tallennetaan erikseen.`,
    answeredOn: 'Paperiin merkitty vastauspäivä',
    dayFirst: 'Merkitse ensin vastauspäivä',
    dayHint: 'esimerkiksi 4.3. tai 0403',
    dayMissing: 'Merkitse, minä päivänä lomakkeeseen vastattiin, esimerkiksi 4.3.2026.',
    dayAhead: 'Vastauspäivä on tulevaisuudessa. Tarkista päivä.',
    isDayRight: {
      before: 'on yli kahdeksan viikkoa ennen ryhmän alkua. Onko vastauspäivä oikein?',
      after: 'on yli vuosi ryhmän päättymisen jälkeen. Onko vastauspäivä oikein?',
    },
    dayRight: 'Päivä on oikein, tallenna',
    dayWrong: 'Muuta päivää',
    checked: 'Pyydä toista tarkistamaan: hän syöttää saman paperin uudelleen',
    second: (name: string) =>
      `Toinen syöttö. ${name} on syöttänyt tämän paperin kerran. Syötä vastaukset itse paperista. Lomake tallentuu, kun syötöt ovat samat.`,
    own: 'Olet syöttänyt tämän paperin kerran, ja se odottaa toista syöttäjää. Jos haluat korjata omaa syöttöäsi, syötä koko paperi uudelleen.',
    notYourFigures: (n: number) =>
      `Olet jo syöttänyt ${n} osallistujan paperilomakkeet. Näet ryhmän tulokset vain, jos vähintään viisi muuta on vastannut itse linkistä tai kollegasi on syöttänyt heidän lomakkeensa. Anna osallistujalle linkki tai pyydä kollegaa syöttämään lomake.`,
    giveLink: 'Anna linkki',
    already: 'Tämä lomake on jo saapunut. Sitä ei voi syöttää toiseen kertaan.',
    notRequested: 'Tätä lomaketta ei kysytä osallistujalta.',
    notYours: 'Vain ryhmän ohjaajat voivat syöttää papereita.',
    noItems: 'Tässä lomakepohjassa ei ole kohtia, joihin vastataan täällä.',

    keys: 'Näppäimet',
    keyNames: {
      next: 'Enter',
      back: 'Askelpalautin, ↑ tai −',
      clear: '0 tai Delete',
      clearOnly: 'Delete',
      touch: 'Kosketusnäytöllä',
    },
    keyEffects: {
      answer: 'vastaus ja siirtyminen seuraavaan kohtaan',
      next: 'seuraava kohta (kohta jää tyhjäksi, jos siihen ei vastata)',
      back: 'edellinen kohta',
      clear: 'kohdan tyhjennys',
      touch: 'valitun numeron napautus tyhjentää kohdan',
    },
    position: (at: number, all: number) => `Kohta ${at}/${all}`,
    empty: 'tyhjä',
    notOnScale: (low: number, high: number) => `Anna numero ${low}–${high}.`,
    differs: 'Eroaa toisesta syötöstä',
    mend: 'Tarkista tämä kohta',
    toMend: (n: number) => count(n, 'kohta tarkistettavana', 'kohtaa tarkistettavana'),
    yes: 'Kyllä',
    no: 'Ei',
    notAnswered: '(tyhjä)',

    end: 'Tallennus',
    complete: (all: number) => `Kaikki ${all} kohtaa on syötetty.`,
    skipped: (numbers: string) =>
      `Tyhjiksi jäivät: ${numbers}. Tarkista, ovatko ne tyhjiä myös paperissa.`,
    blank: 'Kaikki kohdat ovat tyhjiä. Lomake tallentuu tyhjänä palautettuna.',
    save: 'Tallenna',
    saveSkipped: (n: number) => `Tallenna, ${count(n, 'kohta', 'kohtaa')} tyhjänä`,
    stored: 'Syöttämäsi tiedot ovat yhä tässä.',
    differingDay: 'Vastauspäivä',
    differingReason: 'Syy päivän poikkeamiseen',
    differingOther: 'Muut tiedot: päivitä sivu ja syötä paperi alusta',
    differingItem: (number: number, text: string) => `${number}. ${text}`,

    saved: {
      waiting: 'Tallennettu tälle laitteelle, ei vielä lähetetty',
      waitingExplained:
        'Lomake lähtee, kun yhteys ja kirjautuminen toimivat. Säilytä paperi siihen asti.',
      received: (answered: number, all: number) => `Saapunut, ${answered}/${all}`,
      blank: 'Saapunut tyhjänä',
      secondAwaited: 'Syötetty kerran, odottaa toista syöttäjää',
      secondExplained:
        'Pyydä toista ohjaajaa syöttämään sama paperi. Lomake tallentuu, kun syötöt ovat samat.',
      days: (answered: string, entered: string) =>
        `Vastattu ${answered}, syötetty ${entered}. Vastaukset eivät enää näy.`,
      next: 'Syötä seuraava paperi',
      all: 'Takaisin lomakkeisiin',
    },
  },
  unnumbered: {
    title: 'Lomake ilman numeroa',
    add: 'Lisää lomake ilman numeroa',
    explained:
      'Lomake lasketaan saapuneisiin. Sitä ei yhdistetä kehenkään, joten muutosta siitä ei lasketa, ja sen vastauksia ei näytetä tuloksissa eikä lainata. Jos tiedät, kenen lomake on, syötä se hänen numerollaan.',
    which: 'Mikä lomake?',
    entered: 'Syötetty ilman numeroa',
    none: 'Yhtään lomaketta ei ole syötetty ilman numeroa.',
    next: 'Syötä seuraava lomake ilman numeroa',
    notOpen: 'Ryhmän lomakkeita ei voi nyt syöttää.',
    onForms: 'Lomakkeita ilman numeroa',
  },
};

export type PaperTexts = typeof paperTexts;
