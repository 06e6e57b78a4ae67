import { answer } from '../shared/contract/answer.ts';
import { findInstrument } from '../shared/instruments/instruments.ts';
import type { AnswerSheet } from '../shared/model/answer-sheet.ts';
import {
  type AnswerBody,
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
import { participantThemselves } from '../shared/model/form.ts';
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
 */
async function opened({
  caller: { secret, address },
  now,
  concerns,
}: Visit): Promise<{ way: OnItsWay; check: Check }> {
  const wait = isLinkSecret(secret) ? null : await guessingWait(address, now);
  if (wait !== null) throw tooMany(wait);
  const hash = linkHash(secret);
  const way = await readByLink(hash);
  const isRight = (answering: Answering) => opens(answering, hash, dayOf(now));
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
    until: link.until,
    now,
  };
}

/** The form that a submission makes. */
function formOf(kept: Answering, saved: Answering, now: string) {
  const { occasion, instrumentId, participantId, instrumentVersion, synthetic, link } = kept;
  return newForm(
    {
      ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic },
      answeredOn: dayOf(now),
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
async function submit(way: OnItsWay, body: AnswerBody, check: Check, now: string): Promise<void> {
  await saveWithForm(way, ({ answering, form }) => {
    check(answering);
    const saved = withSaves(answering, body, { now, handedIn: form && handedInOf(form) });
    if (form) return undefined;
    return {
      answering: submitted(saved, { device: body.device, now }),
      form: formOf(answering, saved, now),
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
      const { way, check } = await opened({ caller, now, concerns });
      checkSaves(instrumentOf(way.answering), body, now);
      if (!way.form) {
        const { occasion, link } = way.answering;
        const { outsideWindow } = link;
        checkWindow(occasion, await windowOf(way), { answeredOn: dayOf(now), outsideWindow });
      }
      await submit(way, body, check, now);
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
