import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { bandLimits } from '../../shared/configuration.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { as, newId, newMemberBody, refusal } from '../make.ts';
import { giveOldDays } from '../old-runs.ts';
import { testServer } from '../server.ts';
import {
  answered,
  answersOf,
  bandsText,
  endedGroup,
  itemsOf,
  newProgramme,
  type PersonInBands,
  readExport,
  say,
  selection,
  woman,
} from './research.ts';

const server = await testServer();
const { nightOf } = await import('../../functions/removal/night.ts');
const researcher = as(server, 'researcher');
const background = { kind: 'background' as const };

/** Six who answered differently, so that a group's figures could be shown. */
const sixWomen = [2, 3, 4, 2, 3, 4].map(
  (start, n): PersonInBands => ({ ...woman, answers: [start, n % 2 === 0 ? 4 : 3] }),
);

describe('A cohort of groups', () => {
  it('counts only groups of which somebody is exported, and takes the others in later', async () => {
    const programmeId = await newProgramme(server);
    const without = await endedGroup(server, programmeId, [woman]);
    for (let n = 1; n < bandLimits.cohortRuns; n++) await endedGroup(server, programmeId, [woman]);
    const [nobody = ''] = without.members;
    await say(server, nobody, 'research', false, 1);
    const request = { ...background, programmeIds: [programmeId] };
    // Of five groups that have ended, four have rows.
    expect((await readExport(server, request)).people).toEqual([]);
    expect((await readExport(server, request)).people).toEqual([]);
    await endedGroup(server, programmeId, [woman]);
    expect((await readExport(server, request)).people).toHaveLength(5);
    // The group of which nobody was exported belongs to no cohort yet.
    await say(server, nobody, 'research', true, 2);
    expect((await readExport(server, request)).people).toHaveLength(5);
    for (let n = 1; n < bandLimits.cohortRuns; n++) await endedGroup(server, programmeId, [woman]);
    expect((await readExport(server, request)).people).toHaveLength(10);
  });

  it('is in no export any more once the data of one of its groups are removed', async () => {
    const programmeId = await newProgramme(server);
    const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
    for (let n = 0; n < bandLimits.cohortRuns; n++)
      groups.push(await endedGroup(server, programmeId, [woman]));
    const request = { ...background, programmeIds: [programmeId] };
    expect((await readExport(server, request)).people).toHaveLength(5);
    const [first] = groups;
    await giveOldDays(server, first?.runId ?? '', { startsOn: '2016-03-02', endsOn: '2016-05-04' });
    await nightOf({ now: new Date().toISOString(), hasTime: () => true });
    // The rows that are missing beside the earlier file would be those of that group.
    expect((await readExport(server, request)).people).toEqual([]);
  });

  it('has nobody more when somebody of their group who did not consent is gone', async () => {
    const programmeId = await newProgramme(server);
    const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
    for (let n = 0; n < bandLimits.cohortRuns; n++)
      groups.push(await endedGroup(server, programmeId, n === 0 ? sixWomen : [woman]));
    const [refuser = ''] = groups[0]?.members ?? [];
    await say(server, refuser, 'research', false, 1);
    const request = { ...background, programmeIds: [programmeId] };
    const { people: before } = await readExport(server, request);
    expect(before.length).toBeLessThan(4 + 5);
    // Without this person nothing follows any more about whom the export leaves out.
    await as(server, 'own-worker').deleteParticipant({ params: { participantId: refuser } });
    const { people: later } = await readExport(server, request);
    expect(later).toHaveLength(before.length);
    expect(later.map(answersOf).sort()).toEqual(before.map(answersOf).sort());
  });

  it('has the same bands of everybody, though a background and an exit were corrected since', async () => {
    const programmeId = await newProgramme(server);
    const known: PersonInBands = { ...woman, answers: [4, 2] };
    const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
    for (let n = 0; n < bandLimits.cohortRuns; n++)
      groups.push(await endedGroup(server, programmeId, [n === 0 ? known : woman, woman]));
    const request = { ...background, programmeIds: [programmeId] };
    const bandsOfKnown = async () => {
      const { people: all } = await readExport(server, request);
      return all.filter((one) => answersOf(one) === answered(known.answers)).map(bandsText);
    };
    const before = await bandsOfKnown();
    expect(before).toEqual(['female,45_59,80_or_over,completed']);
    const { runId, members } = groups[0] ?? { runId: '', members: [] };
    const [participantId = ''] = members;
    await as(server, 'own-worker').putParticipant({
      params: { participantId },
      body: {
        ...{ ownWorker: 'own-worker', synthetic: true },
        background: { sex: 'male', birth_year: 1940 },
      },
      ifMatch: 1,
    });
    await as(server, 'leader').putMember({
      params: { runId, participantId },
      body: newMemberBody({
        state: 'dropped_out',
        exit: { on: '2026-04-20', reason: 'life_situation' },
      }),
      ifMatch: 1,
    });
    expect(await bandsOfKnown()).toEqual(before);
  });

  it('has nothing left of somebody who is erased, while an export is read either', async () => {
    const programmeId = await newProgramme(server);
    const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
    for (let n = 0; n < bandLimits.cohortRuns; n++)
      groups.push(await endedGroup(server, programmeId, [woman, woman]));
    const { exportId } = await readExport(server, { ...background, programmeIds: [programmeId] });
    const { runId, members } = groups[0] ?? { runId: '', members: [] };
    const [gone = '', other = ''] = members;
    const inRun = async () => JSON.stringify(await itemsOf(server, keys.run('kainuu', runId).pk));
    expect(await itemsOf(server, keys.export('kainuu', exportId).pk)).toHaveLength(2);
    expect(await inRun()).toContain(`GIVEN#${selection().instrumentId}#1#${gone}`);
    await as(server, 'own-worker').deleteParticipant({ params: { participantId: gone } });
    expect(await itemsOf(server, keys.export('kainuu', exportId).pk)).toHaveLength(1);
    expect(await inRun()).not.toContain(gone);
    expect(await inRun()).toContain(`GIVEN#${selection().instrumentId}#1#${other}`);
    const query = { cursor: 'rows-0' };
    const call = researcher.listExportRows({ params: { exportId }, query });
    expect(await refusal(call)).toMatchObject({ code: 'cursor.invalid' });
  });

  it('has the same rows for two exports that read a group first, at once, and none after that', async () => {
    const { fixGivenRows, readGivenRows } = await import('../../functions/store/given-rows.ts');
    const of = { org: newId('organisation'), runId: newId('run'), instrument: 'one#1' };
    const bands = { sex: null, age_band: null, dose_band: null, exit_band: null };
    const rowsOf = (...numbers: string[]) =>
      numbers.map((participantId) => ({ participantId, bands }));
    const [one, two, three] = [newParticipantId(), newParticipantId(), newParticipantId()];
    const [first, second] = await Promise.all([
      fixGivenRows(of, rowsOf(one, two)),
      fixGivenRows(of, rowsOf(two, three)),
    ]);
    expect(first).toEqual(second);
    expect(await fixGivenRows(of, rowsOf(newParticipantId()))).toEqual(first);
    expect(await readGivenRows({ ...of, instrument: 'one#10' })).toBeUndefined();
  });
});
