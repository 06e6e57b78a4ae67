import { pairedGoalPercent } from '../../../../../shared/configuration.ts';
import type { Certainty, NextGroup } from '../../../../../shared/domain/figures/verdict.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import { genitive } from './numerals.ts';

/** How sure a change is, and what cannot be concluded from it. */
export const verdictTexts = {
  verdict: {
    certainty: {
      beyond_chance: 'Muutos tuskin on pelkkää sattumaa.',
      may_be_chance: 'Näin pieni muutos voi olla myös sattumaa.',
      too_few_to_say: 'Vastaajia on niin vähän, että muutos voi olla sattumaa.',
    } satisfies Record<Certainty, string>,
    missing: (n: number) => sentence(`${genitive(n)} osallistujan muutosta ei tiedetä.`),
    belowGoal: `Muutos tunnetaan alle ${pairedGoalPercent} prosentilta, joten puuttuvat vastaukset voisivat kääntää tuloksen.`,
    notFollowedUp: 'Ei tiedetä, säilyykö muutos ryhmän jälkeen.',
    cause: 'Mistä muutos johtuu, ei näistä luvuista näy.',
    programme: {
      rose: (mean: string, runs: number) =>
        `Keskiarvo nousi ${mean} pistettä. Mukana on ${count(runs, 'ryhmä', 'ryhmää')}.`,
      fell: (mean: string, runs: number) =>
        `Keskiarvo laski ${mean} pistettä. Mukana on ${count(runs, 'ryhmä', 'ryhmää')}.`,
      same: (runs: number) =>
        `Keskiarvo pysyi samana. Mukana on ${count(runs, 'ryhmä', 'ryhmää')}.`,
    },
    next: {
      likely_better: 'Myös seuraavassa ryhmässä keskiarvo todennäköisesti nousee.',
      likely_worse: 'Myös seuraavassa ryhmässä keskiarvo todennäköisesti laskee.',
      either: 'Seuraavassa ryhmässä keskiarvo voi nousta tai laskea.',
    } satisfies Record<NextGroup, string>,
    notBetween:
      'Luvut eivät kerro, mistä muutos johtuu, eikä niistä voi päätellä, kumpi kahdesta ohjelmasta on parempi: niissä on eri ihmisiä.',
  },
};

export type VerdictTexts = typeof verdictTexts;
