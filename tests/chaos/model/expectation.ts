import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { routesByName } from '../../../shared/contract/api.ts';
import type { PathParams, Route } from '../../../shared/contract/route.ts';
import type { ProblemCode } from '../../../shared/problems.ts';
import type { ModelPerson } from './people.ts';
import type { Picture, SeenLink } from './picture.ts';

export type ModelRouteName = keyof typeof routesByName;
export type ModelRoutes = typeof routesByName;

type BodyOf<R> = R extends { body: infer Body extends z.ZodType } ? z.infer<Body> : undefined;

/** A request as the model sees it: its body with the contract's defaults. */
export type ExpectedRequest<Name extends ModelRouteName> = {
  by: ModelPerson;
  params: PathParams<ModelRoutes[Name]['path']>;
  body: BodyOf<ModelRoutes[Name]>;
  ifMatch: number | undefined;
  /** The link that the request holds, if it exists. */
  link: SeenLink | undefined;
};

/** What a route's answer must hold, at least. */
export type ExpectedReply = Readonly<Record<string, unknown>>;

/**
 * What the model expects of one route: returns what the answer must hold, and changes the picture.
 * @throws ExpectedRefusal with the code of the refusal; then nothing may have changed, except where
 * the route says so
 */
export type Expectation<Name extends ModelRouteName> = (
  picture: Picture,
  request: ExpectedRequest<Name>,
) => ExpectedReply;

export type Expectations = { readonly [Name in ModelRouteName]?: Expectation<Name> };

/** An expected refusal. */
export class ExpectedRefusal extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Refuses unless the condition holds. */
export function must(holds: unknown, code: ProblemCode): asserts holds {
  if (!holds) throw new ExpectedRefusal(code);
}

/** Returns the value, or refuses when there is none. */
export function there<Thing>(thing: Thing | undefined, code: ProblemCode): Thing {
  must(thing !== undefined, code);
  return thing;
}

/** Refuses callers who have none of the roles. */
export const only = ({ by }: { by: ModelPerson }, ...roles: Route['roles'][number][]): void =>
  must(
    by.roles.some((role) => (roles as readonly string[]).includes(role)),
    'role.missing',
  );

type ExpectedVersion = { version: number };

/**
 * What is stored after a write with a version. A repeat of what is stored already changes nothing.
 * @param exists the refusal when something else is stored and no version was sent
 */
export function saved<Stored extends ExpectedVersion>(
  stored: Stored | undefined,
  content: Omit<Stored, 'version'>,
  ifMatch: number | undefined,
  exists: ProblemCode = 'version.required',
): Stored {
  if (stored === undefined) must(ifMatch === undefined, 'version.conflict');
  else if (stored.version !== ifMatch) {
    const same = Object.entries(content).every(([name, value]) =>
      isDeepStrictEqual(stored[name as keyof Stored], value),
    );
    if (same) return stored;
    must(ifMatch !== undefined, exists);
    throw new ExpectedRefusal('version.conflict');
  }
  return { ...(stored ?? {}), ...content, version: (stored?.version ?? 0) + 1 } as Stored;
}
