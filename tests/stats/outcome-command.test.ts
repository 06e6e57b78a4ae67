import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import reference from '../../data/stats_reference.json' with { type: 'json' };
import { departures } from './matches.ts';

const folder = mkdtempSync(join(tmpdir(), 'laituri-outcome-'));
afterAll(() => rmSync(folder, { recursive: true }));

function outcomeOfFile(file: string) {
  const env = { ...process.env, INIT_CWD: folder };
  const args = ['scripts/outcome.ts', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function outcomeOf(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'input.json'), text);
  return outcomeOfFile('input.json');
}

const [dataset] = reference.datasets;
const [meta] = reference.meta_analyses;
const whole = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3];
const withAnswer = (answer: unknown) => [...whole.slice(1), answer];
const forms = (pre: unknown[], post: unknown[]) => ({ pre_raw_items: pre, post_raw_items: post });

describe('npm run -s outcome', () => {
  it('prints the figures of a data set, and nothing else', () => {
    const { status, stdout, stderr } = outcomeOf(dataset?.data);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(departures(JSON.parse(stdout), dataset, 1e-9)).toEqual([]);
  });

  it('reads a file that begins with a byte order mark as one without', () => {
    const marked = outcomeOf(`\uFEFF${JSON.stringify(dataset?.data)}`);
    expect(marked).toEqual(outcomeOf(dataset?.data));
    expect(marked.status).toBe(0);
  });

  it('prints the model across groups', () => {
    const groups = meta?.groups.map(({ id, changes }) => ({ id, changes }));
    const { status, stdout } = outcomeOf({ groups });
    expect(status).toBe(0);
    expect(departures(JSON.parse(stdout), meta, 1e-7)).toEqual([]);
  });

  it('says that few changes cannot reach p < 0.05, instead of "not significant"', () => {
    const { note } = JSON.parse(outcomeOf(dataset?.data).stdout).paired.wilcoxon.drop_zeros;
    expect(note).toBe('cannot reach p < 0.05 below six changes: the smallest p is 0.25');
  });
});

describe('A file with an error is refused in one line', () => {
  it.each<[string, unknown, RegExp]>([
    ['not JSON', 'pre,post', /is not JSON/],
    ['empty', '', /is not JSON/],
    ['NaN', '{"groups": [{"id": 1,\n"changes": [NaN]}]}', /NaN on line 2/],
    ['null', 'null', /neither pre_raw_items and post_raw_items, nor groups/],
    ['a list', [], /neither pre_raw_items/],
    ['only one occasion', { pre_raw_items: [] }, /\/post_raw_items /],
    ['13 items', forms([whole.slice(1)], [whole]), /\/pre_raw_items\/0 /],
    ['an answer above the scale', forms([whole], [withAnswer(6)]), /\/post_raw_items\/0\/13 /],
    ['an answer below the scale', forms([withAnswer(0)], [whole]), /\/pre_raw_items\/0\/13 /],
    ['half an answer', forms([withAnswer(2.5)], [whole]), /\/pre_raw_items\/0\/13 /],
    ['an answer in letters', forms([withAnswer('3')], [whole]), /\/pre_raw_items\/0\/13 /],
    ['rows that do not match', forms([whole], []), /\/post_raw_items has not as many rows/],
    ['a number too few', { ...forms([null], [null]), participants: [] }, /\/participants has not/],
    [
      'a number twice',
      { ...forms([null, null], [null, null]), participants: ['P1', 'P1'] },
      /\/participants has a number twice/,
    ],
    ['groups that are not groups', { groups: {} }, /\/groups /],
    ['a change that is not a number', { groups: [{ id: 'G1', changes: ['x'] }] }, /\/changes\/0 /],
  ])('%s', (_, content, line) => {
    const { status, stdout, stderr } = outcomeOf(content);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^✗ input\.json: [^\n]+\n$/);
    expect(stderr).toMatch(line);
  });

  it('so is a file that does not exist, and no file at all', () => {
    for (const file of ['missing.json', '.', '']) {
      const { status, stdout, stderr } = outcomeOfFile(file);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^✗ [^\n]+\n$/);
    }
  });
});
