import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import { routesByName } from '../../../shared/contract/api.ts';
import { pathOf } from '../../../shared/contract/client.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { Problem } from '../../../shared/problems.ts';
import { keepDeed } from './audit-promises.ts';
import type { Answered, Desk } from './desk.ts';
import { heldBy, learn } from './link-promises.ts';
import { people } from './people.ts';
import type { Picture } from './picture.ts';
import { Among, type Asked, type Promised, Refused, type RouteName, type Told } from './promise.ts';
import { type PromisedRoute, promises } from './promises.ts';
import { bodyOf, ifMatchOf, linkOf, paramsOf, queryOf, type Wish } from './wish.ts';

/** What an answer ought to be. */
type Ought = { status: number; code?: string; etag?: string; told: Told };

/** Does an answer hold at least what was promised? Of lists, all and in this order. */
function holds(told: unknown, answered: unknown): boolean {
  if (typeof told !== 'object' || told === null) return isDeepStrictEqual(told, answered);
  if (typeof answered !== 'object' || answered === null) return false;
  if (told instanceof Among) return told.stand(answered, holds);
  if (Array.isArray(told) && told.length !== (answered as unknown[]).length) return false;
  return Object.entries(told).every(([key, one]) => holds(one, Reflect.get(answered, key)));
}

/** Asks the picture, which then knows of it. */
function promisedOf(picture: Picture, name: PromisedRoute, asked: Asked<RouteName>): Ought {
  const route: Route = routesByName[name];
  const promised = promises[name] as Promised<RouteName>;
  try {
    const told = promised(picture, asked);
    const etag = route.versioned && 'version' in told ? { etag: `"${told.version}"` } : {};
    return { status: 200, ...etag, told };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status } = new Problem(error.code);
    return { status, code: error.code, told: {} };
  }
}

const isKept = (ought: Ought, { status, etag, body }: Answered) =>
  status === ought.status &&
  (ought.code === undefined || body.code === ought.code) &&
  (ought.etag === undefined || etag === ought.etag) &&
  holds(ought.told, body);

/** A sequence as it goes: the picture, the API, and the requests so far, each as one line. */
export type Course = { picture: Picture; desk: Desk; lines: string[]; address: string };

/** What opens a form is told to nobody, though it be of an invented one. */
const masked = (_: string, value: { secret?: string } | undefined) =>
  value?.secret ? { ...value, secret: '…', code: '…', address: '…' } : value;

/** The API did not do what the model promises; the lines are the requests up to there. */
export class Divergence extends Error {
  constructor(lines: readonly string[], ought: Ought, { status, etag, body }: Answered) {
    const { told, ...rest } = ought;
    const answered = JSON.stringify({ status, etag, body }, masked);
    super(
      [...lines, `promised ${JSON.stringify({ ...rest, told })}`, `answered ${answered}`].join(
        '\n',
      ),
    );
  }
}

/** Who asks, as it is told and as it is sent: somebody signed in, or who holds a link. */
function askerOf({ picture }: Course, wish: Wish, { roles }: Route) {
  const by = people[wish.by];
  if (roles === 'link') {
    const link = linkOf(picture, wish);
    const who = link ? `link ${picture.links.indexOf(link)}` : 'no link';
    return { who, by, link, sends: heldBy(link, wish.nth === 1) };
  }
  // Each sequence has an organisation of each name to itself.
  const organisation = `${by.organisation}-${picture.runId}`;
  return { who: `${by.id} of ${by.organisation}`, by, signedIn: { ...by, organisation } };
}

/** Of all that a wish names, what stands in the route's path. */
const namedIn = ({ path }: Route, params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => path.includes(`{${name}}`)));

/** Asks one thing of the API and of the model, and compares. */
export async function carryOut(course: Course, wish: Wish): Promise<void> {
  const { picture, desk, lines, address } = course;
  const { name } = wish;
  const route: Route = routesByName[name];
  const { who, signedIn, by, link, sends } = askerOf(course, wish, route);
  const [params, query] = [namedIn(route, paramsOf(picture, wish)), queryOf(picture, wish)];
  const [body, ifMatch] = [bodyOf(picture, wish), ifMatchOf(picture, wish)];
  const path = pathOf(route.path, { params, query });
  const said = ifMatch === undefined ? '' : ` If-Match: "${ifMatch}"`;
  lines.push(`${route.method} ${path} as ${who}${said} ${JSON.stringify(body) ?? ''}`);
  // What the contract fills in is no matter of the rules.
  const whole = route.body ? route.body.parse(body) : undefined;
  const asked = { by, params, query, body: whole, ifMatch, link } as unknown as Asked<RouteName>;
  const ought = promisedOf(picture, name, asked);
  const answered = await desk.ask({
    ...{ method: route.method, path, by: signedIn, link: sends, address, ifMatch },
    body: route.body ? body : undefined,
    at: picture.now,
  });
  if (!isKept(ought, answered)) throw new Divergence(lines, ought, answered);
  learn(picture, name, answered.body);
  keepDeed(
    picture,
    { name, by, link, number: query.participant ?? params.participantId ?? '' },
    ought.code,
  );
  // What is done next is done later.
  picture.now += 1_000;
}

/** Routes that make what is not there yet, of whoever asks. */
const makes: readonly PromisedRoute[] = ['putParticipant', 'putProgramme', 'putExport'];

/** A wish as fast-check takes it. */
export class Request implements fc.AsyncCommand<Course, Desk> {
  readonly wish: Wish;
  constructor(wish: Wish) {
    this.wish = wish;
  }
  // Of what strangers make for themselves there is no picture.
  check = () => !(this.wish.by === 'stranger' && makes.includes(this.wish.name));
  run = (course: Course) => carryOut(course, this.wish);
  toString = () => `${this.wish.name} by ${this.wish.by}`;
}

/** Some days go by. */
export class Wait implements fc.AsyncCommand<Course, Desk> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run = async ({ picture, lines }: Course) => {
    picture.now += this.days * 24 * 60 * 60 * 1000;
    lines.push(`${this.days} days go by`);
  };
  toString = () => `wait ${this.days}`;
}
