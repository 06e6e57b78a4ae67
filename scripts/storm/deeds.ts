import type { RawAnswers } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback as feedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import type { Marks } from '../../shared/model/roll-call.ts';
import type { Chance } from '../chance.ts';
import type { Crew } from './crew.ts';
import type { Group } from './groups.ts';

/** What a deed leaves in the records, once it was acknowledged. */
export type Trace =
  | { of: 'form'; runId: string; key: string; answers: RawAnswers; byLink: boolean }
  | { of: 'roll'; runId: string; sessionId: string; marks: Marks };

/** A submission or a roll call: its requests in order, each of which means the same when repeated. */
export type Deed = { requests: readonly (() => Promise<unknown>)[]; trace: Trace };

const leader = 'leader';
const anHourAgo = Date.now() - 3_600_000;
/** By the clock of a device, in milliseconds from an hour ago: none of them runs ahead. */
const moment = (ms: number) => new Date(anHourAgo + ms).toISOString();

/** Each statement answered by chance. */
export const answersBy = (chance: Chance): Record<string, number> =>
  Object.fromEntries(statements.items.map(({ id }) => [id, 1 + chance.below(5)]));

function byLink(
  { holding }: Crew,
  { runId, secrets }: Group,
  participantId: string,
  chance: Chance,
) {
  const answers = answersBy(chance);
  const holder = holding(secrets.get(participantId) ?? '');
  const saves = Object.entries(answers).map(([id, answer], n) => [id, { answer, at: moment(n) }]);
  const body = (part: typeof saves) => ({ device: 'phone', saves: Object.fromEntries(part) });
  const key = `end#${statements.id}#${participantId}`;
  return {
    requests: [
      () => holder.patchAnswer({ body: body(saves.slice(0, 7)) }),
      () => holder.postAnswerSubmit({ body: body(saves) }),
    ],
    trace: { of: 'form' as const, runId, key: `FORM#${key}`, answers, byLink: true },
  };
}

type PaperForm = { occasion: 'start' | 'end'; instrumentId: string; version: string };

function onPaper(
  { as }: Crew,
  group: Group,
  participantId: string,
  of: PaperForm,
  answers: RawAnswers,
) {
  const { runId, startsOn, endsOn } = group;
  const { occasion, instrumentId, version: instrumentVersion } = of;
  const answeredOn = occasion === 'start' ? startsOn : endsOn;
  const given = { instrumentVersion, answeredOn, channel: 'paper' as const, answers };
  const params = { runId, occasion, instrumentId, participantId };
  const key = `FORM#${occasion}#${instrumentId}#${participantId}`;
  return {
    requests: [() => as(leader).putForm({ params, body: { ...given, synthetic: true } })],
    trace: { of: 'form' as const, runId, key, answers, byLink: false },
  };
}

/** A form that bears no number: only its id tells it from a second one. */
function withoutNumber({ as }: Crew, { runId, endsOn }: Group, formId: string, chance: Chance) {
  const answers = answersBy(chance);
  const body = {
    instrumentId: statements.id,
    instrumentVersion: statements.version,
    occasion: 'end' as const,
    ...{ answeredOn: endsOn, channel: 'paper' as const, answers, synthetic: true },
  };
  return {
    requests: [() => as(leader).putUnnumberedForm({ params: { runId, formId }, body })],
    trace: { of: 'form' as const, runId, key: `UNNUMBERED#${formId}`, answers, byLink: false },
  };
}

/** Some marks of a session from one of three tablets, whose clocks give a moment more than once. */
function roll({ as }: Crew, group: Group, sessionId: string, chance: Chance): Deed {
  const { runId, members } = group;
  const device = chance.of(['kanootti', 'laavu', 'laituri']);
  const marked = members.filter(() => chance.next() < 0.5);
  const entries = (marked.length > 0 ? marked : members).map((number) => {
    const attendance = chance.of(['present', 'absent', 'absent_notified'] as const);
    return [number, { attendance, markedAt: moment(1000 * chance.below(40)), device }] as const;
  });
  const marks = Object.fromEntries(entries);
  const kept = entries.map(([number, mark]) => [number, { ...mark, markedBy: leader }]);
  return {
    requests: [() => as(leader).patchAttendance({ params: { runId, sessionId }, body: { marks } })],
    trace: { of: 'roll', runId, sessionId, marks: Object.fromEntries(kept) },
  };
}

const startForm = {
  occasion: 'start' as const,
  instrumentId: statements.id,
  version: statements.version,
};
const endFeedback = {
  occasion: 'end' as const,
  instrumentId: feedback.id,
  version: feedback.version,
};

/** How many submissions a member makes, and how many roll calls stand against them. */
export const deedsPerMember = { submissions: 4, rollCalls: 6 } as const;

/** All that is done in a group: each member's forms, and as many roll calls as there are. */
export function deedsOf(crew: Crew, group: Group, chance: Chance): readonly Deed[] {
  const rating = () => ({
    group_activity: 1 + chance.below(5),
    own_wellbeing: 1 + chance.below(5),
  });
  return group.members.flatMap((member, n) => [
    byLink(crew, group, member, chance),
    onPaper(crew, group, member, startForm, answersBy(chance)),
    onPaper(crew, group, member, endFeedback, rating()),
    withoutNumber(crew, group, `paper-${n}`, chance),
    ...Array.from({ length: deedsPerMember.rollCalls }, () =>
      roll(crew, group, chance.of(group.sessionIds), chance),
    ),
  ]);
}
