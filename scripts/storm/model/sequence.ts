import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import { routesByName } from '../../../shared/contract/api.ts';
import { pathOf } from '../../../shared/contract/client.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { Problem } from '../../../shared/problems.ts';
import type { Answered, Desk } from './desk.ts';
import { people } from './people.ts';
import type { Picture } from './picture.ts';
import { type Asked, type Promised, Refused, type RouteName, type Told } from './promise.ts';
import { promises } from './promises.ts';
import { bodyOf, ifMatchOf, paramsOf, type Wish } from './wish.ts';

/** What an answer ought to be. */
type Ought = { status: number; code?: string; etag?: string; told: Told };

/** Does an answer hold at least what was promised? Of lists, all and in this order. */
function holds(told: unknown, answered: unknown): boolean {
  if (typeof told !== 'object' || told === null) return isDeepStrictEqual(told, answered);
  if (typeof answered !== 'object' || answered === null) return false;
  if (Array.isArray(told) && told.length !== (answered as unknown[]).length) return false;
  return Object.entries(told).every(([key, one]) => holds(one, Reflect.get(answered, key)));
}

/** Asks the picture, which then knows of it. */
function promisedOf(picture: Picture, name: RouteName, asked: Asked<RouteName>): Ought {
  const route: Route = routesByName[name];
  const promised = promises[name] as Promised<RouteName> | undefined;
  if (!promised) throw new Error(`The model promises nothing of ${name}`);
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
export type Course = { picture: Picture; desk: Desk; lines: string[] };

/** The API did not do what the model promises; the lines are the requests up to there. */
export class Divergence extends Error {
  constructor(lines: readonly string[], ought: Ought, { status, etag, body }: Answered) {
    const { told, ...rest } = ought;
    const answered = JSON.stringify({ status, etag, body });
    super(
      [...lines, `promised ${JSON.stringify({ ...rest, told })}`, `answered ${answered}`].join(
        '\n',
      ),
    );
  }
}

/** Asks one thing of the API and of the model, and compares. */
export async function carryOut({ picture, desk, lines }: Course, wish: Wish): Promise<void> {
  const { name } = wish;
  const route: Route = routesByName[name];
  const by = people[wish.by];
  const params = paramsOf(picture, wish);
  const [body, ifMatch] = [bodyOf(picture, wish), ifMatchOf(picture, wish)];
  const path = pathOf(route.path, { params });
  const said = ifMatch === undefined ? '' : ` If-Match: "${ifMatch}"`;
  const who = `${by.id} of ${by.organisation}`;
  lines.push(`${route.method} ${path} as ${who}${said} ${JSON.stringify(body) ?? ''}`);
  // What the contract fills in is no matter of the rules.
  const whole = route.body ? route.body.parse(body) : undefined;
  const asked = { by, params, body: whole, ifMatch } as unknown as Asked<RouteName>;
  const ought = promisedOf(picture, name, asked);
  const answered = await desk.ask({
    ...{ method: route.method, path, by, ifMatch },
    body: route.body ? body : undefined,
    at: picture.now,
  });
  if (!isKept(ought, answered)) throw new Divergence(lines, ought, answered);
}

/** A wish as fast-check takes it. */
export class Request implements fc.AsyncCommand<Course, Desk> {
  readonly wish: Wish;
  constructor(wish: Wish) {
    this.wish = wish;
  }
  // Of what strangers register for themselves there is no picture.
  check = () => !(this.wish.by === 'stranger' && this.wish.name === 'putParticipant');
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
