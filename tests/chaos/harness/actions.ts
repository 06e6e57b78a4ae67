import type { Chance } from '../../../infra/local/demo/chance.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import type { RollMarks } from '../../../shared/domain/groups/roll-call.ts';
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback as feedback } from '../../../shared/instruments/rehabilitation-camp-feedback.ts';
import type { StormClients } from './clients.ts';
import type { StormGroup } from './groups.ts';

/** A form that an action leaves in the records. */
export type FormTrace = {
  of: 'form';
  runId: string;
  key: string;
  answers: RawAnswers;
  /** The route of the request that stores it. */
  route: 'postAnswerSubmit' | 'putForm' | 'putUnnumberedForm' | 'postSealedForm';
  /** The day on which it was answered, by the true time. */
  answeredOn: string;
  lateArrival: Form['lateArrival'];
};

/** What an action leaves in the records once it is acknowledged. */
export type Trace = FormTrace | { of: 'roll'; runId: string; sessionId: string; marks: RollMarks };

/**
 * When an action is done: while links are open; in the days after that, when forms that were handed
 * in in time are still taken; or later.
 */
export const actionStages = ['window', 'grace', 'after'] as const;
export type Stage = (typeof actionStages)[number];

export const dayMs = 86_400_000;

/**
 * How many days later a stage is: the links' last day is tomorrow, and the grace period is a week.
 */
export const daysLater = (stage: Stage, chance: Chance): number =>
  ({ window: 0, grace: 2 + chance.below(6), after: 10 + chance.below(20) })[stage];

type Requests = readonly (() => Promise<unknown>)[];

/** A submission or a roll call, or something before or after one: its requests in order. */
export type StormAction = {
  requests: Requests;
  /** What it leaves; null when another action shows that. */
  trace: Trace | null;
  stage: Stage;
  /** The action that must be done before this one; the storm may end before that. */
  follows?: StormAction;
  /** Requests that may arrive again afterwards without an effect; empty where that is not tried. */
  again: Requests;
};

/** An action whose requests may all be repeated. */
const repeatable = (requests: Requests, trace: Trace): StormAction => ({
  ...{ requests, trace, again: requests },
  stage: 'window',
});

const leader = 'leader';
const anHourAgo = Date.now() - 3_600_000;
/**
 * A moment by a device's clock, in milliseconds from an hour ago: none of them is in the future.
 */
const moment = (ms: number) => new Date(anHourAgo + ms).toISOString();

/** A random answer to each statement. */
export const answersBy = (chance: Chance): Record<string, number> =>
  Object.fromEntries(statements.items.map(({ id }) => [id, 1 + chance.below(5)]));

function byLink(
  { holding }: StormClients,
  { runId, secrets }: StormGroup,
  participantId: string,
  chance: Chance,
) {
  const answers = answersBy(chance);
  const holder = holding(secrets.get(participantId) ?? '');
  const saves = Object.entries(answers).map(([id, answer], n) => [id, { answer, at: moment(n) }]);
  const body = (part: typeof saves) => ({ device: 'phone', saves: Object.fromEntries(part) });
  const trace = endFormBy('postAnswerSubmit', runId, participantId);
  const requests = [
    () => holder.patchAnswer({ body: body(saves.slice(0, 7)) }),
    async () => {
      trace.answeredOn ||= dayOf(new Date().toISOString());
      await holder.postAnswerSubmit({ body: body(saves) });
    },
  ];
  return repeatable(requests, Object.assign(trace, { answers }));
}

/** What a participant's end form leaves; the day and the answers are known once it is handed in. */
export const endFormBy = (
  route: FormTrace['route'],
  runId: string,
  participantId: string,
): FormTrace => ({
  ...{ of: 'form', runId, key: `FORM#end#${statements.id}#${participantId}`, answers: {} },
  ...{ route, answeredOn: '', lateArrival: null },
});

type DrawnPaperForm = { occasion: 'start' | 'end'; instrumentId: string; version: string };

function onPaper(
  { as }: StormClients,
  group: StormGroup,
  participantId: string,
  of: DrawnPaperForm,
  answers: RawAnswers,
) {
  const { runId, startsOn, endsOn } = group;
  const { occasion, instrumentId, version: instrumentVersion } = of;
  const answeredOn = occasion === 'start' ? startsOn : endsOn;
  const given = { instrumentVersion, answeredOn, channel: 'paper' as const, answers };
  const params = { runId, occasion, instrumentId, participantId };
  const key = `FORM#${occasion}#${instrumentId}#${participantId}`;
  return repeatable([() => as(leader).putForm({ params, body: { ...given, synthetic: true } })], {
    ...{ of: 'form', runId, key, answers, route: 'putForm', answeredOn, lateArrival: null },
  });
}

/** A form without a number: only its id distinguishes it from a second one. */
function withoutNumber(
  { as }: StormClients,
  { runId, endsOn }: StormGroup,
  formId: string,
  chance: Chance,
) {
  const answers = answersBy(chance);
  const body = {
    instrumentId: statements.id,
    instrumentVersion: statements.version,
    occasion: 'end' as const,
    ...{ answeredOn: endsOn, channel: 'paper' as const, answers, synthetic: true },
  };
  return repeatable([() => as(leader).putUnnumberedForm({ params: { runId, formId }, body })], {
    ...{ of: 'form', runId, key: `UNNUMBERED#${formId}`, answers, route: 'putUnnumberedForm' },
    ...{ answeredOn: endsOn, lateArrival: null },
  });
}

/**
 * Some marks of a session from one of three tablets, whose clocks give the same moment more than
 * once.
 */
function roll(
  { as }: StormClients,
  group: StormGroup,
  sessionId: string,
  chance: Chance,
): StormAction {
  const { runId, members } = group;
  const device = chance.of(['kanootti', 'laavu', 'laituri']);
  const marked = members.filter(() => chance.next() < 0.5);
  const entries = (marked.length > 0 ? marked : members).map((number) => {
    const attendance = chance.of(['present', 'absent', 'absent_notified'] as const);
    return [number, { attendance, markedAt: moment(1000 * chance.below(40)), device }] as const;
  });
  const marks = Object.fromEntries(entries);
  const stored = entries.map(([number, mark]) => [number, { ...mark, markedBy: leader }]);
  return repeatable(
    [() => as(leader).patchAttendance({ params: { runId, sessionId }, body: { marks } })],
    { of: 'roll', runId, sessionId, marks: Object.fromEntries(stored) },
  );
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

/** How many submissions a member makes, and how many roll calls there are beside them. */
export const actionsPerMember = { submissions: 4, rollCalls: 6 } as const;

/** How a member's end form arrives by their link. */
export type ByLink = (
  clients: StormClients,
  group: StormGroup,
  member: string,
  chance: Chance,
) => readonly StormAction[];

/** Immediately, on a phone with a network. */
export const atOnce: ByLink = (...given) => [byLink(...given)];

/**
 * Every action of a group: each member's forms and the roll calls.
 * @param comesIn how the end form of the nth member arrives
 */
export function actionsOfMember(
  clients: StormClients,
  group: StormGroup,
  chance: Chance,
  comesIn: (nth: number) => ByLink = () => atOnce,
): readonly StormAction[] {
  const rating = () => ({
    group_activity: 1 + chance.below(5),
    own_wellbeing: 1 + chance.below(5),
  });
  return group.members.flatMap((member, n) => [
    ...comesIn(n)(clients, group, member, chance),
    onPaper(clients, group, member, startForm, answersBy(chance)),
    onPaper(clients, group, member, endFeedback, rating()),
    withoutNumber(clients, group, `paper-${n}`, chance),
    ...Array.from({ length: actionsPerMember.rollCalls }, () =>
      roll(clients, group, chance.of(group.sessionIds), chance),
    ),
  ]);
}
