import { counter } from '../participant/counter.ts';
import type { Whole } from './languages.ts';

const count = counter('fi');

/** What the own page says before the personal code, in Finnish; the other languages have its type. */
const texts = {
  /** A language whose translation is unofficial says so; empty in the others. */
  unofficial: '',
  language: 'Kieli',
  accessibility: 'Saavutettavuus (avautuu uuteen välilehteen)',
  opening: 'Avataan sivua…',
  unreached: 'Yhteys puuttuu. Sivu yrittää koko ajan uudelleen.',
  tryNow: 'Yritä nyt',
  notLoaded: 'Sivu ei auennut. Tarkista yhteys ja yritä uudelleen.',

  codeTitle: 'Kirjoita koodi',
  codeText:
    'Koodi on lapussa, jonka sait ohjaajalta tai omatyöntekijältäsi. Koodissa on 8 merkkiä.',
  codeLabel: 'Koodi',
  codeExample: 'Esimerkiksi 7K2M-9QX4. Voit käyttää isoja tai pieniä kirjaimia.',
  codeOpen: 'Avaa oma sivu',
  codeEmpty: 'Kirjoita koodi.',
  codeLength: (n: number) => `Koodissa on 8 merkkiä. Kirjoitit ${count(n, 'merkin', 'merkkiä')}.`,
  codeMistyped: 'Koodissa on kirjoitusvirhe. Vertaa sitä lappuun merkki kerrallaan.',
  codeIsNumber: 'Tämä on numerosi. Kirjoita koodi. Se on samassa lapussa.',
  linkBroken: 'Linkistä puuttuu osa. Lue QR-koodi uudelleen tai kirjoita koodi.',
  linkUnknown:
    'Linkki tai koodi ei avaa mitään. Tarkista koodi tai pyydä ohjaajalta tai omatyöntekijältäsi uusi linkki.',
  tooManyTries: (time: string) =>
    `Koodi on ollut väärin liian monta kertaa. Yritä uudelleen kello ${time}.`,

  title: 'Hei! Tämä on sinun sivusi.',
  lead: 'Sivulla ei näy nimeäsi.',

  occasion_start: 'Alkulomake',
  occasion_end: 'Loppulomake',
  occasion_follow_up: 'Seurantalomake',
  minutes: (n: number) => `noin ${count(n, 'minuutti', 'minuuttia')}`,
  voluntary: 'Vastaaminen on vapaaehtoista. Voit jättää väliin minkä tahansa kohdan.',
  formUntil: (day: string) => `Vastaa viimeistään ${day}.`,
  answer: 'Vastaa',
  goOn: 'Jatka vastaamista',
  formFailed: 'Lomake ei auennut. Lataa sivu uudelleen tai pyydä apua ohjaajalta.',

  nextSession: 'Seuraava kerta',
  laterSessions: 'Myöhemmät kerrat',
  noSession: 'Seuraavan kerran päivää ei ole vielä merkitty.',
  today: 'Tänään',
  tomorrow: 'Huomenna',
  clock: (from: string, to: string) => `kello ${from}–${to}`,
  cancelled: 'Tämä kerta on peruttu.',
  cannotCome: 'En pääse tulemaan',
  saidCannotCome: 'Kerroit, ettet pääse tulemaan. Ohjaaja näkee sen.',
  canCome: 'Pääsen sittenkin',
  absenceWaits: 'Ilmoituksesi ei ole vielä lähtenyt. Se lähtee itsestään, kun yhteys palaa.',
  alreadyMarked: 'Ohjaaja on jo merkinnyt tämän kerran. Kerro asiasta ohjaajalle.',
  sessionGone: 'Ilmoitustasi ei otettu vastaan, koska kerta on jo ohi. Puhu ohjaajalle.',

  contact: 'Ohjaajan yhteystiedot',
  urgent: 'Jos asia on kiireellinen',
  emergency: 'Hätätilanteessa soita 112.',

  ownData: 'Omat tietosi',
  ownDataText: 'Kun kirjaudut omalla koodillasi, näet vastauksesi, läsnäolosi ja lupasi.',
  logIn: 'Kirjaudu',
  openOwnData: 'Avaa omat tietosi',
  setCode: 'Aseta oma koodi',
  forgotten: 'En muista koodia',
  noCode: 'Sinulla ei ole vielä omaa koodia.',
  setByWorkersWord: (day: string) => `Oma koodi asetettiin ${day}. Kertasanan antoi työntekijä.`,
  setByTelephoneWord: (day: string) =>
    `Oma koodi asetettiin ${day}. Kertasana lähetettiin puhelimeesi.`,
  notByYou: 'Jos et asettanut koodia itse, kerro siitä omatyöntekijällesi.',
  codeLocked: 'Koodi on lukittu, koska vääriä koodeja on kokeiltu liikaa. Aseta uusi koodi.',
  loggedOut: 'Olet kirjautunut ulos.',
  loggedOutIdle: 'Sivua ei käytetty hetkeen. Siksi sinut kirjattiin ulos.',

  unsent: 'Lähettämättä',
  unsentText:
    'Tämä on tallessa tässä puhelimessa ja lähtee itsestään, kun yhteys palaa. Sen voi lukea vain sinun linkilläsi.',
  unstoredText: 'Tämä selain ei säilytä sitä. Pidä sivu auki, kunnes yhteys palaa.',
  unsentAbsence: (day: string) => `Et pääse tulemaan: ${day}`,
  unsentComing: (day: string) => `Pääset tulemaan: ${day}`,
  unsentMessage: 'Viesti omatyöntekijälle. Se lähtee, kun olet kirjautunut.',
  foreign: 'Tässä puhelimessa on jotain lähettämättä',
  foreignText:
    'Se on kirjoitettu toisella linkillä tai koodilla. Se lähtee, kun sama linkki tai koodi avataan tällä puhelimella. Muuten sitä ei voi lukea.',
  giveUp: 'Poista tästä puhelimesta',
  giveUpText: 'Se poistetaan lopullisesti, eikä sitä lähetetä.',
  giveUpSurely: 'Poista lopullisesti',
  leaveIt: 'Säilytä',

  leaveText:
    'Onko tämä jonkun muun puhelin? Poistu sivulta lopuksi. Silloin puhelimeen ei jää mitään.',
  leave: 'Poistu sivulta',
  left: 'Olet poistunut sivulta',
  leftText: 'Puhelimeen ei jäänyt mitään tästä sivusta. Voit sulkea selaimen.',
  leftSome: 'Voit sulkea selaimen.',
  leftAnswers: 'Lomakkeen vastauksia on lähettämättä',
  seeAnswers: 'Katso, mitä on lähettämättä',
  leftUnsent: 'Puhelimeen jäi vain se, mitä ei ole vielä lähetetty.',
};

export type OwnTexts = typeof texts;
export const fi: Whole<OwnTexts> = { ...texts, isWhole: true };
