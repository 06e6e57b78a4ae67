import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { rehabilitationCampFeedback as campFeedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { requestTo } from '../access/requests.ts';
import { missing } from '../access/things.ts';
import { readExport, say } from '../exports/research.ts';
import {
  answerBoth,
  as,
  closeRun,
  endFormBody,
  endRun,
  formBody,
  formParams,
  pinned,
  refusal,
  runningRun,
} from '../make.ts';
import { testStand } from '../stand.ts';

const stand = await testStand();
const leader = as(stand, 'leader');
const coordinator = as(stand, 'coordinator');

/** Six people with both forms, in a run whose figures are released as soon as it has ended. */
async function releasedRun() {
  const { programmeId, runId, members } = await runningRun(stand, 6);
  for (const [n, member] of members.entries())
    await answerBoth(stand, runId, member, [2, n % 2 ? 4 : 2]);
  await endRun(stand, runId);
  await stand.settled();
  return { programmeId, runId, members };
}

/** All places where figures of a run are told to somebody, with why they are not. */
async function toldTo(api: typeof leader, programmeId: string, runId: string) {
  const params = { runId };
  const [outcome, summary, { items, totals }] = await Promise.all([
    api.getOutcome({ params }),
    api.getSummary({ params }),
    api.listOutcomes({ query: { programme: programmeId } }),
  ]);
  const [compared] = items;
  return {
    outcome: { pairs: outcome.pairs, suppressed: outcome.suppressed },
    items: [...new Set(outcome.items.map(({ suppressed }) => suppressed))],
    summary: { participants: summary.participants, suppressed: summary.suppressed },
    composition: summary.composition.sex.suppressed,
    compared: { pairs: compared?.pairs, suppressed: compared?.suppressed },
    totals: totals[0]?.participants,
  };
}

const told = (pairs: number) => ({
  outcome: { pairs, suppressed: null },
  items: [null],
  summary: { participants: 6, suppressed: null },
  composition: null,
  compared: { pairs, suppressed: null },
  totals: 6,
});

const notAnyMore = {
  outcome: { pairs: null, suppressed: 'taken_back' },
  items: ['taken_back'],
  summary: { participants: null, suppressed: 'taken_back' },
  composition: 'taken_back',
  compared: { pairs: null, suppressed: 'taken_back' },
  totals: null,
};

describe('Who withdraws from measurement', () => {
  it('is in no figure of the leader’s, and the released ones are told no more', async () => {
    const { programmeId, runId, members } = await releasedRun();
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(told(6));
    expect(await toldTo(leader, programmeId, runId)).toEqual(told(6));
    await say(stand, members[0] ?? '', 'measurement', false);
    await stand.settled();
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(notAnyMore);
    expect(await toldTo(leader, programmeId, runId)).toEqual(told(5));
  });

  it('before the figures are released is not in them, and they are', async () => {
    const { programmeId, runId, members } = await runningRun(stand, 6);
    for (const [n, member] of members.entries())
      await answerBoth(stand, runId, member, [2, n % 2 ? 4 : 2]);
    await say(stand, members[0] ?? '', 'measurement', false);
    await endRun(stand, runId);
    await stand.settled();
    expect(await toldTo(coordinator, programmeId, runId)).toMatchObject({
      outcome: { pairs: 5, suppressed: null },
      compared: { pairs: 5, suppressed: null },
    });
  });

  it('takes back the figures of a closed run from its leader too, for they are counted no more', async () => {
    const { programmeId, runId, members } = await releasedRun();
    await closeRun(stand, runId, members);
    await stand.settled();
    expect(await toldTo(leader, programmeId, runId)).toEqual(told(6));
    await say(stand, members[0] ?? '', 'measurement', false);
    await stand.settled();
    expect(await toldTo(leader, programmeId, runId)).toEqual(notAnyMore);
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(notAnyMore);
  });

  it('and allows it again is counted anew; what was taken back is not told again', async () => {
    const { programmeId, runId, members } = await releasedRun();
    await say(stand, members[0] ?? '', 'measurement', false);
    await stand.settled();
    await say(stand, members[0] ?? '', 'measurement', true, 1);
    await stand.settled();
    expect(await toldTo(leader, programmeId, runId)).toEqual(told(6));
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(notAnyMore);
  });
});

describe('Who takes back a form', () => {
  it('takes back what was released with it, also when it is entered anew', async () => {
    const { programmeId, runId, members } = await releasedRun();
    const params = formParams(runId, members[0] ?? '', 'end');
    await leader.deleteForm({ params });
    await stand.settled();
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(notAnyMore);
    expect((await leader.getOutcome({ params })).pairs).toBe(5);
    await leader.putForm({ params, body: endFormBody(), ifMatch: 2 });
    await stand.settled();
    expect((await leader.getOutcome({ params })).pairs).toBe(6);
    expect(await toldTo(coordinator, programmeId, runId)).toEqual(notAnyMore);
  });
});

describe('Who withdraws from research', () => {
  it('is in no export from then on, not even in the rest of one under way', async () => {
    const { runId, members } = await releasedRun();
    const [first = '', second = ''] = members;
    const versions = await Promise.all(
      [first, second].map((member) => say(stand, member, 'research', true)),
    );
    const { programmeId } = await leader.getRun({ params: { runId } });
    const programmeIds = [programmeId];
    expect((await readExport(stand, { programmeIds })).people).toHaveLength(2);
    await say(stand, first, 'research', false, versions[0]?.version);
    expect((await readExport(stand, { programmeIds })).people).toHaveLength(1);
    await say(stand, second, 'measurement', false);
    expect((await readExport(stand, { programmeIds })).people).toHaveLength(0);
  });
});

describe('Who no longer shares with the own worker', () => {
  it('has answers that the worker reads no more', async () => {
    const { runId, members } = await runningRun(stand, 1);
    const params = formParams(runId, members[0] ?? '');
    await leader.putForm({ params, body: formBody() });
    const worker = as(stand, 'own-worker');
    await say(stand, params.participantId, 'share_with_own_worker', true);
    expect((await worker.getResponse({ params })).resourceType).toBe('QuestionnaireResponse');
    await say(stand, params.participantId, 'share_with_own_worker', false, 1);
    expect((await refusal(worker.getResponse({ params }))).code).toBe('consent.not_given');
  });
});

describe('Who does not want to be contacted after the end', () => {
  it('is offered no follow-up form, is not chased for one, and is given no link', async () => {
    const occasions = ['start', 'end', 'follow_up'] as const;
    const instruments = [{ ...pinned, occasions: [...occasions] }];
    const { runId, members } = await runningRun(stand, 2, { instruments });
    const [one = '', other = ''] = members;
    const { instrumentId } = pinned;
    await endRun(stand, runId);
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
    await say(stand, one, 'contact', false);
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
    await say(stand, one, 'contact', true, 1);
    expect((await leader.postLinks({ params: { runId }, body: named })).items).toHaveLength(1);
  });
});

describe('The words that somebody wrote', () => {
  const feedback = { instrumentId: campFeedback.id, version: campFeedback.version };
  const words = 'Laituri oli paras paikka';

  it('are told to nobody who is not their own worker, whatever they consented to', async () => {
    const instruments = [feedback, pinned];
    const { programmeId, runId, members } = await runningRun(stand, 6, { instruments });
    const { instrumentId, version: instrumentVersion } = feedback;
    for (const participantId of members) {
      await say(stand, participantId, 'research', true);
      const params = { ...formParams(runId, participantId, 'end'), instrumentId };
      const answers = { group_activity: 5, comment_highlight: words };
      await leader.putForm({ params, body: endFormBody(answers, { instrumentVersion }) });
    }
    const [participantId = ''] = members;
    const exportId = randomUUID();
    const researcher = as(stand, 'researcher');
    await researcher.putExport({ params: { exportId }, body: { instrumentId, instrumentVersion } });
    const ids = { ...missing(), programmeId, runId, participantId, exportId, instrumentId };
    let read = 0;
    for (const { name, route } of allRoutes)
      for (const user of ['leader', 'coordinator', 'researcher', 'admin']) {
        if (route.method !== 'GET' || !Array.isArray(route.roles)) continue;
        const { path } = requestTo(name, route, ids);
        const Authorization = `Bearer ${await stand.tokenFor(user)}`;
        const answer = await fetch(stand.url + path, { headers: { Authorization } });
        if (answer.ok) read++;
        expect(await answer.text(), `${name} for ${user}`).not.toContain(words);
      }
    expect(read).toBeGreaterThan(30);
    const record = await as(stand, 'own-worker').getRecord({ params: { participantId } });
    expect(JSON.stringify(record)).toContain(words);
  });
});
