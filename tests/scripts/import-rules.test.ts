import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'laituri-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports that ARCHITECTURE.md does not allow, by the folder of the importing file. */
const refused: Readonly<Record<string, readonly string[]>> = {
  shared: ['../functions/a.ts', '../web/src/a.ts', 'node:fs', '@aws-sdk/client-dynamodb'],
  'shared/contract': ['../../functions/a.ts', '../../infra/a.ts', 'node:fs'],
  'shared/exports': ['../contract/a.ts', 'node:fs'],
  'shared/instruments': ['../domain/a.ts', '../contract/a.ts'],
  'shared/stats': ['../domain/a.ts', 'zod'],
  'shared/domain': ['../contract/a.ts', '../exports/a.ts', './people/a.ts', './figures/a.ts'],
  'shared/domain/people': ['../groups/a.ts', '../forms/a.ts', '../figures/a.ts', '../privacy/a.ts'],
  'shared/domain/groups': ['../forms/a.ts', '../figures/a.ts', '../privacy/a.ts'],
  'shared/domain/forms': ['../figures/a.ts', '../privacy/a.ts'],
  'shared/domain/figures': ['../privacy/a.ts'],
  'shared/domain/privacy': ['../figures/a.ts'],
  functions: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '../infra/a.ts'],
  'functions/http': ['../store/a.ts', '../files/a.ts', '../runs.ts', '@aws-sdk/lib-dynamodb'],
  'functions/files': ['../store/a.ts', '../http/a.ts', '../runs.ts', '@aws-sdk/util-dynamodb'],
  'functions/store': ['../runs.ts', '../files/a.ts', '../../infra/a.ts'],
  infra: ['../functions/a.ts', './local/a.ts', '../tests/a.ts', '../scripts/a.ts'],
  'infra/local/gateway': ['../../../tests/a.ts', '../../../scripts/a.ts'],
  scripts: ['../tests/a.ts'],
  'scripts/tools': ['../../tests/a.ts'],
  web: ['../functions/a.ts', '../tests/a.ts', 'node:fs'],
  'web/src/pages/run': [
    ...['../roll/a.tsx', '../../pages/roll/a.tsx', '../../app/a.tsx'],
    ...['../../../../functions/a.ts', '../../../../tests/a.ts'],
  ],
  'web/src/features/forms': ['../../pages/run/a.tsx', '../../app/a.tsx'],
  'web/src/charts': ['../offline/a.ts', '../features/a.ts', '../pages/run/a.ts'],
  'web/src/offline': ['../charts/a.ts', '../features/a.ts', '../app/a.ts'],
  'web/src/ui': ['../offline/a.ts', '../charts/a.ts', '../features/a.ts'],
  'web/src/api': ['../ui/a.ts', '../offline/a.ts'],
  'web/src/session': ['../api/a.ts', '../ui/a.ts'],
  'web/src/routes': ['../session/a.ts', '../texts/a.ts'],
  'web/src/texts': ['../session/a.ts', '../api/a.ts', '../ui/a.ts'],
};

/** Imports that are allowed: a rule that refused these would refuse everything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/domain/privacy': ['../forms/a.ts', '../people/a.ts', '../day.ts', 'zod'],
  'shared/domain/figures': ['../forms/a.ts', '../groups/a.ts', '../../stats/a.ts'],
  functions: ['./store/a.ts', './http/a.ts', './files/a.ts', '../shared/contract/a.ts'],
  'functions/http': ['../../shared/problems.ts', '@middy/core', './own.ts'],
  'functions/store': ['../../shared/domain/a.ts', './keys.ts'],
  'web/src/pages/run': [
    ...['../../features/forms/a.tsx', '../../ui/a.tsx', '../../texts/staff.ts', './a.tsx'],
    '../../../../shared/domain/a.ts',
  ],
  'web/src/app': ['../pages/run/a.tsx'],
};

type PlantedImport = { path: string; line: string };

const plantedOf = (
  imports: Readonly<Record<string, readonly string[]>>,
  name: string,
): PlantedImport[] =>
  Object.entries(imports).flatMap(([at, paths]) =>
    paths.map((path, n) => ({
      path: `${at}/${name}${n}.ts`,
      line: `import { a } from '${path}';`,
    })),
  );

/** The files that the rules of `biome.json` report, of files with one import each. */
function reportedOf(planted: readonly PlantedImport[]): string[] {
  copyFileSync('biome.json', join(folder, 'biome.json'));
  for (const { path, line } of planted) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n\nexport const used = a;\n`);
  }
  const { stdout } = spawnSync(
    join(process.cwd(), 'node_modules/.bin/biome'),
    [
      ...['lint', '--only=style/noRestrictedImports', '--reporter=json', '--vcs-enabled=false'],
      ...['--max-diagnostics=none', '.'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
  return diagnostics.map(({ location }) => location.path).sort();
}

it('Every import that the architecture does not allow is refused, and the others are not', () => {
  const illegal = plantedOf(refused, 'illegal');
  const second = {
    path: 'functions/store/second.ts',
    line: "import { DynamoDBClient as a } from '@aws-sdk/client-dynamodb';",
  };
  const ofTypes = {
    path: 'functions/store/types.ts',
    line: "import type { PutCommandInput as a } from '@aws-sdk/lib-dynamodb';",
  };
  const reported = reportedOf([...illegal, second, ...plantedOf(allowed, 'legal'), ofTypes]);
  expect(reported).toEqual([...illegal, second].map(({ path }) => path).sort());
});
