import type { AnswerBody, StoredSave } from '../../../shared/domain/forms/draft-form.ts';
import type { RawAnswer } from '../../../shared/instruments/instrument.ts';
import { type Expectations, type ExpectedRequest, must, there } from './expectation.ts';
import { dueDays, fits, takesForms } from './form-expectations.ts';
import { joined } from './model-slot.ts';
import { happen, type Making, momentIn, type Picture, slotKeyOf, todayIn } from './picture.ts';

/** A device's clock may be ten minutes ahead. */
const toleranceMs = 10 * 60_000;
const received = { status: 'received' };

/**
 * The draft form that a link opens: only the newest link does, until it is revoked or its last day
 * is over.
 */
function opened(picture: Picture, { link }: Pick<ExpectedRequest<'getAnswer'>, 'link'>): Making {
  const making = there(link && picture.makings.get(link.place), 'link.unknown');
  const isOpen = making.opensBy === link && making.revokedAt === null;
  must(isOpen && todayIn(picture) <= making.until, 'link.unknown');
  return making;
}

/** Refuses a form of a run that takes no forms; returns the member. */
function checkTakes(picture: Picture, making: Making) {
  const { run } = picture;
  const member = joined(picture).find((one) => one.participantId === making.participantId);
  must(run && member, 'link.unknown');
  must(takesForms(run), 'run.not_open');
  return member;
}

/** Refuses a form that is never due; returns the day on which it is first due. */
function dueOf(picture: Picture, making: Making) {
  const member = checkTakes(picture, making);
  const due = there(dueDays(picture, making, member), 'form.left_before_due');
  const isAnyDay = making.outsideWindow !== null;
  const today = todayIn(picture);
  return {
    from: due.from,
    isEarly: !isAnyDay && making.occasion !== 'start' && due.from > today,
    isLate: !isAnyDay && due.to !== undefined && due.to < today,
  };
}

/** The sent answers, each with its device. */
const arriving = ({ saves, device }: AnswerBody): [string, StoredSave][] =>
  Object.entries(saves).map(([item, save]) => [item, { ...save, device }]);

function checkSaves(picture: Picture, { saves }: AnswerBody): void {
  const limit = new Date(picture.now + toleranceMs).toISOString();
  const given = Object.entries(saves);
  must(
    given.every(([, { at }]) => at <= limit),
    'answer.from_future',
  );
  // A deleted answer is valid for any existing item.
  const answers = Object.fromEntries(given.map(([item, { answer }]) => [item, answer ?? 1]));
  must(fits({ answers }), 'form.unknown_item');
}

/** The later answer is newer; at the same moment the device decides, then the answer. */
function isNewer(one: StoredSave, than: StoredSave | undefined): boolean {
  if (!than) return true;
  const order = ({ at, device, answer }: StoredSave) => [at, device, JSON.stringify(answer) ?? '~'];
  const [mine, other] = [order(one), order(than)];
  const differs = mine.findIndex((part, n) => part !== other[n]);
  return differs !== -1 && (mine[differs] ?? '') > (other[differs] ?? '');
}

/**
 * Whether all sent answers are old: older than the stored ones, or the same from the same device.
 */
function isOldNews(picture: Picture, making: Making, body: AnswerBody): boolean {
  const { handedIn = {} } = picture.forms.get(slotKeyOf(making)) ?? {};
  return arriving(body).every(([item, save]) => {
    const before = making.saves[item];
    if (!before || save.at > before.at) return false;
    if (save.at < before.at) return true;
    return save.device === before.device && (save.answer ?? null) === (handedIn[item] ?? null);
  });
}

/** Whether the form was handed in already; if so, refuses new answers. */
function isHere(picture: Picture, making: Making, body: AnswerBody): boolean {
  if (!picture.forms.has(slotKeyOf(making))) return false;
  must(isOldNews(picture, making, body), 'answer.submitted');
  return true;
}

/** Stores the newer answers. */
function save(picture: Picture, making: Making, body: AnswerBody): Making {
  const newer = arriving(body).filter(([item, one]) => isNewer(one, making.saves[item]));
  if (newer.length === 0) return making;
  happen(picture, slotKeyOf(making), 'saved');
  const saves = { ...making.saves, ...Object.fromEntries(newer) };
  const after = { ...making, saves, savedAt: momentIn(picture) };
  picture.makings.set(slotKeyOf(making), after);
  return after;
}

const currentAnswersOf = ({ saves }: Making) =>
  Object.fromEntries(
    Object.entries(saves).flatMap(([item, { answer }]) => (answer == null ? [] : [[item, answer]])),
  );

/** Hands in the form: its answers move from the draft form into the form. */
function submit(picture: Picture, making: Making): void {
  const { occasion, instrumentId, participantId, instrumentVersion, synthetic } = making;
  const { channel, outsideWindow } = making;
  const answers = currentAnswersOf(making);
  picture.forms.set(slotKeyOf(making), {
    ...{ occasion, instrumentId, participantId, instrumentVersion, synthetic },
    ...{ channel, outsideWindow, answeredOn: todayIn(picture), answers },
    handedIn: answers,
    ...{ writers: [], handers: [making.issuedBy], corrections: [] },
    ...{ retracted: false, version: 1 },
  });
  const moments = Object.entries(making.saves).map(([item, { at, device }]) => [
    item,
    { at, device },
  ]);
  picture.makings.set(slotKeyOf(making), { ...making, saves: Object.fromEntries(moments) });
  happen(picture, slotKeyOf(making), 'submitted');
}

/**
 * What a device is shown: its own answers to some items, and which items another device answered.
 */
function shown({ saves }: Making, items: readonly string[], device: string | null) {
  const own = items.filter((item) => saves[item]?.device === device);
  const others = items.filter(
    (item) => saves[item]?.device !== device && saves[item]?.answer != null,
  );
  return {
    answers: Object.fromEntries(
      own.map((item) => [item, { answer: saves[item]?.answer ?? null, at: saves[item]?.at }]),
    ),
    elsewhere: others.toSorted(),
  };
}

export const answerExpectations = {
  getAnswer: (picture, request) => {
    const making = opened(picture, request);
    const open = picture.forms
      .get(slotKeyOf(making))
      ?.corrections.find(({ status }) => status === 'open');
    if (open) {
      checkTakes(picture, making);
      const { version: correction, answers } = open;
      return { status: 'confirm', occasion: making.occasion, correction, corrected: answers };
    }
    if (picture.forms.has(slotKeyOf(making))) return received;
    const due = dueOf(picture, making);
    if (due.isEarly) return { status: 'not_yet', opensOn: due.from };
    must(!due.isLate, 'form.outside_window');
    const { occasion, until } = making;
    // The caller names no device here, so none of the answers is shown.
    return { status: 'open', occasion, until, ...shown(making, Object.keys(making.saves), null) };
  },

  patchAnswer: (picture, request) => {
    const making = opened(picture, request);
    checkSaves(picture, request.body);
    if (isHere(picture, making, request.body)) return received;
    const after = save(picture, making, request.body);
    const { saves, device } = request.body;
    return { status: 'open', ...shown(after, Object.keys(saves), device) };
  },

  postAnswerSubmit: (picture, request) => {
    const making = opened(picture, request);
    checkSaves(picture, request.body);
    if (isHere(picture, making, request.body)) return received;
    const due = dueOf(picture, making);
    must(!(due.isEarly || due.isLate), 'form.outside_window');
    submit(picture, save(picture, making, request.body));
    return received;
  },

  postAnswerCorrection: (picture, request) => {
    const making = opened(picture, request);
    checkTakes(picture, making);
    const { correction: version, confirmed } = request.body;
    const form = there(picture.forms.get(slotKeyOf(making)), 'answer.correction_changed');
    const shown = form.corrections.find((one) => one.version === version);
    const one = there(shown, 'answer.correction_changed');
    const status = confirmed ? 'confirmed' : 'declined';
    must(!form.retracted, 'answer.correction_changed');
    if (one.status === status) return received;
    must(one.status === 'open', 'answer.correction_changed');
    const corrections = form.corrections.map((other) =>
      other === one ? { ...other, status: status as 'confirmed' | 'declined' } : other,
    );
    const changed = Object.entries({ ...form.answers, ...one.answers });
    const given = changed.filter((pair): pair is [string, RawAnswer] => pair[1] !== null);
    const answers = confirmed ? Object.fromEntries(given) : form.answers;
    const after = { ...form, answers, corrections, version: form.version + 1 };
    picture.forms.set(slotKeyOf(making), after);
    happen(picture, slotKeyOf(making), `correction_${status}`);
    return received;
  },
} satisfies Expectations;
