/**
 * `npm run bench [-- section …]` measures cold starts, the warm path, capacity units, the
 * comparison of programmes, load, an organisation of a thousand groups and the web, and reports which goals are reached
 * (docs/performance.md). `--json` prints JSON, `--seed 7` repeats a run's shuffles, and `--quick`
 * only checks that every section works: its figures mean nothing.
 */
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../../scripts/synth.ts';
import { markdownTableOf, type SectionResult } from './figures.ts';
import { isSection, type SectionName, sections } from './sections.ts';

const mostMinutes = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});

/** Prints one line that says what is wrong, and exits. */
function refuse(line: string): never {
  console.error(`✗ ${line}`);
  process.exit(1);
}

function chosenSections(): SectionName[] {
  const names = Object.keys(sections) as SectionName[];
  const unknown = positionals.find((name) => !isSection(name));
  if (unknown) refuse(`There is no section ${unknown}: choose from ${names.join(', ')}.`);
  return names.filter((name) => positionals.length === 0 || positionals.includes(name));
}

const seed = Number(values.seed ?? Date.now() % 100_000);
if (!Number.isInteger(seed)) refuse('--seed must be a whole number.');

/** Runs a section in a process of its own, and stops it after `timeout`. */
function run(name: SectionName, timeout: number): Promise<SectionResult> {
  const script = join(import.meta.dirname, 'section-process.ts');
  const args = [script, name, String(seed), values.quick ? 'quick' : 'full'];
  return new Promise((done) => {
    const child = execFile(process.execPath, args, { timeout }, (error, stdout, stderr) => {
      if (error) refuse(`${name} failed${error.killed ? ': it took too long' : ''}. ${stderr}`);
      done(JSON.parse(stdout) as SectionResult);
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => child.kill(signal));
  });
}

function show(name: SectionName, { about, goal, holds, rows }: SectionResult): void {
  console.log(`\n## ${name}\n\n${about}. Goal: ${goal}: ${holds ? 'reached' : 'NOT reached'}.\n`);
  console.log(markdownTableOf(rows).join('\n'));
}

/**
 * Runs the sections one after another, since each needs the whole machine; a quick run does two at
 * once.
 */
async function runAll(names: readonly SectionName[], until: number) {
  const found: [SectionName, SectionResult][] = [];
  const one = async (name: SectionName) => {
    const result = await run(name, Math.max(1, until - Date.now()));
    found.push([name, result]);
    if (!values.json) show(name, result);
  };
  const left = [...names];
  const lane = async () => {
    for (let name = left.shift(); name; name = left.shift()) await one(name);
  };
  await Promise.all(values.quick ? [lane(), lane()] : [lane()]);
  return Object.fromEntries(found);
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const names = chosenSections();
await synthesize();
if (!values.json) console.log(`Seed ${seed}, on ${machine}`);
const found = await runAll(names, Date.now() + mostMinutes * 60_000);
if (values.json)
  console.log(JSON.stringify({ seed, machine, quick: values.quick, found }, null, 2));
