/**
 * Type tests: each `@ts-expect-error` line is a mistake that must not compile. `tsc` fails when
 * one of them does compile, so this file is a test that `npm test` and `npm run check` run.
 */
import * as z from 'zod';
import { serve } from '../../functions/http/serve.ts';
import { routesByName } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { programmes } from '../../shared/contract/programmes.ts';
import { route } from '../../shared/contract/route.ts';
import { Problem } from '../../shared/problems.ts';

const reply = z.strictObject({});
const findMember = async () => undefined;

// A resource whose endpoint is missing.
// @ts-expect-error putProgramme is missing
serve(programmes, { listProgrammes: async () => ({ items: [], next: null }) }, { findMember });

serve(
  { putProgramme: programmes.putProgramme },
  {
    // @ts-expect-error the reply lacks a programme's fields
    putProgramme: async () => ({}),
  },
  { findMember },
);

const rest = { summary: '', about: null, reply } as const;

// A path parameter that does not exist.
// @ts-expect-error {runsId} is no path parameter
route({ ...rest, method: 'GET', path: '/runs/{runsId}', roles: [], problems: [] });

// A problem code that is not in the table.
// @ts-expect-error run.lost is no problem code
route({ ...rest, method: 'GET', path: '/runs', roles: [], problems: ['run.lost'] });
// @ts-expect-error run.lost is no problem code
new Problem('run.lost');

// A role that does not exist.
// @ts-expect-error chief is no role
route({ ...rest, method: 'GET', path: '/runs', roles: ['chief'], problems: [] });

// A route that does not say whose data it is about, and a resource without an audit to keep it in.
// @ts-expect-error about is missing
route({ method: 'GET', path: '/runs', summary: '', roles: [], reply, problems: [] });
const about = route({
  ...rest,
  method: 'GET',
  path: '/runs',
  roles: [],
  problems: [],
  about: 'reported',
});
route({
  ...{ method: 'GET', path: '/runs', summary: '', roles: ['leader'], about: null, problems: [] },
  reply: z.strictObject({ improved: z.int() }),
  // @ts-expect-error a number in a reply needs a rule
  numbers: {},
});
// @ts-expect-error a reply with numbers needs their rules
route({
  ...{ method: 'GET', path: '/runs', summary: '', roles: ['leader'], about: null, problems: [] },
  reply: z.strictObject({ improved: z.int() }),
});
route({
  ...{ method: 'GET', path: '/runs', summary: '', roles: ['leader'], about: null, problems: [] },
  reply: z.strictObject({ items: z.array(z.strictObject({ improved: z.int() })) }),
  numbers: { items: { improved: 'released' } },
});
// @ts-expect-error the audit is missing
serve({ about }, { about: async () => ({}) }, { findMember });
// @ts-expect-error the directory of the staff is missing
serve({ about }, { about: async () => ({}) }, { audit: async () => {} });
// A list of something that is about nobody needs neither.
serve({ list: programmes.listProgrammes }, { list: async () => ({ items: [], next: null }) });

// What an endpoint may read of its request.
const { putProgramme } = programmes;
serve(
  { putProgramme },
  {
    putProgramme: async ({ params, body: sent, caller }) => {
      // @ts-expect-error the path has no runId
      params.runId;
      // @ts-expect-error a sent body may lack a field; it has to be merged over what is stored
      sent.name;
      const body = await sent.over(() => undefined);
      return { programmeId: params.programmeId, ...body, name: caller.organisation, version: 1 };
    },
  },
  { findMember },
);

// Calls of the client.
const client = createClient(routesByName, { url: '' });
const form = { runId: 'r1', instrumentId: 'i', participantId: 'p', occasion: 'start' as const };
const body = {
  instrumentVersion: '1',
  answeredOn: '2019-04-02',
  channel: 'paper' as const,
  answers: {},
};
export const calls = [
  () => client.putForm({ params: form, body }),
  () => client.getRun({ params: { runId: 'r1' } }),
  () => client.getHealth({}),
  () => client.listRuns({}),
  // @ts-expect-error runId is missing
  () => client.getRun({}),
  // @ts-expect-error there is no such route
  () => client.getRuns({}),
  // @ts-expect-error a GET takes no body
  () => client.getRun({ params: { runId: 'r1' }, body: {} }),
  // @ts-expect-error lost is no occasion
  () => client.putForm({ params: { ...form, occasion: 'lost' }, body }),
  // @ts-expect-error the query has no such parameter
  () => client.listRuns({ query: { colour: 'red' } }),
];
