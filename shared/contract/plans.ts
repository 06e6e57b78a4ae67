import * as z from 'zod';
import { planLimits } from '../configuration.ts';
import { areDifferent } from '../domain/different.ts';
import { run } from '../domain/groups/run.ts';
import { plannedSession, sessionOfPlan } from '../domain/groups/session.ts';
import { date, version } from '../domain/ids.ts';
import { plainLine } from '../domain/plain-text.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';
import { runNumbers } from './runs.ts';

/** Why a session is planned on a day before today; it is stored with the run. */
const pastReason = plainLine(200).default('');

const planBody = z
  .strictObject({
    sessions: z
      .array(plannedSession)
      .min(1)
      .max(planLimits.sessions)
      .refine(
        (sessions) => areDifferent(sessions.map(({ sessionId }) => sessionId)),
        'must not name one twice',
      ),
    pastReason,
  })
  .meta({ id: 'PlanBody' });

const moveBody = z
  .strictObject({
    to: date,
    /** The day on which the caller saw it; where it is on another one, nothing is moved. */
    from: date.optional(),
    /**
     * The version in which the caller saw it. Without it, a request that arrives once more after
     * the session was moved back moves it again.
     */
    version: version.optional(),
    andLater: z.boolean().default(false),
    pastReason,
  })
  .meta({ id: 'MoveBody' });

/** A run and all its sessions by day, without their roll calls. */
export const runWithSessions = z
  .strictObject({ run, sessions: z.array(sessionOfPlan) })
  .meta({ id: 'RunWithSessions' });
export type RunWithSessions = z.infer<typeof runWithSessions>;

const planNumbers = { run: runNumbers, sessions: { minutes: 'plan', ...rules.version } } as const;

export const plans = {
  getPlan: route({
    method: 'GET',
    path: '/runs/{runId}/plan',
    summary: 'A run and its sessions by day, without their roll calls',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: runWithSessions,
    numbers: planNumbers,
    problems: ['run.unknown'],
  }),
  putPlan: route({
    method: 'PUT',
    path: '/runs/{runId}/plan',
    summary:
      'Adds planned sessions to a run, all or none, and leaves those alone that are there; the run’s days follow until its figures are released',
    roles: ['leader', 'coordinator'],
    about: null,
    body: planBody,
    makes: 'another',
    reply: runWithSessions,
    numbers: planNumbers,
    problems: [
      'run.unknown',
      'run.not_open',
      'plan.in_past',
      'plan.too_long',
      'session.day_taken',
      'version.required',
    ],
  }),
  postSessionMove: route({
    method: 'POST',
    path: '/runs/{runId}/sessions/{sessionId}/move',
    summary:
      'Moves a session to another day, alone or with all later ones; ids and roll calls stay as they are. Send the version in which you saw the session: then a repeat that arrives late moves nothing',
    roles: ['leader', 'coordinator'],
    about: null,
    body: moveBody,
    reply: runWithSessions,
    numbers: planNumbers,
    problems: [
      'run.unknown',
      'run.not_open',
      'session.unknown',
      'session.not_planned',
      'session.day_taken',
      'plan.in_past',
      'plan.too_long',
      'plan.too_many',
      'version.conflict',
    ],
  }),
};
