import type { OwnTexts } from './fi.ts';
import type { Whole } from './languages.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Selkosuomi, by the guidelines of Selkokeskus: one thing in a sentence, common words, you. */
export const selko: Whole<OwnTexts> = {
  isWhole: true,
  unofficial: '',
  language: 'Kieli',
  accessibility: 'Saavutettavuus (avautuu uuteen välilehteen)',
  opening: 'Sivu aukeaa. Odota hetki.',
  unreached: 'Netti ei toimi nyt. Sivu yrittää uudelleen.',
  tryNow: 'Yritä nyt',
  notLoaded: 'Sivu ei auennut. Katso, toimiiko netti. Yritä sitten uudelleen.',

  codeTitle: 'Kirjoita koodi',
  codeText: 'Sait lapun ohjaajalta tai omatyöntekijältä. Koodi on lapussa. Koodissa on 8 merkkiä.',
  codeLabel: 'Koodi',
  codeExample: 'Koodi voi olla esimerkiksi 7K2M-9QX4.',
  codeOpen: 'Avaa oma sivu',
  codeEmpty: 'Kirjoita koodi.',
  codeLength: (n) => `Koodissa on 8 merkkiä. Sinä kirjoitit ${count(n, 'merkin', 'merkkiä')}.`,
  codeMistyped: 'Koodissa on virhe. Katso lappua ja kirjoita koodi uudelleen.',
  codeIsNumber: 'Tämä on sinun numerosi. Kirjoita koodi. Koodi on samassa lapussa.',
  linkBroken: 'Linkki ei ole kokonainen. Kirjoita koodi.',
  linkUnknown:
    'Linkki tai koodi ei toimi. Katso koodi lapusta. Voit myös pyytää ohjaajalta uuden linkin.',
  tooManyTries: (time) =>
    `Koodi oli väärin liian monta kertaa. Yritä uudelleen, kun kello on ${time}.`,

  title: 'Hei! Tämä on sinun sivusi.',
  lead: 'Nimesi ei näy sivulla.',

  occasion_start: 'Lomake ryhmän alussa',
  occasion_end: 'Lomake ryhmän lopussa',
  occasion_follow_up: 'Lomake ryhmän jälkeen',
  minutes: (n) => `noin ${count(n, 'minuutti', 'minuuttia')}`,
  voluntary: 'Sinun ei ole pakko vastata. Voit jättää kysymyksiä väliin.',
  formUntil: (day) => `Voit vastata ${day} asti.`,
  answer: 'Vastaa',
  goOn: 'Jatka vastaamista',
  formFailed: 'Lomake ei auennut. Avaa sivu uudelleen. Voit myös pyytää apua ohjaajalta.',

  nextSession: 'Seuraava kerta',
  laterSessions: 'Muut kerrat',
  noSession: 'Emme tiedä vielä, milloin seuraava kerta on.',
  today: 'Tänään',
  tomorrow: 'Huomenna',
  clock: (from, to) => `Kello ${from}–${to}`,
  cancelled: 'Tätä kertaa ei ole. Se on peruttu.',
  cannotCome: 'En voi tulla',
  saidCannotCome: 'Sinä kerroit, että et voi tulla. Ohjaaja tietää sen nyt.',
  canCome: 'Voin sittenkin tulla',
  absenceWaits: 'Viestisi ei ole vielä lähtenyt. Se lähtee, kun netti toimii.',
  alreadyMarked: 'Ohjaaja on jo merkinnyt tämän kerran. Puhu ohjaajalle.',
  sessionGone: 'Viestisi ei mennyt perille. Tämä kerta on jo ohi. Puhu ohjaajalle.',

  contact: 'Näin saat yhteyden ohjaajaan',
  urgent: 'Jos tarvitset apua heti',
  emergency: 'Jos olet hädässä, soita 112.',

  ownData: 'Sinun tietosi',
  ownDataText:
    'Tarvitset oman koodin. Sitten näet, mitä olet vastannut ja mihin olet antanut luvan.',
  logIn: 'Kirjaudu',
  openOwnData: 'Katso tietosi',
  setCode: 'Tee oma koodi',
  forgotten: 'En muista koodia',
  noCode: 'Sinulla ei ole vielä omaa koodia.',
  setByWorkersWord: (day) => `Oma koodi tehtiin ${day}. Työntekijä antoi siihen kertasanan.`,
  setByTelephoneWord: (day) => `Oma koodi tehtiin ${day}. Kertasana tuli sinun puhelimeesi.`,
  notByYou: 'Etkö tehnyt koodia itse? Kerro siitä omatyöntekijälle.',
  codeLocked: 'Koodi ei toimi enää. Koodi oli väärin liian monta kertaa. Tee uusi koodi.',
  loggedOut: 'Olet kirjautunut ulos. Muut eivät näe tietojasi.',
  loggedOutIdle: 'Et käyttänyt sivua hetkeen. Siksi tietosi eivät näy enää.',

  unsent: 'Tämä ei ole vielä lähtenyt',
  unsentText:
    'Se on tässä puhelimessa. Se lähtee, kun netti toimii. Muut eivät voi lukea sitä. Tarvitaan sinun linkkisi.',
  unstoredText: 'Tämä selain ei voi säilyttää sitä. Älä sulje sivua.',
  unsentAbsence: (day) => `Et voi tulla: ${day}`,
  unsentComing: (day) => `Voit tulla: ${day}`,
  unsentMessage: 'Viesti omatyöntekijälle. Se lähtee, kun kirjaudut.',
  foreign: 'Tässä puhelimessa on viesti, joka ei ole lähtenyt',
  foreignText:
    'Se on kirjoitettu toisella linkillä. Sinä et voi lukea sitä. Se lähtee, kun se linkki avataan tässä puhelimessa.',
  giveUp: 'Poista tästä puhelimesta',
  giveUpText: 'Jos poistat sen, sitä ei lähetetä. Et saa sitä takaisin.',
  giveUpSurely: 'Poista kokonaan',
  leaveIt: 'Älä poista',

  leaveText:
    'Onko tämä jonkun muun puhelin? Poistu lopuksi sivulta. Sitten puhelimeen ei jää mitään.',
  leave: 'Poistu sivulta',
  left: 'Olet poistunut sivulta',
  leftText: 'Puhelimeen ei jäänyt mitään. Voit sulkea selaimen.',
  leftSome: 'Voit sulkea selaimen.',
  leftAnswers: 'Lomakkeen vastaukset eivät ole vielä lähteneet',
  seeAnswers: 'Katso vastaukset',
  leftUnsent: 'Puhelimeen jäi vain viesti, joka ei ole vielä lähtenyt.',
};
