/**
 * Cold start: a fresh process, the import and the first real request of each function, compared
 * with a bare handler that uses the same SDK, puts one form and does nothing else.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type FunctionName, functionNames } from '../../infra/function-names.ts';
import { chanceOf, shuffled } from '../../infra/local/demo/chance.ts';
import { localEnvironment } from '../../infra/local/lambdas/lambda.ts';
import type { FunctionDescription } from '../../infra/local/template/template.ts';
import { bundled } from '../../scripts/build.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import { newFormBody } from '../make.ts';
import { type BenchSection, rounded } from './figures.ts';
import { firstRequests } from './first-requests.ts';
import { type MeasuredCost, type MeasuredPair, measuredPairOf, pairFiguresOf } from './pairs.ts';
import { freshDynamodb, passingDirectory, startBenchServer } from './server.ts';

const mostRatio = 1.15;
const mostKb = 150;
/** The canary is left out: nobody waits for it, and it calls services other than DynamoDB. */
const measured = functionNames.filter((name) => name !== 'canary');
/** What a first request does on purpose that a bare handler would not. */
const reasons: Partial<Record<string, string>> = {
  links: 'hashes a typed code with scrypt, some 30 ms (ADR 13)',
};
/** The bare handler against itself: the ratio that chance alone gives. */
const control = 'bare handler (A/A)';

const kbOf = (bundle: string) => rounded(gzipSync(readFileSync(bundle)).length / 1024);

/** Builds the bare handler and the measuring process the way functions are built. */
async function buildBare(directory: string): Promise<{ bare: string; prober: string }> {
  const entryPoints = ['bare', 'cold-process'].map((name) => `tests/bench/${name}.ts`);
  await build({ ...bundled, entryPoints, outdir: directory });
  return { bare: join(directory, 'bare.cjs'), prober: join(directory, 'cold-process.cjs') };
}

/** The put of a form under a key that no item has. */
function barePut(table: string | undefined): object {
  const item = { pk: 'ORG#kainuu#RUN#run-bare', sk: `FORM#${randomUUID()}`, ...newFormBody() };
  return {
    TableName: table,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk)',
  };
}

const plain = (name: string) => name.replaceAll('-', '').toLowerCase();

function descriptionOf(name: string, all: readonly FunctionDescription[]) {
  const found = all.find(({ id }) => id.toLowerCase().startsWith(`${plain(name)}function`));
  if (!found) throw new Error(`The template has no function ${name}`);
  return { bundle: join(found.directory, 'index.cjs'), environment: found.environment };
}

/** A bundle that is started in a fresh process for each event. */
type StartedBundle = { bundle: string; environment: Readonly<Record<string, string>> };

/** Starts bundles one after another, each in its own process. */
function starter(prober: string, directory: string, endpoint: string) {
  const around = localEnvironment(endpoint, { webAddress: 'http://localhost/', limitFactor: 1e6 });
  return async ({ bundle, environment }: StartedBundle, event: object): Promise<MeasuredCost> => {
    const file = join(directory, 'event.json');
    await writeFile(file, JSON.stringify(event));
    const { stdout } = await promisify(execFile)(process.execPath, [prober, bundle, file], {
      env: { ...environment, ...around },
    });
    const { status, ...cost } = JSON.parse(stdout) as MeasuredCost & { status: number };
    if (status !== 200) throw new Error(`${bundle} answered ${status}`);
    return cost;
  };
}

export const cold: BenchSection = async ({ seed, quick }) => {
  const chance = chanceOf(seed);
  const count = quick ? 1 : 7;
  const [endpoint, directory] = [await freshDynamodb(), await passingDirectory()];
  const { bare, prober } = await buildBare(directory);
  const server = await startBenchServer(endpoint, 'source');
  const requestTo = await firstRequests(server, count);
  const { functions } = server.description;
  const { environment } = descriptionOf('forms', functions);
  const start = starter(prober, directory, endpoint);
  const startBare = () =>
    start({ bundle: bare, environment }, barePut(environment[tableVariables.records]));

  const names: readonly FunctionName[] = quick ? ['forms', 'meta'] : measured;
  const pairs = new Map<string, MeasuredPair[]>();
  const keep = async (name: string, measure: () => Promise<MeasuredCost>) =>
    pairs.set(name, [...(pairs.get(name) ?? []), await measuredPairOf(measure, startBare, chance)]);
  for (let n = 0; n < count; n++) {
    await keep(control, startBare);
    for (const name of shuffled(names, chance)) {
      const event = await requestTo(name, n);
      await keep(name, () => start(descriptionOf(name, functions), event));
    }
  }
  const rows = [control, ...names].map((name) => {
    const bundle = name === control ? bare : descriptionOf(name, functions).bundle;
    const figures = { ...pairFiguresOf(pairs.get(name) ?? []), 'KB gzipped': kbOf(bundle) };
    return { function: name, ...figures, why: reasons[name] ?? '' };
  });
  return {
    about: 'Import and first request in a fresh process, compared with one put by a bare handler',
    goal: `CPU at most ${mostRatio.toFixed(2)} of the bare handler’s or a stated reason, at most ${mostKb} KB gzipped each`,
    holds: rows
      .slice(1)
      .every(
        (row) =>
          (row.why || Number(row['CPU ratio']) <= mostRatio) && Number(row['KB gzipped']) <= mostKb,
      ),
    rows,
  };
};
