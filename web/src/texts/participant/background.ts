import type { ClientField } from '../../../../shared/domain/people/client-link.ts';
import type { backgroundCodes } from '../../../../shared/instruments/participant-background.ts';

type Codes = typeof backgroundCodes;

/** The questions of the background form, and what is chosen. */
export type BackgroundWords = {
  questions: Record<ClientField, string>;
  codes: { [Field in keyof Codes]: Record<Codes[Field][number], string> };
};

const sv: BackgroundWords = {
  questions: {
    sex: 'Kön',
    birth_year: 'Vilket år är du född?',
    marital_status: 'Civilstånd',
    living_arrangement: 'Hur bor du?',
    children_in_household: 'Hur många barn finns i ditt hushåll?',
    labour_market_status: 'Vad gör du för närvarande?',
    labour_market_months:
      'Om du är arbetslös eller utanför arbetskraften, hur många månader ungefär?',
    primary_reason: 'Vilken var den främsta orsaken till att du kontaktade socialarbetet?',
    municipality_area: 'Kommun eller bostadsområde',
  },
  codes: {
    sex: { female: 'Kvinna', male: 'Man', other: 'Annat', not_stated: 'Jag vill inte uppge' },
    marital_status: {
      single: 'Ogift',
      cohabiting: 'Sambo',
      married: 'Gift',
      divorced: 'Frånskild',
      widowed: 'Änka eller änkling',
    },
    living_arrangement: {
      alone: 'Jag bor ensam',
      with_spouse: 'Med make, maka eller sambo',
      with_children: 'Med barn',
      shares_household: 'Jag delar hushåll med någon annan',
    },
    labour_market_status: {
      employed: 'I arbete',
      unemployed: 'Arbetslös',
      in_education: 'I utbildning',
      parental_leave: 'Föräldraledig',
      student: 'Studerande',
      retired: 'Pensionerad',
      sick_leave: 'Sjukskriven',
      outside_labour_force: 'Utanför arbetskraften',
    },
    primary_reason: {
      housing: 'Boende',
      life_situation_change: 'Förändringar i livssituationen',
      education: 'Utbildning',
      social_relationships: 'Sociala relationer',
      everyday_life_and_leisure: 'Vardag och fritid',
      work: 'Arbete',
      financial_situation: 'Ekonomisk situation',
      health: 'Hälsa',
      substance_use: 'Bruk av rusmedel',
      other: 'Annan orsak',
    },
  },
};

const en: BackgroundWords = {
  questions: {
    sex: 'Sex',
    birth_year: 'In which year were you born?',
    marital_status: 'Marital status',
    living_arrangement: 'How do you live?',
    children_in_household: 'How many children live in your household?',
    labour_market_status: 'What do you do at present?',
    labour_market_months:
      'If you are unemployed or outside the labour force, for how many months, roughly?',
    primary_reason: 'What was your main reason for contacting social work?',
    municipality_area: 'Municipality or area',
  },
  codes: {
    sex: { female: 'Woman', male: 'Man', other: 'Other', not_stated: 'I do not want to say' },
    marital_status: {
      single: 'Single',
      cohabiting: 'Cohabiting',
      married: 'Married',
      divorced: 'Divorced',
      widowed: 'Widowed',
    },
    living_arrangement: {
      alone: 'I live alone',
      with_spouse: 'With a partner',
      with_children: 'With children',
      shares_household: 'I share a household with somebody else',
    },
    labour_market_status: {
      employed: 'Employed',
      unemployed: 'Unemployed',
      in_education: 'In education or training',
      parental_leave: 'On parental leave',
      student: 'Student',
      retired: 'Retired',
      sick_leave: 'On sick leave',
      outside_labour_force: 'Outside the labour force',
    },
    primary_reason: {
      housing: 'Housing',
      life_situation_change: 'Changes in life',
      education: 'Education',
      social_relationships: 'Social relationships',
      everyday_life_and_leisure: 'Everyday life and leisure',
      work: 'Work',
      financial_situation: 'Money',
      health: 'Health',
      substance_use: 'Substance use',
      other: 'Another reason',
    },
  },
};

/** Ours: the printed form exists in Finnish only, and its published version is not changed. */
export const backgroundTranslations = { sv, en } as const;
