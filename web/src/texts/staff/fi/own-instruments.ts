import type { DraftFaultCode } from '../../../../../shared/domain/forms/draft-faults.ts';
import type { ItemType, Respondent } from '../../../../../shared/instruments/instrument.ts';
import type { WorkbookFault } from '../../../../../shared/instruments/xlsform-in/questionnaire-of-workbook.ts';
import type { JsonFaultReason } from '../../../../../shared/json-file.ts';
import { count } from '../../common/count.ts';
import { draftLineTexts } from './draft-lines.ts';

const questions = (n: number) => count(n, 'kysymys', 'kysymystä');

/** The organisation's own form templates: reading them from a file, editing and publishing. */
export const ownInstrumentTexts = {
  lines: draftLineTexts,

  list: {
    import: 'Tuo lomakepohja',
    own: 'Omat lomakepohjat',
    noOwn:
      'Omia lomakepohjia ei vielä ole. Tuo lomakepohja FHIR- tai XLSForm-tiedostosta ja julkaise se.',
    builtIn: 'Valmiit lomakepohjat',
    draft: 'luonnos',
    version: (version: string) => `Versio ${version}`,
    published: (version: string, day: string) => `Versio ${version}, julkaistu ${day}`,
    saved: (day: string) => `Tallennettu ${day}`,
    more: (n: number) => `Näytä lisää (${n})`,
  },

  template: {
    own: 'Organisaation oma lomakepohja',
    versions: 'Versio',
    never: (version: string) => `Versio ${version} on julkaistu. Sitä ei voi enää muuttaa.`,
    openGroup: 'Avaa uusi ryhmä',
    newVersion: 'Tee uusi versio',
    toDraft: 'Jatka luonnosta',
    fhir: 'Lataa FHIR-tiedostona',
    xlsForm: 'Lataa XLSForm-tiedostona',
    loading: 'Ladataan…',
    files: 'Tiedostot',
    filesAbout: 'Tiedostossa on uusin versio ilman vastauksia.',
  },

  import: {
    title: 'Tuo lomakepohja',
    about:
      'Valitse lomake, jonka joku muu on tehnyt. Laituri lukee FHIR-lomakkeet (.json) ja XLSForm-työkirjat (.xlsx). Mitään ei vielä tallenneta.',
    file: 'Tiedosto',
    reading: 'Luetaan tiedostoa…',
    read: 'Tiedosto on luettu',
    name: 'Nimi',
    questions,
    noLines: 'Kaikki tiedoston kysymykset ja tekstit siirtyivät sellaisenaan.',
    loses: {
      question: (n: number) => `Kysymykset, joita ei kysytä (${n})`,
      part: (n: number) => `Mitä jää pois (${n})`,
      nothing: (n: number) => `Mitä siirtyy toisessa muodossa (${n})`,
    },
    showAll: (n: number) => `Näytä kaikki ${n}`,
    wholeForm: 'Koko lomake',
    times: (n: number) => `${n} kertaa`,
    language: 'Millä kielellä tekstit on kirjoitettu?',
    languageAbout:
      'Tiedosto ei kerro tekstiensä kieltä. Valitse kieli, ennen kuin tallennat luonnoksen.',
    languages: { fi: 'suomeksi', sv: 'ruotsiksi', en: 'englanniksi' },
    official: (n: number, names: string) =>
      n === 1 ? `Lomakkeen oma kieli: ${names}.` : `Lomakkeen omat kielet: ${names}.`,
    unofficial: (names: string) => `Epävirallinen kieliversio: ${names}.`,
    noFinnish:
      'Lomakkeessa ei ole suomenkielisiä tekstejä. Suomenkielisille näytetään alkuperäinen kieli, kunnes kirjoitat tekstit suomeksi.',
    save: 'Tallenna luonnokseksi',
    saving: 'Tallennetaan…',
    tooLarge: (kilobytes: number, most: number) =>
      `Lomakepohja on liian suuri tallennettavaksi: sen koko on ${kilobytes} kilotavua, ja luonnos saa olla enintään ${most} kilotavua. Jaa lomake kahdeksi tai lyhennä sen tekstejä, ja valitse tiedosto uudelleen.`,
    faults: {
      kind: 'Tiedosto ei ole .json- eikä .xlsx-tiedosto. Valitse FHIR-lomake tai XLSForm-työkirja.',
      empty: 'Tiedosto on tyhjä. Valitse toinen tiedosto.',
      notQuestionnaire:
        'Tiedosto on JSONia mutta ei FHIR-lomake (Questionnaire). Valitse toinen tiedosto.',
      workbook: 'Työkirjaa ei voitu lukea. Avaa se taulukko-ohjelmassa ja tallenna .xlsx-muodossa.',
      workbookLarge:
        'Työkirjan taulukossa on liian paljon rivejä tai sarakkeita. Poista lomakkeen jälkeen tulevat tyhjät rivit ja sarakkeet ja tallenna työkirja.',
      json: {
        encoding: 'Tiedoston merkistöä ei tunneta. Tallenna tiedosto UTF-8-muodossa.',
        xml: 'Tiedosto on XML:ää. Tallenna lomake JSON-muodossa.',
        number: (found: string, line: number) =>
          `Rivillä ${line} on ${found}, jota JSON ei tunne. Kirjoita sen tilalle null.`,
        invalid: 'Tiedosto on vioittunut: se ei ole kelvollista JSONia. Hae tiedosto uudelleen.',
      } satisfies Record<JsonFaultReason, string | ((found: string, line: number) => string)>,
      cell: {
        no_survey: () => 'Työkirjassa ei ole survey-taulukkoa. Valitse XLSForm-työkirja.',
        no_type: (_, sheet) =>
          `Taulukosta ${sheet} puuttuu sarake type. Lisää se ja valitse tiedosto uudelleen.`,
        end_without_begin: (cell, sheet) =>
          `Taulukon ${sheet} solussa ${cell} päätetään kysymysryhmä, jota ei ole aloitettu. Poista rivi tai lisää sitä ennen rivi begin_group.`,
        not_ended: (cell, sheet) =>
          `Taulukon ${sheet} solussa ${cell} alkavaa kysymysryhmää ei päätetä. Lisää ryhmän loppuun rivi end_group.`,
        name_missing: (cell, sheet) =>
          `Kysymykseltä puuttuu tunnus. Kirjoita se taulukon ${sheet} soluun ${cell} ja valitse tiedosto uudelleen.`,
      } as Record<WorkbookFault['code'], (cell: string, sheet: string) => string>,
    },
  },

  draft: {
    about: (n: number, items: number) => `Version ${n} luonnos, ${questions(items)}`,
    deleted: 'Luonnosta ei enää ole.',
    basics: 'Perustiedot',
    name: 'Nimi',
    purpose: 'Miksi kysytään',
    handOut: 'Ohje lomakkeen antajalle',
    instruction: 'Ohje vastaajalle',
    source: 'Lähde',
    sourceHint: 'Kuka on tehnyt lomakkeen ja mistä se on saatu.',
    licence: 'Käyttöoikeus',
    licenceHint: 'Millä luvalla lomaketta käytetään, esimerkiksi CC BY 4.0 tai tekijän lupa.',
    respondent: 'Kuka vastaa',
    respondents: {
      participant: 'Osallistuja',
      participant_with_worker: 'Osallistuja työntekijän kanssa',
      leader: 'Ohjaaja',
    } satisfies Record<Respondent, string>,
    language: 'Tekstit kielellä',
    languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
    languageHint:
      'Vastaaja voi valita kielen, jolla jokainen teksti on kirjoitettu. Suomi on aina mukana.',
    unofficial: 'Sanamuoto on epävirallinen',
    unofficialHint: 'Lomakkeen tekijä ei ole hyväksynyt tämän kielen sanamuotoa.',
    inFinnish: 'Suomeksi:',

    questionsTitle: 'Kysymykset',
    noQuestions: 'Kysymyksiä ei ole. Poista luonnos ja tuo lomakepohja uudelleen.',
    text: 'Teksti',
    noText: 'Teksti puuttuu',
    types: {
      scale: 'väittämä, vastausasteikko',
      choice: 'yksi valinta',
      choices: 'yksi tai useampi valinta',
      text: 'oma teksti',
      integer: 'kokonaisluku',
      year: 'vuosi',
      decimal: 'luku',
      boolean: 'kyllä tai ei',
      date: 'päivä',
      theme: 'teksti, johon ei vastata',
    } satisfies Record<ItemType, string>,
    range: (least: string, most: string) => `${least}–${most}`,
    reversed: 'Käännetty: suurempi luku tarkoittaa huonompaa',
    reversedTag: 'käännetty',
    longest: 'Vastauksen enimmäispituus merkkeinä',
    longestHint: (most: number) => `Enintään ${most}.`,
    least: 'Pienin luku',
    most: 'Suurin luku',
    heading: 'Väliotsikko',
    noHeading: 'Ei väliotsikkoa',
    newHeading: 'Uusi väliotsikko…',
    headings: 'Väliotsikot',
    headingNth: (n: number) => `Väliotsikko ${n}`,
    choices: 'Vastausvaihtoehdot',
    choice: (n: number) => `Vaihtoehto ${n}`,
    addChoice: 'Lisää vaihtoehto',
    edit: 'Muokkaa',
    close: 'Sulje',
    up: 'Siirrä ylemmäs',
    down: 'Siirrä alemmas',
    remove: 'Poista',
    removeQuestion: 'Poista kysymys',
    removeChoice: (n: number) => `Poista vaihtoehto ${n}`,
    moved: (n: number) => `Kysymys on nyt ${n}.`,
    removed: 'Kysymys on poistettu.',

    scale: 'Väittämien vastausasteikko',
    scaleAbout: 'Jokaiseen väittämään vastataan näillä. Luku on vastauksen pistearvo.',
    scaleAnswer: (value: string) => `Vastaus ${value}`,
    addScaleAnswer: 'Lisää vastaus',
    removeScaleAnswer: (value: string) => `Poista vastaus ${value}`,

    scoring: 'Pisteytys',
    rules: { none: 'Ei pisteitä', mean: 'Keskiarvo', sum: 'Summa' },
    leastAnswered: 'Väittämiä, joihin on vähintään vastattava',
    noStatements:
      'Lomakkeessa ei ole väittämiä, joista voisi laskea pisteet. Vastaukset eivät näy ryhmän tuloksissa.',
    othersNotShown: 'Muiden kysymysten vastaukset eivät näy ryhmän tuloksissa.',
    ofStatements: (n: number) => `Väittämiä on ${n}.`,
    higherIsBetter:
      'Pisteet nousevat aina, kun tilanne paranee: käännetyt väittämät lasketaan päinvastoin.',
    direction: 'Mitä suurempi luku tarkoittaa?',
    directions: { better: 'Tilanne on parempi', worse: 'Tilanne on huonompi' },
    directionVaries: (n: number) =>
      `${n} väittämässä suurempi luku tarkoittaa huonompaa. Voit muuttaa väittämiä yksi kerrallaan kohdassa Kysymykset.`,
    scoringMeans: {
      none: 'Vastaukset näkyvät ryhmän tuloksissa väittämittäin.',
      mean: 'Pisteet ovat vastattujen väittämien keskiarvo.',
      sum: 'Summassa väliin jätetty väittämä saa muiden väittämien keskiarvon. Ryhmän lukuja verrataan keskiarvoina.',
    },

    try: 'Kokeile',
    save: 'Tallenna luonnos',
    saving: 'Tallennetaan…',
    saved: 'Luonnos on tallennettu.',
    unsaved: 'Tallentamattomia muutoksia',
    conflict: {
      saving:
        'Joku muu tallensi luonnoksen samaan aikaan. Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu.',
      publishing: 'Joku muu tallensi luonnoksen samaan aikaan. Luonnosta ei julkaistu.',
      deleting: 'Joku muu tallensi luonnoksen samaan aikaan. Luonnosta ei poistettu.',
      gone: 'Joku muu poisti luonnoksen samaan aikaan. Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu.',
    },
    saveMine: 'Tallenna oma luonnokseni sen tilalle',
    takeTheirs: 'Hylkää omani ja näytä tallennettu',
    showTheirs: 'Näytä tallennettu',
    saveNew: 'Tallenna uudeksi luonnokseksi',
    theirs: (items: number, day: string) =>
      `Tallennetussa luonnoksessa on ${questions(items)}. Se tallennettiin ${day}.`,

    publication: 'Julkaiseminen',
    faultsAbout: (n: number) =>
      n === 1
        ? 'Yksi kohta on korjattava, ennen kuin lomakepohjan voi julkaista.'
        : `${n} kohtaa on korjattava, ennen kuin lomakepohjan voi julkaista.`,
    faults: {
      title_missing: 'Anna lomakepohjalle nimi.',
      licence_missing: 'Kirjoita, millä luvalla lomaketta käytetään.',
      no_questions:
        'Lomakkeessa ei ole kysymystä, johon vastaaja voisi vastata. Poista luonnos ja tuo lomakepohja uudelleen.',
      text_missing: 'Kirjoita puuttuva teksti.',
      text_too_long: 'Lyhennä teksti enintään 2000 merkkiin.',
      text_unseen: 'Tekstissä on näkymättömiä merkkejä. Kirjoita teksti uudelleen.',
      choices_missing: 'Lisää vastausvaihtoehdot.',
      choices_many:
        'Vastausvaihtoehtoja on liikaa. Jätä enintään 50, jos niistä voi valita useita, ja muuten enintään 200.',
      scale_missing: 'Anna vastausasteikolle ainakin kaksi vastausta.',
      scale_many: 'Jätä vastausasteikkoon enintään 11 vastausta.',
      scale_uneven:
        'Vastausten arvojen on oltava tasavälein, esimerkiksi 1, 2, 3, ja pisteytystä varten kokonaislukuja. Poista vastaus, jonka arvo ei sovi joukkoon.',
      code_twice: 'Poista toinen kahdesta samasta vastauksesta.',
      code_wrong: 'Vaihtoehdon koodi ei kelpaa. Poista vaihtoehto ja lisää se uudelleen.',
      id_twice: 'Poista kysymys, joka on kahdesti.',
      id_wrong: 'Tunnus ei kelpaa. Poista kysymys tai väliotsikko ja tuo se uudelleen.',
      length_wrong: 'Anna vastauksen pituudeksi 1–2000 merkkiä.',
      bounds_wrong: 'Lukujen rajojen väliin ei mahdu yhtään vastausta. Korjaa rajat.',
      heading_unknown: 'Valitse kysymykselle väliotsikko.',
      condition_unknown:
        'Tämä kysytään vain, kun edeltävään kysymykseen vastataan tietyllä tavalla, mutta se kysymys on poistettu tai tulee myöhemmin. Siirrä tämä sen jälkeen tai poista tämä.',
      condition_never:
        'Tämä kysytään vain sellaisen vastauksen jälkeen, jota edeltävään kysymykseen ei voi antaa. Poista tämä kysymys.',
      least_answered: 'Tarkista, moneenko väittämään on vähintään vastattava.',
      rule_unknown: 'Valitse pisteytys.',
      condition_scored:
        'Pisteytettävää väittämää ei voi kysyä vain osalta vastaajista. Poista pisteytys tai väittämä.',
      too_large: 'Lomakkeessa on yli 200 kysymystä. Poista kysymyksiä.',
      answers_large:
        'Vastauksista voi tulla niin pitkiä, ettei lomaketta voi lähettää. Lyhennä omien tekstien enimmäispituuksia tai poista kysymyksiä.',
    } satisfies Record<DraftFaultCode, string>,
    faultAt: (n: number) => `Kysymys ${n}`,
    faultHeading: 'Väliotsikko',
    faultScale: 'Vastausasteikko',
    same: (version: string) => `Luonnos on sama kuin julkaistu versio ${version}.`,
    saveFirst: 'Tallenna muutokset, ennen kuin julkaiset.',
    ready: 'Kaikki tarvittava on kirjoitettu. Kokeile lomaketta, ennen kuin julkaiset sen.',
    publish: (n: number) => `Julkaise versio ${n}`,
    publishing: 'Julkaistaan…',
    sure: (n: number) => `Julkaistaanko versio ${n}?`,
    never:
      'Julkaistua versiota ei voi muuttaa eikä poistaa, koska siihen vastataan. Korjaus on uusi versio. Ryhmät käyttävät sitä versiota, jolla ne on avattu.',
    notYet: 'En vielä',
    notCarried: 'Erot tuotuun tiedostoon',
    removeDraft: {
      text: 'Poista luonnos',
      sure: 'Poista luonnos pysyvästi',
      keep: 'Säilytä',
    },
    leave: {
      title: 'Muutoksia ei ole tallennettu',
      about: 'Jos poistut sivulta, muutokset häviävät.',
      stay: 'Jatka muokkaamista',
      go: 'Poistu tallentamatta',
    },
  },

  trial: {
    title: (name: string) => `Kokeile: ${name}`,
    nothing: 'Tämä on kokeilu. Vastauksia ei tallenneta eikä lähetetä.',
    language: 'Lomakkeen kieli',
    frame: 'Lomake vastaajan puhelimessa',
    over: 'Kokeilu on valmis. Mitään ei tallennettu.',
    again: 'Aloita alusta',
    onPhone: 'Kokeile puhelimella',
    onPhoneAbout: 'Lue koodi puhelimella, jolla olet kirjautunut Laituriin.',
    qr: 'QR-koodi, joka avaa kokeilun',
    address: 'Kokeilun osoite',
    copy: 'Kopioi osoite',
    copied: 'Osoite on kopioitu.',
    copyByHand: 'Kopioi valittu osoite.',
  },
};

export type OwnInstrumentTexts = typeof ownInstrumentTexts;
