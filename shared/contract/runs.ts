import * as z from 'zod';
import {
  backgroundConfirmation,
  backgroundConfirmationBody,
  countedBackground,
} from '../domain/figures/background-confirmation.ts';
import { groupBackground, groupBackgroundBody } from '../domain/groups/group-background.ts';
import { listedRun, run, runRequest, runStatus } from '../domain/groups/run.ts';
import { date, programmeId, userId } from '../domain/ids.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route, spanQuery } from './route.ts';

export const runNumbers = {
  capacity: 'plan',
  activeMembers: 'participation',
  templateVersion: 'version',
  ...rules.version,
} as const;

/** How many runs a page has at most: the thousand of an organisation are then three or four. */
const limit = z
  .string()
  .regex(/^([1-9]\d?|[1-3]\d\d|400)$/, 'must be 1 to 400')
  .optional();

export const runs = {
  listRuns: route({
    method: 'GET',
    path: '/runs',
    summary:
      'Runs by start date, of all programmes or of one: for a leader those they lead or substitute in now, for a coordinator all of the organisation’s; with a programme a page may have fewer runs than its limit, or none, and still a next page',
    roles: ['leader', 'coordinator'],
    about: null,
    query: spanQuery({ ...pageQuery, limit, programmeId: programmeId.optional() }),
    reply: page(listedRun),
    numbers: { items: runNumbers },
    problems: ['cursor.invalid'],
  }),
  getRun: route({
    method: 'GET',
    path: '/runs/{runId}',
    summary: 'One run',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: run,
    numbers: runNumbers,
    problems: ['run.unknown'],
    versioned: true,
  }),
  putRun: route({
    method: 'PUT',
    path: '/runs/{runId}',
    summary:
      'Adds or changes a run; a leader only adds one, and leads it once somebody confirms it',
    roles: ['coordinator', 'leader'],
    about: 'run',
    body: runRequest,
    reply: run,
    numbers: runNumbers,
    problems: [
      'run.opened_by_coordinators',
      'programme.unknown',
      'municipality.unknown',
      'instrument.unknown',
      'template.unknown',
      'template.changed',
      'staff.unknown',
      'run.template_pinned',
      'run.capacity_too_small',
      'run.dates_unlikely',
      'run.stored_too_briefly',
      'run.instruments_pinned',
      'run.released',
      'run.not_open',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  postRunConfirmation: route({
    method: 'POST',
    path: '/runs/{runId}/confirmation',
    summary: 'Confirms a leader who added themselves; another leader or a coordinator does it',
    roles: ['leader', 'coordinator'],
    about: 'run',
    body: z.strictObject({ leader: userId }).meta({ id: 'LeaderConfirmation' }),
    reply: run,
    numbers: runNumbers,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.leader_unknown',
      'staff.unknown',
      'staff.self_appointed',
    ],
    versioned: true,
  }),
  postRunStatus: route({
    method: 'POST',
    path: '/runs/{runId}/status',
    summary: 'Moves a run along its life cycle',
    roles: ['leader', 'coordinator'],
    about: null,
    body: z.strictObject({ status: runStatus, on: date }),
    reply: run,
    numbers: runNumbers,
    problems: ['run.unknown', 'run.transition_refused', 'run.not_ready', 'version.conflict'],
    versioned: true,
  }),
  getRunBackground: route({
    method: 'GET',
    path: '/runs/{runId}/background',
    summary: 'The group’s background as its leader entered it (Liite 5)',
    roles: ['leader'],
    about: 'run',
    reply: groupBackground,
    numbers: { ...rules.entered, ...rules.version },
    problems: ['run.unknown', 'background.unknown', 'background.released'],
    versioned: true,
  }),
  putRunBackground: route({
    method: 'PUT',
    path: '/runs/{runId}/background',
    summary: 'Enters the group’s background as counts, where members gave no forms',
    roles: ['leader'],
    about: 'run',
    body: groupBackgroundBody,
    reply: groupBackground,
    numbers: { ...rules.entered, ...rules.version },
    problems: [
      'run.unknown',
      'run.not_open',
      'background.released',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  getCountedBackground: route({
    method: 'GET',
    path: '/runs/{runId}/background/confirmation',
    summary: 'The group’s background as it is counted now, and what a leader confirmed of it',
    roles: ['leader'],
    about: 'run',
    reply: countedBackground,
    numbers: {
      composition: rules.groupComposition,
      confirmed: { composition: rules.groupComposition, ...rules.version },
    },
    problems: ['run.unknown', 'background.too_few', 'background.released'],
  }),
  putBackgroundConfirmation: route({
    method: 'PUT',
    path: '/runs/{runId}/background/confirmation',
    summary: 'Confirms the counts of the group’s background that a leader saw; they stay computed',
    roles: ['leader'],
    about: 'run',
    body: backgroundConfirmationBody,
    reply: backgroundConfirmation,
    numbers: { composition: rules.groupComposition, ...rules.version },
    problems: [
      'run.unknown',
      'run.not_open',
      'background.released',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
};
