import { expect, test } from 'vitest';
import type { DrawnModelRequest } from './model/drawn-request.ts';
import { formOpenings } from './model/openings.ts';
import { emptyPicture } from './model/picture.ts';
import { carryOut, type SequenceState } from './model/sequence.ts';

const noon = Date.parse('2026-03-02T12:00:00Z');
const putRun = formOpenings.notRequested.find(({ name }) => name === 'putRun');
const ids = { programmeId: 'p', runId: 'r', numbers: [] };
const text = { description: '', eligibility: '' };

/** A run record on which the API always replies the same. */
const replying = (status: number, etag: string, changes: object): SequenceState => ({
  picture: {
    ...emptyPicture({ ...ids, now: noon }),
    programme: { programmeId: 'p', name: 'Malli', kind: 'other', ...text, version: 1 },
  },
  server: {
    ask: async ({ body }) => ({
      ...{ status, etag },
      body: {
        ...(body as object),
        ...{
          runId: 'r',
          status: 'planned',
          version: 1,
          activeMembers: 0,
          substitutes: [],
          ...{ formerLastDay: null, municipalityCode: null, templateVersion: null },
          contactWords: '',
        },
        ...{ unconfirmedLeaders: [], confirmedBy: 'coordinator', everNamed: ['leader'] },
        history: [{ status: 'planned', on: '2026-03-02', by: 'coordinator' }],
        ...changes,
      },
    }),
  },
  lines: [],
  address: '127.0.0.1',
});

test('What the model expects is no divergence', async () => {
  await expect(
    carryOut(replying(200, '"1"', {}), putRun as DrawnModelRequest),
  ).resolves.toBeUndefined();
});

test.each([
  ['another status', replying(404, '"1"', {})],
  ['another ETag', replying(200, '"2"', {})],
  ['other content', replying(200, '"1"', { activeMembers: 1 })],
  ['a longer list', replying(200, '"1"', { leaders: ['leader', 'colleague'] })],
])('A reply with %s than the model expects is a divergence', async (_, state) => {
  await expect(carryOut(state, putRun as DrawnModelRequest)).rejects.toThrow(
    /^PUT \/v1\/runs\/r as .*\nexpected/,
  );
});
