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
