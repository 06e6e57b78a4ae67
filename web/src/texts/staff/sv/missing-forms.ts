import { count } from '../../common/count.ts';
import type { MissingFormsTexts } from '../fi/missing-forms.ts';

const forms = (n: number) => count(n, 'formulär', 'formulär');
const runs = (n: number) => count(n, 'grupp', 'grupper');

/** The forms that are missing, and the filters of the lists of groups. */
export const missingFormsTexts: MissingFormsTexts = {
  filters: {
    title: 'Avgränsa grupper',
    programme: 'Program',
    municipality: 'Kommun',
    any: 'Alla',
    from: 'Pågår tidigast',
    to: 'Pågår senast',
    all: 'Visa även planerade, inställda och sådana stängda som avslutades för över ett år sedan',
    apply: 'Visa',
    clear: 'Ta bort avgränsningarna',
    found: (n) => `${runs(n)}.`,
    wrongOrder: 'Startdagen är efter slutdagen.',
    none: 'Inga grupper hittades med de här avgränsningarna.',
    endedFrom: 'Avslutad tidigast',
    endedTo: 'Avslutad senast',
  },
  missingForms: {
    title: 'Formulär som saknas',
    hidden: (n) =>
      `Visa ${count(n, 'grupp till', 'grupper till')}: planerade, inställda och gamla stängda`,
    noRuns: 'Det finns inga grupper ännu.',
    chase: 'Försenade',
    nothingToChase: 'Inget formulär som ännu kan komma in är försenat.',
    chaseSum: (n, groups) =>
      `${n === 1 ? '1 försenat formulär' : `${n} försenade formulär`} i ${runs(groups)}.`,
    late: (n, occasion) => `${occasion}: ${count(n, 'försenat', 'försenade')}`,
    since: (day) => `försenat från ${day}`,
    days: (n) => count(n, 'dag', 'dagar'),
    more: (n) => `Visa fler (${n})`,
    leads: (names) => `Handledare: ${names}`,
    substitutes: (names) => `vikarie nu: ${names}`,
    runs: 'Formulär per grupp',
    runsCaption: 'Formulär per grupp, enligt slutdag',
    received: 'Inkomna',
    ofExpected: (received, expected) => `${received}/${forms(expected)}`,
    nothingExpected: 'väntas inte ännu',
    kinds: {
      received: 'inkomna',
      overdue: 'försenade',
      due: 'kan ännu besvaras',
      lost: 'uteblir',
      notDue: 'inte ännu',
    },
    legend: 'Teckenförklaring',
    expectedExplained:
      'Siffran för inkomna visar hur många formulär som har kommit in av dem vars tid har börjat. Ett formulär uteblir när deltagaren avböjde eller var frånvarande, när formuläret inte erbjöds, försvann, annullerades eller stängdes som uteblivet. De som svarade på både start- och slutformuläret är deltagare. De räknas bara ur den formulärmall vars förändring visas i resultaten.',
  },
};
