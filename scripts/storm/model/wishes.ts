import fc from 'fast-check';
import { occasion, user } from './bodies.ts';
import { clientKinds } from './client-kinds.ts';
import { formKinds } from './form-kinds.ts';
import { groupKinds } from './group-kinds.ts';
import type { Kind, Kinds } from './kind.ts';
import { linkKinds } from './link-kinds.ts';
import { forms, groups } from './openings.ts';
import { type PersonName, people } from './people.ts';
import type { PromisedRoute } from './promises.ts';
import { researchKinds } from './research-kinds.ts';
import { staffKinds } from './staff-kinds.ts';
import type { Wish } from './wish.ts';

const everybody = Object.keys(people) as PersonName[];

/** What may be asked: a route that is promised and never asked does not compile. */
const kinds: { readonly [Name in PromisedRoute]: Kind } = {
  ...groupKinds,
  ...clientKinds,
  ...formKinds,
  ...linkKinds,
  ...researchKinds,
  ...staffKinds,
};

const wishOf = (name: PromisedRoute, { by = everybody, purpose, body }: Kind) =>
  fc.record<Wish>({
    name: fc.constant(name),
    by: fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...by) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    who: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 1, 2),
    nth: fc.nat(1),
    occasion,
    user,
    version: fc.oneof(
      { weight: 6, arbitrary: fc.constant('current' as const) },
      { weight: 2, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('stale' as const) },
    ),
    ...(purpose ? { purpose } : {}),
    ...(body ? { body } : {}),
  } as { [Key in keyof Wish]: fc.Arbitrary<Wish[Key]> });

/** Wishes of some kinds; what does most comes more often. */
const wishesOf = (some: Kinds): fc.Arbitrary<Wish>[] =>
  Object.entries(some).flatMap(([name, kind]) =>
    Array.from({ length: kind.times ?? 1 }, () => wishOf(name as PromisedRoute, kind)),
  );

const all = wishesOf(kinds);

/** Wishes of every kind, and of some as often as of all together. */
const mostly = (some: Kinds): readonly fc.Arbitrary<Wish>[] => {
  const favoured = wishesOf(some);
  const times = Math.ceil(all.length / favoured.length);
  return [...all, ...Array.from({ length: times }, () => favoured).flat()];
};

type Theme = {
  openings: readonly (readonly Wish[])[];
  wishes: readonly fc.Arbitrary<Wish>[];
};

/** What sequences are about: how far the group is when they begin, and what is asked most. */
export const themes: readonly Theme[] = [
  { openings: groups, wishes: mostly(groupKinds) },
  { openings: [...groups, forms.shared], wishes: mostly({ ...clientKinds, ...staffKinds }) },
  { openings: [forms.awaited, forms.readOnce, forms.shared], wishes: mostly(formKinds) },
  {
    openings: [
      ...[forms.notAsked, forms.awaited, forms.linked],
      ...[forms.begun, forms.handedIn, forms.corrected],
    ],
    wishes: mostly(linkKinds),
  },
  { openings: [forms.forResearch, forms.shared], wishes: mostly(researchKinds) },
];
