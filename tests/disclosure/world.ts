import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';

/**
 * Everything that happened in some runs, as pure data: what was entered by whom and when. It is a
 * history rather than a state, so that an audience may look at it at several moments.
 */
export type World = {
  /** The kinds of groups that were drawn, for the report of a failure. */
  drawnAs: string;
  people: readonly WorldPerson[];
  runs: readonly WorldRun[];
  /** In order of arrival; a later form for the same slot is a correction. */
  forms: readonly WorldForm[];
  /** Events other than forms, in order. */
  events: readonly WorldEvent[];
  /** The moments at which an audience requests everything: up to twelve. */
  looks: readonly string[];
};

export type WorldPerson = {
  id: string;
  registeredBy: string;
  confirmedBy: string | null;
  /** The user who invented this person and fills in the forms, with any answers. */
  inventedBy: string | null;
  background: Readonly<Record<string, string>>;
  firstRun: string;
};

export type WorldRun = {
  runId: string;
  programmeId: string;
  municipality: string;
  leaders: readonly string[];
  startsOn: string;
  endsOn: string;
  members: readonly { person: string; joinedOn: string; leftOn: string | null }[];
};

export type WorldForm = {
  runId: string;
  person: string;
  occasion: Occasion;
  answers: Answers;
  /** A user's id, or `participant` for a form that came by a link. */
  by: string;
  /** The user who read the paper a second time. */
  readAgainBy: string | null;
  /** The user on whose device it was answered. */
  handedOverBy: string | null;
  answeredOn: string;
  at: string;
};

export type WorldEvent = { at: string } & (
  | { what: 'ended'; runId: string }
  | { what: 'withdrew' | 'erased'; person: string }
  | { what: 'refused'; runId: string; person: string; occasion: Occasion }
  | { what: 'moved'; runId: string; programmeId: string }
  | { what: 're-dated'; runId: string; endsOn: string }
  | { what: 'handed_over'; runId: string; from: string; to: string }
  | { what: 'window'; runId: string; occasion: Occasion; from: string; to: string }
);

/** The caller: a user with roles. A run's leader is a user whom the run names. */
export type Insider = { userId: string; roles: readonly ('leader' | 'coordinator')[] };

/** One insider or several who share what they see and know; participants know their own answers. */
export type Audience = {
  name: string;
  insiders: readonly Insider[];
  participants: readonly string[];
};

/** All replies that an insider gets, at each look, as JSON; a pure function. */
export type RepliesOf = (world: World, insider: Insider) => readonly string[];

/**
 * Does the audience know the content of a form, because one of them entered, read or invented it?
 */
export function knows(audience: Audience, form: WorldForm, people: World['people']): boolean {
  const users = audience.insiders.map(({ userId }) => userId);
  const person = people.find(({ id }) => id === form.person);
  const by = [form.by, form.readAgainBy, form.handedOverBy, person?.inventedBy];
  return (
    audience.participants.includes(form.person) ||
    by.some((user) => typeof user === 'string' && users.includes(user))
  );
}

/** The leaders of a run at a moment. */
export const leadersAt = ({ events }: World, run: WorldRun, now: string): string[] =>
  events.reduce(
    (leaders, event) =>
      event.what === 'handed_over' && event.runId === run.runId && event.at <= now
        ? [...new Set(leaders.map((one) => (one === event.from ? event.to : one)))]
        : leaders,
    [...run.leaders],
  );

/** Everybody who led a run until a moment. */
export const leadersUntil = (world: World, run: WorldRun, now: string): string[] => {
  const changes = world.events.filter(({ at }) => at <= now);
  return [...new Set([run.leaders, ...changes.map(({ at }) => leadersAt(world, run, at))].flat())];
};

/** Everybody who led a run at some time. */
export const everLed = (world: World, run: WorldRun): string[] => leadersUntil(world, run, '~');

/** Every moment at which something happened or somebody looked, each once, in order. */
export const momentsOfWorld = ({ forms, events, looks }: World): string[] =>
  [...new Set([...forms, ...events].map(({ at }) => at).concat(looks))].sort();

/** The insiders that a world is shown to: alone, in pairs, and one together with a participant. */
export function audiencesOf(world: World): Audience[] {
  const coordinator: Insider = { userId: 'coordinator', roles: ['coordinator'] };
  const leaders = [...new Set(world.runs.flatMap((run) => everLed(world, run)))].map(
    (userId): Insider => ({
      userId,
      roles: userId === 'both' ? ['leader', 'coordinator'] : ['leader'],
    }),
  );
  const of = (insiders: readonly Insider[], participants: readonly string[] = []): Audience => ({
    name: [...insiders.map(({ userId }) => userId), ...participants].join(' and '),
    insiders,
    participants,
  });
  const [first] = world.people.filter(({ inventedBy }) => inventedBy === null);
  return [
    of([coordinator]),
    ...leaders.map((leader) => of([leader])),
    ...leaders.map((leader) => of([leader, coordinator])),
    ...leaders.flatMap((one, at) => leaders.slice(at + 1).map((other) => of([one, other]))),
    ...(first ? [of([coordinator], [first.id])] : []),
  ];
}
