import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import { routesByName } from '../../../shared/contract/api.ts';
import { pathOf } from '../../../shared/contract/client.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { Problem } from '../../../shared/problems.ts';
import type { ApiServer, ModelAnswer } from './api-server.ts';
import {
  type DrawnModelRequest,
  drawnBodyOf,
  drawnParamsOf,
  ifMatchOf,
  linkOf,
} from './drawn-request.ts';
import {
  type Expectation,
  ExpectedRefusal,
  type ExpectedReply,
  type ExpectedRequest,
  type ModelRouteName,
} from './expectation.ts';
import { type ExpectedRoute, expectations } from './expectations.ts';
import { learn, linkSentBy } from './link-expectations.ts';
import { modelPeople } from './people.ts';
import type { Picture } from './picture.ts';

/** The expected answer. */
type Ought = { status: number; code?: string; etag?: string; reply: ExpectedReply };

/** Whether an answer holds at least what was expected. Lists must match completely and in order. */
function holds(reply: unknown, answered: unknown): boolean {
  if (typeof reply !== 'object' || reply === null) return isDeepStrictEqual(reply, answered);
  if (typeof answered !== 'object' || answered === null) return false;
  if (Array.isArray(reply) && reply.length !== (answered as unknown[]).length) return false;
  return Object.entries(reply).every(([key, one]) => holds(one, Reflect.get(answered, key)));
}

/** Computes the expected answer, which also changes the picture. */
function expectedOf(
  picture: Picture,
  name: ExpectedRoute,
  request: ExpectedRequest<ModelRouteName>,
): Ought {
  const route: Route = routesByName[name];
  const expected = expectations[name] as Expectation<ModelRouteName>;
  try {
    const reply = expected(picture, request);
    const etag = route.versioned && 'version' in reply ? { etag: `"${reply.version}"` } : {};
    return { status: 200, ...etag, reply };
  } catch (error) {
    if (!(error instanceof ExpectedRefusal)) throw error;
    const { status } = new Problem(error.code);
    return { status, code: error.code, reply: {} };
  }
}

const isMet = (ought: Ought, { status, etag, body }: ModelAnswer) =>
  status === ought.status &&
  (ought.code === undefined || body.code === ought.code) &&
  (ought.etag === undefined || etag === ought.etag) &&
  holds(ought.reply, body);

/** The state of a sequence: the picture, the API, and the requests so far, one line each. */
export type SequenceState = {
  picture: Picture;
  server: ApiServer;
  lines: string[];
  address: string;
};

/** Secrets and codes are never printed, even of invented forms. */
const masked = (_: string, value: { secret?: string } | undefined) =>
  value?.secret ? { ...value, secret: '…', code: '…', address: '…' } : value;

/** The API's answer differs from the model's; the lines are the requests up to there. */
export class Divergence extends Error {
  constructor(lines: readonly string[], ought: Ought, { status, etag, body }: ModelAnswer) {
    const { reply, ...rest } = ought;
    const answered = JSON.stringify({ status, etag, body }, masked);
    super(
      [...lines, `expected ${JSON.stringify({ ...rest, reply })}`, `answered ${answered}`].join(
        '\n',
      ),
    );
  }
}

/** The caller, as printed and as sent: a signed-in user, or the holder of a link. */
function personOf({ picture }: SequenceState, drawn: DrawnModelRequest, { roles }: Route) {
  const by = modelPeople[drawn.by];
  if (roles === 'link') {
    const link = linkOf(picture, drawn);
    const who = link ? `link ${picture.links.indexOf(link)}` : 'no link';
    return { who, by, link, sends: linkSentBy(link, drawn.nth === 1) };
  }
  // Each sequence has its own organisations.
  const organisation = `${by.organisation}-${picture.runId}`;
  return { who: `${by.id} of ${by.organisation}`, by, signedIn: { ...by, organisation } };
}

/** The drawn parameters that the route's path has. */
const namedIn = ({ path }: Route, params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => path.includes(`{${name}}`)));

/** Sends one request to the API and to the model, and compares. */
export async function carryOut(state: SequenceState, drawn: DrawnModelRequest): Promise<void> {
  const { picture, server, lines, address } = state;
  const { name } = drawn;
  const route: Route = routesByName[name];
  const { who, signedIn, by, link, sends } = personOf(state, drawn, route);
  const params = namedIn(route, drawnParamsOf(picture, drawn));
  const [body, ifMatch] = [drawnBodyOf(picture, drawn), ifMatchOf(picture, drawn)];
  const path = pathOf(route.path, { params });
  const said = ifMatch === undefined ? '' : ` If-Match: "${ifMatch}"`;
  lines.push(`${route.method} ${path} as ${who}${said} ${JSON.stringify(body) ?? ''}`);
  // Defaults of the contract are filled in before the rules see the body.
  const whole = route.body ? route.body.parse(body) : undefined;
  const request = {
    by,
    params,
    body: whole,
    ifMatch,
    link,
  } as unknown as ExpectedRequest<ModelRouteName>;
  const ought = expectedOf(picture, name, request);
  const answered = await server.ask({
    ...{ method: route.method, path, by: signedIn, link: sends, address, ifMatch },
    body: route.body ? body : undefined,
    at: picture.now,
  });
  if (!isMet(ought, answered)) throw new Divergence(lines, ought, answered);
  learn(picture, name, answered.body);
  // The next request comes later.
  picture.now += 1_000;
}

/** Routes with which any caller may create something. */
const makes: readonly ExpectedRoute[] = ['putParticipant', 'putProgramme'];

/** A drawn request as a command of fast-check. */
export class RequestCommand implements fc.AsyncCommand<SequenceState, ApiServer> {
  readonly drawn: DrawnModelRequest;
  constructor(drawn: DrawnModelRequest) {
    this.drawn = drawn;
  }
  // The picture does not hold what strangers create for themselves.
  check = () => !(this.drawn.by === 'stranger' && makes.includes(this.drawn.name));
  run = (state: SequenceState) => carryOut(state, this.drawn);
  toString = () => `${this.drawn.name} by ${this.drawn.by}`;
}

/** Lets some days pass. */
export class WaitCommand implements fc.AsyncCommand<SequenceState, ApiServer> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run = async ({ picture, lines }: SequenceState) => {
    picture.now += this.days * 24 * 60 * 60 * 1000;
    lines.push(`${this.days} days pass`);
  };
  toString = () => `wait ${this.days}`;
}
