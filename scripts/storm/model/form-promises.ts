import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { FormBody, FormKey } from '../../../shared/model/form.ts';
import type { KeptDecision } from '../../../shared/model/form-decision.ts';
import type { Member } from '../../../shared/model/member.ts';
import type { Run } from '../../../shared/model/run.ts';
import { type Picture, placeOf, type SeenForm } from './picture.ts';
import { type Asked, must, only, type Promises, saved, there } from './promise.ts';
import { led } from './whose.ts';

const day = 24 * 60 * 60 * 1000;
const later = (date: string, days: number) =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** The same day so many months later, or the last of a month that has no such day. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
  return due.toISOString().slice(0, 10);
}

/** From when until when a form is due; undefined when it never is. */
export function dueDays(picture: Picture, { occasion }: FormKey, { joinedOn, exit }: Member) {
  const sessions = [...picture.sessions.values()].filter(({ status }) => status !== 'cancelled');
  const dates = sessions.map(({ date }) => date).sort();
  const end = dates.at(-1) ?? picture.run?.endsOn ?? '';
  if (occasion === 'start') {
    const second = dates.filter((date) => date >= (joinedOn ?? ''))[1];
    return { from: joinedOn ?? '', to: second };
  }
  if (occasion === 'end') return { from: exit?.on ?? end, to: later(exit?.on ?? end, 30) };
  return exit ? undefined : { from: monthsLater(end, 2), to: monthsLater(end, 4) };
}

/** Has each end form come in, or has somebody said why not? A form handed out is still awaited. */
export function endFormsDecided({ run, members, forms, decisions }: Picture): boolean {
  const joined = [...members.values()].filter(({ joinedOn }) => joinedOn !== null);
  const asked = (run?.instruments ?? []).filter(({ occasions }) => occasions.includes('end'));
  return joined.every(({ participantId }) =>
    asked.every(({ instrumentId }) => {
      const place = placeOf({ occasion: 'end', instrumentId, participantId });
      const said = decisions.get(place)?.decision;
      return forms.has(place) || (said !== undefined && said !== 'handed_out');
    }),
  );
}

const takesForms = ({ status }: Run) =>
  ['recruiting', 'running', 'ended', 'followed_up'].includes(status);

/** The run and the member that a form would be of. */
function memberOf(picture: Picture, { by, params }: Pick<Asked<'putForm'>, 'by' | 'params'>) {
  const run = led(picture, by);
  const member = picture.members.get(params.participantId);
  must(member && member.joinedOn !== null, 'member.unknown');
  must(takesForms(run), 'run.not_open');
  return { run, member };
}

const pinOf = (run: Run, { instrumentId, occasion }: Pick<FormKey, 'instrumentId' | 'occasion'>) =>
  run.instruments.find(
    (one) => one.instrumentId === instrumentId && one.occasions.includes(occasion),
  );

/** The statements take a whole number from 1 to 5 to each. */
const fits = ({ answers }: Pick<FormBody, 'answers'>) =>
  Object.entries(answers).every(
    ([id, answer]) =>
      statements.items.some((item) => item.id === id) && [1, 2, 3, 4, 5].includes(Number(answer)),
  );

export const told = ({ answers, retracted, version, answeredOn }: SeenForm) => {
  const answered = Object.keys(answers).length;
  const arrived = answered > 0 ? 'received' : 'received_blank';
  return { status: retracted ? 'retracted' : arrived, answered, answeredOn, version };
};

export const formPromises: Promises = {
  putForm: (picture, asked) => {
    const { by, body, ifMatch, params } = asked;
    only({ by }, 'leader');
    must(body.instrumentVersion === statements.version, 'instrument.unknown');
    must(fits(body), 'form.unknown_item');
    const { run, member } = memberOf(picture, asked);
    must(pinOf(run, params)?.version === body.instrumentVersion, 'form.not_in_run');
    const due = there(dueDays(picture, params, member), 'form.left_before_due');
    const isEarly = params.occasion !== 'start' && body.answeredOn < due.from;
    const isLate = due.to !== undefined && body.answeredOn > due.to;
    must(body.outsideWindow !== null || !(isEarly || isLate), 'form.outside_window');
    const before = picture.forms.get(placeOf(params));
    const { occasion, instrumentId, participantId } = params;
    const kept = { occasion, instrumentId, participantId, ...body };
    const content = { ...kept, retracted: before?.retracted ?? false };
    const after = saved<SeenForm>(before, content, ifMatch, 'form.exists');
    const standing = after === before ? after : { ...after, retracted: false };
    picture.forms.set(placeOf(params), standing);
    return told(standing);
  },

  deleteForm: (picture, { by, params }) => {
    only({ by }, 'leader');
    led(picture, by);
    const before = there(picture.forms.get(placeOf(params)), 'form.unknown');
    const after = before.retracted
      ? before
      : { ...before, answers: {}, retracted: true, version: before.version + 1 };
    picture.forms.set(placeOf(params), after);
    return {};
  },

  putFormDecision: (picture, asked) => {
    const { by, body, ifMatch, params } = asked;
    only({ by }, 'leader');
    const { run } = memberOf(picture, asked);
    must(pinOf(run, params), 'form.not_in_run');
    const { occasion, instrumentId, participantId } = params;
    const before = picture.decisions.get(placeOf(params));
    const content = { occasion, instrumentId, participantId, ...body };
    const after = saved(before, content as KeptDecision, ifMatch);
    picture.decisions.set(placeOf(params), after);
    return { ...content, version: after.version };
  },

  putUnnumberedForm: (picture, { by, body, ifMatch, params: { formId } }) => {
    only({ by }, 'leader');
    must(body.instrumentVersion === statements.version, 'instrument.unknown');
    must(fits(body), 'form.unknown_item');
    const run = led(picture, by);
    must(takesForms(run), 'run.not_open');
    must(pinOf(run, body)?.version === body.instrumentVersion, 'form.not_in_run');
    const before = picture.unnumbered.get(formId);
    const after = saved(before, { formId, ...body }, ifMatch, 'form.exists');
    picture.unnumbered.set(formId, after);
    return { formId, answered: Object.keys(after.answers).length, version: after.version };
  },
};
