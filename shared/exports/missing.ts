import type { Text } from '../instruments/instrument.ts';

/**
 * The codes for missing answers. A code and not an empty cell, because the reason matters; of three
 * digits, so that a mean that forgot to exclude it is noticed at once.
 */
export const missingCodes = {
  skipped: -999,
  noForm: -998,
  notScored: -997,
  withheld: -996,
  notShown: -995,
} as const;

export type MissingReason = keyof typeof missingCodes;

export const missingTexts: Readonly<Record<MissingReason, Text>> = {
  skipped: {
    fi: 'Ohitettu: lomake on, tähän ei vastattu',
    sv: 'Överhoppad: blanketten finns, inget svar här',
    en: 'Skipped: the form is here, this was not answered',
  },
  noForm: {
    fi: 'Ei lomaketta tästä mittauksesta',
    sv: 'Ingen blankett från denna mätning',
    en: 'No form of this occasion',
  },
  notScored: {
    fi: 'Ei pistemäärää: liian vähän vastauksia',
    sv: 'Ingen poäng: för få svar',
    en: 'No score: too few answers',
  },
  withheld: {
    fi: 'Ei anneta, jottei ketään tunnista: samanlaisia on alle viisi, tai tieto on liian tarkka',
    sv: 'Lämnas inte ut för att ingen ska kännas igen: färre än fem likadana, eller för exakt',
    en: 'Withheld so that nobody is recognised: fewer than five are alike, or it is too detailed',
  },
  notShown: {
    fi: 'Ei kysytty: aiempien vastausten jälkeen kohtaa ei näytetty',
    sv: 'Inte frågad: visades inte efter de tidigare svaren',
    en: 'Not asked: it was not shown after the earlier answers',
  },
};
