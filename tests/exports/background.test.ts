import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { bandLimits, configuration } from '../../shared/configuration.ts';
import type { ExportedPage, ExportedPerson } from '../../shared/exports/export.ts';
import { as, formParams, newAnswers, newFormBody, newId, refusal } from '../make.ts';
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
  stranger,
  woman,
} from './research.ts';

const server = await testServer();
const researcher = as(server, 'researcher');
const background = { kind: 'background' as const };

const dropOut: PersonInBands = {
  ...{ sex: 'female', birthYear: 1980, attended: 1, leftOn: '2026-04-01', answers: [1, 1] },
};
/** The only man of the programme, whom the researcher knows, and whose answers nobody else gave. */
const rareMan: PersonInBands = { sex: 'male', birthYear: 1950, attended: 4, answers: [5, 3] };

/** Five groups of six of whom two leave early in each; in one of them there is the man. */
async function fullProgramme() {
  const programmeId = await newProgramme(server);
  const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
  for (let n = 0; n < bandLimits.cohortRuns; n++) {
    const people = [woman, woman, woman, n === 0 ? rareMan : woman, dropOut, dropOut];
    groups.push(await endedGroup(server, programmeId, people));
  }
  return { programmeId, groups };
}

function expectAnonymous(people: readonly ExportedPerson[]) {
  for (const programme of new Set(people.map((one) => one.programme))) {
    const own = people.filter((one) => one.programme === programme).map(bandsText);
    for (const bands of new Set(own))
      expect(own.filter((one) => one === bands).length).toBeGreaterThanOrEqual(bandLimits.fewest);
  }
}

describe('An export with bands', () => {
  let first: Awaited<ReturnType<typeof fullProgramme>>;
  let second: Awaited<ReturnType<typeof fullProgramme>>;
  let only: { programmeIds: string[]; kind: 'background' };
  let pages: ExportedPage[];
  let people: ExportedPerson[];

  beforeAll(async () => {
    [first, second] = [await fullProgramme(), await fullProgramme()];
    only = { ...background, programmeIds: [first.programmeId, second.programmeId] };
    ({ pages, people } = await readExport(server, only));
  });

  it('compares completers with drop-outs of each programme', () => {
    expect(people).toHaveLength(60);
    for (const { programmeId } of [first, second]) {
      const own = people.filter(({ programme }) => programme === programmeId);
      const leftEarly = own.filter(({ bands }) => bands?.exit_band === 'left_early');
      expect(leftEarly).toHaveLength(10);
      expect(new Set(leftEarly.map(answersOf))).toEqual(new Set(['start 1']));
      expect(own.filter(({ bands }) => bands?.exit_band === 'completed')).toHaveLength(20);
    }
  });

  it('has the bands of attendance, as far as five are alike', () => {
    const doses = new Set(people.map(({ bands }) => `${bands?.exit_band} ${bands?.dose_band}`));
    expect(doses).toEqual(new Set(['completed 80_or_over', 'left_early under_half']));
  });

  it('tells nobody apart, and not the man of whom there is one', () => {
    expectAnonymous(people);
    const his = people.filter((one) => answersOf(one) === answered(rareMan.answers));
    expect(his).toHaveLength(2);
    const [bands = ''] = his.map(bandsText);
    expect(people.filter((one) => bandsText(one) === bands).length).toBeGreaterThan(30);
    expect(JSON.stringify(people)).not.toMatch(/"male"|60_or_over/);
  });

  it('has nothing of a group: no pseudonym, no week, and another name in each', () => {
    expect(new Set(people.map(({ run }) => run))).toEqual(new Set([null]));
    const weeks = people.flatMap(({ forms }) => forms.map(({ week }) => week));
    expect(new Set(weeks)).toEqual(new Set([null]));
    const text = JSON.stringify(pages);
    for (const { runId, members } of [...first.groups, ...second.groups])
      for (const secret of [runId, ...members]) expect(text).not.toContain(secret);
  });

  it('returns nobody until all groups are read, and then in the order of pseudonyms', () => {
    const empty = (2 * bandLimits.cohortRuns) / configuration.exportRuns;
    expect(pages.map(({ items }) => items.length)).toEqual([
      ...Array.from({ length: empty }, () => 0),
      ...[bandLimits.pageRows, bandLimits.pageRows, 10],
    ]);
    const names = people.map(({ person }) => person);
    expect(names).toEqual([...names].sort());
    expect(pages.at(-1)?.progress).toEqual({ done: 10, total: 10 });
  });

  it('gives no rows before all groups are read, nor for a cursor of ours that it did not make', async () => {
    const params = { exportId: randomUUID() };
    await researcher.putExport({ params, body: selection(only) });
    for (const cursor of ['rows-0', 'rows-x', '3', '10', 'x'])
      expect(await refusal(researcher.listExportRows({ params, query: { cursor } }))).toMatchObject(
        { code: 'cursor.invalid' },
      );
  });

  it('is the same when a page is read again, also when somebody’s background has changed', async () => {
    const params = { exportId: randomUUID() };
    await researcher.putExport({ params, body: selection(only) });
    const read = (cursor?: string) =>
      researcher.listExportRows({ params, query: cursor ? { cursor } : {} });
    await read();
    await read('5');
    const before = await read('rows-0');
    await say(server, second.groups[4]?.members[5] ?? '', 'measurement', true);
    await read();
    expect(await read('rows-0')).toEqual(before);
  });

  it('leaves nothing of the bands behind when it is ended', async () => {
    const { exportId } = await readExport(server, only);
    const stored = () => itemsOf(server, keys.export('kainuu', exportId).pk);
    const before = await stored();
    expect(before).toHaveLength(3);
    for (const member of first.groups.flatMap(({ members }) => members))
      expect(JSON.stringify(before)).not.toContain(member);
    for (const { sk, expiresAt } of before)
      if (sk !== 'EXPORT') expect(expiresAt).toBeGreaterThan(Date.now() / 1000);
    await researcher.deleteExport({ params: { exportId } });
    const after = await stored();
    expect(after.map(({ sk }) => sk)).toEqual(['EXPORT']);
    expect(after[0]).not.toHaveProperty('cohorts');
  });

  describe('made again later', () => {
    it('has no group more until five have ended, so that none is found by comparing files', async () => {
      for (let n = 1; n < bandLimits.cohortRuns; n++)
        await endedGroup(server, first.programmeId, [woman]);
      const again = await readExport(server, only);
      expect(again.people).toHaveLength(60);
      await endedGroup(server, first.programmeId, [woman]);
      const more = await readExport(server, only);
      expect(more.people).toHaveLength(65);
      expectAnonymous(more.people);
    });

    it('has nobody who consented since, nor a form that came since: they would be recognised', async () => {
      const programmeId = await newProgramme(server);
      const groups: Awaited<ReturnType<typeof endedGroup>>[] = [];
      for (let n = 0; n < bandLimits.cohortRuns; n++)
        groups.push(await endedGroup(server, programmeId, [woman, woman]));
      const [late = ''] = groups[0]?.members ?? [];
      await say(server, late, 'research', false, 1);
      const request = { ...background, programmeIds: [programmeId] };
      expect((await readExport(server, request)).people).toHaveLength(9);
      await say(server, late, 'research', true, 2);
      const { runId, members } = groups[1] ?? { runId: '', members: [] };
      await as(server, 'leader').putForm({
        params: formParams(runId, members[0] ?? '', 'follow_up'),
        body: newFormBody(newAnswers(3), {
          ...{ answeredOn: '2026-08-03', outsideWindow: 'late_return', confirmedDate: true },
        }),
      });
      const { people: later } = await readExport(server, request);
      expect(later).toHaveLength(9);
      expect(new Set(later.map(({ forms }) => forms.length))).toEqual(new Set([2]));
    });

    it('has no bands that a withdrawal would make rare, and nobody who withdrew', async () => {
      const gone = first.groups.flatMap(({ members }) => members.slice(4));
      for (const participantId of gone.slice(0, 6))
        await say(server, participantId, 'research', false, 1);
      const { people: left } = await readExport(server, only);
      expectAnonymous(left);
      const own = left.filter(({ programme }) => programme === first.programmeId);
      expect(own.map(({ bands }) => bands?.exit_band)).not.toContain('left_early');
      for (const one of own.filter((each) => answersOf(each) === 'start 1'))
        expect(one.bands?.exit_band).toBeNull();
    });
  });

  describe('fixes the kind of the organisation’s exports', () => {
    it('which the researcher sees', async () => {
      const { kind, since } = await researcher.getExportKind({});
      expect(kind).toBe('background');
      expect(Date.parse(since ?? '')).toBeLessThan(Date.now() + 1);
    });

    it('so that no export of groups is started, whose equal answers could be joined to it', async () => {
      const params = { exportId: randomUUID() };
      const call = researcher.putExport({ params, body: selection({ kind: 'groups' }) });
      expect(await refusal(call)).toMatchObject({ status: 409, code: 'export.other_kind' });
      // What a client sends that knows no kinds is of groups.
      const older = researcher.putExport({ params, body: selection() });
      expect(await refusal(older)).toMatchObject({ code: 'export.other_kind' });
    });

    it('for one of two kinds that are fixed at once, and says the same when repeated', async () => {
      const { fixExportKind, getExportKind } = await import('../../functions/store/export-kind.ts');
      const org = newId('organisation');
      const since = new Date().toISOString();
      const kinds = ['groups', 'background'] as const;
      const fixing = await Promise.allSettled(
        kinds.map((kind) => fixExportKind(org, { kind, since, by: 'researcher' })),
      );
      expect(fixing.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const stored = await getExportKind(org);
      const kind = stored?.kind ?? 'groups';
      await fixExportKind(org, { kind, since: '2030-01-01T00:00:00.000Z', by: 'another' });
      expect(await getExportKind(org)).toEqual(stored);
    });

    it('and not of another organisation', async () => {
      expect(await stranger(server).getExportKind({})).toEqual({ kind: null, since: null });
    });
  });
});
