import { count } from '../count.ts';

/** Sentences on a run's outcome beyond the change itself. */
export const outcome = {
  ofEnrolled: (improved: string, missing: string) =>
    `Kaikista osallistujista parempaan suuntaan ${improved}; ${missing} puuttuu pareista, eikä heistä tiedetä.`,
  bounds: (worst: string, best: string) =>
    `Vaikka kaikki puuttuvat olisivat muuttuneet niin paljon kuin asteikko sallii, keskimuutos olisi vähintään ${worst} ja enintään ${best}.`,
  ranks: (p: string) => `Tarkka järjestystesti: p = ${p}.`,
  tooFewForRanks: (changed: number) =>
    `Vain ${count(changed, 'vastaaja muuttui', 'vastaajaa muuttui')}: alle kuudella muutoksella testi ei voi yltää alle 0,05:n.`,
  effectSize: (g: string, low: string, high: string) =>
    `Keskihajonnoissa muutos on ${g} (väli ${low} … ${high}).`,
  daysBetween: (days: string) => `Lomakkeiden väli oli keskimäärin ${days} päivää.`,
  starts: (pairs: string, missing: string) =>
    `Pareissa olevien keskiarvo oli alussa ${pairs}, puuttuvien ${missing}.`,
  attendance: (pairs: string, missing: string) =>
    `Pareissa olevat olivat paikalla ${pairs} kerroista, puuttuvat ${missing}.`,
  followUp: (mean: string, people: number) =>
    `Seurannassa muutos alusta oli keskimäärin ${mean} (${count(people, 'vastaaja', 'vastaajaa')}).`,
  shrunken: 'Tasoitettu muutos',
  shrunkenExplained:
    'Tasoitettu muutos on vedetty kohti kaikkien ryhmien keskiarvoa sitä enemmän, mitä pienempi ryhmä on.',
  pooled: (runs: number, pairs: number, mean: string, interval: string) =>
    `${count(runs, 'ryhmän', 'ryhmän')} ja ${count(pairs, 'vastausparin', 'vastausparin')} yhteinen keskimuutos on ${mean} (${interval}).`,
  prediction: (low: string, high: string) =>
    `Uuden ryhmän keskimuutos osuisi todennäköisesti välille ${low} … ${high}.`,
  attendanceColumn: 'Paikalla',
  pairedColumn: 'Pareissa',
  startColumn: 'Alussa',
};

export type OutcomeTexts = typeof outcome;
