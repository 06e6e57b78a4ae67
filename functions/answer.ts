import { answer } from '../shared/contract/answer.ts';
import { dayOf } from '../shared/domain/day.ts';
import type { AnswerSheet } from '../shared/domain/forms/answer-sheet.ts';
import {
  type AnswerLink,
  checkSaves,
  type DraftForm,
  handedInAnswers,
  opens,
  participantsPart,
  submitted,
  withSaves,
} from '../shared/domain/forms/draft-form.ts';
import { type Form, participantThemselves } from '../shared/domain/forms/form.ts';
import type { FormCorrection } from '../shared/domain/forms/form-origin.ts';
import { happened, withEvent } from '../shared/domain/forms/form-trail.ts';
import {
  type Decision,
  decidedBy,
  handedInOf,
  newForm,
  openCorrection,
} from '../shared/domain/forms/form-versions.ts';
import {
  checkWindow,
  type FormWindow,
  formWindow,
  opensLater,
} from '../shared/domain/forms/form-window.ts';
import {
  byOurClock,
  dayHandedIn,
  handsInLate,
  isWithinGrace,
  type SubmissionBody,
} from '../shared/domain/forms/late-arrival.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import { wasEnrolled } from '../shared/domain/people/member.ts';
import type { Subject } from '../shared/domain/privacy/audit.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { Problem } from '../shared/problems.ts';
import type { LinkBearer } from './http/link-bearer.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import {
  isFromOpenPage,
  type LinkedDraft,
  readByLink,
  saveDraftForm,
  saveWithForm,
} from './store/draft-forms.ts';
import { readFormSlot } from './store/forms.ts';
import { instrumentOfPin } from './store/instruments-of-pins.ts';
import { openedByLink } from './store/wrong-links.ts';

/** All that is shown of a form that has been handed in. */
const received = { status: 'received' } as const;

/** Is the link still the one that opens the form? It may be replaced or revoked at any moment. */
type DraftCheck = (draft: DraftForm) => void;

/** How the form was opened: by the draft's own link, or by the participant's own page (ADR 66). */
type FormOpening = Pick<AnswerLink, 'issuedBy' | 'until' | 'channel' | 'outsideWindow'>;
const openingOf = ({ draft, ownPage }: LinkedDraft): FormOpening =>
  ownPage ? { ...ownPage, channel: 'link' as const, outsideWindow: null } : draft.link;

type FormVisit = {
  caller: LinkBearer;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/** The form's run and participant, for the audit; nothing about the link itself is recorded. */
function subjectOf({ target: led }: LinkedDraft): Subject {
  const { organisation, ...place } = led;
  return { of: 'people', organisation, participantIds: [led.participantId], place };
}

/** Is it in time to open the form from the own page, or to hand it in late? */
function isInTime(way: LinkedDraft, handedIn: SubmissionBody | undefined, now: string): boolean {
  const { until } = openingOf(way);
  if (dayOf(now) <= until) return true;
  return handedIn !== undefined && isWithinGrace(until, way.draft, handedIn, now);
}

/**
 * The form that a link opens. While it is written, the link of a draft is checked with the draft,
 * and the link to an own page by the write itself.
 * @param handedIn what is handed in: it may arrive some days late, if it was handed in in time
 */
async function opened(
  { caller, now, concerns }: FormVisit,
  handedIn?: SubmissionBody,
): Promise<{ way: LinkedDraft; check: DraftCheck }> {
  const found = await openedByLink(caller, now, async (hash) => {
    const way = await readByLink(hash);
    const isRight = (draft: DraftForm) =>
      opens(draft, hash, dayOf(now)) ||
      (handedIn !== undefined && handsInLate(draft, hash, handedIn, now));
    const check = (draft: DraftForm) => {
      if (!isRight(draft)) throw new Problem('link.unknown');
    };
    if (way && !way.ownPage && isRight(way.draft)) return { way, check };
    // Read for whatever opens nothing too, so that an unknown link costs the same as a revoked one.
    const isOpen = await isFromOpenPage(way);
    return way && isOpen && isInTime(way, handedIn, now) ? { way, check: () => {} } : undefined;
  });
  await concerns(subjectOf(found.way));
  return found;
}

/** The due date of the form, in a run that takes forms. */
async function windowOf({ target: led }: LinkedDraft): Promise<FormWindow | null> {
  const { organisation, runId, participantId, occasion } = led;
  const { run, member, sessions } = await readFormSlot(organisation, runId, participantId);
  if (!run || !member || !wasEnrolled(member)) throw new Problem('link.unknown');
  checkOpen(run.status, 'forms');
  return formWindow(occasion, { ...run, sessions }, member);
}

const instrumentOf = async ({ target, draft }: LinkedDraft) => {
  const { instrumentId, instrumentVersion: version } = draft;
  return participantsPart(await instrumentOfPin(target.organisation, { instrumentId, version }));
};

/** What a device may see: the answers given on it, and the items that another device answered. */
function seenBy(device: string | null, { saves }: DraftForm, items = Object.keys(saves)) {
  const all = items.flatMap((itemId) => {
    const save = saves[itemId];
    return save ? [{ itemId, save }] : [];
  });
  const own = all.filter(({ save }) => save.device === device);
  const others = all.filter(({ save }) => save.device !== device && (save.answer ?? null) !== null);
  return {
    answers: Object.fromEntries(
      own.map(({ itemId, save }) => [itemId, { answer: save.answer ?? null, at: save.at }]),
    ),
    // DynamoDB keeps no order of its own.
    elsewhere: others.map(({ itemId }) => itemId).sort(),
  };
}

type ReadingDevice = { device: string | null; now: string };

/** The last day on which the form can be handed in: its link's, or an earlier one of its window. */
function lastDayToHandIn({ outsideWindow, until }: FormOpening, window: FormWindow): string {
  const windowEnd = outsideWindow ? until : (window.to ?? until);
  return windowEnd < until ? windowEnd : until;
}

async function sheetOf(
  way: LinkedDraft,
  window: FormWindow | null,
  { device, now }: ReadingDevice,
): Promise<AnswerSheet> {
  const { draft } = way;
  const { occasion } = draft;
  const opening = openingOf(way);
  const due = { today: dayOf(now), outsideWindow: opening.outsideWindow };
  const opensOn = window && opensLater(occasion, window, due);
  if (opensOn) return { status: 'not_yet', opensOn };
  checkWindow(occasion, window, { ...due, answeredOn: due.today });
  return {
    status: 'open',
    occasion,
    instrument: await instrumentOf(way),
    ...seenBy(device, draft),
    draftId: draft.draftId,
    until: lastDayToHandIn(opening, window),
    now,
  };
}

/** When a form was answered, and whether it arrived after its last day. */
type HandInDay = Pick<Form, 'answeredOn' | 'lateArrival'>;

/**
 * When the handed-in answers were given. After the last day, only answers handed in in time are
 * accepted, and only for some days.
 * @throws Problem form.left_before_due, form.outside_window
 */
async function arrivalOf(way: LinkedDraft, body: SubmissionBody, now: string): Promise<HandInDay> {
  const { draft } = way;
  const { occasion } = draft;
  const window = await windowOf(way);
  const opening = openingOf(way);
  const { outsideWindow } = opening;
  const day = dayHandedIn(draft, body, now);
  // Nobody can have answered the form before it was open, so a clock that says so is wrong.
  const isTooEarly = window && opensLater(occasion, window, { today: day, outsideWindow });
  const answeredOn = isTooEarly ? dayOf(now) : day;
  checkWindow(occasion, window, { answeredOn, outsideWindow });
  const lastDay = lastDayToHandIn(opening, window);
  if (dayOf(now) <= lastDay) return { answeredOn, lateArrival: null };
  if (!isWithinGrace(lastDay, draft, body, now)) throw new Problem('form.outside_window');
  return { answeredOn, lateArrival: 'by_itself' };
}

/** The form made of a submission. */
function formOf(
  saved: DraftForm,
  { channel, outsideWindow, issuedBy }: FormOpening,
  { arrival, instrument, now }: { arrival: HandInDay; instrument: Instrument; now: string },
) {
  const { occasion, instrumentId, participantId, instrumentVersion, synthetic } = saved;
  return newForm(
    {
      ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic },
      ...arrival,
      ...{ channel, outsideWindow },
      answers: handedInAnswers(instrument, saved.saves),
    },
    { by: participantThemselves, at: now, handedOutBy: issuedBy },
  );
}

/** A correction as it is shown to its participant, who decides on it. */
async function confirmSheet(way: LinkedDraft, correction: FormCorrection): Promise<AnswerSheet> {
  const { draft } = way;
  const { version, answers, reason } = correction;
  const whole = await instrumentOf(way);
  const items = whole.items.filter(({ id }) => id in answers);
  return {
    status: 'confirm',
    occasion: draft.occasion,
    instrument: { ...whole, items },
    correction: version,
    corrected: answers,
    reason,
    until: openingOf(way).until,
  };
}

/** Decides on a correction, unless the same decision was made before. */
async function decide(way: LinkedDraft, decision: Decision, check: DraftCheck, now: string) {
  const { items } = await instrumentOf(way);
  await saveWithForm(way, ({ draft, form }) => {
    check(draft);
    if (!form) throw new Problem('answer.correction_changed');
    const { channel, issuedBy } = openingOf({ ...way, draft });
    const how = { at: now, channel, handedOutBy: issuedBy };
    const next = decidedBy(form, decision, how, items);
    if (next === form) return undefined;
    const what = decision.confirmed ? 'correction_confirmed' : 'correction_declined';
    const trail = withEvent(draft.trail, happened(now, what, participantThemselves));
    return { draft: { ...draft, trail }, form: next };
  });
}

/**
 * Hands the form in with the last answers, unless it is handed in already and they change nothing.
 */
async function submit(
  way: LinkedDraft,
  body: SubmissionBody,
  {
    check,
    now,
    arrival,
    instrument,
  }: {
    check: DraftCheck;
    now: string;
    arrival: HandInDay | undefined;
    instrument: Instrument;
  },
): Promise<void> {
  const { device } = body;
  await saveWithForm(way, ({ draft, form }) => {
    check(draft);
    const saved = withSaves(draft, body, { now, handedIn: form && handedInOf(form) });
    if (form || !arrival) return undefined;
    const what = arrival.lateArrival ? 'submitted_late' : 'submitted';
    return {
      draft: submitted(saved, { device, now, what }),
      form: formOf(saved, openingOf({ ...way, draft }), { arrival, instrument, now }),
    };
  });
}

export const handler = serve(
  answer,
  {
    getAnswer: async ({ caller, now, concerns }) => {
      const { way } = await opened({ caller, now, concerns });
      const correction = way.form && openCorrection(way.form);
      if (correction) {
        await windowOf(way);
        return confirmSheet(way, correction);
      }
      if (way.form) return received;
      return sheetOf(way, await windowOf(way), { device: caller.device, now });
    },

    patchAnswer: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns });
      checkSaves(await instrumentOf(way), body, now);
      const saved = await saveDraftForm(way, ({ draft, form }) => {
        check(draft);
        return withSaves(draft, body, { now, handedIn: form && handedInOf(form) });
      });
      if (way.form || saved.submittedAt) return received;
      const seen = seenBy(body.device, saved, Object.keys(body.saves));
      return { status: 'open' as const, ...seen };
    },

    postAnswerSubmit: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns }, body);
      const instrument = await instrumentOf(way);
      checkSaves(instrument, byOurClock(body, now), now);
      const arrival = way.form ? undefined : await arrivalOf(way, body, now);
      await submit(way, body, { check, now, arrival, instrument });
      return received;
    },

    postAnswerCorrection: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns });
      await windowOf(way);
      await decide(way, body, check, now);
      return received;
    },
  },
  { audit: storeAudit },
);
