import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { isOwnInstrument } from '../../../../shared/instruments/own.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

/**
 * From which of the organisation's own form templates figures are counted; nothing for a built-in
 * one, from which they are counted unless a group asks another.
 */
export const OwnTitle = ({ instrument }: { instrument: Instrument | undefined }) =>
  instrument && isOwnInstrument(instrument.id) ? (
    <p class="quiet small">{texts.forms.caption(readText(instrument.title))}</p>
  ) : null;
