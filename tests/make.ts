import { randomUUID } from 'node:crypto';
import type { LocalServer } from '../infra/local/local-server.ts';
import { answer } from '../shared/contract/answer.ts';
import { routesByName } from '../shared/contract/api.ts';
import { audits } from '../shared/contract/audits.ts';
import { createClient, Refusal, type RouteClient } from '../shared/contract/client.ts';
import { clientlinks } from '../shared/contract/client-links.ts';
import { holdings } from '../shared/contract/holdings.ts';
import { own } from '../shared/contract/own-pages.ts';
import type { Route } from '../shared/contract/route.ts';
import type { DraftContent, InstrumentDraftBody } from '../shared/domain/forms/instrument-draft.ts';
import type { PlannedSession } from '../shared/domain/groups/session.ts';
import type { TemplateBody } from '../shared/domain/groups/template.ts';
import type { Occasion } from '../shared/domain/occasion.ts';
import { newParticipantId } from '../shared/domain/participant-id.ts';
import type { Invitation } from '../shared/domain/people/account.ts';
import type { MemberBody } from '../shared/domain/people/member.ts';
import type { ReferralBody } from '../shared/domain/people/referral.ts';
import type { Answers, RawAnswers } from '../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../shared/instruments/life-management-and-inclusion-14.ts';
import { commonProblems, type ProblemBody, type ProblemCode } from '../shared/problems.ts';
import { sealForm } from '../shared/sealed-form.ts';
import type { SignInSettings } from '../shared/sign-in-settings.ts';
import { addNamed, addNamedIn } from './directory.ts';

export type TestApi = RouteClient<typeof routesByName>;

type TokensOfUser = Map<string, { minute: number; token: Promise<string> }>;
const tokensOf = new WeakMap<LocalServer, TokensOfUser>();

/**
 * A user's token, a new one each minute of the test's clock: making one for every request would
 * take as long as the request.
 */
function tokenFor(server: LocalServer, userId: string, claims: Record<string, unknown>) {
  const tokens: TokensOfUser = tokensOf.get(server) ?? new Map();
  tokensOf.set(server, tokens);
  const name = JSON.stringify([userId, ...Object.entries(claims)]);
  const minute = Math.floor(Date.now() / 60_000);
  const made = tokens.get(name);
  if (made?.minute === minute) return made.token;
  const token = server.tokenFor(userId, claims);
  tokens.set(name, { minute, token });
  return token;
}

/**
 * The client of a demo user, or of a similar one with other claims. Every refusal it gets must be
 * one that the contract names.
 */
export function as(
  server: LocalServer,
  userId: string,
  claims: Record<string, unknown> = {},
): TestApi {
  const token = () => tokenFor(server, userId, claims);
  const client = createClient(routesByName, { url: server.url, token });
  return watched(client, (call) => addNamed(server, { userId, org: claims.org }, call));
}

/** The same client, which fails the test when it gets a refusal that the contract does not name. */
function watched<Calls extends object>(
  client: Calls,
  prepare: (call: unknown) => Promise<void> = async () => {},
): Calls {
  const calls = Object.entries(client).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      await prepare(args[0]);
      try {
        return await call(...args);
      } catch (error) {
        if (error instanceof Refusal) expectDeclared(name, error.problem.code);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(calls) as Calls;
}

const { getOwnHandling } = audits;
const { getOwnCopy, getOwnCopyPage } = holdings;
const linkRoutes = {
  ...{ ...answer, ...clientlinks, ...own },
  ...{ getOwnHandling, getOwnCopy, getOwnCopyPage },
};

/** The client of a link's holder (with its secret, or the code that was typed), on a device. */
export function holding(
  server: LocalServer,
  secret: string,
  device?: string,
): RouteClient<typeof linkRoutes> {
  const opener = device === undefined ? secret : `${secret}; device=${device}`;
  return watched(createClient(linkRoutes, { url: server.url, token: () => opener }));
}

/** The answers saved so far in the only draft form of a participant, as the record has them. */
export async function savedSoFar(server: LocalServer, participantId: string) {
  const { runs } = await as(server, 'own-worker').getRecord({ params: { participantId } });
  const [making] = runs.flatMap(({ inTheMaking }) => inTheMaking);
  const saves = Object.entries(making?.saves ?? {});
  return Object.fromEntries(saves.map(([itemId, { answer }]) => [itemId, answer ?? null]));
}

function expectDeclared(name: string, code: ProblemCode): void {
  const route: Route = routesByName[name as keyof typeof routesByName];
  const declared = [...route.problems, ...commonProblems, 'body.invalid'];
  if (!declared.includes(code))
    throw new Error(`${name} answers ${code}, which its contract does not name`);
}

/** The problem that a call is refused with; a call that succeeds fails the test. */
export async function refusal(call: Promise<unknown>): Promise<ProblemBody> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('The call was not refused');
}

/** A raw request as a demo user, for what the typed client would not let through. */
export async function raw(
  server: LocalServer,
  userId: string,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  type: string | null;
  etag: string | null;
  body: ProblemBody & Record<string, unknown>;
}> {
  await addNamedIn(server, userId, { path, body });
  const answer = await fetch(server.url + path, {
    method,
    headers: {
      Authorization: `Bearer ${await server.tokenFor(userId)}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const type = answer.headers.get('content-type');
  return {
    status: answer.status,
    type,
    etag: answer.headers.get('etag'),
    // A file is not JSON, and tests that request one here only check that it comes.
    body: type?.includes('json') ? await answer.json() : {},
  };
}

export const pinned = { instrumentId: statements.id, version: statements.version };

/** The body of a run: four places, one leader, the 14 statements. */
export const newRunBody = (programmeId: string, changes = {}) => ({
  programmeId,
  name: 'Kokeiluryhmä',
  municipality: 'Kajaani',
  leaders: ['leader'],
  capacity: 12,
  startsOn: '2026-03-02',
  endsOn: '2026-05-04',
  instruments: [pinned],
  ...changes,
});

/** A template of three weekly sessions. */
export const newTemplateBody = (changes: Partial<TemplateBody> = {}) => ({
  sessions: ['Tutustuminen', 'Rajat', 'Voimavarat'].map((theme) => ({
    ...{ kind: 'meeting' as const, theme, minutes: 135, material: '', preparation: '' },
  })),
  pattern: { repeats: 'weekly' as const, weekdays: [2], everyWeeks: 1, startsAt: '13:00' },
  members: { least: 3, most: 6 },
  instruments: [pinned],
  ...{ isFor: '', isNotFor: '', referralQuestions: [] },
  ...changes,
});

/** An id that no other questionnaire of the organisation has. */
export const newOwnInstrumentId = () => `own_${newId('kysely').replaceAll('-', '_')}`;

/** A draft of an organisation's own questionnaire: three statements, scored by their mean. */
export const newDraftBody = (changes: Partial<DraftContent> = {}): InstrumentDraftBody => ({
  content: {
    ...{ kind: 'answered', respondent: 'participant', languages: ['fi'], unofficial: [], ours: [] },
    title: { fi: 'Arjen voimat' },
    ...{ purpose: { fi: '' }, handOut: { fi: '' }, intro: null, instruction: null },
    options: ['eri mieltä', 'siltä väliltä', 'samaa mieltä'].map((fi, code) => ({
      ...{ code, text: { fi } },
    })),
    groups: [],
    items: ['Jaksan arjessa', 'Nukun hyvin', 'Olen usein väsynyt'].map((fi, at) => ({
      ...{ id: `voima_${at + 1}`, number: at + 1, type: 'scale', text: { fi }, reversed: at === 2 },
    })),
    scoring: {
      ...{ rule: 'mean-of-keyed/1', leastAnswered: 2, missing: 'left_out', higherIsBetter: true },
    },
    ...{ source: 'Kokeilu', licence: 'Oma' },
    ...changes,
  },
  notCarried: [],
});

/** A session as a plan has it. */
export const newPlannedSession = (changes: Partial<PlannedSession> = {}) => ({
  ...{ kind: 'meeting' as const, date: '2026-03-02', minutes: 135 },
  ...changes,
});

export const newSessionBody = (changes = {}) => ({
  kind: 'meeting' as const,
  date: '2026-03-02',
  minutes: 135,
  status: 'held' as const,
  ...changes,
});

export const newMemberBody = (changes: Partial<MemberBody> = {}) => ({
  state: 'enrolled' as const,
  referralRoute: 'adult_social_work' as const,
  joinedOn: '2026-03-02',
  exit: null,
  continuation: null,
  ...changes,
});

/** Answers to every statement: the same code for all, or what `answer` gives. */
export function newAnswers(answer: number | ((number: number) => number)): Answers {
  return Object.fromEntries(
    statements.items.map(({ id, number }) => [
      id,
      typeof answer === 'number' ? answer : answer(number),
    ]),
  );
}

export const newFormBody = (given: RawAnswers = newAnswers(3), changes = {}) => ({
  instrumentVersion: statements.version,
  answeredOn: '2026-03-02',
  channel: 'paper' as const,
  answers: given,
  synthetic: true,
  ...changes,
});

/** The body of an end form, answered on the day the runs here end. */
export const endFormBody = (given: RawAnswers = newAnswers(3), changes = {}) =>
  newFormBody(given, { answeredOn: '2026-05-04', ...changes });

export const formParams = (runId: string, participantId: string, occasion: Occasion = 'start') => ({
  runId,
  participantId,
  occasion,
  instrumentId: statements.id,
});

/** A new id that no other test has. */
export const newId = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

/** A run that recruits, with a programme of its own; `changes` are merged into the run's body. */
export async function recruitingRun(server: LocalServer, changes = {}) {
  const programmeId = newId('programme');
  const runId = newId('run');
  const coordinator = as(server, 'coordinator');
  await coordinator.putProgramme({
    params: { programmeId },
    body: { name: 'Kokeilu', kind: 'other' },
  });
  await coordinator.putRun({ params: { runId }, body: newRunBody(programmeId, changes) });
  await coordinator.postRunStatus({
    params: { runId },
    body: { status: 'recruiting', on: '2026-02-01' },
  });
  return { programmeId, runId };
}

/** A registered participant who has an own worker. */
export async function newParticipant(server: LocalServer, background = {}): Promise<string> {
  const participantId = newParticipantId();
  await as(server, 'own-worker').putParticipant({
    params: { participantId },
    body: { ownWorker: 'own-worker', background, synthetic: true },
  });
  return participantId;
}

/** A registered participant whom the own worker has enrolled in the run. */
export async function enrolled(
  server: LocalServer,
  runId: string,
  background = {},
): Promise<string> {
  const participantId = await newParticipant(server, background);
  const params = { runId, participantId };
  // They join in March whenever their run is: few tests depend on the day.
  const body = { ...newMemberBody(), confirmedDate: true as const };
  await as(server, 'own-worker').putMember({ params, body });
  return participantId;
}

/** What an own worker writes of a client whom they refer. */
export const newReferralBody = (changes: Partial<ReferralBody> = {}): ReferralBody => ({
  referralRoute: 'adult_social_work',
  hope: 'Haluan uskaltaa puhua.',
  availability: 'Tiistait sopivat.',
  answers: [],
  ownWorkerException: null,
  ...changes,
});

/**
 * A registered participant whom the own worker has referred to the run: a leader may accept them.
 */
export async function referred(
  server: LocalServer,
  runId: string,
  background = {},
): Promise<string> {
  const participantId = await newParticipant(server, background);
  const params = { runId, participantId };
  const body = newMemberBody({ state: 'referred', joinedOn: null });
  await as(server, 'own-worker').putMember({ params, body });
  return participantId;
}

/** A run under way with `size` members. */
export async function runningRun(server: LocalServer, size: number, changes = {}) {
  const { programmeId, runId } = await recruitingRun(server, changes);
  const members: string[] = [];
  for (let n = 0; n < size; n++) members.push(await enrolled(server, runId));
  await as(server, 'leader').postRunStatus({
    params: { runId },
    body: { status: 'running', on: '2026-03-02' },
  });
  return { programmeId, runId, members };
}

/** A leader's labels of a run as a device sends them that has just read the run. */
export async function sendSealedLabels(
  by: Pick<TestApi, 'getRun' | 'putSealedLabels'>,
  runId: string,
  sealed = 'c2VhbGVk',
) {
  const params = { runId };
  const { version: runVersion } = await by.getRun({ params });
  return by.putSealedLabels({ params, body: { sealed, runVersion } });
}

/** Both forms of a member, typed from paper by the leader, who therefore knows these answers. */
export async function answerBoth(
  server: LocalServer,
  runId: string,
  participantId: string,
  [start, end]: [number, number],
): Promise<void> {
  const leader = as(server, 'leader');
  await leader.putForm({
    params: formParams(runId, participantId),
    body: newFormBody(newAnswers(start)),
  });
  await leader.putForm({
    params: formParams(runId, participantId, 'end'),
    body: endFormBody(newAnswers(end)),
  });
}

/** What is handed in from a phone: these answers, given now. */
export const newSubmission = (given: RawAnswers) => ({
  device: 'phone',
  saves: Object.fromEntries(
    Object.entries(given).map(([item, answer]) => [item, { answer, at: new Date().toISOString() }]),
  ),
});

/**
 * Members answer a form of their own by links, which the leader hands out: nobody on the staff
 * knows these answers. The runs here ended long ago, so the window is overridden.
 */
export async function answerByLinks(
  server: LocalServer,
  runId: string,
  occasion: Occasion,
  given: readonly (readonly [participantId: string, given: RawAnswers])[],
  instrumentId: string = statements.id,
): Promise<void> {
  const answersOf = new Map(given);
  const participantIds = [...answersOf.keys()];
  const body = { occasion, instrumentId, participantIds, outsideWindow: 'other' as const };
  const { items } = await as(server, 'leader').postLinks({
    params: { runId },
    body: { ...body, synthetic: true },
  });
  await Promise.all(
    items.map(({ participantId, secret }) =>
      holding(server, secret).postAnswerSubmit({
        body: newSubmission(answersOf.get(participantId) ?? {}),
      }),
    ),
  );
}

/** A member answers one form by a link. */
export const answerByLink = (
  server: LocalServer,
  runId: string,
  participantId: string,
  occasion: Occasion,
  given: RawAnswers,
): Promise<void> => answerByLinks(server, runId, occasion, [[participantId, given]]);

/** Both forms of some members by links: the same code to every statement, at start and end. */
export async function answerBothByLinks(
  server: LocalServer,
  runId: string,
  members: readonly string[],
  pairs: readonly (readonly [start: number, end: number])[],
): Promise<void> {
  for (const [at, occasion] of (['start', 'end'] as const).entries())
    await answerByLinks(
      server,
      runId,
      occasion,
      pairs.map((pair, n) => [members[n] ?? '', newAnswers(pair[at] ?? 3)] as const),
    );
}

/** Records for each member that the end form was refused, so that the run may end. */
export async function decideEndForms(
  server: LocalServer,
  runId: string,
  members: readonly string[],
): Promise<void> {
  for (const participantId of members)
    await as(server, 'leader').putFormDecision({
      params: formParams(runId, participantId, 'end'),
      body: { decision: 'refused', on: '2026-05-04' },
    });
}

/** Ends a run: a session was held, and each missing end form gets a decision. */
export async function endRun(server: LocalServer, runId: string, on = '2026-05-04'): Promise<void> {
  const leader = as(server, 'leader');
  await leader.putSession({
    params: { runId, sessionId: 'last' },
    // The day belongs to the test, wherever the run's days are.
    body: newSessionBody({ date: on, confirmedDate: true }),
  });
  const { items } = await leader.listForms({ params: { runId } });
  const open = items.filter(({ occasion, status }) => {
    return occasion === 'end' && ['not_due', 'due', 'handed_out', 'started'].includes(status);
  });
  await decideEndForms(
    server,
    runId,
    open.map(({ participantId }) => participantId),
  );
  await leader.postRunStatus({ params: { runId }, body: { status: 'ended', on } });
}

/** Closes a run that has ended, with its members' next steps recorded. */
export async function closeRun(
  server: LocalServer,
  runId: string,
  members: readonly string[],
): Promise<void> {
  const leader = as(server, 'leader');
  const continuation = { ownWorkerInformed: true, nextStep: 'none_wanted' as const };
  const { items } = await leader.listMembers({ params: { runId }, query: { limit: '100' } });
  for (const participantId of members)
    await leader.putMember({
      params: { runId, participantId },
      body: newMemberBody({ state: 'continued', continuation }),
      ifMatch: items.find((one) => one.participantId === participantId)?.version,
    });
  for (const status of ['followed_up', 'closed'] as const)
    await leader.postRunStatus({ params: { runId }, body: { status, on: '2026-09-30' } });
}

/**
 * A run whose figures are released: each member answered both forms by links, and it has ended.
 * @param pairs the code that each member gave to every statement, at the start and at the end
 */
export async function releasedRun(
  server: LocalServer,
  pairs: readonly (readonly [start: number, end: number])[],
  changes = {},
) {
  const group = await runningRun(server, pairs.length, changes);
  await answerBothByLinks(server, group.runId, group.members, pairs);
  await released(server, group.runId);
  return group;
}

/** Ends a run whose windows closed long ago, and waits until its figures are released. */
export async function released(server: LocalServer, runId: string): Promise<void> {
  await endRun(server, runId);
  await server.settled();
}

/** What a device would put into a file for this local server. */
export async function sealedFor(server: LocalServer, content: object) {
  const settings = await (await fetch(`${server.url}/settings.json`)).json();
  return sealForm((settings as SignInSettings).formKey, content);
}

/** Somebody who has not been invited yet, as a row of the administrator's list. */
export function newInvitation(changes: Partial<Invitation> = {}): Invitation {
  const userId = randomUUID();
  return {
    ...{ userId, name: 'Ritva Esimerkki', email: `ritva.${userId.slice(0, 8)}@kainuu.example` },
    ...{ roles: ['leader'], municipalityCode: '205', language: 'fi' },
    ...changes,
  };
}
