import { isDeepStrictEqual } from 'node:util';
import type { FormBody, FormKey } from '../../../shared/domain/forms/form.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import type { CorrectionBody } from '../../../shared/domain/forms/form-origin.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import {
  type Expectations,
  type ExpectedRequest,
  must,
  only,
  saved,
  there,
} from './expectation.ts';
import {
  happen,
  momentIn,
  type Picture,
  type SeenCorrection,
  type SeenForm,
  type SeenRun,
  type SeenUnnumbered,
  slotKeyOf,
  todayIn,
} from './picture.ts';
import { led } from './whose.ts';

const day = 24 * 60 * 60 * 1000;
export const later = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** The same day `months` later, or the last day of a month that has no such day. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
  return due.toISOString().slice(0, 10);
}

/** The first and last day on which a form is due; undefined when it never is. */
export function dueDays(picture: Picture, { occasion }: FormKey, { joinedOn, exit }: Member) {
  const sessions = [...picture.sessions.values()].filter(({ status }) => status !== 'cancelled');
  const dates = sessions.map(({ date }) => date).sort();
  const lastDates = sessions.filter(({ last }) => last).map(({ date }) => date);
  const end = lastDates.sort().at(-1) ?? picture.run?.endsOn ?? '';
  if (occasion === 'start') {
    const second = dates.filter((date) => date >= (joinedOn ?? ''))[1];
    return { from: joinedOn ?? '', to: second };
  }
  if (occasion === 'end') return { from: exit?.on ?? end, to: later(exit?.on ?? end, 30) };
  return exit ? undefined : { from: monthsLater(end, 2), to: monthsLater(end, 4) };
}

/**
 * Whether each end form has arrived or has a reason why not. A form that was handed out is still
 * awaited.
 */
export function endFormsDecidedIn({ run, members, forms, decisions }: Picture): boolean {
  const joined = [...members.values()].filter(({ joinedOn }) => joinedOn !== null);
  const request = (run?.instruments ?? []).filter(({ occasions }) => occasions.includes('end'));
  return joined.every(({ participantId }) =>
    request.every(({ instrumentId }) => {
      const place = slotKeyOf({ occasion: 'end', instrumentId, participantId });
      const said = decisions.get(place)?.decision;
      return forms.has(place) || (said !== undefined && !['handed_out', 'awaited'].includes(said));
    }),
  );
}

export const takesForms = ({ status }: SeenRun) =>
  ['recruiting', 'running', 'ended', 'followed_up'].includes(status);

/** The run and the member that a form would belong to. */
function memberOf(
  picture: Picture,
  { by, params }: Pick<ExpectedRequest<'putForm'>, 'by' | 'params'>,
) {
  const run = led(picture, by);
  const member = picture.members.get(params.participantId);
  must(member && member.joinedOn !== null, 'member.unknown');
  must(takesForms(run), 'run.not_open');
  return { run, member };
}

export const pinOf = (
  run: SeenRun,
  { instrumentId, occasion }: Pick<FormKey, 'instrumentId' | 'occasion'>,
) =>
  run.instruments.find(
    (one) => one.instrumentId === instrumentId && one.occasions.includes(occasion),
  );

/** Each statement takes a whole number from 1 to 5. */
export const fits = ({ answers }: Pick<FormBody, 'answers'>) =>
  Object.entries(answers).every(
    ([id, answer]) =>
      statements.items.some((item) => item.id === id) && [1, 2, 3, 4, 5].includes(Number(answer)),
  );

/** What staff may see of a form; only those who handed it out see how much was answered. */
export const disclosedForm = (form: SeenForm, viewer: string) => {
  const { answers, retracted, version, answeredOn, handers } = form;
  const answered = handers.includes(viewer) ? Object.keys(answers).length : null;
  const arrived = answered === 0 ? 'received_blank' : 'received';
  return { status: retracted ? 'retracted' : arrived, answered, answeredOn, version };
};

/** Whether it is the participant's own form, which staff may not replace. */
const isTheirs = ({ channel, retracted }: SeenForm) => channel !== 'paper' && !retracted;

/**
 * A form after staff have entered it from paper; unchanged when the same person repeats the same
 * entry.
 */
export function entered(
  before: SeenForm | undefined,
  content: FormKey & FormBody,
  { by, ifMatch }: { by: string; ifMatch: number | undefined },
): SeenForm {
  if (!before) {
    must(ifMatch === undefined, 'version.conflict');
    const signed = { writers: [by], handers: [by], corrections: [] };
    const handedIn = content.answers;
    return { ...content, ...signed, handedIn, retracted: false, version: 1 };
  }
  const { retracted, writers, handers, corrections, handedIn, version, ...here } = before;
  const isRepeat = !retracted && writers.includes(by) && isDeepStrictEqual(here, content);
  if (ifMatch === undefined) {
    must(isRepeat, isTheirs(before) ? 'form.participants_own' : 'form.exists');
    return before;
  }
  must(!isTheirs(before), 'form.participants_own');
  if (version !== ifMatch) {
    must(isRepeat, 'version.conflict');
    return before;
  }
  const signed = { writers: [by], handers: [...handers, by], corrections, handedIn };
  return { ...content, ...signed, retracted: false, version: version + 1 };
}

type Read = Pick<ExpectedRequest<'putForm'>, 'by' | 'params'> & { body: Omit<FormBody, 'channel'> };

/** Refuses a day in the future, and an unlikely day that has not been confirmed. */
function mayBeOf(picture: Picture, body: Read['body'], before: SeenForm | undefined): void {
  const { answeredOn } = body;
  must(answeredOn <= todayIn(picture), 'form.from_future');
  const isFar = answeredOn < '2026-01-05' || answeredOn > '2027-05-03';
  must(!isFar || before?.answeredOn === answeredOn, 'form.date_unlikely');
}

/** Refuses a form that the run does not have, and a day on which it was not due. */
export function checkForm(picture: Picture, request: Read): void {
  const { by, body, params } = request;
  only({ by }, 'leader');
  const { run, member } = memberOf(picture, request);
  must(body.instrumentVersion === statements.version, 'instrument.unknown');
  must(fits(body), 'form.unknown_item');
  must(pinOf(run, params)?.version === body.instrumentVersion, 'form.not_in_run');
  const due = there(dueDays(picture, params, member), 'form.left_before_due');
  const isEarly = params.occasion !== 'start' && body.answeredOn < due.from;
  const isLate = due.to !== undefined && body.answeredOn > due.to;
  must(body.outsideWindow !== null || !(isEarly || isLate), 'form.outside_window');
  mayBeOf(picture, body, picture.forms.get(slotKeyOf(params)));
}

/** Stores a form, which may have been retracted before. */
function arrive(picture: Picture, before: SeenForm | undefined, after: SeenForm): void {
  if (after === before) return;
  const place = slotKeyOf(after);
  picture.trails.set(
    place,
    (picture.trails.get(place) ?? []).filter((what) => what !== 'retracted'),
  );
  happen(picture, place, before && !before.retracted ? 'corrected' : 'received');
  picture.forms.set(place, after);
}

/** The start of a form that is retracted before it has arrived. */
function begun(picture: Picture, place: FormKey, by: string): SeenForm | undefined {
  const making = picture.makings.get(slotKeyOf(place));
  const entry = picture.entries.get(slotKeyOf(place));
  const { instrumentVersion, synthetic, channel } = making ?? { ...entry, channel: 'paper' };
  if (instrumentVersion === undefined || synthetic === undefined) return undefined;
  happen(picture, slotKeyOf(place), 'received');
  const what = { instrumentVersion, synthetic, channel: channel as FormBody['channel'] };
  const stored = { answeredOn: todayIn(picture), answers: {}, outsideWindow: null };
  const signed = { writers: [by], handers: [by], corrections: [], handedIn: {} };
  return { ...place, ...what, ...stored, ...signed, retracted: false, version: 0 };
}

const isSame = (one: CorrectionBody, other: CorrectionBody) =>
  isDeepStrictEqual([one.answers, one.reason], [other.answers, other.reason]);

/** A form that was handed in, with a new correction; an earlier open correction is superseded. */
function withCorrection(
  before: SeenForm,
  { answers, reason, by }: CorrectionBody & { by: string },
): SeenForm {
  const version = before.version + 1;
  const over = before.corrections.map((one) =>
    one.status === 'open' ? { ...one, status: 'superseded' as const } : one,
  );
  const correction = { answers, reason, by, version, status: 'open' as const };
  return { ...before, corrections: [...over, correction], version };
}

export const formExpectations = {
  putForm: (picture, request) => {
    checkForm(picture, request);
    const { body, ifMatch, params } = request;
    const before = picture.forms.get(slotKeyOf(params));
    const { occasion, instrumentId, participantId } = params;
    const content = { occasion, instrumentId, participantId, ...body };
    const after = entered(before, content, { by: request.by.id, ifMatch });
    arrive(picture, before, after);
    return disclosedForm(after, request.by.id);
  },

  postSealedForm: (picture, request) => {
    only({ by: request.by }, 'leader');
    const { run, member } = memberOf(picture, request);
    must(pinOf(run, request.params), 'form.not_in_run');
    there(dueDays(picture, request.params, member), 'form.left_before_due');
    // No device has sealed what is sent here: to make a file, a device must have opened the link.
    must(false, 'form.file_unreadable');
    return {};
  },

  putFormCorrection: (picture, request) => {
    const { by, body, ifMatch, params } = request;
    only({ by }, 'leader');
    const { run } = memberOf(picture, request);
    must(pinOf(run, params), 'form.not_in_run');
    const { occasion, instrumentId, participantId } = params;
    const key = { occasion, instrumentId, participantId };
    const before = there(picture.forms.get(slotKeyOf(key)), 'form.unknown');
    must(!before.retracted, 'form.unknown');
    must(isTheirs(before), 'form.staff_entered');
    must(ifMatch !== undefined, 'version.required');
    const last = before.corrections.at(-1);
    const isRepeat = last?.by === by.id && last.version === ifMatch + 1 && isSame(last, body);
    if (!isRepeat) {
      must(before.version === ifMatch, 'version.conflict');
      const whole = Object.entries(body.answers).map(([item, answer]) => [item, answer ?? 1]);
      must(fits({ answers: Object.fromEntries(whole) }), 'form.unknown_item');
    }
    const after = isRepeat ? before : withCorrection(before, { ...body, by: by.id });
    picture.forms.set(slotKeyOf(key), after);
    if (!isRepeat) happen(picture, slotKeyOf(key), 'corrected');
    const { version, status } = after.corrections.at(-1) as SeenCorrection;
    return { ...key, correction: { version, status, by: by.id }, version: after.version };
  },

  postCorrectionWithdrawal: (picture, request) => {
    const { by, body, params } = request;
    only({ by }, 'leader');
    const { run } = memberOf(picture, request);
    must(pinOf(run, params), 'form.not_in_run');
    const { occasion, instrumentId, participantId } = params;
    const key = { occasion, instrumentId, participantId };
    const before = there(picture.forms.get(slotKeyOf(key)), 'form.unknown');
    const proposed = before.corrections.find(({ version }) => version === body.correction);
    const one = there(proposed, 'form.correction_closed');
    must(one.by === by.id, 'form.correction_of_another');
    const isRepeat = one.status === 'withdrawn';
    must(isRepeat || one.status === 'open', 'form.correction_closed');
    const corrections = before.corrections.map((other) =>
      other === one ? { ...one, status: 'withdrawn' as const } : other,
    );
    const after = isRepeat ? before : { ...before, corrections, version: before.version + 1 };
    picture.forms.set(slotKeyOf(key), after);
    if (!isRepeat) happen(picture, slotKeyOf(key), 'correction_withdrawn');
    const { version, status } = after.corrections.at(-1) as SeenCorrection;
    return { ...key, correction: { version, status }, version: after.version };
  },

  deleteForm: (picture, { by, params: { runId: _, ...place } }) => {
    only({ by }, 'leader');
    must(pinOf(led(picture, by), place), 'form.not_in_run');
    const here = picture.forms.get(slotKeyOf(place)) ?? begun(picture, place, by.id);
    const before = there(here, 'form.unknown');
    if (before.retracted) return { place: disclosedForm(before, by.id) };
    const corrections = before.corrections.map((one) =>
      one.status === 'open' ? { ...one, status: 'superseded' as const } : one,
    );
    const gone = { answers: {}, handedIn: {}, corrections, retracted: true };
    const after = { ...before, ...gone, version: before.version + 1 };
    picture.forms.set(slotKeyOf(place), after);
    happen(picture, slotKeyOf(place), 'retracted');
    // The answers are deleted everywhere, and no link leads to them any longer.
    picture.entries.delete(slotKeyOf(place));
    const making = picture.makings.get(slotKeyOf(place));
    const revokedAt = making?.revokedAt ?? momentIn(picture);
    if (making) picture.makings.set(slotKeyOf(place), { ...making, saves: {}, revokedAt });
    return { place: disclosedForm(after, by.id) };
  },

  putFormDecision: (picture, request) => {
    const { by, body, ifMatch, params } = request;
    only({ by }, 'leader');
    const { run } = memberOf(picture, request);
    must(pinOf(run, params), 'form.not_in_run');
    const { occasion, instrumentId, participantId } = params;
    const before = picture.decisions.get(slotKeyOf(params));
    const content = { occasion, instrumentId, participantId, ...body };
    const after = saved(before, content as StoredDecision, ifMatch);
    if (after !== before) Object.assign(after, { decidedAt: momentIn(picture) });
    picture.decisions.set(slotKeyOf(params), after);
    return { ...content, version: after.version };
  },

  putUnnumberedForm: (picture, { by, body, ifMatch, params: { formId } }) => {
    only({ by }, 'leader');
    const run = led(picture, by);
    must(takesForms(run), 'run.not_open');
    must(body.instrumentVersion === statements.version, 'instrument.unknown');
    must(fits(body), 'form.unknown_item');
    must(pinOf(run, body)?.version === body.instrumentVersion, 'form.not_in_run');
    mayBeOf(picture, body, undefined);
    const before = picture.unnumbered.get(formId);
    const content = { formId, ...body, writtenBy: by.id };
    const after = saved<SeenUnnumbered>(before, content, ifMatch, 'form.exists');
    picture.unnumbered.set(formId, after);
    return { formId, answered: Object.keys(after.answers).length, version: after.version };
  },
} satisfies Expectations;
