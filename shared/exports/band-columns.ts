import type { Text } from '../instruments/instrument.ts';
import { type Bands, bandCodes, bandNames } from './bands.ts';
import type { Cell, Column } from './column.ts';
import { missingCodes } from './missing.ts';

const labels: Readonly<Record<keyof Bands, Text>> = {
  sex: { fi: 'Sukupuoli', sv: 'Kön', en: 'Sex' },
  age_band: {
    fi: 'Ikä ryhmän alkamisvuonna',
    sv: 'Ålder det år då gruppen började',
    en: 'Age in the year in which the group began',
  },
  dose_band: {
    fi: 'Osuus kokoontumisista, joilla kävi: liittymisestä alkaen, niistä joista läsnäolot on merkitty',
    sv: 'Andel av träffarna som personen kom till: från anslutningen, av dem där närvaron är antecknad',
    en: 'Share of the sessions attended: since joining, of those whose roll was taken',
  },
  exit_band: {
    fi: 'Miten osallistuminen päättyi',
    sv: 'Hur deltagandet slutade',
    en: 'How the participation ended',
  },
};

const unknown: Text = { fi: 'Ei tiedossa', sv: 'Inte känt', en: 'Not known' };

const codeTexts: {
  readonly [Name in keyof Bands]: Readonly<Record<NonNullable<Bands[Name]>, Text>>;
} = {
  sex: {
    female: { fi: 'Nainen', sv: 'Kvinna', en: 'Female' },
    male: { fi: 'Mies', sv: 'Man', en: 'Male' },
    other: { fi: 'Muu', sv: 'Annat', en: 'Other' },
    unknown,
  },
  age_band: {
    under_30: { fi: 'Alle 30', sv: 'Under 30', en: 'Under 30' },
    '30_44': { fi: '30–44', sv: '30–44', en: '30 to 44' },
    '45_59': { fi: '45–59', sv: '45–59', en: '45 to 59' },
    '60_or_over': { fi: '60 tai enemmän', sv: '60 eller mer', en: '60 or over' },
    under_45: { fi: 'Alle 45', sv: 'Under 45', en: 'Under 45' },
    '45_or_over': { fi: '45 tai enemmän', sv: '45 eller mer', en: '45 or over' },
    unknown,
  },
  dose_band: {
    none: { fi: 'Ei yhdelläkään', sv: 'Inga', en: 'None' },
    under_half: { fi: 'Alle puolet', sv: 'Under hälften', en: 'Under half' },
    half_to_80: { fi: '50–79 %', sv: '50–79 %', en: '50 to 79%' },
    '80_or_over': { fi: 'Vähintään 80 %', sv: 'Minst 80 %', en: '80% or more' },
    unknown,
  },
  exit_band: {
    completed: { fi: 'Mukana loppuun asti', sv: 'Med till slutet', en: 'Completed' },
    left_early: {
      fi: 'Keskeytti tai siirtyi muualle',
      sv: 'Avbröt eller gick vidare',
      en: 'Left early or moved elsewhere',
    },
    never_came: { fi: 'Ei käynyt kertaakaan', sv: 'Kom aldrig', en: 'Never came' },
    not_completed: {
      fi: 'Keskeytti, siirtyi muualle tai ei käynyt kertaakaan',
      sv: 'Avbröt, gick vidare eller kom aldrig',
      en: 'Left early, moved elsewhere or never came',
    },
  },
};

/** The columns of the bands of an export: each has codes, and one for what is withheld. */
export const bandColumns: readonly (Column & { of: (bands: Bands) => Cell })[] = bandNames.map(
  (name) => ({
    name,
    type: 'text',
    label: labels[name],
    values: bandCodes[name].map((code) => ({
      code,
      text: (codeTexts[name] as Readonly<Record<string, Text>>)[code] ?? { fi: code },
    })),
    missing: ['withheld'],
    of: (bands) => bands[name] ?? missingCodes.withheld,
  }),
);
