import { count } from '../../common/count.ts';

const people = (n: number) => count(n, 'osallistuja', 'osallistujaa');
const groups = (n: number) => count(n, 'ryhmä', 'ryhmää');
const endForms = (n: number) => count(n, 'loppulomake', 'loppulomaketta');

/** How many participants answered both the start and the end form, and the goal. */
export const pairedTexts = {
  paired: {
    title: 'Molempiin lomakkeisiin vastanneet',
    goal: (percent: number) => `tavoite ${percent} %`,
    ofPeople: (both: number, all: number, share: string) =>
      `Alku- ja loppulomakkeeseen vastasi ${both}/${people(all)} (${share}).`,
    underWay: (started: number, all: number) =>
      `Vielä kesken. Alkulomakkeeseen vastasi ${started}/${people(all)}.`,
    notCounted: 'Ei vielä laskettu.',
    notCountedOf: (n: number) =>
      `Mukana ei ole ${n === 1 ? 'yhtä ryhmää, jonka' : `${n} ryhmää, joiden`} lukuja ei ole vielä laskettu.`,
    lastYear: (both: number, all: number, runs: number) =>
      `Alku- ja loppulomakkeeseen vastasi ${both}/${people(all)}. Mukana ovat viimeisen vuoden aikana päättyneet ryhmät (${runs}).`,
    noneEnded:
      'Viimeisen vuoden aikana ei ole päättynyt ryhmiä, joissa vastataan alussa ja lopussa.',
    lacked: (n: number) => `Tavoitteesta puuttuu ${people(n)}.`,
    reached: 'Tavoite täyttyy.',
    runsBelow: (n: number) =>
      `Osuus on alle tavoitteen ${n === 1 ? 'yhdessä ryhmässä' : `${n} ryhmässä`}.`,
    mayCome: (n: number) => `Vielä voi saada: ${endForms(n)}.`,
    noneMayCome: 'Puuttuvia loppulomakkeita ei voi enää saada.',
    open: (n: number) => `Loppulomakkeita voi vielä saada (${n})`,
    daysLeft: (n: number): string => (n === 0 ? 'viimeinen päivä' : `${n} pv jäljellä`),
    underWayOf: (n: number) => `Vielä kesken (${n})`,
    overOf: (n: number) => `Vuoden aikana päättyneet (${n})`,
    othersOver: (n: number) => `Muut vuoden aikana päättyneet (${n})`,
    earlierOf: (n: number) => `Aiemmin päättyneet (${n})`,
    earlierShare: (n: number, share: string) => `Aiemmin päättyneet ${groups(n)}: ${share}`,
    toForms: 'Katso puuttuvat lomakkeet',
  },
};

export type PairedTexts = typeof pairedTexts;
