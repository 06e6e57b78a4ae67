import * as z from 'zod';
import {
  backgroundConfirmation,
  backgroundConfirmationBody,
  countedBackground,
} from '../model/background-confirmation.ts';
import { groupBackground, groupBackgroundBody } from '../model/group-background.ts';
import { date, userId } from '../model/ids.ts';
import { listedRun, run, runRequest, runStatus } from '../model/run.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route, spanQuery } from './route.ts';

const runNumbers = { capacity: 'plan', activeMembers: 'participation', ...rules.version } as const;

export const runs = {
  listRuns: route({
    method: 'GET',
    path: '/runs',
    summary:
      'Runs by start date: those a leader leads or stands in for now, all of the organisation’s for a coordinator',
    roles: ['leader', 'coordinator'],
    about: null,
    query: spanQuery(pageQuery),
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
      'programme.unknown',
      'instrument.unknown',
      'run.capacity_too_small',
      'run.dates_unlikely',
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
    summary: 'Confirms a leader who put themselves there; another leader or coordinator does',
    roles: ['leader', 'coordinator'],
    about: 'run',
    body: z.strictObject({ leader: userId }).meta({ id: 'LeaderConfirmation' }),
    reply: run,
    numbers: runNumbers,
    problems: ['run.unknown', 'run.not_open', 'run.leader_unknown', 'staff.self_appointed'],
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
    problems: ['run.unknown', 'background.unknown'],
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
    problems: ['run.unknown', 'run.not_open', 'version.conflict', 'version.required'],
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
    problems: ['run.unknown', 'background.too_few'],
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
    problems: ['run.unknown', 'run.not_open', 'version.conflict', 'version.required'],
    versioned: true,
  }),
};
