import type { Programme } from '../../../../../shared/domain/groups/programme.ts';
import type { Occasion } from '../../../../../shared/domain/occasion.ts';
import type { AuditReason } from '../../../../../shared/domain/privacy/audit.ts';
import type { Respondent } from '../../../../../shared/instruments/instrument.ts';
import { count } from '../../common/count.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');

/** Programmes, form templates, data for research, and the access log. */
export const recordsTexts = {
  programmes: {
    title: 'Ohjelmat',
    search: 'Etsi ohjelmaa',
    found: (n: number) => `${count(n, 'ohjelma', 'ohjelmaa')}.`,
    nav: 'Ohjelman sivut',
    pages: {
      programme: 'Yleiskuva',
      comparison: 'Tulokset',
      'programme-template': 'Ohjelmapohja',
      'programme-settings': 'Asetukset',
    },
    about: 'Mikä ohjelma on',
    notDescribed: 'Ohjelmaa ei ole vielä kuvattu.',
    research: {
      title: 'Tiedot tutkimukseen',
      text: 'Tutkija ei näe ryhmien tuloksia sivuilla. Ohjelman tiedot saa aineistona.',
      go: 'Siirry aineistoihin',
    },
    describe: 'Kuvaa ohjelma',
    groupsNow: 'Ryhmät nyt',
    allGroups: 'Kaikki ryhmät',
    noGroupsNow: 'Ohjelmassa ei ole ryhmiä käynnissä eikä tulossa.',
    notFound: 'Ohjelmaa ei löydy. Tarkista osoite.',
    add: 'Lisää ohjelma',
    name: 'Nimi',
    kind: 'Ryhmämuoto',
    kinds: {
      gestalt_therapy: 'hahmoterapiaryhmä',
      camp: 'leiri',
      film_group: 'elokuvaryhmä',
      individual: 'yksilökuntoutus',
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
      'Joku muu muutti ohjelmaa samaan aikaan. Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu.',
    storedNow: 'Tallennettuna on nyt:',
    saveMine: 'Tallenna omani',
    takeTheirs: 'Käytä tallennettua',
    empty: 'tyhjä',
    added: (name: string) => `${name} on lisätty.`,
    nameFirst: 'Anna ohjelmalle nimi.',
    exists: 'Samanniminen ohjelma on jo olemassa. Anna toinen nimi.',
    none: 'Ohjelmia ei vielä ole.',
    forWhom: (text: string) => `Kenelle: ${text}`,
  },

  instruments: {
    title: 'Lomakepohjat',
    reading: 'Näin lomake näkyy vastaajalle. Suomenkielinen teksti on alkuperäisestä lomakkeesta.',
    choose: 'Lomakepohja',
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
    source: 'Lähde',
    scoring: 'Pisteytys',
    scored: (least: number) =>
      `Vastattujen väittämien keskiarvo. Se lasketaan, kun vähintään ${least} väittämään on vastattu. Puuttuvia vastauksia ei täydennetä.`,
    scoredSum: (least: number) =>
      `Vastattujen väittämien summa, jossa väliin jätetty väittämä saa muiden keskiarvon. Se lasketaan, kun vähintään ${least} väittämään on vastattu.`,
    notScored: 'Pisteitä ei lasketa.',
    unofficial: 'Tämä ei ole lomakkeen virallinen käännös.',
    missing: 'Kaikkia tekstejä ei ole käännetty. Kääntämättömät näytetään suomeksi.',
    ours: 'Lisätty Laiturissa, ei alkuperäisessä lomakkeessa',
    reversed: 'Pisteytetään käänteisesti: suurempi luku tarkoittaa huonompaa.',
    options: 'Vastausvaihtoehdot',
    statements: 'Kohdat',
    takes: {
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
      'Tähän vastataan muualla. Laituriin merkitään, onko se tehty, milloin, ja muualla laskettu pistemäärä.',
    notAnswered: {
      recorded: 'Täytetään muualla. Tänne merkitään päivä ja pistemäärä.',
      themes: 'Puheenaiheet. Ei täytetä.',
    },
    byWorker: 'Työntekijä täyttää.',
    none: 'Lomakepohjia ei ole.',
  },

  audit: {
    title: 'Kuka on käsitellyt tietoja',
    searchBy: 'Mitä haetaan?',
    byParticipant: 'Osallistujan tietojen käsittelyt',
    byStaff: 'Työntekijän tekemät käsittelyt',
    staff: {
      reading:
        'Näet, mitä työntekijä on tehnyt osallistujien tiedoilla. Luettelossa on numeroita ja ryhmien nimiä, ei osallistujien nimiä eikä vastauksia. Haustasi jää merkintä. Vanhimmat käsittelyt löytyvät vain osallistujan numerolla.',
      person: 'Työntekijä',
      choose: 'Valitse työntekijä',
      from: 'Ensimmäinen päivä',
      to: 'Viimeinen päivä',
      personFirst: 'Valitse työntekijä.',
      daysWrong: 'Anna molemmat päivät. Viimeinen päivä ei voi olla ennen ensimmäistä.',
      none: 'Ei käsittelyjä näinä päivinä.',
      caption: (name: string, from: string, to: string) =>
        `${name}: tietojen käsittelyt ${from}–${to}, uusin ensin`,
      goneGroup: 'poistettu ryhmä',
      andMore: 'ja muita',
    },
    reading: 'Hae osallistujan numerolla. Osallistuja näkee myös tämän haun.',
    participant: 'Osallistujan numero',
    hint: 'Kahdeksan merkkiä, esimerkiksi lomakkeen yläreunasta.',
    search: 'Hae',
    searching: 'Haetaan…',
    wrong: 'Numerossa on kirjoitusvirhe. Tarkista kaikki kahdeksan merkkiä.',
    unknown: 'Numerolla ei löydy ketään, jonka käsittelyjä voit hakea.',
    none: 'Ei käsittelyjä.',
    caption: (participant: string) =>
      `Osallistujan ${participant} tietojen käsittelyt, uusin ensin`,
    actionsExplained:
      'Sanamuoto on sama kuin osallistujan kirjeessä: ”sinä” tarkoittaa osallistujaa.',
    when: 'Milloin',
    who: 'Kuka',
    action: 'Mitä tehtiin',
    outcome: 'Tulos',
    done: 'tehty',
    begun: 'aloitettu',
    notSent: 'ei lähtenyt',
    refused: (why: string) => `estetty: ${why}`,
    themselves: 'osallistuja itse',
    partner: 'ryhmään ohjannut kumppani',
    automatic: 'Laituri automaattisesti',
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
    letter: 'Kirje osallistujalle',
    letterExplained: 'Samat tiedot selkokielisenä kirjeenä, jonka voi tulostaa.',
    letterReady: 'Kirje on valmis.',
    openLetter: (language: string) => `Avaa kirje: ${language}`,
    makeLetter: (language: string) => `Tee kirje: ${language}`,
  },

  exports: {
    title: 'Aineistot tutkimukseen',
    reading:
      'Aineistossa ovat vain ne, jotka ovat antaneet suostumuksen tutkimukseen. Osallistujilla on peitenumerot, joista ei voi päätellä, kuka on kyseessä. Toisessa aineistossa numerot ovat toiset. Jos ryhmästä jäisi pois vain muutama, pois jää myös osa suostuneista, jotta muutaman vastauksia ei voi laskea ryhmän luvuista.',
    instrument: 'Lomakepohja',
    programmes: 'Ohjelmat',
    allProgrammes: 'Kaikki ohjelmat',
    occasions: 'Lomakkeet',
    occasionNames: {
      start: 'alkulomake',
      end: 'loppulomake',
      follow_up: 'seurantalomake',
    } satisfies Record<Occasion, string>,
    start: 'Tee aineisto',
    working: 'Tehdään…',
    chooseOccasion: 'Valitse ainakin yksi lomake.',
    progress: (done: number, all: number, people: number) =>
      `${done}/${all} ryhmää käyty läpi, ${count(people, 'osallistuja', 'osallistujaa')}.`,
    ready: (people: number, groups: number, n: number) =>
      `Aineisto on valmis: ${count(people, 'osallistuja', 'osallistujaa')}, ${count(groups, 'ryhmä', 'ryhmää')}, ${forms(n)}.`,
    readyWithBands: (people: number, n: number) =>
      `Aineisto on valmis: ${count(people, 'osallistuja', 'osallistujaa')}, ${forms(n)}.`,
    empty: {
      groups:
        'Aineisto on tyhjä: kukaan ei ole antanut suostumusta tutkimukseen, tai lomakkeita ei ole.',
      background:
        'Aineisto on tyhjä. Ohjelman ryhmät tulevat mukaan, kun vähintään viiden uuden ryhmän seuranta on ohi. Niistä ovat mukana vain ne osallistujat, jotka ovat antaneet suostumuksen tutkimukseen.',
    },
    kind: 'Mitä aineistoissa on vastausten lisäksi?',
    kindNames: { groups: 'Ryhmät', background: 'Taustatiedot luokkina' },
    kinds: {
      groups:
        'Ryhmät: näet, ketkä olivat samassa ryhmässä ja millä viikolla kukin vastasi. Voit ottaa ryhmän huomioon analyysissa, mutta et tiedä osallistujista muuta.',
      background:
        'Taustatiedot luokkina: näet sukupuolen, iän, käyntien määrän ja osallistumisen päättymisen luokkina, joissa on aina vähintään viisi. Voit verrata loppuun käyneitä ja keskeyttäneitä, mutta et näe ryhmiä; mukana ovat vasta ryhmät, joiden seuranta on ohi.',
    },
    kindForEver:
      'Valinta koskee kaikkia organisaatiosi aineistoja, eikä sitä voi muuttaa. Kahden lajin aineistot voisi yhdistää samoista vastauksista, ja silloin osallistujan voisi tunnistaa.',
    kindFixed: 'Laji on valittu ensimmäisessä aineistossa, eikä sitä voi muuttaa.',
    chooseKind: 'Valitse, mitä aineistoissa on.',
    synthetic: (n: number) =>
      `${n === 1 ? 'Yksi lomake on keksitty' : `${n} lomaketta on keksittyjä`} esittelyä varten.`,
    download: (name: string) => `Lataa ${name}`,
    leave: 'Tiedostot ovat vain tässä välilehdessä, kunnes lataat ne.',
    workbook:
      'Excel-tiedostossa data.xlsx ovat samat taulukot, koodikirja ja README-ohje omilla välilehdillään.',
    saveFailed: 'Tiedostoa ei voitu tallentaa tällä selaimella.',
    larger: 'Hyvin suuret aineistot, joista ei synny Excel-tiedostoa, tekee Laiturin ylläpito.',
  },
};

export type RecordsTexts = typeof recordsTexts;
