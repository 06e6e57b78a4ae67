import { count } from '../../common/count.ts';

/** The page on which a paper form is entered. */
export const paper = {
  paper: {
    title: (name: string) => `Paperin syöttö: ${name}`,
    back: 'Takaisin lomakkeisiin',
    enteredToday: (day: string) =>
      `Syöttöpäiväksi tulee ${day}. Se tallentuu erikseen vastauspäivästä.`,
    answeredOn: 'Vastauspäivä paperissa',
    dayFirst: 'Ensin vastauspäivä',
    dayHint: 'esimerkiksi 4.3. tai 0403',
    dayMissing: 'Merkitse päivä, jona lomakkeeseen vastattiin, esimerkiksi 4.3.2026.',
    dayAhead: 'Vastauspäivä on tulevaisuudessa. Tarkista päivä.',
    isDayRight: {
      before: 'yli kahdeksan viikkoa ennen ryhmän alkua: onko vastauspäivä oikein?',
      after: 'yli vuosi ryhmän päättymisen jälkeen: onko vastauspäivä oikein?',
    },
    dayRight: 'Päivä on oikein, tallenna',
    dayWrong: 'Muuta päivää',
    checked: 'Toinen henkilö tarkistaa: hän syöttää saman paperin uudelleen',
    second: (name: string) =>
      `Toinen syöttö. ${name} on syöttänyt tämän paperin kerran. Syötä se paperista itse: kun syötöt ovat samat, lomake tallentuu.`,
    own: 'Olet syöttänyt tämän paperin kerran, ja se odottaa toista syöttäjää. Jos korjaat omaa syöttöäsi, syötä koko paperi uudelleen.',
    notYourFigures: (n: number) =>
      `Olet jo tallentanut ${n} osallistujan paperilomakkeet. Ryhmän tulokset näkyvät sinulle vain, jos vähintään viisi muuta on vastannut itse linkistä tai kollegasi on tallentanut heidän lomakkeensa. Anna osallistujalle linkki, niin hän voi kirjoittaa vastauksensa itse, tai pyydä kollegaa tallentamaan lomake.`,
    giveLink: 'Siirry antamaan linkki',
    already: 'Tämä lomake on jo vastaanotettu. Sitä ei voi syöttää toiseen kertaan.',
    notAsked: 'Tätä lomaketta ei osallistujalta kysytä.',
    notYours: 'Paperin voivat syöttää ryhmän ohjaajat.',
    noItems: 'Tässä kyselyssä ei ole kohtia, joihin vastataan täällä.',
    keys: 'Näppäimet',
    keysExplained: [
      ['1–5', 'vastaus, ja seuraava kohta'],
      ['Enter', 'seuraava kohta (vastaamatta jätetty jää tyhjäksi)'],
      ['Askelpalautin, ↑ tai −', 'edellinen kohta'],
      ['0 tai Delete', 'tyhjentää kohdan'],
      ['Kosketusnäytöllä', 'valitun numeron napautus tyhjentää kohdan'],
    ] as readonly (readonly [key: string, does: string])[],
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
      `Tyhjiksi jäi: ${numbers}. Tarkista, ovatko ne paperissakin tyhjiä.`,
    blank: 'Kaikki kohdat ovat tyhjiä. Lomake tallentuu tyhjänä palautettuna.',
    save: 'Tallenna',
    saveSkipped: (n: number) => `Tallenna, ${count(n, 'kohta', 'kohtaa')} tyhjänä`,
    stored: 'Syöttämäsi on yhä tässä.',
    differingDay: 'Vastauspäivä',
    differingReason: 'Syy, miksi päivä poikkeaa',
    differingOther: 'Muut tiedot: lataa sivu uudelleen ja syötä paperi alusta',
    differingItem: (number: number, text: string) => `${number}. ${text}`,
    saved: {
      waiting: 'Tallessa tällä laitteella, ei vielä lähetetty',
      waitingExplained:
        'Lomake lähtee itsestään, kun yhteys ja kirjautuminen ovat kunnossa. Säilytä paperi siihen asti.',
      received: (answered: number, all: number) => `Vastaanotettu, ${answered}/${all}`,
      blank: 'Vastaanotettu tyhjänä',
      secondAwaited: 'Syötetty kerran, odottaa toista syöttäjää',
      secondExplained:
        'Pyydä toista ohjaajaa syöttämään sama paperi. Lomake tallentuu, kun syötöt ovat samat.',
      days: (answered: string, entered: string) =>
        `Vastattu ${answered}, syötetty ${entered}. Vastaukset eivät näy enää.`,
      next: 'Syötä seuraava paperi',
      all: 'Takaisin lomakkeisiin',
    },
  },
};

export type PaperTexts = typeof paper;
