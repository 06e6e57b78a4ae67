import type { LinksBody } from '../../../shared/domain/forms/link.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import {
  type Expectations,
  type ExpectedRequest,
  type ModelRouteName,
  must,
  only,
  there,
} from './expectation.ts';
import { dueDays, later, pinOf, takesForms } from './form-expectations.ts';
import { isSpared, joined } from './model-slot.ts';
import {
  happen,
  type Making,
  momentIn,
  type Picture,
  type SeenLink,
  slotKeyOf,
  todayIn,
} from './picture.ts';
import { led } from './whose.ts';

/** A link without another end date is open for this many days. */
const openDays = 30;

type LinkedGroup = { picture: Picture; body: LinksBody };
type MemberForm = ReturnType<typeof formOf>;

/**
 * A member's form of the occasion: whether it is here, when it is due, and whether it may be
 * requested.
 */
function formOf({ picture, body }: LinkedGroup, member: Member) {
  const { participantId } = member;
  const place = { occasion: body.occasion, instrumentId: body.instrumentId, participantId };
  const due = dueDays(picture, place, member);
  const here = picture.forms.get(slotKeyOf(place));
  return {
    ...{ place, due, isHere: here !== undefined },
    awaitsConfirmation: here?.corrections.some(({ status }) => status === 'open') ?? false,
    isSpared: isSpared(picture, body.occasion, participantId),
    isRefused: picture.decisions.get(slotKeyOf(place))?.decision === 'refused',
    isOver: due?.to !== undefined && due.to < todayIn(picture) && body.outsideWindow === null,
  };
}

/** The form of a named member: each named form must be allowed a link, or no link is made. */
function named(forms: readonly MemberForm[], number: string): MemberForm {
  const form = forms.find(({ place }) => place.participantId === number);
  const one = there(form, 'member.unknown');
  must(!one.isHere || one.awaitsConfirmation, 'form.exists');
  must(!one.isSpared, 'link.contact_withdrawn');
  if (one.awaitsConfirmation) return one;
  must(one.due, 'form.left_before_due');
  must(!one.isOver, 'form.outside_window');
  return one;
}

/** The forms that get links: those of named members, or all that are still awaited. */
function awaited(forms: readonly MemberForm[], { participantIds }: LinksBody): MemberForm[] {
  if (participantIds) return [...new Set(participantIds)].map((number) => named(forms, number));
  const open = forms.filter((one) => one.due && !one.isHere && !one.isSpared && !one.isRefused);
  const inTime = open.filter(({ isOver }) => !isOver);
  must(open.length === 0 || inTime.length > 0, 'form.outside_window');
  return inTime;
}

/** The last day on which a new link opens the form. */
function lastDay({ picture, body }: LinkedGroup, { due, awaitsConfirmation }: MemberForm): string {
  const today = todayIn(picture);
  if (body.outsideWindow !== null || awaitsConfirmation || !due) return later(today, openDays);
  return due.to ?? later(due.from > today ? due.from : today, openDays);
}

/** Makes a new link to a form: earlier answers stay, and the older link stops working. */
function open(
  group: LinkedGroup,
  form: MemberForm,
  { by, version }: { by: string; version: string },
): Making {
  const { picture, body } = group;
  const place = slotKeyOf(form.place);
  const before = picture.makings.get(place);
  const opensBy: SeenLink = { place };
  const { channel, outsideWindow, synthetic } = body;
  const { saves, savedAt } = before ?? { saves: {}, savedAt: undefined };
  const until = lastDay(group, form);
  const issued = { issuedAt: momentIn(picture), issuedBy: by };
  const link = { opensBy, channel, outsideWindow, until, ...issued };
  const answered = { instrumentVersion: version, synthetic, saves, savedAt };
  const making = { ...form.place, ...answered, ...link, revokedAt: null };
  happen(picture, place, before ? 'link_replaced' : 'link_issued');
  picture.links.push(opensBy);
  picture.makings.set(place, making);
  return making;
}

/** Whether the participant has begun with a link that still works. */
function isBegun(picture: Picture, { place }: MemberForm): boolean {
  const making = picture.makings.get(slotKeyOf(place));
  if (!making || making.revokedAt !== null || making.until < todayIn(picture)) return false;
  return Object.keys(making.saves).length > 0;
}

/** Makes links for all forms, or refuses. */
function issue(picture: Picture, { by, body }: Pick<ExpectedRequest<'postLinks'>, 'by' | 'body'>) {
  only({ by }, 'leader');
  const run = led(picture, by);
  must(takesForms(run), 'run.not_open');
  const { version } = there(pinOf(run, body), 'form.not_in_run');
  const group = { picture, body };
  const forms = joined(picture).map((member) => formOf(group, member));
  const requested = awaited(forms, body);
  const isLeft = (form: MemberForm) =>
    !body.participantIds && !body.replaceBegun && isBegun(picture, form);
  const chosen = requested.filter((form) => !isLeft(form));
  const leftOut = [
    ...(body.participantIds ? [] : forms.filter((form) => !requested.includes(form))),
    ...requested.filter(isLeft),
  ];
  return {
    items: chosen.map((form) => ({
      ...form.place,
      until: open(group, form, { by: by.id, version }).until,
    })),
    leftOut: leftOut.map(({ place: { participantId } }) => ({ participantId })),
  };
}

/**
 * Learns what only the API knows: the secrets and codes that it drew, in the order of the links.
 */
export function learn(
  { links }: Picture,
  name: ModelRouteName,
  { items }: Record<string, unknown>,
) {
  if (name !== 'postLinks' || !Array.isArray(items)) return;
  for (const [n, { secret, code }] of items.entries())
    Object.assign(links.at(n - items.length) ?? {}, { known: { secret, code } });
}

/** What the holder of a link sends: its secret or its code, or a secret that does not exist. */
export function linkSentBy(link: SeenLink | undefined, isTyped: boolean): string {
  const known = link?.known ?? { secret: 'AAAAAAAAAAAAAAAAAAAAAA', code: 'AAAAAAAAAAAAAAAAAAAAAA' };
  return isTyped ? known.code : known.secret;
}

export const linkExpectations = {
  postLinks: (picture, request) => issue(picture, request),

  postLinkSheet: (picture, request) => {
    issue(picture, request);
    return { file: 'text/html; charset=utf-8' };
  },

  deleteLink: (picture, { by, params: { runId: _, ...place } }) => {
    only({ by }, 'leader');
    led(picture, by);
    const making = there(picture.makings.get(slotKeyOf(place)), 'link.unknown');
    const revokedAt = making.revokedAt ?? momentIn(picture);
    if (making.revokedAt === null) happen(picture, slotKeyOf(place), 'link_revoked');
    picture.makings.set(slotKeyOf(place), { ...making, revokedAt });
    return { ...place, revokedAt };
  },
} satisfies Expectations;
