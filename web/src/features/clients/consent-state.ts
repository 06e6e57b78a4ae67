import {
  type Consent,
  consentStateOf,
  decisive,
  type Purpose,
  purpose,
} from '../../../../shared/domain/people/consent.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const { states } = texts.consents;

/** The purposes on which the client has said nothing yet, in their order. */
export const undecided = (consents: readonly Consent[]): Purpose[] =>
  purpose.options.filter((one) => !consents.some((consent) => consent.purpose === one));

/** What counts of a purpose now, in words with its day. */
export function consentStateText(consent: Consent | undefined): string {
  if (!consent) return states.undecided;
  const state = consentStateOf(consent.history);
  if (state === 'undecided') return states.undecided;
  return states[state](shortDay(decisive(consent.history).on, todayNow()));
}

const tones = { given: '', refused: ' is-amber', withdrawn: ' is-amber', undecided: ' is-quiet' };

/** The style of the tag that says it. */
export const consentTone = (consent: Consent | undefined): string =>
  `tag is-wide${tones[consentStateOf(consent?.history ?? [])]}`;
