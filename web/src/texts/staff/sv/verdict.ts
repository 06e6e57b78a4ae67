import { pairedGoalPercent } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { VerdictTexts } from '../fi/verdict.ts';
import { numeral } from './numerals.ts';

const of = (n: number) => count(n, 'grupp', 'grupper');

/** How sure a change is, and what cannot be concluded from it. */
export const verdictTexts: VerdictTexts = {
  verdict: {
    certainty: {
      beyond_chance: 'Förändringen är knappast bara en slump.',
      may_be_chance: 'En så liten förändring kan också vara en slump.',
      too_few_to_say: 'De svarande är så få att förändringen kan vara en slump.',
    },
    missing: (n) => `Hur det gick för ${numeral(n)} av deltagarna är inte känt.`,
    belowGoal: `Förändringen är känd för mindre än ${pairedGoalPercent} procent, så de svar som saknas kunde vända resultatet.`,
    notFollowedUp: 'Man vet inte om förändringen består efter gruppen.',
    cause: 'Vad förändringen beror på syns inte i siffrorna.',
    programme: {
      rose: (mean, runs) => `Medelvärdet steg med ${mean} poäng. ${of(runs)} är med.`,
      fell: (mean, runs) => `Medelvärdet sjönk med ${mean} poäng. ${of(runs)} är med.`,
      same: (runs) => `Medelvärdet förblev detsamma. ${of(runs)} är med.`,
    },
    next: {
      likely_better: 'Också i nästa grupp stiger medelvärdet sannolikt.',
      likely_worse: 'Också i nästa grupp sjunker medelvärdet sannolikt.',
      either: 'I nästa grupp kan medelvärdet stiga eller sjunka.',
    },
    notBetween:
      'Siffrorna visar inte vad förändringen beror på, och av dem kan man inte sluta sig till vilket av två program som är bättre: deltagarna är olika.',
  },
};
