import fc from 'fast-check';
import { occasion, user } from './bodies.ts';
import { clientKinds } from './client-kinds.ts';
import { formKinds } from './form-kinds.ts';
import { groupKinds } from './group-kinds.ts';
import type { Kind } from './kind.ts';
import { type PersonName, people } from './people.ts';
import type { PromisedRoute } from './promises.ts';
import { staffKinds } from './staff-kinds.ts';
import type { Wish } from './wish.ts';

const everybody = Object.keys(people) as PersonName[];

/** What may be asked: a route that is promised and never asked does not compile. */
const kinds: { readonly [Name in PromisedRoute]: Kind } = {
  ...groupKinds,
  ...clientKinds,
  ...formKinds,
  ...staffKinds,
};

const wishOf = (name: PromisedRoute, { by = everybody, purpose, body }: Kind) =>
  fc.record<Wish>({
    name: fc.constant(name),
    by: fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...by) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    who: fc.oneof({ weight: 9, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.constant(2) }),
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

/** Wishes of every kind; what does most comes more often. */
export const wishes: readonly fc.Arbitrary<Wish>[] = Object.entries(kinds).flatMap(([name, kind]) =>
  Array.from({ length: kind.times ?? 1 }, () => wishOf(name as PromisedRoute, kind)),
);
