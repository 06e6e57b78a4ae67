import { pairedGoalPercent } from '../../../../../shared/configuration.ts';
import { count } from '../../common/count.ts';
import type { VerdictTexts } from '../fi/verdict.ts';
import { numeral } from './numerals.ts';

const of = (n: number) => count(n, 'group', 'groups');

/** How sure a change is, and what cannot be concluded from it. */
export const verdictTexts: VerdictTexts = {
  verdict: {
    certainty: {
      beyond_chance: 'The change is hardly chance alone.',
      may_be_chance: 'So small a change may also be chance.',
      too_few_to_say: 'So few people answered that the change may be chance.',
    },
    missing: (n) =>
      `The change is not known for ${numeral(n)} ${n === 1 ? 'participant' : 'participants'}.`,
    belowGoal: `The change is known for less than ${pairedGoalPercent} per cent, so the missing answers could turn the result.`,
    notFollowedUp: 'It is not known whether the change lasts after the group.',
    cause: 'These figures do not show what caused the change.',
    programme: {
      rose: (mean, runs) => `The mean rose by ${mean} points. It is from ${of(runs)}.`,
      fell: (mean, runs) => `The mean fell by ${mean} points. It is from ${of(runs)}.`,
      same: (runs) => `The mean stayed the same. It is from ${of(runs)}.`,
    },
    next: {
      likely_better: 'In the next group too the mean will probably rise.',
      likely_worse: 'In the next group too the mean will probably fall.',
      either: 'In the next group the mean may rise or fall.',
    },
    notBetween:
      'The figures do not show what caused the change, nor which of two programmes is better: their participants are different people.',
  },
};
