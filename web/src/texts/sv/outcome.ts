import { count } from '../count.ts';
import type { OutcomeTexts } from '../fi/outcome.ts';

/** Sentences on a run's outcome beyond the change itself. */
export const outcome: OutcomeTexts = {
  ofEnrolled: (improved, missing) =>
    `Av alla deltagare åt det bättre hållet ${improved}; ${missing} saknas i paren, och om dem vet man inget.`,
  bounds: (worst, best) =>
    `Även om alla som saknas hade förändrats så mycket som skalan tillåter, skulle medelförändringen vara minst ${worst} och högst ${best}.`,
  ranks: (p) => `Exakt rangtest: p = ${p}.`,
  tooFewForRanks: (changed) =>
    `Bara ${count(changed, 'svarande förändrades', 'svarande förändrades')}: med färre än sex förändringar kan testet inte nå under 0,05.`,
  effectSize: (g, low, high) =>
    `I standardavvikelser är förändringen ${g} (intervall ${low} … ${high}).`,
  daysBetween: (days) => `Mellan formulären gick i medeltal ${days} dagar.`,
  starts: (pairs, missing) =>
    `I början var medelvärdet ${pairs} för dem som är i paren och ${missing} för dem som saknas.`,
  attendance: (pairs, missing) =>
    `De som är i paren var på plats ${pairs} av gångerna, de som saknas ${missing}.`,
  followUp: (mean, people) =>
    `Vid uppföljningen var förändringen från början i medeltal ${mean} (${count(people, 'svarande', 'svarande')}).`,
  shrunken: 'Utjämnad förändring',
  shrunkenExplained:
    'Den utjämnade förändringen har dragits mot alla gruppers medelvärde, desto mer ju mindre gruppen är.',
  pooled: (runs, pairs, mean, interval) =>
    `Den gemensamma medelförändringen för ${count(runs, 'grupp', 'grupper')} och ${count(pairs, 'svarspar', 'svarspar')} är ${mean} (${interval}).`,
  prediction: (low, high) =>
    `Medelförändringen i en ny grupp skulle sannolikt ligga mellan ${low} … ${high}.`,
  attendanceColumn: 'På plats',
  pairedColumn: 'I paren',
  startColumn: 'I början',
};
