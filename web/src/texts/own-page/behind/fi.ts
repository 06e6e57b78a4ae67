import { counter } from '../../participant/counter.ts';
import type { Whole } from '../languages.ts';

const count = counter('fi');

/** What the own page says behind the personal code, in Finnish; the others have its type. */
const texts = {
  back: 'Takaisin',
  logOut: 'Kirjaudu ulos',
  failed: 'Tämä ei onnistunut. Tarkista yhteys ja yritä uudelleen.',
  retry: 'Yritä uudelleen',
  loading: 'Haetaan…',

  logInTitle: 'Kirjaudu omalla koodilla',
  code: 'Oma koodi',
  show: 'Näytä numerot',
  hide: 'Piilota numerot',
  logIn: 'Kirjaudu',
  codeEmpty: 'Kirjoita oma koodisi. Siinä on 6–12 numeroa.',
  codeWrong: 'Koodi on väärä. Yritä uudelleen. Kymmenen väärän koodin jälkeen koodi lukitaan.',
  codeLocked: 'Koodi on lukittu. Aseta uusi koodi.',
  codeNone: 'Sinulla ei ole vielä omaa koodia.',
  logInAgain: 'Sivua ei käytetty hetkeen. Kirjaudu uudelleen.',
  forgotten: 'En muista koodia',

  setTitle: 'Aseta oma koodi',
  setText: 'Tarvitset ensin kertasanan. Siinä on kuusi numeroa, ja sitä voi käyttää kerran.',
  wordFromWorker: 'Pyydä kertasana omatyöntekijältäsi. Hän varmistaa, että olet sinä.',
  wordByTelephone:
    'Tai tilaa kertasana tekstiviestillä siihen numeroon, joka omatyöntekijälläsi on.',
  sendWord: 'Lähetä kertasana puhelimeeni',
  wordSent:
    'Jos numerosi on omatyöntekijälläsi, kertasana tulee pian. Jos viestiä ei tule, pyydä kertasana omatyöntekijältäsi.',
  tooManyWords: 'Tänään on jo lähetetty niin monta kertasanaa kuin voi. Yritä huomenna uudelleen.',
  word: 'Kertasana',
  wordEmpty: 'Kirjoita kertasana. Siinä on kuusi numeroa.',
  wordWrong: 'Kertasana on väärä. Tarkista se tai pyydä uusi.',
  wordUsedUp: 'Kertasana ei ole enää voimassa. Pyydä uusi.',
  goOn: 'Jatka',
  chooseTitle: 'Keksi oma koodi',
  chooseText:
    'Koodissa on 6–12 numeroa. Älä käytä syntymäaikaasi tai puhelinnumeroasi. Opettele koodi ulkoa.',
  newCode: 'Uusi koodi',
  codeAgain: 'Sama koodi uudelleen',
  codeShort: 'Koodissa pitää olla 6–12 numeroa.',
  codesDiffer: 'Koodit eivät ole samat. Kirjoita ne uudelleen.',
  codeTooSimple: 'Koodi on liian helppo arvata. Valitse muut numerot.',
  setHides:
    'Kun koodi asetetaan, aiemmat vastauksesi menevät piiloon. Saat ne esiin, kun on varmistettu, että olet sinä.',
  set: 'Aseta koodi',

  menuTitle: 'Omat tietosi',
  menuText: 'Kirjaudu lopuksi ulos, niin muut eivät näe tietojasi tästä puhelimesta.',
  answers: 'Vastauksesi',
  attendance: 'Läsnäolosi',
  consents: 'Lupasi',
  handling: 'Kuka on käsitellyt tietojasi',
  copy: 'Kopio tiedoistasi',
  message: 'Viesti omatyöntekijälle',

  answersText: 'Vastauksissa ei ole oikeaa tai väärää. Muutos voi johtua monesta asiasta.',
  noAnswers: 'Täällä ei ole vielä vastauksia.',
  noneShown: 'Aiemmat vastauksesi ovat piilossa.',
  groupFrom: (day: string) => `Ryhmä, joka alkoi ${day}`,
  when_start: 'alussa',
  when_end: 'lopussa',
  when_follow_up: 'seurannassa',
  answered: (when: string, day: string) => `${when} (${day})`,
  mark: (when: string, answer: string) => `${when} ${answer}`,
  noAnswer: 'ei vastausta',
  point: (code: string, text: string) => `${code} = ${text}`,
  mean: 'Kaikkien kohtien keskiarvo',
  meanText: 'Osa väittämistä on käännetty, jotta suurempi luku tarkoittaa aina parempaa.',
  yes: 'kyllä',
  no: 'ei',

  someHidden: 'Osa vastauksistasi on piilossa',
  someHiddenText: 'Annoit ne ennen kuin oma koodi asetettiin.',
  openHidden: 'Näytä ne minulle',
  hiddenTitle: 'Piilossa olevat vastaukset',
  hiddenText:
    'Joku muu on voinut asettaa koodin puolestasi. Siksi vanhat vastaukset näytetään vasta, kun on varmistettu, että olet sinä. Voit tehdä sen kahdella tavalla.',
  byTelephone: 'Kertasanalla puhelimesta',
  byTelephoneText: 'Tämä onnistuu, jos puhelinnumerosi on ollut sama vähintään 14 päivää.',
  open: 'Näytä vastaukset',
  telephoneTooNew: 'Puhelinnumero on vaihtunut äskettäin. Käytä toista tapaa.',
  bySecondWorker: 'Toisen työntekijän kanssa',
  bySecondWorkerText:
    'Näytä tämä sivu työntekijälle, joka tuntee sinut. Hän ei saa olla se, joka antoi linkin tai kertasanan.',
  makeTicket: 'Tee tunnus työntekijälle',
  number: 'Numerosi',
  ticket: 'Tunnus',
  ticketUntil: (time: string) => `Tunnus on voimassa kello ${time} asti.`,
  ticketDone: 'Työntekijä on vahvistanut minut',
  stillHidden: 'Vastaukset ovat vielä piilossa.',
  hiddenOpened: 'Vastauksesi näkyvät nyt.',
  openedByTelephone: (day: string) =>
    `Vanhat vastauksesi tulivat esiin ${day} kertasanalla, joka lähetettiin puhelimeesi.`,
  openedBySecondWorker: (day: string) =>
    `Vanhat vastauksesi tulivat esiin ${day}, kun toinen työntekijä vahvisti sinut.`,

  came: (n: number, all: number) =>
    `Olet ollut mukana ${count(n, 'kerran', 'kertaa')}. Kertoja on ollut ${all}.`,
  noSessions: 'Kertoja ei ole vielä merkitty.',
  mark_present: 'olit mukana',
  mark_part: 'olit osan ajasta',
  mark_absent_notified: 'kerroit, ettet pääse',
  mark_absent: 'et ollut mukana',
  mark_not_expected: 'ei koskenut sinua',
  mark_cancelled: 'peruttu',
  mark_none: 'ei merkintää',
  mark_toCome: 'tulossa',
  attendanceWrong: 'Jos jokin on väärin, kerro siitä ohjaajalle.',

  consentsText: 'Luvat ovat vapaaehtoisia. Saat samat palvelut, annoit luvan tai et.',
  state_given: (day: string) => `Annoit luvan ${day}.`,
  state_refused: (day: string) => `Et antanut lupaa ${day}.`,
  state_withdrawn: (day: string) => `Peruit luvan ${day}.`,
  state_undecided: 'Tätä ei ole vielä kysytty.',
  readConsent: 'Lue, mihin lupa annetaan',
  give: 'Anna lupa',
  withdraw: 'Peru lupa',
  refuse: 'En anna lupaa',
  consentStale: 'Teksti on muuttunut. Lataa sivu uudelleen.',

  handlingText: 'Tässä ovat viimeisimmät ensin.',
  handlingTimes: (n: number) => `Näytä ${count(n, 'tapahtuma', 'tapahtumaa')}`,
  handlingNone: 'Tietojasi ei ole käsitelty.',
  handlingOlder: 'Vanhimmat tapahtumat eivät mahtuneet tähän. Pyydä ne omatyöntekijältäsi.',
  handlingWrong: 'Jos jokin ihmetyttää, kysy siitä omatyöntekijältäsi.',
  more: 'Näytä lisää',

  copyText: 'Saat tiedostoon kaiken, mitä sinusta on tallennettu.',
  copyHidden: 'Jos osa vastauksistasi on piilossa, ne eivät ole mukana.',
  copyWarning:
    'Tiedosto jää tähän puhelimeen. Jos puhelin on jonkun muun, poista tiedosto lopuksi.',
  copyReadable: 'Lataa luettava kopio',
  copyJson: 'Lataa kopio tietokoneohjelmaa varten (JSON)',

  messageText: 'Voit lähettää yhden viestin kerrallaan. Omatyöntekijäsi ei ehkä lue sitä tänään.',
  messageUrgent: 'Älä kirjoita tänne kiireellistä asiaa.',
  yourMessage: 'Viestisi',
  left: (n: number) => `${count(n, 'merkki', 'merkkiä')} jäljellä`,
  messageEmpty: 'Kirjoita viesti.',
  send: 'Lähetä viesti',
  sentAt: (when: string) => `Lähetetty ${when}.`,
  readAt: (when: string) => `Luettu ${when}.`,
  notRead: 'Ei vielä luettu. Voit lähettää uuden viestin, kun tämä on luettu.',
  messageWaits:
    'Viesti ei ole vielä lähtenyt. Se on tallessa tässä puhelimessa ja lähtee itsestään, kun yhteys palaa ja olet kirjautunut.',
  messageWaiting: 'Edellistä viestiäsi ei ole vielä luettu. Siksi tätä ei otettu vastaan.',
  messageNoWorker: 'Sinulla ei ole nyt omatyöntekijää, joka lukisi viestin.',
  earlierMessages: 'Aiemmat viestisi',

  seeCodeOrigin: 'Jos et asettanut koodia itse, kerro siitä omatyöntekijällesi.',
};

export type BehindTexts = typeof texts;
export const fi: Whole<BehindTexts> = { ...texts, isWhole: true };
