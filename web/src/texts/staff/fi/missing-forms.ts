import { count } from '../../common/count.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingFormsTexts = {
  filters: {
    title: 'Rajaa ryhmiä',
    programme: 'Ohjelma',
    municipality: 'Kunta',
    any: 'Kaikki',
    from: 'Käynnissä aikaisintaan',
    to: 'Käynnissä viimeistään',
    all: 'Näytä myös suunnitellut, perutut ja yli vuosi sitten päättyneet suljetut',
    apply: 'Näytä',
    clear: 'Poista rajaukset',
    found: (n: number) => `${count(n, 'ryhmä', 'ryhmää')}.`,
    wrongOrder: 'Alkupäivä on loppupäivän jälkeen.',
    none: 'Näillä rajauksilla ei löydy ryhmiä.',
    endedFrom: 'Päättynyt aikaisintaan',
    endedTo: 'Päättynyt viimeistään',
  },
  missingForms: {
    title: 'Puuttuvat lomakkeet',
    hidden: (n: number) =>
      `Näytä myös ${count(n, 'muu ryhmä', 'muuta ryhmää')}: suunnitellut, perutut ja vanhat suljetut`,
    noRuns: 'Ryhmiä ei vielä ole.',
    chase: 'Myöhässä',
    nothingToChase: 'Myöhässä ei ole lomakkeita, joita voisi vielä saada.',
    chaseSum: (n: number, runs: number) =>
      `${forms(n)} myöhässä ${runs === 1 ? 'yhdessä ryhmässä' : `${runs} ryhmässä`}.`,
    late: (n: number, occasion: string) => `${occasion}: ${n} myöhässä`,
    since: (day: string) => `myöhässä ${day} alkaen`,
    days: (n: number) => `${n} pv`,
    more: (n: number) => `Näytä lisää (${n})`,
    leads: (names: string) => `Ohjaaja: ${names}`,
    substitutes: (names: string) => `sijainen nyt: ${names}`,
    runs: 'Lomakkeet ryhmittäin',
    runsCaption: 'Lomakkeet ryhmittäin, päättymispäivän mukaan',
    received: 'Saapunut',
    ofExpected: (received: number, expected: number) => `${received}/${forms(expected)}`,
    nothingExpected: 'ei vielä odoteta',
    kinds: {
      received: 'saapunut',
      overdue: 'myöhässä',
      due: 'voi vielä vastata',
      lost: 'jää saamatta',
      notDue: 'ei vielä',
    },
    legend: 'Merkkien selitykset',
    expectedExplained:
      'Saapunut-luku kertoo, montako lomaketta on saapunut niistä, joiden aika on alkanut. Lomake jää saamatta, kun osallistuja kieltäytyi tai oli poissa, lomaketta ei tarjottu, se katosi, se peruttiin tai se suljettiin menetettynä. Alku- ja loppulomakkeeseen vastanneet ovat osallistujia. Heidät lasketaan vain siitä lomakepohjasta, jonka muutos näkyy tuloksissa.',
  },
};

export type MissingFormsTexts = typeof missingFormsTexts;
