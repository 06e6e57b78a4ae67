import { count } from '../../common/count.ts';

/** Asiakkaan oma sivu, hänen viestinsä ja henkilön vahvistaminen. */
export const ownPageTexts = {
  title: 'Oma sivu',
  explained:
    'Asiakas näkee omalla sivullaan seuraavat kokoontumiset ja lomakkeet. Omat vastaukset, luvat ja viestit avautuvat hänelle omalla koodilla.',
  noLink: 'Asiakkaalla ei ole linkkiä omalle sivulleen.',
  given: (day: string, name: string) => `Linkin on antanut ${name} ${day}.`,
  noCode: 'Asiakas ei ole asettanut omaa koodia.',
  codeSet: (day: string) => `Oma koodi on asetettu ${day}.`,
  ways: {
    word_from_worker: 'Asiakas sai siihen kertasanan työntekijältä.',
    word_by_telephone: 'Asiakas sai siihen kertasanan puhelimeensa.',
  },
  locked: 'Koodi on lukossa, koska sitä on arvattu väärin kymmenen kertaa. Anna uusi kertasana.',
  hidden:
    'Ennen koodin asettamista annetut vastaukset ovat asiakkaalta piilossa, kunnes toinen työntekijä vahvistaa, kuka hän on.',
  opened: 'Myös aiemmat vastaukset näkyvät asiakkaalle.',
  wordWaits: (until: string) => `Annettu kertasana odottaa. Se on voimassa ${until} asti.`,

  giveLink: 'Anna linkki',
  giveNewLink: 'Anna uusi linkki',
  giving: 'Tehdään…',
  replaces: 'Uusi linkki korvaa aiemman. Asiakkaan oma koodi pysyy samana.',
  link: {
    title: 'Linkki omalle sivulle',
    scan: 'Asiakas lukee koodin puhelimensa kameralla.',
    qr: 'QR-koodi, joka avaa oman sivun',
    address: 'Osoite',
    copy: 'Kopioi osoite',
    copied: 'Osoite on kopioitu.',
    copyByHand: 'Osoite on valittu. Kopioi se itse.',
    codeAt: (page: string) => `Tai avaa selaimessa ${page} ja kirjoita sinne tämä tunnus.`,
    lasting: 'Linkki toimii, kunnes sen sulkee tai tilalle tehdään uusi.',
    once: 'Linkki ja tunnus näkyvät vain nyt.',
  },
  revoke: 'Sulje linkit',
  revokeSure: 'Sulje: linkit eivät enää avaa mitään',
  keep: 'Älä sulje',

  giveWord: 'Anna kertasana',
  word: {
    title: 'Kertasana',
    say: 'Sano nämä numerot asiakkaalle, kun tiedät varmasti, että puhut hänen kanssaan.',
    until: (until: string) => `Asiakas asettaa sillä oman koodinsa. Voimassa ${until} asti.`,
    once: 'Kertasana näkyy vain nyt, ja se toimii kerran.',
    known: 'Kirjaamme, että annoit kertasanan. Asiakas näkee sen.',
    ready: 'Valmis',
  },

  confirm: {
    explained:
      'Asiakas näyttää omalta sivultaan numeronsa ja tunnuksen. Vahvista vain, jos tiedät, kuka hän on. Sen jälkeen hän näkee omalla sivullaan myös aiemmat vastauksensa. Sinä et näe niitä.',
    number: 'Asiakkaan numero',
    ticket: 'Tunnus asiakkaan sivulta',
    lacking: 'Kirjoita numero ja tunnus.',
    mistyped: 'Tarkista numero ja tunnus. Toisessa on kirjoitusvirhe.',
    act: 'Vahvista henkilö',
    acting: 'Vahvistetaan…',
    done: 'Henkilö on vahvistettu. Pyydä häntä avaamaan sivunsa uudelleen.',
    another: 'Vahvista toinen',
  },

  messages: {
    title: (n: number) => (n === 1 ? 'Viesti asiakkaalta' : `Viestit asiakkailta (${n})`),
    ofClient: 'Viestit',
    none: 'Asiakas ei ole lähettänyt viestejä.',
    days: (n: number) => (n === 0 ? 'tänään' : n === 1 ? 'eilen' : `${n} päivää sitten`),
    sent: (when: string) => `lähetetty ${when}`,
    read: (when: string) => `luettu ${when}`,
    markRead: 'Merkitse luetuksi',
    marking: 'Merkitään…',
    sees: 'Asiakas näkee omalla sivullaan, että viesti on luettu.',
  },

  group: {
    title: 'Osallistujien omat sivut',
    explained:
      'Omalla sivulla osallistuja näkee seuraavat kokoontumiset ja lomakkeet, ja hän voi ilmoittaa, ettei pääse tulemaan. Linkki on pysyvä.',
    having: (some: number, all: number) =>
      some === 0 ? 'Kenelläkään ei ole vielä linkkiä.' : `Linkki on annettu: ${some} / ${all}.`,
    none: 'Ryhmässä ei ole osallistujia.',
    since: (day: string) => `linkki annettu ${day}`,
    without: 'ei linkkiä',
    give: 'Anna linkki',
    giveNew: 'Anna uusi',
    revoke: 'Sulje',
    revokeSure: 'Sulje: linkki ei enää avaa mitään',
    print: (n: number) => `Tulosta ${count(n, 'lappu', 'lappua')}`,
    printAbout: 'Lapun saavat ne, joilla ei vielä ole linkkiä.',
    sheet: 'Omien sivujen laput',
    ready: 'Laput ovat valmiit. Leikkaa ne ja anna jokaiselle oma lappunsa.',
    needsNet: 'Linkkejä voi antaa, kun yhteys toimii.',
  },

  saidThemselves: 'ilmoitti itse',
};

export type OwnPageTexts = typeof ownPageTexts;
