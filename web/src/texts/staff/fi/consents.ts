import type {
  ConsentLanguage,
  ConsentSource,
  Purpose,
} from '../../../../../shared/domain/people/consent.ts';
import { count } from '../../common/count.ts';

/** The consents of a client: what has been said, and how it is asked for. */
export const consentsTexts = {
  explained:
    'Jokainen lupa annetaan ja perutaan erikseen. Asiakas saa samat palvelut, antoi hän luvan tai ei.',
  states: {
    given: (day: string) => `annettu ${day}`,
    refused: (day: string) => `ei antanut ${day}`,
    withdrawn: (day: string) => `peruttu ${day}`,
    undecided: 'ei kysytty',
  },
  sources: {
    spoken: 'suullisesti',
    paper: 'paperilla',
    device: 'laitteella',
  } satisfies Record<ConsentSource, string>,
  said: (day: string, source: string) => `${day} ${source}.`,
  recordedBy: (name: string, day: string | null) =>
    `Kirjannut ${[name, day].filter(Boolean).join(' ')}.`,
  byClient: (day: string) => `Asiakas vastasi itse ${day}.`,
  yes: 'Antoi luvan',
  no: 'Ei antanut lupaa',
  showText: 'Näytä teksti',
  textShown: (version: string, language: string) => `Teksti ${version}, ${language}`,
  textNow: (version: string) => `Lupaa kysytään nyt tekstillä ${version}.`,
  textGone: (version: string) =>
    `Asiakkaalle näytettiin teksti ${version}. Sitä ei ole tallennettu Laituriin.`,
  inLanguage: {
    fi: 'suomeksi',
    sv: 'ruotsiksi',
    en: 'englanniksi',
  } satisfies Record<ConsentLanguage, string>,
  history: (n: number) => `Näytä historia (${n})`,

  ask: 'Kysy lupia',
  askOne: (purpose: string) => `Kysy: ${purpose}`,
  askAgain: (purpose: string) => `Kysy uudelleen: ${purpose}`,
  asking: {
    step: (n: number, all: number) => `Lupa ${n}/${all}`,
    language: 'Tekstin kieli',
    turn: 'Lue teksti asiakkaalle tai käännä näyttö häneen päin.',
    yes: 'Antaa luvan',
    no: 'Ei anna',
    saving: 'Tallennetaan…',
    later: 'Kysy tämä myöhemmin',
    how: 'Miten ja milloin asiakas vastaa?',
    source: 'Miten',
    sources: {
      spoken: 'Suullisesti, minä kirjaan',
      device: 'Itse, tältä näytöltä',
    } satisfies Partial<Record<ConsentSource, string>>,
    day: 'Päivä',
    dayWrong: 'Valitse päivä, joka ei ole tulevaisuudessa.',
    saved: (purpose: string, answer: string) => `Tallennettu. ${purpose}: ${answer}.`,
    storedNow: (state: string) => `Tallennettuna on nyt: ${state}. Jos vastaus on muu, valitse se.`,
    done: 'Luvat on käyty läpi',
    doneOne: 'Vastaus on tallennettu',
    nothing: 'Kaikkia lupia on kysytty.',
    left: (n: number) => `Kysymättä jäi ${count(n, 'lupa', 'lupaa')}.`,
    toConsents: 'Avaa asiakkaan luvat',
  },

  withdraw: 'Peru lupa',
  withdrawOne: (purpose: string) => `Peru lupa: ${purpose}`,
  withdrawing: {
    follows: {
      measurement:
        'Vastaukset eivät ole enää missään luvuissa. Julkaistut luvut, joissa ne ovat mukana, poistetaan pysyvästi kaikkien näkyvistä. Ne eivät palaa, vaikka asiakas antaisi luvan uudelleen. Jo tulostettuja ja ladattuja lukuja Laituri ei voi poistaa.',
      quotation:
        'Asiakkaan sanoja ei enää lainata. Jo julkaistuja lainauksia Laituri ei voi poistaa.',
      contact: 'Asiakkaalta ei pyydetä seurantalomaketta eikä hänelle tehdä siihen linkkiä.',
      share_with_own_worker: 'Et näe enää asiakkaan vastauksia. Myöskään sijaisesi ei näe niitä.',
      research:
        'Vastaukset eivät ole enää uusissa aineistoissa eivätkä kesken olevan aineiston lopussa. Tutkija hävittää vanhan aineiston ja tekee uuden.',
      reminders:
        'Asiakkaalle ei enää lähetetä muistutuksia. Jo lähetettyä muistutusta ei voi perua.',
    } satisfies Record<Purpose, string>,
    source: 'Miten asiakas perui luvan?',
    day: 'Päivä, jona asiakas perui luvan',
    keep: 'Älä peru lupaa',
    working: 'Tallennetaan…',
    done: (purpose: string) => `Lupa on peruttu: ${purpose}.`,
    isLater:
      'Lupa on annettu myöhemmin kuin tuona päivänä, joten se on yhä voimassa. Tarkista päivä.',
  },

  print: 'Tulosta lupalomake',
  printing: {
    title: 'Lupalomake',
    language: 'Lomakkeen kieli',
    explained:
      'Lomakkeessa on asiakkaan numero ja paikka allekirjoitukselle. Säilytä allekirjoitettu lomake asiakkaan muiden asiakirjojen kanssa.',
    ready: 'Lomake on valmis.',
  },

  link: {
    title: 'Asiakkaan oma laite',
    explained:
      'Asiakas voi vastata linkillä omalla laitteellaan. Sivu kysyy vain sitä, mitä ei ole vielä kirjattu, eikä näytä asiakkaan tietoja.',
    make: 'Tee linkki asiakkaalle',
    makeNew: 'Tee uusi linkki',
    replaces: 'Aiempi linkki lakkaa toimimasta.',
    asks: 'Mitä linkillä kysytään?',
    consents: (n: number) => `Luvat (kysymättä ${n})`,
    background: (n: number) => `Taustatiedot (tyhjänä ${n})`,
    nothing: 'Valitse, mitä linkillä kysytään.',
    making: 'Tehdään…',
    made: 'Linkki asiakkaalle',
    show: 'Näytä asiakkaalle',
    until: (day: string, until: string) => `Linkki on tehty ${day} ja toimii ${until} asti.`,
    over: (until: string) => `Linkki lakkasi toimimasta ${until}.`,
    received: (day: string) => `Asiakas vastasi linkillä ${day}.`,
    revoked: (day: string) => `Linkki on mitätöity ${day}.`,
    revoke: 'Mitätöi linkki',
    revokeSure: 'Mitätöi: linkki ei enää avaa mitään',
    keep: 'Älä mitätöi',
  },

  returned: 'Paperi on palautunut',
  returning: {
    explained: 'Merkitse, mitä allekirjoitetussa lomakkeessa on rastitettu.',
    day: 'Allekirjoituksen päivä',
    language: 'Lomakkeen kieli',
    answers: { none: 'Ei rastia', yes: 'Antaa luvan', no: 'Ei anna' },
    nothing: 'Merkitse ainakin yksi vastaus.',
    save: 'Tallenna paperin vastaukset',
    saving: 'Tallennetaan…',
    done: (n: number) => `Tallennettu: ${count(n, 'vastaus', 'vastausta')}.`,
    conflict:
      'Joku muu tallensi luvan samaan aikaan. Paperin vastaukset ovat yhä tässä. Tallenna uudelleen, jos ne pitävät paikkansa.',
  },
};

export type ConsentsTexts = typeof consentsTexts;
