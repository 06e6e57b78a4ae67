import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { rehabilitationCampFeedback as campFeedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { requestTo } from '../access/requests.ts';
import { missing } from '../access/things.ts';
import { readExport, say } from '../exports/research.ts';
import {
  answerBothByLinks,
  as,
  closeRun,
  endFormBody,
  endRun,
  formParams,
  newFormBody,
  pinned,
  refusal,
  released,
  releasedRun,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { storedFiguresOf } from '../stored-summaries.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');

/** Seven people who answered both forms by links, in a run whose figures are released. */
const sevenReleased = () =>
  releasedRun(
    server,
    Array.from({ length: 7 }, (_, n) => [2 + (n % 2), n % 2 ? 4 : 2] as const),
  );

/** All places where figures of a run are shown to somebody, with the reason where they are not. */
async function shownTo(api: typeof leader, programmeId: string, runId: string) {
  const params = { runId };
  const [outcome, { items }] = await Promise.all([
    api.getOutcome({ params }),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  const [compared] = items;
  return {
    outcome: { n: outcome.change?.n ?? null, suppressed: outcome.suppressed },
    release: outcome.release.status,
    pairs: outcome.pairs,
    statements: outcome.items.filter(({ startMean }) => startMean !== null).length,
    compared: { n: compared?.change?.n ?? null, suppressed: compared?.suppressed },
  };
}

const shown = (n: number) => ({
  outcome: { n, suppressed: null },
  release: 'released',
  pairs: n,
  statements: 14,
  compared: { n, suppressed: null },
});

const notAnyMore = {
  outcome: { n: null, suppressed: 'taken_back' },
  release: 'taken_back',
  pairs: null,
  statements: 0,
  compared: { n: null, suppressed: 'taken_back' },
};

/** Figures are shown to a run's leader and to a coordinator alike. */
async function expectShown(run: { programmeId: string; runId: string }, what: object) {
  for (const api of [leader, coordinator])
    expect(await shownTo(api, run.programmeId, run.runId)).toEqual(what);
}

describe('A person who withdraws from measurement', () => {
  it('has the figures that were released with them taken back, for others and for the leader', async () => {
    const run = await sevenReleased();
    await expectShown(run, shown(7));
    await say(server, run.members[0] ?? '', 'measurement', false);
    // At once, before anything is counted again, and after.
    await expectShown(run, {
      ...notAnyMore,
      compared: expect.anything(),
    });
    await server.settled();
    await expectShown(run, notAnyMore);
    const outcome = await leader.getOutcome({ params: run });
    expect(outcome.release.takenBackOn).toBe(dayOf(new Date().toISOString()));
  });

  it('leaves nothing of it stored: no sums, and no list of people', async () => {
    const { runId, members } = await sevenReleased();
    const [before] = await storedFiguresOf([runId]);
    expect(JSON.stringify(before?.released.end)).toContain(members[1]);
    await say(server, members[0] ?? '', 'measurement', false);
    await server.settled();
    const [after] = await storedFiguresOf([runId]);
    expect(after?.released.end).toEqual({
      ...{ at: before?.released.end?.at, people: 7, takenBackOn: expect.any(String) },
      namedStaff: expect.any(Array),
    });
    expect(JSON.stringify(after?.next)).not.toContain(members[0]);
  });

  it('before the figures are released is not in them, and they are released', async () => {
    const run = await runningRun(server, 7);
    await answerBothByLinks(
      server,
      run.runId,
      run.members,
      run.members.map((_, n) => [2 + (n % 2), n % 2 ? 4 : 2]),
    );
    await say(server, run.members[0] ?? '', 'measurement', false);
    await released(server, run.runId);
    await expectShown(run, shown(6));
  });

  it('has the figures of a closed run taken back too', async () => {
    const run = await sevenReleased();
    await closeRun(server, run.runId, run.members);
    await server.settled();
    await expectShown(run, shown(7));
    await say(server, run.members[0] ?? '', 'measurement', false);
    await server.settled();
    await expectShown(run, notAnyMore);
  });

  it('and allows it again does not bring back what was taken back', async () => {
    const run = await sevenReleased();
    await say(server, run.members[0] ?? '', 'measurement', false);
    await server.settled();
    await say(server, run.members[0] ?? '', 'measurement', true, 1);
    await server.settled();
    await expectShown(run, notAnyMore);
  });

  it('and allows it again at once, before anything was counted, has them taken back all the same', async () => {
    const run = await sevenReleased();
    const participantId = run.members[0] ?? '';
    await say(server, participantId, 'measurement', false);
    await say(server, participantId, 'measurement', true, 1);
    await server.settled();
    await expectShown(run, notAnyMore);
  });
});

describe('A person who takes back a form', () => {
  it('has the figures that were released with it taken back, also when another form replaces it', async () => {
    const run = await sevenReleased();
    const params = formParams(run.runId, run.members[0] ?? '', 'end');
    await leader.deleteForm({ params });
    await server.settled();
    await expectShown(run, notAnyMore);
    await leader.putForm({ params, body: endFormBody(), ifMatch: 2 });
    await server.settled();
    await expectShown(run, notAnyMore);
  });
});

describe('A person who withdraws from research', () => {
  it('is in no export from then on, not even in the rest of one under way', async () => {
    const { runId, members } = await sevenReleased();
    const [first = '', second = ''] = members;
    const versions = await Promise.all(
      [first, second].map((member) => say(server, member, 'research', true)),
    );
    const { programmeId } = await leader.getRun({ params: { runId } });
    const programmeIds = [programmeId];
    expect((await readExport(server, { programmeIds })).people).toHaveLength(2);
    await say(server, first, 'research', false, versions[0]?.version);
    expect((await readExport(server, { programmeIds })).people).toHaveLength(1);
    await say(server, second, 'measurement', false);
    expect((await readExport(server, { programmeIds })).people).toHaveLength(0);
  });
});

describe('A person who no longer shares with the own worker', () => {
  it('has answers that the worker can no longer read', async () => {
    const { runId, members } = await runningRun(server, 1);
    const params = formParams(runId, members[0] ?? '');
    await leader.putForm({ params, body: newFormBody() });
    const worker = as(server, 'own-worker');
    await say(server, params.participantId, 'share_with_own_worker', true);
    expect((await worker.getResponse({ params })).resourceType).toBe('QuestionnaireResponse');
    await say(server, params.participantId, 'share_with_own_worker', false, 1);
    expect((await refusal(worker.getResponse({ params }))).code).toBe('consent.not_given');
  });
});

describe('A person who does not want to be contacted after the end', () => {
  it('is offered no follow-up form, is not chased for one, and is given no link', async () => {
    const occasions = ['start', 'end', 'follow_up'] as const;
    const instruments = [{ ...pinned, occasions: [...occasions] }];
    const { runId, members } = await runningRun(server, 2, { instruments });
    const [one = '', other = ''] = members;
    const { instrumentId } = pinned;
    await endRun(server, runId);
    const followUps = async () => {
      const { items } = await leader.listForms({ params: { runId } });
      const of = items.filter(({ occasion }) => occasion === 'follow_up');
      return of.map(({ participantId, status, overdue }) => [participantId, status, overdue]);
    };
    expect((await followUps()).toSorted()).toEqual(
      [
        [one, 'due', true],
        [other, 'due', true],
      ].sort(),
    );
    await say(server, one, 'contact', false);
    expect((await followUps()).toSorted()).toEqual(
      [
        [one, 'not_offered', false],
        [other, 'due', true],
      ].sort(),
    );
    const body = { occasion: 'follow_up' as const, instrumentId, outsideWindow: 'other' as const };
    const { items, leftOut } = await leader.postLinks({ params: { runId }, body });
    expect(items.map(({ participantId }) => participantId)).toEqual([other]);
    expect(leftOut).toEqual([{ participantId: one, status: 'not_offered' }]);
    const named = { ...body, participantIds: [one] };
    const refused = await refusal(leader.postLinks({ params: { runId }, body: named }));
    expect(refused.code).toBe('link.contact_withdrawn');
    await say(server, one, 'contact', true, 1);
    expect((await leader.postLinks({ params: { runId }, body: named })).items).toHaveLength(1);
  });
});

describe('The words that somebody wrote', () => {
  const feedback = { instrumentId: campFeedback.id, version: campFeedback.version };
  const words = 'Laituri oli paras paikka';

  it('are shown to nobody but their own worker without a permission to quote them', async () => {
    const instruments = [feedback, pinned];
    const { programmeId, runId, members } = await runningRun(server, 6, { instruments });
    const { instrumentId, version: instrumentVersion } = feedback;
    for (const participantId of members) {
      await say(server, participantId, 'research', true);
      const params = { ...formParams(runId, participantId, 'end'), instrumentId };
      const answers = { group_activity: 5, comment_highlight: words };
      await leader.putForm({ params, body: endFormBody(answers, { instrumentVersion }) });
    }
    const [participantId = ''] = members;
    const exportId = randomUUID();
    const researcher = as(server, 'researcher');
    await researcher.putExport({ params: { exportId }, body: { instrumentId, instrumentVersion } });
    const ids = { ...missing(), programmeId, runId, participantId, exportId, instrumentId };
    let read = 0;
    for (const { name, route } of allRoutes)
      for (const user of ['leader', 'coordinator', 'researcher', 'admin']) {
        if (route.method !== 'GET' || !Array.isArray(route.roles)) continue;
        const { path } = requestTo(name, route, ids);
        const Authorization = `Bearer ${await server.tokenFor(user)}`;
        const answer = await fetch(server.url + path, { headers: { Authorization } });
        if (answer.ok) read++;
        expect(await answer.text(), `${name} for ${user}`).not.toContain(words);
      }
    expect(read).toBeGreaterThan(30);
    const record = await as(server, 'own-worker').getRecord({ params: { participantId } });
    expect(JSON.stringify(record)).toContain(words);
  });
});
