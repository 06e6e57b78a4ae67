import type { FormKey } from '../../../shared/domain/forms/form.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import { disclosedForm, dueDays } from './form-expectations.ts';
import { type Making, type Picture, slotKeyOf, todayIn } from './picture.ts';

/** All past and present members of the group, by number. */
export const joined = (picture: Picture): Member[] =>
  [...picture.members.values()]
    .filter(({ joinedOn }) => joinedOn !== null)
    .toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1));

/**
 * Whether the latest consent entry allows it. Of entries for the same day, the one that was stored
 * last counts.
 */
export function saidOf(picture: Picture, number: string, purpose: string): boolean | undefined {
  const history = picture.consents.get(`${number} ${purpose}`)?.history ?? [];
  const latest = history
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return history.findLast(({ on }) => on === latest)?.given;
}

/**
 * Whether a follow-up form is not requested, because the participant may not be contacted after the
 * end.
 */
export const isSpared = (picture: Picture, occasion: Occasion, number: string): boolean =>
  occasion === 'follow_up' &&
  todayIn(picture) >= (picture.run?.endsOn ?? '') &&
  saidOf(picture, number, 'contact') === false;

/** How far a form has come by its link: begun, handed out, or neither once the link was revoked. */
function byLink(making: Making): { status: string; at: string } | undefined {
  const { saves, savedAt, issuedAt: at, revokedAt } = making;
  if (savedAt !== undefined && Object.keys(saves).length > 0)
    return { status: 'started', at: savedAt };
  return revokedAt === null ? { status: 'handed_out', at } : undefined;
}

/** The latest status, by decision or by link, of a form that has not arrived. */
function lastOf(picture: Picture, place: string): string | undefined {
  const said = picture.decisions.get(place);
  const making = picture.makings.get(place);
  const decided =
    said && said.decision !== 'awaited' ? { status: said.decision, at: said.decidedAt } : undefined;
  const done = making && byLink(making);
  if (decided && done) return decided.at > done.at ? decided.status : done.status;
  return (decided ?? done)?.status;
}

/**
 * The state of one form: what has arrived, otherwise the latest decision or link, otherwise whether
 * it is due.
 */
export function modelSlotOf(picture: Picture, member: Member, place: FormKey, viewer: string) {
  const making = picture.makings.get(slotKeyOf(place));
  const beside = {
    ...place,
    linkUntil: making && making.revokedAt === null ? making.until : null,
    enteredOnceBy: picture.entries.get(slotKeyOf(place))?.enteredBy ?? null,
  };
  const form = picture.forms.get(slotKeyOf(place));
  if (form) return { ...beside, ...disclosedForm(form, viewer) };
  const last = lastOf(picture, slotKeyOf(place));
  if (last) return { ...beside, status: last };
  if (isSpared(picture, place.occasion, place.participantId))
    return { ...beside, status: 'not_offered' };
  const due = dueDays(picture, place, member);
  return { ...beside, status: due && due.from <= todayIn(picture) ? 'due' : 'not_due' };
}
