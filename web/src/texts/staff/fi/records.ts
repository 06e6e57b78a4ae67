import type { Respondent } from '../../../../../shared/instruments/instrument.ts';
import type { AuditReason } from '../../../../../shared/model/audit.ts';
import type { Occasion } from '../../../../../shared/model/form.ts';
import type { Programme } from '../../../../../shared/model/programme.ts';
import { count } from '../../common/count.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');

/** Programmes, form templates, data for research, and the log of who handled data. */
export const records = {
  programmes: {
    title: 'Ohjelmat',
    add: 'Lisää ohjelma',
    name: 'Nimi',
    kind: 'Ryhmämuoto',
    kinds: {
      gestalt_therapy: 'hahmoterapiaryhmä',
      camp: 'leiri',
      film_group: 'elokuvaryhmä',
      other: 'muu ryhmä',
    } satisfies Record<Programme['kind'], string>,
    description: 'Mitä ryhmässä tehdään',
    eligibility: 'Kenelle ja millä ehdoilla',
    addIt: 'Lisää',
    adding: 'Lisätään…',
    edit: 'Muokkaa',
    save: 'Tallenna',
    saving: 'Tallennetaan…',
    saved: (name: string) => `${name} on tallennettu.`,
    conflict:
      'Joku muu on muuttanut tätä ohjelmaa sillä välin. Kirjoittamasi on yhä tässä, eikä mitään ole tallennettu.',
    storedNow: 'Nyt tallessa on:',
    saveMine: 'Tallenna omani sen päälle',
    takeTheirs: 'Ota tallessa olevat tiedot',
    empty: 'tyhjä',
    added: (name: string) => `${name} on lisätty.`,
    nameFirst: 'Anna ohjelmalle nimi.',
    exists: 'Samanniminen ohjelma on jo. Anna toinen nimi.',
    cancel: 'Peruuta',
    none: 'Ohjelmia ei vielä ole.',
    forWhom: (text: string) => `Kenelle: ${text}`,
    back: 'Kaikki ohjelmat',
  },

  instruments: {
    title: 'Kyselyt',
    reading: 'Näin kysely näkyy vastaajalle. Suomenkielinen teksti on lomakkeen oma.',
    choose: 'Kysely',
    named: (title: string, version: string) => `${title} (versio ${version})`,
    language: 'Kieli',
    languages: { fi: 'suomi', sv: 'svenska', en: 'English' },
    purpose: 'Miksi kysytään',
    handOut: 'Miten annetaan',
    respondent: 'Kuka vastaa',
    respondents: {
      participant: 'osallistuja',
      participant_with_worker: 'osallistuja työntekijän kanssa',
      leader: 'ohjaaja',
    } satisfies Record<Respondent, string>,
    version: 'Versio',
    licence: 'Käyttöehdot',
    source: 'Lähde',
    scoring: 'Pisteytys',
    scored: (least: number) =>
      `Vastattujen väittämien keskiarvo, kun vastattu on vähintään ${least}. Puuttuvia ei täydennetä.`,
    notScored: 'Ei pistemäärää.',
    unofficial: 'Käännös on Laiturin oma eikä lomakkeen virallinen teksti.',
    missing: 'Tätä tekstiä ei ole tällä kielellä; näytetään suomeksi.',
    ours: 'Laiturin lisäys, ei lomakkeella',
    reversed: 'Käännetään pisteytyksessä: samaa mieltä on huonompi.',
    options: 'Vastausvaihtoehdot',
    statements: 'Kohdat',
    takes: {
      scale: '',
      choice: 'yksi valinta',
      choices: 'yksi tai useampi valinta',
      text: 'oma teksti',
      integer: 'kokonaisluku',
      year: 'vuosi',
      decimal: 'luku',
      boolean: 'kyllä tai ei',
      date: 'päivä',
      theme: 'puheenaihe, ei vastausta',
    },
    recorded:
      'Vastataan muualla: tänne merkitään vain, onko tehty, milloin ja muualla laskettu pistemäärä.',
    byWorker: 'Työntekijä täyttää.',
    none: 'Kyselyjä ei ole.',
  },

  audit: {
    title: 'Kuka on käsitellyt tietoja',
    reading: 'Hae tunnistenumerolla. Myös tämä haku jää näkyviin asianomaiselle.',
    participant: 'Tunnistenumero',
    hint: 'Kahdeksan merkkiä, esimerkiksi lomakkeen yläreunasta.',
    search: 'Hae',
    searching: 'Haetaan…',
    wrong: 'Tunnistenumerossa on kirjoitusvirhe: tarkista kahdeksan merkkiä.',
    unknown: 'Tällä numerolla ei ole ketään, jonka tietoja saat hakea.',
    none: 'Ei käsittelyjä.',
    caption: (participant: string) =>
      `Osallistujan ${participant} tietojen käsittelyt, uusin ensin`,
    actionsExplained: 'Teot on sanottu niin kuin kirjeessä asianomaiselle: ”sinä” on hän.',
    when: 'Milloin',
    who: 'Kuka',
    action: 'Mitä',
    outcome: 'Tulos',
    done: 'tehty',
    begun: 'aloitettu',
    refused: (why: string) => `estetty: ${why}`,
    themselves: 'osallistuja itse',
    substitute: 'sijaisena',
    reason: 'Syy',
    reasons: {
      own_work: 'oma työ',
      handover: 'työn siirto',
      correction: 'korjaus',
      clients_request: 'asiakkaan pyyntö',
      inspection: 'tarkastus',
    } satisfies Record<AuditReason, string>,
    more: 'Näytä vanhempia',
    letter: 'Kirje asianomaiselle',
    letterExplained: 'Sama selkokielisenä kirjeenä, joka avautuu tulostettavaksi.',
    letterReady: 'Kirje on valmis.',
    openLetter: (language: string) => `Avaa kirje: ${language}`,
    makeLetter: (language: string) => `Tee kirje: ${language}`,
  },

  exports: {
    title: 'Aineistot tutkimukseen',
    reading:
      'Aineistossa ovat vain ne, jotka antavat käyttää vastauksiaan tutkimukseen. Peitenimet ovat vain tässä aineistossa, eikä niitä voi palauttaa.',
    instrument: 'Kysely',
    programmes: 'Ohjelmat',
    allProgrammes: 'Kaikki ohjelmat',
    occasions: 'Mittaukset',
    occasionNames: { start: 'alku', end: 'loppu', follow_up: 'seuranta' } satisfies Record<
      Occasion,
      string
    >,
    start: 'Tee aineisto',
    working: 'Tehdään…',
    chooseOccasion: 'Valitse ainakin yksi mittaus.',
    progress: (done: number, all: number, people: number) =>
      `${done}/${all} ryhmää luettu, ${count(people, 'ihminen', 'ihmistä')}.`,
    ready: (people: number, groups: number, n: number) =>
      `Valmis: ${count(people, 'ihminen', 'ihmistä')}, ${count(groups, 'ryhmä', 'ryhmää')}, ${forms(n)}.`,
    empty: 'Kukaan näistä ei ole antanut lupaa tutkimukseen, tai lomakkeita ei ole.',
    synthetic: (n: number) => `Lomakkeista ${n} on keksittyjä esittelyä varten.`,
    download: (name: string) => `Lataa ${name}`,
    leave: 'Tiedostot ovat vain tässä välilehdessä, kunnes lataat ne.',
    command: 'Työkirjan (XLSX) ja suuret aineistot tekee komento',
  },
};

export type RecordsTexts = typeof records;
