import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { testServer } from '../server.ts';

/** What a synthesis reads; the packages are linked. */
const sources = [
  'shared',
  'functions',
  'infra',
  'scripts',
  'data',
  'cdk.json',
  'package.json',
  'openapi.json',
  'tsconfig.base.json',
  'package-lock.json',
];

/** A copy of the project in which one path of the contract is different, and nothing else. */
async function alteredProject(file: string, path: string, altered: string): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'laituri-'));
  for (const source of sources) await cp(source, join(project, source), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  const text = await readFile(join(project, file), 'utf8');
  await writeFile(join(project, file), text.replaceAll(`'${path}'`, `'${altered}'`));
  return project;
}

const project = await alteredProject('shared/contract/programmes.ts', '/programmes', '/ohjelmat');
await promisify(execFile)(process.execPath, ['scripts/synth.ts'], { cwd: project });
const server = await testServer({ template: join(project, 'cdk.out'), functions: 'bundles' });
afterAll(() => rm(project, { recursive: true }));

describe('A route that changes in the contract', () => {
  it('changes in the template with no other edit', async () => {
    const template = JSON.parse(
      await readFile(join(project, 'cdk.out/Laituri.template.json'), 'utf8'),
    );
    const keys = Object.values(
      template.Resources as Record<string, { Properties?: { RouteKey?: string } }>,
    ).flatMap(({ Properties }) => Properties?.RouteKey ?? []);
    expect(keys).toContain('GET /v1/ohjelmat');
    expect(keys).not.toContain('GET /v1/programmes');
  });

  it('changes in the running server with no other edit', async () => {
    const headers = { Authorization: `Bearer ${await server.tokenFor('coordinator')}` };
    const [altered, former] = await Promise.all([
      fetch(`${server.url}/v1/ohjelmat`, { headers }),
      fetch(`${server.url}/v1/programmes`, { headers }),
    ]);
    expect(altered.status).toBe(200);
    expect(await altered.json()).toEqual({ items: [], next: null });
    expect(former.status).toBe(404);
  });
});
