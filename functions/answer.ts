import { answer } from '../shared/contract/answer.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import type { AnswerSheet } from '../shared/model/answer-sheet.ts';
import {
  type Answering,
  checkSaves,
  opens,
  participantsPart,
  standingAnswers,
  submitted,
  withSaves,
} from '../shared/model/answering.ts';
import type { Subject } from '../shared/model/audit.ts';
import { dayOf } from '../shared/model/day.ts';
import { type Form, participantThemselves } from '../shared/model/form.ts';
import type { FormCorrection } from '../shared/model/form-origin.ts';
import { happened, withEvent } from '../shared/model/form-trail.ts';
import {
  type Decision,
  decidedBy,
  handedInOf,
  newForm,
  openCorrection,
} from '../shared/model/form-versions.ts';
import {
  checkWindow,
  type FormWindow,
  formWindow,
  opensLater,
} from '../shared/model/form-window.ts';
import {
  byOurClock,
  dayHandedIn,
  handsInLate,
  isWithinGrace,
  type SubmissionBody,
} from '../shared/model/late-arrival.ts';
import { isLinkSecret } from '../shared/model/link-secret.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import { checkOpen } from '../shared/model/run.ts';
import { Problem } from '../shared/problems.ts';
import type { LinkBearer } from './http/link-bearer.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { type OnItsWay, readByLink, saveAnswering, saveWithForm } from './store/answerings.ts';
import { keepAudit } from './store/audit.ts';
import { readFormPlace } from './store/forms.ts';
import { linkHash } from './store/link-hash.ts';
import { countWrongLink, guessingWait } from './store/wrong-links.ts';

/** All that is told of a form that is in. */
const received = { status: 'received' } as const;

const tooMany = (retryAfterSeconds: number) =>
  new Problem('link.too_many_tries', { retryAfterSeconds });

/** Is the link still the one that opens the form? It may be replaced or revoked at any moment. */
type Check = (answering: Answering) => void;

type Visit = {
  caller: LinkBearer;
  now: string;
  concerns: (subject: Subject) => Promise<void>;
};

/** Whose form it is, for the audit; of the link itself nothing is told. */
function subjectOf({ led }: OnItsWay): Subject {
  const { organisation, ...place } = led;
  return { of: 'people', organisation, participantIds: [led.participantId], place };
}

/**
 * The form that a link opens. Unknown, replaced, revoked and expired ones are told apart in
 * nothing, and counted: whoever tries many must wait. A secret of 128 bits cannot be guessed, so
 * the right one is never made to wait for what others tried; a typed code is.
 * @param handedIn what is handed in: it may come some days late, if it was handed in in time
 */
async function opened(
  { caller: { secret, address }, now, concerns }: Visit,
  handedIn?: SubmissionBody,
): Promise<{ way: OnItsWay; check: Check }> {
  const wait = isLinkSecret(secret) ? null : await guessingWait(address, now);
  if (wait !== null) throw tooMany(wait);
  const hash = linkHash(secret);
  const way = await readByLink(hash);
  const isRight = (answering: Answering) =>
    opens(answering, hash, dayOf(now)) ||
    (handedIn !== undefined && handsInLate(answering, hash, handedIn, now));
  const check = (answering: Answering) => {
    if (!isRight(answering)) throw new Problem('link.unknown');
  };
  if (way && isRight(way.answering)) {
    await concerns(subjectOf(way));
    return { way, check };
  }
  const waitNow = await countWrongLink(address, now);
  throw waitNow === null ? new Problem('link.unknown') : tooMany(waitNow);
}

/** When the form is due, of a run that takes forms. */
async function windowOf({ led }: OnItsWay): Promise<FormWindow | null> {
  const { organisation, runId, participantId, occasion } = led;
  const { run, member, sessions } = await readFormPlace(organisation, runId, participantId);
  if (!run || !member || !wasEnrolled(member)) throw new Problem('link.unknown');
  checkOpen(run.status, 'forms');
  return formWindow(occasion, { ...run, sessions }, member);
}

const instrumentOf = ({ instrumentId, instrumentVersion }: Answering) =>
  participantsPart(found(findInstrument(instrumentId, instrumentVersion), 'instrument.unknown'));

/** What a device may see: the answers that it gave itself, and to which items another gave one. */
function seenBy(device: string | null, { saves }: Answering, items = Object.keys(saves)) {
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
    elsewhere: others.map(({ itemId }) => itemId),
  };
}

type Look = { device: string | null; now: string };

function sheetOf(
  answering: Answering,
  window: FormWindow | null,
  { device, now }: Look,
): AnswerSheet {
  const { occasion, link } = answering;
  const due = { today: dayOf(now), outsideWindow: link.outsideWindow };
  const opensOn = window && opensLater(occasion, window, due);
  if (opensOn) return { status: 'not_yet', opensOn };
  checkWindow(occasion, window, { ...due, answeredOn: due.today });
  const instrument = instrumentOf(answering);
  return {
    status: 'open',
    occasion,
    instrument,
    ...seenBy(device, answering),
    draftId: answering.draftId,
    until: link.until,
    now,
  };
}

/** When a form was answered, and whether it came after its last day. */
type Arrival = Pick<Form, 'answeredOn' | 'lateArrival'>;

/**
 * When what is handed in was answered. After the last day only what was handed in in time is taken,
 * and for some days only.
 * @throws Problem form.left_before_due, form.outside_window
 */
async function arrivalOf(way: OnItsWay, body: SubmissionBody, now: string): Promise<Arrival> {
  const { answering } = way;
  const { occasion, link } = answering;
  const window = await windowOf(way);
  const { outsideWindow } = link;
  const day = dayHandedIn(answering, body, now);
  // Before it was open nobody can have answered it: such a clock is not to be believed.
  const isTooEarly = window && opensLater(occasion, window, { today: day, outsideWindow });
  const answeredOn = isTooEarly ? dayOf(now) : day;
  checkWindow(occasion, window, { answeredOn, outsideWindow });
  const windowEnd = outsideWindow ? link.until : (window.to ?? link.until);
  const lastDay = windowEnd < link.until ? windowEnd : link.until;
  if (dayOf(now) <= lastDay) return { answeredOn, lateArrival: null };
  if (!isWithinGrace(lastDay, answering, body, now)) throw new Problem('form.outside_window');
  return { answeredOn, lateArrival: 'by_itself' };
}

/** The form that a submission makes. */
function formOf(kept: Answering, saved: Answering, arrival: Arrival, now: string) {
  const { occasion, instrumentId, participantId, instrumentVersion, synthetic, link } = kept;
  return newForm(
    {
      ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic },
      ...arrival,
      channel: link.channel,
      outsideWindow: link.outsideWindow,
      answers: standingAnswers(saved.saves),
    },
    { by: participantThemselves, at: now, handedOutBy: link.issuedBy },
  );
}

/** A correction as its participant is asked about it. */
function confirmSheet(answering: Answering, correction: FormCorrection): AnswerSheet {
  const { version, answers, reason } = correction;
  const whole = instrumentOf(answering);
  const items = whole.items.filter(({ id }) => id in answers);
  return {
    status: 'confirm',
    occasion: answering.occasion,
    instrument: { ...whole, items },
    correction: version,
    corrected: answers,
    reason,
    until: answering.link.until,
  };
}

/** Decides on a correction, unless that was decided so before. */
async function decide(way: OnItsWay, decision: Decision, check: Check, now: string) {
  await saveWithForm(way, ({ answering, form }) => {
    check(answering);
    if (!form) throw new Problem('answer.correction_changed');
    const { channel, issuedBy } = answering.link;
    const next = decidedBy(form, decision, { at: now, channel, handedOutBy: issuedBy });
    if (next === form) return undefined;
    const what = decision.confirmed ? 'correction_confirmed' : 'correction_declined';
    const trail = withEvent(answering.trail, happened(now, what, participantThemselves));
    return { answering: { ...answering, trail }, form: next };
  });
}

/** Hands the form in with the last answers, unless it is in already and they change nothing. */
async function submit(
  way: OnItsWay,
  body: SubmissionBody,
  { check, now, arrival }: { check: Check; now: string; arrival: Arrival | undefined },
): Promise<void> {
  const { device } = body;
  await saveWithForm(way, ({ answering, form }) => {
    check(answering);
    const saved = withSaves(answering, body, { now, handedIn: form && handedInOf(form) });
    if (form || !arrival) return undefined;
    const what = arrival.lateArrival ? 'submitted_late' : 'submitted';
    return {
      answering: submitted(saved, { device, now, what }),
      form: formOf(answering, saved, arrival, now),
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
        return confirmSheet(way.answering, correction);
      }
      if (way.form) return received;
      return sheetOf(way.answering, await windowOf(way), { device: caller.device, now });
    },

    patchAnswer: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns });
      checkSaves(instrumentOf(way.answering), body, now);
      const saved = await saveAnswering(way, ({ answering, form }) => {
        check(answering);
        return withSaves(answering, body, { now, handedIn: form && handedInOf(form) });
      });
      if (way.form || saved.submittedAt) return received;
      const seen = seenBy(body.device, saved, Object.keys(body.saves));
      return { status: 'open' as const, ...seen };
    },

    postAnswerSubmit: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns }, body);
      checkSaves(instrumentOf(way.answering), byOurClock(body, now), now);
      const arrival = way.form ? undefined : await arrivalOf(way, body, now);
      await submit(way, body, { check, now, arrival });
      return received;
    },

    postAnswerCorrection: async ({ caller, body, now, concerns }) => {
      const { way, check } = await opened({ caller, now, concerns });
      await windowOf(way);
      await decide(way, body, check, now);
      return received;
    },
  },
  keepAudit,
);
