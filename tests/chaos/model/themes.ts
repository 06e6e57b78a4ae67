import fc from 'fast-check';
import { drawnOccasion, user } from './bodies.ts';
import { clientKinds } from './client-kinds.ts';
import type { DrawnModelRequest } from './drawn-request.ts';
import type { ExpectedRoute } from './expectations.ts';
import { formKinds, linkKinds } from './form-kinds.ts';
import { groupKinds } from './group-kinds.ts';
import type { Kinds, RequestKind } from './kind.ts';
import { formOpenings, groups, handedOverAgain } from './openings.ts';
import { modelPeople, type PersonName } from './people.ts';
import { staffKinds } from './staff-kinds.ts';

const everybody = Object.keys(modelPeople) as PersonName[];

/** How requests are drawn; an expected route that is never called does not compile. */
const kinds: { readonly [Name in ExpectedRoute]: RequestKind } = {
  ...groupKinds,
  ...clientKinds,
  ...formKinds,
  ...linkKinds,
  ...staffKinds,
};

const drawnRequestOf = (name: ExpectedRoute, { by = everybody, purpose, body }: RequestKind) =>
  fc.record<DrawnModelRequest>({
    name: fc.constant(name),
    by: fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...by) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    who: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 1, 2),
    nth: fc.nat(1),
    occasion: drawnOccasion,
    user,
    version: fc.oneof(
      { weight: 6, arbitrary: fc.constant('current' as const) },
      { weight: 2, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('stale' as const) },
    ),
    ...(purpose ? { purpose } : {}),
    ...(body ? { body } : {}),
  } as { [Key in keyof DrawnModelRequest]: fc.Arbitrary<DrawnModelRequest[Key]> });

/** Requests of some kinds; kinds with a higher `times` come more often. */
const drawnRequestsOf = (some: Kinds): fc.Arbitrary<DrawnModelRequest>[] =>
  Object.entries(some).flatMap(([name, kind]) =>
    Array.from({ length: kind.times ?? 1 }, () => drawnRequestOf(name as ExpectedRoute, kind)),
  );

const all = drawnRequestsOf(kinds);

/** Requests of every kind, in which some kinds come as often as all together. */
const mostly = (some: Kinds): readonly fc.Arbitrary<DrawnModelRequest>[] => {
  const favoured = drawnRequestsOf(some);
  const times = Math.ceil(all.length / favoured.length);
  return [...all, ...Array.from({ length: times }, () => favoured).flat()];
};

type Theme = {
  openings: readonly (readonly DrawnModelRequest[])[];
  requests: readonly fc.Arbitrary<DrawnModelRequest>[];
};

/**
 * The themes of sequences: the state of the group at the beginning, and the most frequent requests.
 */
export const themes: readonly Theme[] = [
  { openings: groups, requests: mostly(groupKinds) },
  {
    openings: [...groups, formOpenings.received, handedOverAgain],
    requests: mostly({ ...clientKinds, ...staffKinds }),
  },
  {
    openings: [
      ...[formOpenings.awaited, formOpenings.readOnce],
      ...[formOpenings.received, formOpenings.notTakenBack],
    ],
    requests: mostly(formKinds),
  },
  {
    openings: [
      ...[formOpenings.notRequested, formOpenings.awaited, formOpenings.linked],
      ...[formOpenings.begun, formOpenings.revoked],
      ...[formOpenings.handedIn, formOpenings.corrected],
    ],
    requests: mostly(linkKinds),
  },
];
