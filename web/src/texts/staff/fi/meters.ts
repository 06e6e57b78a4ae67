import type { MeasurementOrder, ResearchForm } from '../../../../../shared/domain/people/meter.ts';
import type { MeterId } from '../../../../../shared/instruments/meters.ts';

/** Meters that were done elsewhere, and clients who must not be in one group. */
export const metersTexts = {
  meters: {
    title: 'Mittarit',
    none: 'Mittareita ei ole kirjattu.',
    names: { kykyviisari: 'Kykyviisari', avhv: 'AVHV', esy: 'ESY' } satisfies Record<
      MeterId,
      string
    >,
    record: 'Kirjaa mittari',
    explained:
      'Mittari täytetään muualla. Kirjaa tänne, milloin se tehtiin. Vastauksia ei kirjata Laituriin.',
    meter: 'Mittari',
    which: 'Mikä mittaus?',
    orders: {
      first: 'Ensimmäinen mittaus',
      second: 'Toinen mittaus',
      later: 'Myöhempi mittaus',
    } satisfies Record<MeasurementOrder, string>,
    measuredOn: (order: string, day: string) => `${order} ${day}`,
    on: 'Milloin mittari tehtiin?',
    scoreLabel: 'Pisteet',
    scoreHint: 'Jos mittari antoi pisteet. Voit jättää tyhjäksi.',
    wrongScore: (least: number, most: number) => `Kirjoita pisteet lukuna (${least}–${most}).`,
    noScore: 'ei pisteitä',
    score: (points: string) => `pisteet ${points}`,
    form: {
      first: 'Tutkimuslomake 1',
      second: 'Tutkimuslomake 2',
    },
    forms: {
      first: (state: string) => `lomake 1 ${state}`,
      second: (state: string) => `lomake 2 ${state}`,
    },
    formStates: {
      not_returned: 'ei palautettu',
      returned: 'palautettu',
      returned_blank: 'palautettu tyhjänä',
    } satisfies Record<ResearchForm, string>,
    noSecond: 'toinen mittaus puuttuu',
    twoFirsts:
      'Ensimmäisiä mittauksia on kaksi, koska kaksi numeroa on yhdistetty. Korjaa toinen niistä.',
    correct: 'Korjaa',
    correctOf: (meter: string, order: string) => `Korjaa: ${meter}, ${order.toLowerCase()}`,
    correctTitle: (meter: string) => `Korjaa mittaus: ${meter}`,
    save: 'Tallenna mittaus',
    saving: 'Tallennetaan…',
    saved: 'Mittaus on tallennettu.',
    remove: 'Poista mittaus',
    removed: 'Mittaus on poistettu.',
    undo: 'Kumoa poisto',
    restored: 'Mittaus on palautettu.',
  },
  apart: {
    title: 'Ei samaan ryhmään',
    none: 'Ei merkintöjä.',
    add: 'Merkitse, kenen kanssa asiakas ei saa olla samassa ryhmässä',
    addShort: 'Lisää numero',
    explained:
      'Merkintä koskee molempia. Ohjaaja näkee vain, onko ryhmässä joku, jonka kanssa asiakas ei saa olla.',
    number: 'Toisen asiakkaan numero',
    unknown: 'Numerolla ei ole asiakasta. Tarkista numero.',
    ownNumber: 'Tämä on asiakkaan oma numero. Kirjoita toisen asiakkaan numero.',
    full: (most: number) => `Merkintöjä voi olla enintään ${most}. Poista ensin tarpeeton.`,
    save: 'Tallenna merkintä',
    saving: 'Tallennetaan…',
    added: (number: string) => `Merkintä on tallennettu: ${number}.`,
    remove: 'Poista',
    removeOf: (number: string) => `Poista merkintä: ${number}`,
    removed: (number: string) => `Merkintä on poistettu: ${number}.`,
    undo: 'Kumoa poisto',
  },
  meterCounts: {
    title: 'Mittarit: toinen mittaus',
    explained:
      'Muualla tehdyt mittarit koko organisaatiossa. Omatyöntekijät kirjaavat ne asiakkaan sivulla.',
    none: 'Mittareita ei ole kirjattu.',
    meter: 'Mittari',
    first: 'Ensimmäinen mittaus',
    second: 'Toinen mittaus',
    lost: 'Toinen puuttuu',
    forms: (n: number, share: string) => `lomake ${n} (${share})`,
    blank: (n: number) => `tyhjänä ${n}`,
    tooFew: 'Alle viisi asiakasta. Lukuja ei näytetä.',
    together: 'Yhteensä',
  },
};

export type MetersTexts = typeof metersTexts;
