import { oneOf, type SeededChance } from '../seeded.ts';
import {
  type Audience,
  audiencesOf,
  everLed,
  type RepliesOf,
  type World,
  type WorldPerson,
} from './world.ts';

/** Somebody whose background an audience can infer, or for whom no other one was found. */
export type KnownBackground = { audience: string; person: string; background: string };

/** How many candidates in a row may show nothing new before the search gives up. */
const mostInVain = 300;

/**
 * The people whose background an audience does not know: a run's leaders know its members, the
 * person who registered somebody knows them, and participants know themselves.
 */
function openTo({ insiders, participants }: Audience, world: World): WorldPerson[] {
  const { people, runs } = world;
  const users = insiders.map(({ userId }) => userId);
  const met = runs
    .filter((run) => everLed(world, run).some((leader) => users.includes(leader)))
    .flatMap(({ members }) => members.map(({ person }) => person));
  return people.filter(
    ({ id, registeredBy }) =>
      !participants.includes(id) && !met.includes(id) && !users.includes(registeredBy),
  );
}

const codes = ['female', 'male'];

/**
 * Other backgrounds for somebody who still needs one, and others: two swap theirs, one alone gets
 * another, or any of them gets any.
 */
function drawn(
  chance: SeededChance,
  unmet: readonly WorldPerson[],
  open: readonly WorldPerson[],
): Map<string, WorldPerson['background']> {
  const [one, other] = [oneOf(chance, unmet), oneOf(chance, open)];
  const any = () => ({ sex: oneOf(chance, codes) });
  const near = open.filter(({ firstRun }) => firstRun === one.firstRun);
  const partner = near.length > 1 ? oneOf(chance, near) : other;
  return oneOf(chance, [
    () => new Map([[one.id, partner.background] as const, [partner.id, one.background] as const]),
    () => new Map([[one.id, any()] as const]),
    () => new Map(near.map(({ id }) => [id, oneOf(chance, near).background] as const)),
    () => new Map(near.map(({ id }) => [id, any()] as const)),
    () => new Map(open.map(({ id }) => [id, any()] as const)),
  ])();
}

/**
 * Shows that no audience can infer anybody's background: for each person that an audience does not
 * know, there is a world with exactly the same replies in which that person has another one. It
 * reports whatever it cannot show.
 */
export function backgroundsThatFollow(
  world: World,
  repliesOf: RepliesOf,
  chance: SeededChance,
): KnownBackground[] {
  const all = audiencesOf(world).map((audience) => {
    const open = openTo(audience, world);
    return { audience, open, unmet: open };
  });
  const isSameTo = (other: World, { audience }: (typeof all)[number]) =>
    audience.insiders.every((insider) => {
      const replies = repliesOf(other, insider);
      return repliesOf(world, insider).every((reply, look) => reply === replies[look]);
    });
  for (const looking of all.toSorted((a, b) => a.open.length - b.open.length))
    for (let vain = 0; looking.unmet.length > 0 && vain < mostInVain; vain++) {
      const changed = drawn(chance, looking.unmet, looking.open);
      const people = world.people.map((person) => {
        const background = changed.get(person.id) ?? person.background;
        return background.sex === person.background.sex ? person : { ...person, background };
      });
      const other = { ...world, people };
      const others = world.people.filter((person, at) => person !== people[at]);
      if (!looking.unmet.some((person) => others.includes(person))) continue;
      if (!isSameTo(other, looking)) continue;
      for (const one of all)
        if (others.every((person) => one.open.includes(person)) && isSameTo(other, one))
          one.unmet = one.unmet.filter((person) => !others.includes(person));
      vain = 0;
    }
  return all.flatMap(({ audience, unmet }) =>
    unmet.map(({ id, background }) => ({
      ...{ audience: audience.name, person: id, background: String(background.sex) },
    })),
  );
}
