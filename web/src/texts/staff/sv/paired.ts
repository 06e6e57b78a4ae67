import { count } from '../../common/count.ts';
import type { PairedTexts } from '../fi/paired.ts';

const people = (n: number) => count(n, 'deltagare', 'deltagare');
const endForms = (n: number) => count(n, 'slutformulär', 'slutformulär');

/** How many participants answered both the start and the end form, and the goal. */
export const pairedTexts: PairedTexts = {
  paired: {
    title: 'Svar på båda formulären',
    goal: (percent) => `mål ${percent} %`,
    ofPeople: (both, all, share) =>
      `${both}/${people(all)} svarade på både start- och slutformuläret (${share}).`,
    underWay: (started, all) => `Pågår ännu. ${started}/${people(all)} svarade på startformuläret.`,
    notCounted: 'Inte räknat ännu.',
    notCountedOf: (n) =>
      n === 1
        ? 'En grupp vars siffror inte har räknats ännu är inte med.'
        : `${n} grupper vars siffror inte har räknats ännu är inte med.`,
    lastYear: (both, all, runs) =>
      `${both}/${people(all)} svarade på både start- och slutformuläret. Med är de grupper som har avslutats inom ett år (${runs}).`,
    noneEnded: 'Ingen grupp med start- och slutformulär har avslutats inom ett år.',
    lacked: (n) => `Det saknas ${people(n)} till målet.`,
    reached: 'Målet är nått.',
    runsBelow: (n) => `Andelen är under målet i ${n === 1 ? 'en grupp' : `${n} grupper`}.`,
    mayCome: (n) => `Kan ännu komma: ${endForms(n)}.`,
    noneMayCome: 'De slutformulär som saknas kan inte längre komma.',
    open: (n) => `Slutformulär kan ännu komma (${n})`,
    daysLeft: (n) => (n === 0 ? 'sista dagen' : `${count(n, 'dag', 'dagar')} kvar`),
    underWayOf: (n) => `Pågår ännu (${n})`,
    overOf: (n) => `Avslutade inom ett år (${n})`,
    othersOver: (n) => `Övriga som avslutats inom ett år (${n})`,
    earlierOf: (n) => `Tidigare avslutade (${n})`,
    earlierShare: (n, share) => `Tidigare avslutade ${count(n, 'grupp', 'grupper')}: ${share}`,
    toForms: 'Se formulär som saknas',
  },
};
