import { count } from '../../common/count.ts';
import type { MissingFormsTexts } from '../fi/missing-forms.ts';

const forms = (n: number) => count(n, 'formulär', 'formulär');
const runs = (n: number) => count(n, 'grupp', 'grupper');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingForms: MissingFormsTexts = {
  filters: {
    title: 'Avgränsa grupper',
    programme: 'Program',
    municipality: 'Kommun',
    any: 'Alla',
    from: 'Pågår tidigast',
    to: 'Pågår senast',
    all: 'Också planerade, stängda och inställda',
    apply: 'Visa',
    clear: 'Ta bort avgränsningar',
    found: (n) => `${runs(n)}.`,
    wrongOrder: 'Startdagen är efter slutdagen.',
    none: 'Det finns inga grupper med dessa avgränsningar.',
    endedFrom: 'Avslutad tidigast',
    endedTo: 'Avslutad senast',
  },

  followUp: {
    title: 'Uppföljning',
    progress: (done, all) => `Hämtar formulärens läge: ${done}/${all} grupper.`,
    failed: (n) => `Formulärens läge kunde inte hämtas för ${runs(n)}. De saknas i siffrorna.`,
    retry: 'Hämta de som saknas',
    noRuns: 'Det finns inga grupper ännu.',
    chase: 'Att reda ut',
    chaseExplained:
      'Tiden för dessa formulär är ute, och ingen har berättat vad som hände med dem. Den som väntat längst är först.',
    nothingToChase: 'Inget formulär är försenat.',
    chaseSum: (n, groups) => `${forms(n)} försenade i ${runs(groups)}.`,
    late: (n, occasion) => `${occasion}: ${n} ${n === 1 ? 'försenad' : 'försenade'}`,
    since: (day, days) => `från ${day} (${count(days, 'dag', 'dagar')})`,
    leads: (names) => `Leds av: ${names}`,
    substitutes: (names) => `vikarie nu: ${names}`,
    someone: 'namnet är inte känt',
    open: 'Öppna formulären',
    runs: 'Gruppernas formulär',
    runsCaption: 'Formulär per grupp, enligt slutdag',
    received: 'Inkommit',
    ofExpected: (received, expected) => `${received}/${expected}`,
    nothingExpected: 'väntas inte ännu',
    kinds: {
      received: 'inkommit',
      blank: 'tom',
      overdue: 'försenad',
      due: 'inte given',
      onTheirWay: 'utdelad',
      lost: 'uteblir',
      notDue: 'inte ännu',
    },
    legend: 'Tecken',
    expectedExplained:
      'Inkommit anger de inkomna av alla vars tid har börjat. ”Uteblir” är vägrat, frånvarande, inte erbjuden, borttappad eller återtagen.',
    notAsked: 'läget kunde inte hämtas',
  },
};
