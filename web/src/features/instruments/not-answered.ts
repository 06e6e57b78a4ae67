import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { texts } from '../../texts/staff.ts';

/**
 * What is done with a form template that nobody answers here: it distinguishes a meter that is filled
 * in elsewhere and the topics of the same meter, whose names are alike. Empty for any other.
 */
export const notAnsweredText = ({ kind }: Pick<Instrument, 'kind'>): string =>
  kind === 'answered' ? '' : texts.instruments.notAnswered[kind];
