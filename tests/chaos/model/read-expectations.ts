import type { FormKey } from '../../../shared/domain/forms/form.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import { type Expectations, must, only, there } from './expectation.ts';
import { pinOf } from './form-expectations.ts';
import { joined, modelSlotOf, saidOf } from './model-slot.ts';
import type { ModelPerson } from './people.ts';
import { type Picture, slotKeyOf } from './picture.ts';
import { client, isLeaderOf, isLedBy, known, modelClientOf, modelWorkerOf } from './whose.ts';

const everybody = ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'] as const;
const isHere = ({ organisation }: ModelPerson) => organisation === 'kainuu';

/** The run, if the caller leads it, is a substitute of its leader, or coordinates all runs. */
function listed(picture: Picture, by: ModelPerson) {
  const isCoordinator = by.roles.some((role) => role === 'coordinator');
  const run = isCoordinator && isHere(by) ? picture.run : isLedBy(picture, by);
  return run
    ? [{ ...run, substituting: isLedBy(picture, by) !== undefined && !isLeaderOf(by, run) }]
    : [];
}

export const listExpectations = {
  listProgrammes: ({ programme }, { by }) => {
    only({ by }, ...everybody);
    return { items: programme && isHere(by) ? [programme] : [], next: null };
  },

  listRuns: (picture, { by }) => {
    only({ by }, 'leader', 'coordinator');
    return { items: listed(picture, by), next: null };
  },

  listParticipants: (picture, { by }) => {
    only({ by }, 'own_worker', 'leader');
    const hers = [...picture.clients.keys()]
      .sort()
      .flatMap((number) => modelClientOf(picture, by, number) ?? []);
    const items = hers.map((client) => ({
      ...client,
      substituting: modelWorkerOf(client) !== by.id,
    }));
    return { items, next: null };
  },
} satisfies Expectations;

/** How many of an occasion's forms have arrived, and how many forms without a number. */
function arrived(picture: Picture, occasion: Occasion) {
  // Questionnaires that the run no longer uses are not counted.
  const isRequested = (one: Pick<FormKey, 'occasion' | 'instrumentId'>) =>
    one.occasion === occasion &&
    picture.run?.instruments.some((pin) => pin.instrumentId === one.instrumentId);
  const forms = [...picture.forms.values()].filter(isRequested);
  const stored = forms.filter(({ retracted }) => !retracted);
  const unnumbered = [...picture.unnumbered.values()].filter(isRequested);
  return { received: stored.length, unnumbered: unnumbered.length };
}

/** The users who handed out a form that is here, or made the link of a draft form. */
function handersOf({ forms, makings }: Picture, place: FormKey): readonly string[] {
  const making = makings.get(slotKeyOf(place));
  return forms.get(slotKeyOf(place))?.handers ?? (making ? [making.issuedBy] : []);
}

export const readExpectations = {
  listForms: (picture, request) => {
    only(request, 'leader', 'coordinator');
    const run = known(picture, request.by);
    const items = joined(picture).flatMap((member) =>
      run.instruments.flatMap(({ instrumentId, occasions }) =>
        occasions.map((occasion) =>
          modelSlotOf(
            picture,
            member,
            { occasion, instrumentId, participantId: member.participantId },
            request.by.id,
          ),
        ),
      ),
    );
    return { items };
  },

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

  getResponse: (picture, { by, params: { runId: _, ...place } }) => {
    only({ by }, 'own_worker');
    const stored = client(picture, by, place.participantId);
    // While a client has no own worker, there is nobody to share with.
    must(stored.ownWorker !== null, 'participant.unknown');
    const isShared = saidOf(picture, place.participantId, 'share_with_own_worker');
    must(isShared, 'consent.not_given');
    const form = there(picture.forms.get(slotKeyOf(place)), 'form.unknown');
    must(!form.retracted, 'form.unknown');
    const { length } = Object.keys(form.answers);
    // FHIR leaves an empty list out instead of sending it.
    return { resourceType: 'QuestionnaireResponse', ...(length > 0 ? { item: { length } } : {}) };
  },

  getSummary: (picture, request) => {
    only(request, 'leader', 'coordinator');
    const run = known(picture, request.by);
    // What other callers may see is a matter of disclosure, which has its own tests.
    if (!isLedBy(picture, request.by)) return { run: { runId: run.runId, status: run.status } };
    const sessions = [...picture.sessions.values()];
    const held = sessions.filter(({ status }) => status === 'held');
    const cancelled = sessions.filter(({ status }) => status === 'cancelled').length;
    const hours = held.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
    const forms = Object.fromEntries(
      (['start', 'end', 'follow_up'] as const).map((one) => [one, arrived(picture, one)]),
    );
    return {
      run: { runId: run.runId, status: run.status },
      participants: joined(picture).length,
      sessions: { held: held.length, cancelled, hours: Math.round(hours * 100) / 100 },
      forms,
    };
  },
} satisfies Expectations;
