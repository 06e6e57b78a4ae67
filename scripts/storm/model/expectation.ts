import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { routesByName } from '../../../shared/contract/api.ts';
import type { PathParams, Route } from '../../../shared/contract/route.ts';
import type { ProblemCode } from '../../../shared/problems.ts';
import type { ModelPerson } from './people.ts';
import type { Picture, SeenLink } from './picture.ts';

export type ModelRouteName = keyof typeof routesByName;
type ModelRoutes = typeof routesByName;

type BodyOf<R> = R extends { body: infer Body extends z.ZodType } ? z.infer<Body> : undefined;
type QueryOf<R> = R extends { query: infer Query extends z.ZodType } ? z.infer<Query> : undefined;

/** A request as a promise is asked about it: its body with what the contract fills in. */
export type ExpectedRequest<Name extends ModelRouteName> = {
  by: ModelPerson;
  params: PathParams<ModelRoutes[Name]['path']>;
  query: QueryOf<ModelRoutes[Name]>;
  body: BodyOf<ModelRoutes[Name]>;
  ifMatch: number | undefined;
  /** The link it is asked with, if it is one that was made. */
  link: SeenLink | undefined;
};

/** What a route's answer must hold, at least. */
export type ExpectedReply = Readonly<Record<string, unknown>>;

type Holds = (reply: unknown, answered: unknown) => boolean;

/** Of a list, some in this order, whatever stands between them. */
export class Among {
  readonly some: readonly unknown[];
  constructor(some: readonly unknown[]) {
    this.some = some;
  }
  stand(answered: unknown, holds: Holds): boolean {
    if (!Array.isArray(answered)) return false;
    let from = 0;
    return this.some.every((reply) => {
      const at = answered.findIndex((one, n) => n >= from && holds(reply, one));
      from = at + 1;
      return at !== -1;
    });
  }
}

/**
 * What the API promises of one route: what its answer holds, and how the picture is afterwards.
 * @throws Refused with the code of the refusal; then nothing may have changed, unless it says so
 */
export type Expectation<Name extends ModelRouteName> = (
  picture: Picture,
  request: ExpectedRequest<Name>,
) => ExpectedReply;

export type Expectations = { readonly [Name in ModelRouteName]?: Expectation<Name> };

/** A refusal that is promised. */
export class ExpectedRefusal extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Refuses unless it holds. */
export function must(holds: unknown, code: ProblemCode): asserts holds {
  if (!holds) throw new ExpectedRefusal(code);
}

/** The thing, or the refusal. */
export function there<Thing>(thing: Thing | undefined, code: ProblemCode): Thing {
  must(thing !== undefined, code);
  return thing;
}

/** Refuses whoever has none of the roles that may. */
export const only = ({ by }: { by: ModelPerson }, ...roles: Route['roles'][number][]): void =>
  must(
    by.roles.some((role) => (roles as readonly string[]).includes(role)),
    'role.missing',
  );

type ExpectedVersion = { version: number };

/**
 * What is kept after a write under a version. A repeat of what is there already changes nothing.
 * @param exists what it means that something else is there and no version was named
 */
export function saved<Kept extends ExpectedVersion>(
  kept: Kept | undefined,
  content: Omit<Kept, 'version'>,
  ifMatch: number | undefined,
  exists: ProblemCode = 'version.required',
): Kept {
  if (kept === undefined) must(ifMatch === undefined, 'version.conflict');
  else if (kept.version !== ifMatch) {
    const same = Object.entries(content).every(([name, value]) =>
      isDeepStrictEqual(kept[name as keyof Kept], value),
    );
    if (same) return kept;
    must(ifMatch !== undefined, exists);
    throw new ExpectedRefusal('version.conflict');
  }
  return { ...(kept ?? {}), ...content, version: (kept?.version ?? 0) + 1 } as Kept;
}
