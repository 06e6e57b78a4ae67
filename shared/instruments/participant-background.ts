import content from './content/participant-background.json' with { type: 'json' };
import { itemsOfContent, published } from './from-content.ts';
import type { Instrument } from './instrument.ts';

/**
 * Codes of the participant's background form (Liite 6), in the order of the printed form. The
 * texts are in `content/participant-background.json`; `other` and `not_stated` of sex are ours, not on the form.
 */
export const backgroundCodes = {
  sex: ['female', 'male', 'other', 'not_stated'],
  marital_status: ['single', 'cohabiting', 'married', 'divorced', 'widowed'],
  living_arrangement: ['alone', 'with_spouse', 'with_children', 'shares_household'],
  labour_market_status: [
    'employed',
    'unemployed',
    'in_education',
    'parental_leave',
    'student',
    'retired',
    'sick_leave',
    'outside_labour_force',
  ],
  primary_reason: [
    'housing',
    'life_situation_change',
    'education',
    'social_relationships',
    'everyday_life_and_leisure',
    'work',
    'financial_situation',
    'health',
    'substance_use',
    'other',
  ],
} as const;

/**
 * Background and follow-up data of a participant (Liite 6). The number is the form's key and not an
 * item.
 */
export const participantBackground: Instrument = {
  ...published(content),
  id: 'participant_background',
  version: '1',
  respondent: 'participant_with_worker',
  items: itemsOfContent(content.items, {
    sex: { type: 'choice', codes: backgroundCodes.sex },
    birth_year: { type: 'year', least: 1900, most: 2100 },
    marital_status: { type: 'choice', codes: backgroundCodes.marital_status },
    living_arrangement: {
      type: 'choices',
      codes: backgroundCodes.living_arrangement,
      exclusive: ['alone'],
    },
    children_in_household: { type: 'integer', least: 0, most: 20 },
    labour_market_status: { type: 'choice', codes: backgroundCodes.labour_market_status },
    labour_market_months: { type: 'integer', least: 0, most: 720 },
    primary_reason: { type: 'choice', codes: backgroundCodes.primary_reason },
    municipality_area: { type: 'text', longest: 80 },
    service_needs_assessment_done: { type: 'boolean', filledBy: 'worker' },
  }),
};
