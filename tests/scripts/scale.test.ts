import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { stages } from '../../infra/stages.ts';
import { assumptions } from '../../scripts/scale/assumptions.ts';
import { busiestHour } from '../../scripts/scale/busy-hour.ts';
import { documentWith } from '../../scripts/scale/document.ts';
import { forecast } from '../../scripts/scale/forecast.ts';
import { yearOf } from '../../scripts/scale/year.ts';
import { deployedTemplate } from '../infra/resources.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

it('docs/scale.md has the tables that npm run scale makes', async () => {
  const document = await readFile('docs/scale.md', 'utf8');
  expect(documentWith(document, forecast(assumptions), assumptions)).toBe(document);
});

it('What costs at rest is counted as the template has it', () => {
  const template = deployedTemplate();
  const countOf = (type: string) => Object.keys(template.findResources(type)).length;
  // AWS charges an alarm for each metric that it watches.
  const watched = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
    ({ Properties: { Metrics } }) =>
      Metrics ? (Metrics as object[]).filter((one) => 'MetricStat' in one).length : 1,
  );
  expect(assumptions.fixed).toEqual({
    keys: countOf('AWS::KMS::Key'),
    secrets: countOf('AWS::SecretsManager::Secret'),
    watchedMetrics: total(watched),
    dashboards: countOf('AWS::CloudWatch::Dashboard'),
  });
  expect(assumptions.canary.everyMinutes).toBe(stages.prod.canaryMinutes);
});

it('The busiest hour agrees with the totals of the year', () => {
  const counties = 500;
  const { reads, writes, requests } = busiestHour(counties, assumptions, 1);
  const year = yearOf(assumptions);
  const expected = (aYear: number) =>
    (counties * aYear * assumptions.busiestHour) / assumptions.workingDays;
  // Some hundreds of random occasions are within a few per cent of their average.
  expect(total(requests) / expected(year.requests)).toBeCloseTo(1, 1);
  expect(total(reads) / expected(year.reads)).toBeCloseTo(1, 1);
  expect(total(writes) / expected(year.writes)).toBeCloseTo(1, 1);
});

it('Twice as many groups make twice as many requests, and leave the busiest run as it is', () => {
  const more = { ...assumptions, runsAYear: 2 * assumptions.runsAYear };
  const [one, two] = [assumptions, more].map((given) => forecast(given).at(-1));
  // All requests together more than double, because coordinators look at each open group; the
  // recounts do not depend on that.
  expect((two?.year.recounts ?? 0) / (one?.year.recounts ?? 1)).toBeCloseTo(2, 6);
  expect(two?.hottestRun.writes).toBeLessThan(2 * (one?.hottestRun.writes ?? 0));
});
