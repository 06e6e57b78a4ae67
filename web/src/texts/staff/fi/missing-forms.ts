import type { CompletionKind } from '../../../coordinator/follow-up/completion.ts';
import { count } from '../../common/count.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingForms = {
  filters: {
    title: 'Rajaa ryhmiä',
    programme: 'Ohjelma',
    municipality: 'Kunta',
    any: 'Kaikki',
    from: 'Käynnissä aikaisintaan',
    to: 'Käynnissä viimeistään',
    all: 'Myös suunnitellut, suljetut ja perutut',
    apply: 'Näytä',
    clear: 'Poista rajaukset',
    found: (n: number) => `${count(n, 'ryhmä', 'ryhmää')}.`,
    wrongOrder: 'Alkupäivä on loppupäivän jälkeen.',
    none: 'Näillä rajauksilla ei ole ryhmiä.',
    endedFrom: 'Päättynyt aikaisintaan',
    endedTo: 'Päättynyt viimeistään',
  },

  followUp: {
    title: 'Seuranta',
    progress: (done: number, all: number) => `Haetaan lomakkeiden tilaa: ${done}/${all} ryhmää.`,
    failed: (n: number) =>
      `${count(n, 'ryhmän', 'ryhmän')} lomakkeiden tilaa ei saatu. Luvuista puuttuu sen verran.`,
    retry: 'Hae puuttuvat',
    noRuns: 'Ryhmiä ei vielä ole.',
    chase: 'Selvitettävää',
    chaseExplained:
      'Näiden lomakkeiden aika on ohi, eikä kukaan ole kertonut, mitä niille tapahtui. Pisimpään odottanut on ensin.',
    nothingToChase: 'Yksikään lomake ei ole myöhässä.',
    chaseSum: (n: number, runs: number) =>
      `${forms(n)} myöhässä ${runs === 1 ? 'yhdessä ryhmässä' : `${runs} ryhmässä`}.`,
    late: (n: number, occasion: string) => `${occasion}: ${n} myöhässä`,
    since: (day: string, days: number) => `${day} alkaen (${count(days, 'päivä', 'päivää')})`,
    leads: (names: string) => `Ohjaa: ${names}`,
    substitutes: (names: string) => `sijaistaa nyt: ${names}`,
    someone: 'nimi ei ole tiedossa',
    open: 'Avaa lomakkeet',
    runs: 'Ryhmien lomakkeet',
    runsCaption: 'Lomakkeet ryhmittäin, päättymispäivän mukaan',
    received: 'Saapunut',
    ofExpected: (received: number, expected: number) => `${received}/${expected}`,
    nothingExpected: 'ei vielä odoteta',
    kinds: {
      received: 'saapunut',
      blank: 'tyhjänä',
      overdue: 'myöhässä',
      due: 'antamatta',
      onTheirWay: 'jaettu',
      lost: 'jää saamatta',
      notDue: 'ei vielä',
    } satisfies Record<CompletionKind, string>,
    legend: 'Merkit',
    expectedExplained:
      'Saapunut-sarakkeessa on saapuneet kaikista, joiden aika on alkanut. ”Jää saamatta” on kieltäytynyt, poissa, ei tarjottu, kadonnut tai peruttu.',
    notAsked: 'tilaa ei saatu',
  },
};

export type MissingFormsTexts = typeof missingForms;
