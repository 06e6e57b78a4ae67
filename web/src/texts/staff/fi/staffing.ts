import type { StaffingReason } from '../../../../../shared/domain/people/staffing.ts';
import { count } from '../../common/count.ts';

const groups = (n: number) => count(n, 'ryhmä', 'ryhmää');
const clients = (n: number) => count(n, 'asiakas', 'asiakasta');
/** What there is of the two, in one phrase. */
const work = (runs: number, people: number): string =>
  [runs > 0 ? groups(runs) : '', people > 0 ? clients(people) : ''].filter(Boolean).join(' ja ');

/** Handing over, substitutes and absences of the staff. */
export const staffingTexts = {
  reason: 'Syy',
  reasons: {
    left_post: 'lähti tehtävästä',
    absence: 'poissaolo',
    workload: 'työmäärä',
    other: 'muu syy',
  } satisfies Record<StaffingReason, string>,
  note: 'Mikä syy? Älä kirjoita asiakkaista tai terveydestä.',
  noteLacking: 'Kirjoita syy.',
  nameHint: 'Kirjoita nimen alku ja valitse nimi luettelosta.',
  nameLacking: 'Valitse nimi luettelosta.',
  keep: 'Peruuta',
  saving: 'Tallennetaan…',
  offline:
    'Laite ei ole verkossa. Siirrot ja sijaisuudet tallennetaan heti, joten ne tarvitsevat yhteyden.',
  unsent:
    'Laitteella on työtä, jota ei ole lähetetty. Lähetä se ennen siirtoa: siirron jälkeen et voi enää lähettää sitä.',
  toUnsent: 'Avaa lähettämättömät',
  lateDay: 'Viimeinen päivä on ennen ensimmäistä. Korjaa päivät.',
  pastDay: 'Viimeinen päivä on jo mennyt. Korjaa päivä.',
  dayLacking: 'Valitse ensimmäinen ja viimeinen päivä.',
  tooLong: (days: number) => `Sijaisuus kestää enintään ${days} päivää. Valitse aiempi päivä.`,
  from: 'Ensimmäinen päivä',
  until: 'Viimeinen päivä',

  leaders: {
    title: 'Ohjaajat',
    waits: 'odottaa vahvistusta',
    handOver: 'Siirrä ryhmä',
  },

  handOver: {
    title: 'Siirrä ryhmä toiselle',
    from: 'Kenen tilalle uusi ohjaaja tulee?',
    to: 'Kenelle ryhmä siirretään?',
    own: (group: string) =>
      `Siirron jälkeen et enää ohjaa ryhmää ${group}. Ryhmä poistuu luettelostasi. Uusi ohjaaja voi siirtää sen takaisin.`,
    others: (name: string) => `${name} ei enää ohjaa ryhmää.`,
    go: 'Siirrä ryhmä',
    going: 'Siirretään…',
    done: (name: string) => `Ryhmä on siirretty: ohjaaja on nyt ${name}.`,
    gone: (group: string, name: string) =>
      `Ryhmä ${group} on siirretty. Ohjaaja on nyt ${name}, ja ryhmä on hänen luettelossaan.`,
    toGroups: 'Avaa ryhmät',
  },

  earlier: {
    title: 'Aiemmat siirrot',
    from: (from: string, to: string) => `${from} → ${to}`,
    about: (day: string, reason: string | null, by: string) =>
      [day, reason, `siirsi ${by}`].filter(Boolean).join(' · '),
  },

  substitutes: {
    title: 'Sijaiset',
    none: 'Ryhmällä ei ole sijaista.',
    add: 'Lisää sijainen',
    end: 'Päätä sijaisuus',
    endOf: (name: string) => `Päätä sijaisuus: ${name}`,
    ended: (name: string) => `Sijaisuus on päättynyt: ${name}.`,
    state: { now: 'nyt', ahead: 'tulossa' },
    who: 'Kuka on sijainen?',
    what: 'Sijainen tekee saman kuin ohjaaja. Sijaisuus päättyy itsestään viimeisen päivän jälkeen.',
    absent: (name: string) => `${name} on poissa`,
    save: 'Lisää sijainen',
    saved: (name: string) => `Sijainen on lisätty: ${name}.`,
  },

  absence: {
    title: 'Poissaolo',
    of: (name: string) => `Poissaolo: ${name}`,
    link: 'Poissaolo',
    open: 'Merkitse poissaolo tai siirrä työt',
    section: 'Jos henkilö on poissa',
    sectionHint:
      'Ryhmille ja asiakkaille voi merkitä sijaisen, vaikka henkilö ei itse pääse tekemään sitä.',
    has: 'Työt',
    runs: 'Ryhmät',
    clients: 'Asiakkaat',
    substitutions: 'Sijaisena',
    noRuns: 'Ei avoimia ryhmiä',
    noClients: 'Ei asiakkaita',
    work,
    nothing: 'Avoimia ryhmiä tai asiakkaita ei ole, joten sijaista ei tarvita.',

    current: (days: string) => `Poissa ${days}`,
    runsTo: 'Ryhmien sijainen',
    clientsTo: 'Asiakkaiden sijainen',
    nobody: 'Ei sijaista',
    byItself: 'Sijaisuus päättyy itsestään viimeisen päivän jälkeen.',
    unlent: (runs: number, people: number) =>
      `Poissaolon merkitsemisen jälkeen on tullut lisää: ${work(runs, people)}. Näissä ei ole sijaista.`,
    lendRest: 'Anna nekin sijaiselle',
    back: 'Palasin töihin',
    backOf: 'Henkilö on palannut',
    cancel: 'Peru poissaolo',
    backHint: 'Tämän poissaolon sijaisuudet päättyvät heti. Muut sijaisuudet jäävät.',
    change: 'Muuta poissaoloa',
    ended: 'Poissaolo on päättynyt, samoin sen sijaisuudet.',

    how: 'Mitä töille tehdään?',
    ways: {
      lend: 'Lisää sijainen',
      hand: 'Siirrä pysyvästi',
    },
    lendHint: (days: number) =>
      `Sijainen hoitaa työt valittuina päivinä, enintään ${days} päivää kerralla. Sen jälkeen työt palaavat itsestään.`,
    handHint: 'Työt siirtyvät toiselle eivätkä palaa itsestään.',
    lendRuns: 'Kuka ohjaa ryhmiä?',
    lendClients: 'Kuka hoitaa asiakkaita?',
    handRuns: 'Kenelle ryhmät siirretään?',
    handClients: 'Kenelle asiakkaat siirretään?',
    orNobody: 'Jätä tyhjäksi, jos sijaista ei tarvita.',
    orStay: 'Jätä tyhjäksi, jos nämä eivät siirry.',
    lacking: 'Valitse ainakin yksi henkilö.',
    save: 'Merkitse poissaolo',
    saveChange: 'Tallenna muutokset',
    saved: (runs: number, people: number) =>
      runs + people > 0
        ? `Poissaolo on merkitty. Sijaiselle annettiin ${work(runs, people)}.`
        : 'Poissaolo on merkitty.',
    full: (n: number) =>
      `${count(n, 'ryhmä tai asiakas', 'ryhmää tai asiakasta')} jäi ilman sijaista, koska sijaisia on jo enimmäismäärä. Päätä ensin jokin sijaisuus ryhmän asetuksissa tai asiakkaan sivulla.`,
    hand: 'Siirrä työt',
    sureTitle: 'Siirretäänkö työt pysyvästi?',
    sure: (what: string) => `${what} Ne poistuvat nykyisestä luettelosta eivätkä palaa itsestään.`,
    sureRuns: (n: number, name: string) => `${name} saa ${n === 1 ? 'yhden ryhmän' : groups(n)}.`,
    sureClients: (n: number, name: string) =>
      `${name} saa ${n === 1 ? 'yhden asiakkaan' : clients(n)}.`,
    handed: (runs: number, people: number) =>
      runs + people > 0 ? `Siirretty: ${work(runs, people)}.` : 'Siirrettävää ei ollut.',
    others: 'Muut poissaolot',
    noOthers: 'Kukaan muu ei ole poissa.',
    substitutedBy: (name: string) => `sijaisena ${name}`,
    tag: (days: string) => `poissa ${days}`,
  },
};

export type StaffingTexts = typeof staffingTexts;
