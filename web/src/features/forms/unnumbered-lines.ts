import type { UnnumberedCount } from '../../../../shared/domain/forms/unnumbered.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { type FormsClient, instrumentOf } from './forms-client.ts';

/**
 * How many forms came back without a number, a line for each form and occasion.
 * For instance: unnumberedLines(client, [{ occasion: 'end', instrumentId: 'x', forms: 3 }]) // ['Leirin palaute, loppulomake: 3']
 */
export const unnumberedLines = (
  client: Pick<FormsClient, 'run' | 'instruments'>,
  unnumbered: readonly UnnumberedCount[],
): string[] =>
  unnumbered.map(({ occasion, instrumentId, forms }) => {
    const pin = client.run.instruments.find((one) => one.instrumentId === instrumentId);
    const instrument =
      pin && instrumentOf(client, { instrumentId, instrumentVersion: pin.version });
    const title = instrument ? readText(instrument.title) : instrumentId;
    return `${title}, ${texts.forms.names[occasion].toLowerCase()}: ${forms}`;
  });
