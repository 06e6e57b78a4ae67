import type { infer as Infer } from 'zod';
import type { answer } from '../../../shared/contract/answer.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import type { AnswerBody } from '../../../shared/model/answering.ts';
import type { Decision } from '../../../shared/model/form-versions.ts';
import type { SubmissionBody } from '../../../shared/model/late-arrival.ts';
import type { ProblemBody, ProblemCode } from '../../../shared/problems.ts';

type Routes = typeof answer;
type Name = keyof Routes;
type Reply<N extends Name> = Infer<Routes[N]['reply']>;

/**
 * The routes as the contract has them: another method or path does not compile. The contract itself
 * stays out of the page, which must be light.
 */
const routes: {
  [N in Name]: readonly [Routes[N]['method'], `${typeof prefix}${Routes[N]['path']}`];
} = {
  getAnswer: ['GET', '/v1/answer'],
  patchAnswer: ['PATCH', '/v1/answer'],
  postAnswerSubmit: ['POST', '/v1/answer/submit'],
  postAnswerCorrection: ['POST', '/v1/answer/correction'],
};

/** Every reason for which the API may refuse who holds a link. */
export type RefusalCode = Routes[Name]['problems'][number];

export type Told<Body> =
  | { is: 'told'; body: Body; serverTime: number }
  | { is: 'refused'; problem: ProblemBody; serverTime: number }
  /** No answer, or one that is not the API's own: a broken line, a busy server, a hotel's Wi-Fi. */
  | { is: 'unreached' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Does it say which answers are stored? */
const saysAnswers = ({ answers, elsewhere }: Record<string, unknown>) =>
  isRecord(answers) && Array.isArray(elsewhere);

const isReceived = ({ status }: Record<string, unknown>) => status === 'received';

/**
 * Is it what the API says here? Whatever else answers, a hotel's page or a proxy, acknowledges
 * nothing, also where it answers in JSON.
 */
const isOurs: Record<Name, (said: Record<string, unknown>) => boolean> = {
  getAnswer: (said) =>
    isReceived(said) ||
    (said.status === 'open' && saysAnswers(said) && isRecord(said.instrument)) ||
    (said.status === 'not_yet' && typeof said.opensOn === 'string') ||
    (said.status === 'confirm' && isRecord(said.corrected)),
  patchAnswer: (said) => isReceived(said) || (said.status === 'open' && saysAnswers(said)),
  postAnswerSubmit: isReceived,
  postAnswerCorrection: isReceived,
};

/** How long a bad line may take before it is tried again. */
const patienceMs = 25_000;

/** What opens a form: the link's secret, with the name that this device gave itself. */
type Opener = { secret: string; device: string };

async function ask<N extends Name>(
  name: N,
  { secret, device }: Opener,
  body?: SubmissionBody | Decision,
): Promise<Told<Reply<N>>> {
  const [method, path] = routes[name];
  try {
    const reply = await fetch(path, {
      method,
      headers: {
        Authorization: `Link ${secret}; device=${device}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      // Goes on when the page is closed meanwhile.
      ...(body ? { body: JSON.stringify(body), keepalive: true } : {}),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout?.(patienceMs) ?? null,
    });
    const said = await reply.json();
    const serverTime = Date.parse(reply.headers.get('Date') ?? '') || Date.now();
    if (reply.ok && isOurs[name](said)) return { is: 'told', body: said, serverTime };
    const isBusy = reply.status >= 500 || said.code === ('request.too_many' satisfies ProblemCode);
    if (isBusy || !said.code) return { is: 'unreached' };
    return { is: 'refused', problem: said, serverTime };
  } catch {
    return { is: 'unreached' };
  }
}

/** The four things that who holds a link may do. The secret travels in a header and nowhere else. */
export const linkClient = (opener: Opener) => ({
  open: () => ask('getAnswer', opener),
  save: (body: AnswerBody) => ask('patchAnswer', opener, body),
  handIn: (body: SubmissionBody) => ask('postAnswerSubmit', opener, body),
  decide: (body: Decision) => ask('postAnswerCorrection', opener, body),
});
export type LinkClient = ReturnType<typeof linkClient>;
