import type { LineKind } from '../../../../../shared/instruments/draft-line.ts';

/** A sentence for each kind of line; its detail completes some of them. */
export type DraftLineTexts = Record<LineKind, (detail: string) => string>;

/** The kinds of answers that Laituri cannot take, by their names in files. */
const answerKinds: ReadonlyMap<string, string> = new Map([
  ['image', 'kuva'],
  ['audio', 'äänite'],
  ['video', 'video'],
  ['file', 'tiedosto'],
  ['geopoint', 'sijainti kartalla'],
  ['geotrace', 'reitti kartalla'],
  ['geoshape', 'alue kartalla'],
  ['rank', 'vaihtoehtojen järjestys'],
  ['barcode', 'viivakoodi'],
  ['reference', 'viittaus toiseen tietoon'],
  ['attachment', 'tiedosto'],
]);

/** What the reader of a file says of it. */
export const draftLineTexts: DraftLineTexts = {
  hidden: () => 'Alkuperäisessä lomakkeessa piilotettu, joten sitä ei kysytä.',
  calculated: () => 'Alkuperäisessä lomakkeessa laskettu, joten sitä ei kysytä.',
  read_only: () => 'Alkuperäisessä lomakkeessa vain luettava, joten sitä ei kysytä.',
  answer_type: (type) =>
    `Laiturissa ei voi vastata tällä tavalla: ${answerKinds.get(type) ?? type}`,
  no_answers: () => 'Vastausvaihtoehdot puuttuvat.',
  answers_many: (most) => `Vastausvaihtoehtoja on yli ${most}.`,
  answers_outside: (place) =>
    `Vastausvaihtoehdot eivät ole tässä tiedostossa vaan muualla: ${place}`,
  answers_by_rule: (rule) => `Vastausvaihtoehdot tulevat säännöstä, jota Laituri ei tunne: ${rule}`,
  link_id_twice: () => 'Tiedostossa on toinen kysymys, jolla on sama tunnus.',

  condition: () => 'Kysytään kaikilta, koska ehtoa ei voitu siirtää.',
  free_text: () => 'Vaihtoehtojen viereen ei voi kirjoittaa omaa vastausta.',
  answer_twice: () => 'Sama vastausvaihtoehto on kahdesti.',
  answer_empty: () => 'Vastausvaihtoehdolla ei ole koodia eikä tekstiä.',
  ordinals: () =>
    'Vastausten pistearvoja ei siirretty: lomakepohjassa on yksi vastausasteikko, jonka pistearvot ovat tasavälein.',
  required: () => 'Kysymys oli pakollinen. Laiturissa jokaisen kysymyksen saa ohittaa.',
  max_length: (most) => `Vastauksen pituus on 1–${most} merkkiä.`,
  bounds: (range) => `Lukujen rajoja ei siirretty: ${range.replace(' to ', '–')}`,
  repeats: () => 'Kysymykseen vastataan kerran.',
  time_of_day: () => 'Vain päivä siirrettiin, ei kellonaikaa.',
  unit: (unit) => `Luku siirrettiin ilman yksikköä: ${unit}`,
  help_text: (text) => `Ohjetta kysymyksen vieressä ei siirretty: ${text}`,
  hidden_text: () => 'Piilotettua tekstiä ei siirretty.',
  heading_empty: () => 'Väliotsikon alla ei ole yhtään kysymystä.',
  heading_repeats: () => 'Väliotsikon kysymykset kysytään kerran.',
  initial: () => 'Valmiiksi valittua vastausta ei siirretty.',
  contained: () => 'Mikään kysymys ei käytä tätä osaa.',
  code: () => 'Muiden järjestelmien koodeja ei siirretty.',
  language_other: (tag) => `Vain suomi, ruotsi ja englanti siirretään, ei kieltä ${tag}.`,
  translation_twice: (tag) => `Samalla kielellä on toinenkin teksti: ${tag}`,
  extension: (address) => `Laajennus, jota Laituri ei tunne: ${address}`,
  field: (name) => `Tietoa ei siirretty: ${name}`,
  type: () => 'Tieto on väärää muotoa.',
  more: (n) => `Lisäksi ${n} muuta kohtaa jäi pois.`,

  display_text: () => 'Teksti, johon ei vastata.',
  no_finnish: () => 'Suomenkielinen teksti puuttuu: tilalla on toinen kieli.',
  no_finnish_at_all: (tag) => `Suomenkielisiä tekstejä ei ole: tekstien kieli on ${tag}.`,
  language_undeclared: () => 'Tiedosto ei kerro, millä kielellä tekstit ovat.',
  language_malformed: (tag) => `Kielen tunnus on virheellinen: ${tag}`,
  link_id_changed: (id) => `Kysymyksen tunnus on nyt ${id}.`,
  link_id_missing: (id) => `Tunnus puuttui: kysymyksen tunnus on nyt ${id}.`,
  no_text: (text) => `Teksti puuttui: tilalla on ${text}`,
  code_changed: (code) => `Vastausvaihtoehdon koodi on nyt ${code}.`,
  scale_codes: (codes) => `Asteikon vastaukset tallennetaan pistearvoina: ${codes}`,
  heading_joined: (heading) => `Sisäkkäiset väliotsikot yhdistettiin: ${heading}`,
  heading_again: () => 'Väliotsikko toistuu toisen väliotsikon jälkeen.',
  heading_without_text: () => 'Kysymysryhmällä ei ole tekstiä, joten siitä ei tullut väliotsikkoa.',
  after_question: (question) => `Kysytään vain, jos tähän on vastattu: ${question}`,
  time_as_text: () => 'Kellonaika kirjoitetaan tekstinä.',
  address_as_text: () => 'Osoite kirjoitetaan tekstinä.',
  text_for_choice: () => 'Vastausvaihtoehtoja ei ole, joten vastaus kirjoitetaan tekstinä.',
  reversed: () =>
    'Pistearvot kulkevat toisin päin kuin asteikossa: siirrettiin käännettynä väittämänä.',
  prefix: (first) => `Kysymykset numeroidaan 1, 2, 3 …; tiedostossa alussa oli ${first}`,
  cut: (most) => `Teksti lyhennettiin ${most} merkkiin.`,
};
