import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { changedItems } from '../../scripts/backup/compare.ts';
import { fileOf } from '../../scripts/backup/manifest.ts';
import { dryDrill } from '../../scripts/drill/dry.ts';
import type { DrillStep, ReportStep } from '../../scripts/drill/steps.ts';
import { dynamodbEndpoint } from '../database.ts';
import { answerBoth, as, runningRun } from '../make.ts';

const directories: string[] = [];
afterAll(() => Promise.all(directories.map((one) => rm(one, { recursive: true }))));

/** One group of two people with their names, forms and summary. */
async function fill(server: LocalServer): Promise<void> {
  const { runId, members } = await runningRun(server, 2);
  for (const participantId of members) await answerBoth(server, runId, participantId, [2, 4]);
  for (const [n, participantId] of members.entries())
    await as(server, 'own-worker').putIdentity({
      params: { participantId },
      body: { name: `Harjoituksen Henkilö ${n}`, phone: null, language: 'fi' },
    });
}

async function drill(after: (step: DrillStep, directory: string) => Promise<void> | void) {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-drill-'));
  directories.push(directory);
  const steps: DrillStep[] = [];
  const report: ReportStep = async (step) => {
    steps.push(step);
    await after(step, directory);
  };
  const isGood = await dryDrill({
    ...{ endpoint: dynamodbEndpoint, functions: 'source' },
    ...{ directory, fill, report },
  });
  return { isGood, steps };
}

describe('The dry drill', () => {
  it('loses every table, restores it, and finds every item and figure as before', async () => {
    const { isGood, steps } = await drill(() => {});
    expect(steps.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(isGood).toBe(true);
    expect(steps.map(({ name }) => name)).toEqual([
      'an organisation works',
      'back up into files',
      'lose the tables, and make empty ones',
      'restore from the files',
      'compare every item',
      'count every group again',
      'clean up',
    ]);
    const [works, backUp, lose, restore] = steps;
    expect(lose?.found).toBe('0 records, 0 identities, 0 audit');
    expect(backUp?.found).toBe(works?.found);
    expect(restore?.found).toBe(works?.found);
    expect(steps.at(-2)?.found).toMatch(/^1 summaries agree/);
  });

  it('says which file was damaged, compares nothing, and cleans up', async () => {
    const { isGood, steps } = await drill(async ({ name }, directory) => {
      if (name === 'back up into files') await writeFile(fileOf(directory, 'identities'), 'x');
    });
    expect(isGood).toBe(false);
    expect(steps.at(-2)).toMatchObject({
      name: 'restore from the files',
      fault: expect.stringContaining('The file of identities'),
    });
    expect(steps.at(-1)).toMatchObject({ name: 'clean up', fault: null });
  });
});

it('An item that is changed, missing or new is counted once for each table that has it', () => {
  const [one, other] = [
    { pk: 'a', sk: 'RUN', name: 'one' },
    { pk: 'a', sk: 'MEMBER#1', name: 'other' },
  ];
  expect(changedItems([one, other], [other, one])).toBe(0);
  expect(changedItems([one, other], [one])).toBe(1);
  expect(changedItems([one], [one, other])).toBe(1);
  expect(changedItems([one], [{ ...one, name: 'changed' }])).toBe(2);
});
