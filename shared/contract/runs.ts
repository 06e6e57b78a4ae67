import * as z from 'zod';
import { groupBackground, groupBackgroundBody } from '../model/group-background.ts';
import { date } from '../model/ids.ts';
import { listedRun, run, runBody, runStatus } from '../model/run.ts';
import { page, pageQuery, route, spanQuery } from './route.ts';

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
    problems: ['cursor.invalid'],
  }),
  getRun: route({
    method: 'GET',
    path: '/runs/{runId}',
    summary: 'One run',
    roles: ['leader', 'coordinator'],
    about: null,
    reply: run,
    problems: ['run.unknown'],
    versioned: true,
  }),
  putRun: route({
    method: 'PUT',
    path: '/runs/{runId}',
    summary: 'Adds or changes a run',
    roles: ['coordinator'],
    about: 'run',
    body: runBody,
    reply: run,
    problems: [
      'programme.unknown',
      'instrument.unknown',
      'run.capacity_too_small',
      'run.instruments_pinned',
      'run.not_open',
      'version.conflict',
      'version.required',
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
    problems: ['run.unknown', 'run.not_open', 'version.conflict', 'version.required'],
    versioned: true,
  }),
};
