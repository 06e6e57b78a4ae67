import type { SetBounds } from '../../../../shared/instruments/number-bounds.ts';

type NumberWords = {
  between: (least: number, most: number) => string;
  atLeast: (least: number) => string;
  atMost: (most: number) => string;
  any: string;
};

const words: Readonly<Record<'fi' | 'sv' | 'en', NumberWords>> = {
  fi: {
    between: (least, most) => `Kirjoita luku ${least}–${most}`,
    atLeast: (least) => `Kirjoita luku (vähintään ${least})`,
    atMost: (most) => `Kirjoita luku (enintään ${most})`,
    any: 'Vastaa numeroilla',
  },
  sv: {
    between: (least, most) => `Skriv ett tal ${least}–${most}`,
    atLeast: (least) => `Skriv ett tal (minst ${least})`,
    atMost: (most) => `Skriv ett tal (högst ${most})`,
    any: 'Svara med siffror',
  },
  en: {
    between: (least, most) => `Type a number from ${least} to ${most}`,
    atLeast: (least) => `Type a number (${least} or more)`,
    atMost: (most) => `Type a number (${most} or less)`,
    any: 'Answer in digits',
  },
};

/**
 * Which number a participant is to write, without the full stop.
 * @example numberWords('en', { least: 0, most: null }) // 'Type a number (0 or more)'
 */
export function numberWords(language: 'fi' | 'sv' | 'en', { least, most }: SetBounds): string {
  const { between, atLeast, atMost, any } = words[language];
  if (least !== null && most !== null) return between(least, most);
  if (least !== null) return atLeast(least);
  return most !== null ? atMost(most) : any;
}
