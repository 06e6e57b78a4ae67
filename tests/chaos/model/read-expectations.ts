import type { FormKey } from '../../../shared/domain/forms/form.ts';
import { type Expectations, must, only, there } from './expectation.ts';
import { pinOf } from './form-expectations.ts';
import { joined, modelSlotOf } from './model-slot.ts';
import { type Picture, slotKeyOf } from './picture.ts';
import { known } from './whose.ts';

/** The users who handed out a form that is here, or made the link of a draft form. */
function handersOf({ forms, makings }: Picture, place: FormKey): readonly string[] {
  const making = makings.get(slotKeyOf(place));
  return forms.get(slotKeyOf(place))?.handers ?? (making ? [making.issuedBy] : []);
}

export const readExpectations = {
  getForm: (picture, { by, params: { runId: _, ...place } }) => {
    only({ by }, 'leader', 'coordinator');
    must(pinOf(known(picture, by), place), 'form.not_in_run');
    const member = joined(picture).find((one) => one.participantId === place.participantId);
    const at = modelSlotOf(picture, there(member, 'member.unknown'), place, by.id);
    const whole = picture.trails.get(slotKeyOf(place)) ?? [];
    const handers = handersOf(picture, place);
    // The number of saves would show how much was answered.
    const trail = handers.includes(by.id)
      ? whole
      : whole.filter((what, n) => what !== 'saved' || whole[n + 1] !== 'saved');
    return { place: at, trail: trail.map((what) => ({ what })) };
  },
} satisfies Expectations;
