import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import { routesByName } from '../../../shared/contract/api.ts';
import { pathOf } from '../../../shared/contract/client.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { Problem } from '../../../shared/problems.ts';
import type { ApiServer, ModelAnswer } from './api-server.ts';
import { noteAction } from './audit-expectations.ts';
import {
  type DrawnModelRequest,
  drawnBodyOf,
  drawnParamsOf,
  ifMatchOf,
  linkOf,
  queryOf,
} from './drawn-request.ts';
import {
  Among,
  type Expectation,
  ExpectedRefusal,
  type ExpectedReply,
  type ExpectedRequest,
  type ModelRouteName,
} from './expectation.ts';
import { type ExpectedRoute, expectations } from './expectations.ts';
import { learn, linkHeldBy } from './link-expectations.ts';
import { modelPeople } from './people.ts';
import type { Picture } from './picture.ts';

/** What an answer ought to be. */
type Ought = { status: number; code?: string; etag?: string; told: ExpectedReply };

/** Does an answer hold at least what was promised? Of lists, all and in this order. */
function holds(reply: unknown, answered: unknown): boolean {
  if (typeof reply !== 'object' || reply === null) return isDeepStrictEqual(reply, answered);
  if (typeof answered !== 'object' || answered === null) return false;
  if (reply instanceof Among) return reply.stand(answered, holds);
  if (Array.isArray(reply) && reply.length !== (answered as unknown[]).length) return false;
  return Object.entries(reply).every(([key, one]) => holds(one, Reflect.get(answered, key)));
}

/** Asks the picture, which then knows of it. */
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
    return { status: 200, ...etag, told: reply };
  } catch (error) {
    if (!(error instanceof ExpectedRefusal)) throw error;
    const { status } = new Problem(error.code);
    return { status, code: error.code, told: {} };
  }
}

const isKept = (ought: Ought, { status, etag, body }: ModelAnswer) =>
  status === ought.status &&
  (ought.code === undefined || body.code === ought.code) &&
  (ought.etag === undefined || etag === ought.etag) &&
  holds(ought.told, body);

/** A sequence as it goes: the picture, the API, and the requests so far, each as one line. */
export type SequenceState = {
  picture: Picture;
  server: ApiServer;
  lines: string[];
  address: string;
};

/** What opens a form is told to nobody, though it be of an invented one. */
const masked = (_: string, value: { secret?: string } | undefined) =>
  value?.secret ? { ...value, secret: '…', code: '…', address: '…' } : value;

/** The API did not do what the model promises; the lines are the requests up to there. */
export class Divergence extends Error {
  constructor(lines: readonly string[], ought: Ought, { status, etag, body }: ModelAnswer) {
    const { told: reply, ...rest } = ought;
    const answered = JSON.stringify({ status, etag, body }, masked);
    super(
      [
        ...lines,
        `promised ${JSON.stringify({ ...rest, told: reply })}`,
        `answered ${answered}`,
      ].join('\n'),
    );
  }
}

/** Who asks, as it is told and as it is sent: somebody signed in, or who holds a link. */
function personOf({ picture }: SequenceState, drawn: DrawnModelRequest, { roles }: Route) {
  const by = modelPeople[drawn.by];
  if (roles === 'link') {
    const link = linkOf(picture, drawn);
    const who = link ? `link ${picture.links.indexOf(link)}` : 'no link';
    return { who, by, link, sends: linkHeldBy(link, drawn.nth === 1) };
  }
  // Each sequence has an organisation of each name to itself.
  const organisation = `${by.organisation}-${picture.runId}`;
  return { who: `${by.id} of ${by.organisation}`, by, signedIn: { ...by, organisation } };
}

/** Of all that a wish names, what stands in the route's path. */
const namedIn = ({ path }: Route, params: Record<string, string>) =>
  Object.fromEntries(Object.entries(params).filter(([name]) => path.includes(`{${name}}`)));

/** Asks one thing of the API and of the model, and compares. */
export async function carryOut(state: SequenceState, drawn: DrawnModelRequest): Promise<void> {
  const { picture, server, lines, address } = state;
  const { name } = drawn;
  const route: Route = routesByName[name];
  const { who, signedIn, by, link, sends } = personOf(state, drawn, route);
  const [params, query] = [namedIn(route, drawnParamsOf(picture, drawn)), queryOf(picture, drawn)];
  const [body, ifMatch] = [drawnBodyOf(picture, drawn), ifMatchOf(picture, drawn)];
  const path = pathOf(route.path, { params, query });
  const said = ifMatch === undefined ? '' : ` If-Match: "${ifMatch}"`;
  lines.push(`${route.method} ${path} as ${who}${said} ${JSON.stringify(body) ?? ''}`);
  // What the contract fills in is no matter of the rules.
  const whole = route.body ? route.body.parse(body) : undefined;
  const request = {
    by,
    params,
    query,
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
  if (!isKept(ought, answered)) throw new Divergence(lines, ought, answered);
  learn(picture, name, answered.body);
  noteAction(
    picture,
    { name, by, link, number: query.participant ?? params.participantId ?? '' },
    ought.code,
  );
  // What is done next is done later.
  picture.now += 1_000;
}

/** Routes that make what is not there yet, of whoever asks. */
const makes: readonly ExpectedRoute[] = ['putParticipant', 'putProgramme', 'putExport'];

/** A wish as fast-check takes it. */
export class RequestCommand implements fc.AsyncCommand<SequenceState, ApiServer> {
  readonly drawn: DrawnModelRequest;
  constructor(drawn: DrawnModelRequest) {
    this.drawn = drawn;
  }
  // Of what strangers make for themselves there is no picture.
  check = () => !(this.drawn.by === 'stranger' && makes.includes(this.drawn.name));
  run = (state: SequenceState) => carryOut(state, this.drawn);
  toString = () => `${this.drawn.name} by ${this.drawn.by}`;
}

/** Some days go by. */
export class WaitCommand implements fc.AsyncCommand<SequenceState, ApiServer> {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = () => true;
  run = async ({ picture, lines }: SequenceState) => {
    picture.now += this.days * 24 * 60 * 60 * 1000;
    lines.push(`${this.days} days go by`);
  };
  toString = () => `wait ${this.days}`;
}
