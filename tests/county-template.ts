import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { County } from '../infra/counties.ts';
import { functionNames } from '../infra/function-names.ts';
import { laituri } from '../infra/laituri.ts';

/** A county as a deployment describes it. */
export const describedCounty = (
  changes: Partial<Extract<County, { type: 'oidc' }>> = {},
): County => ({
  ...{ provider: 'Kainuu', organisation: 'kainuu', type: 'oidc' as const },
  ...{ issuer: 'https://login.example.org', clientId: 'laituri', secretName: 'laituri/kainuu' },
  roles: { 'laituri-ohjaaja': ['leader'], 'laituri-paakayttaja': ['admin', 'coordinator'] },
  button: {
    fi: 'Kirjaudu Kainuun tunnuksilla',
    sv: 'Logga in med Kajanalands konto',
    en: 'Sign in with Kainuu',
  },
  help: 'palvelupiste@kainuu.example',
  ...changes,
});

/**
 * The cloud assembly of a deployment with counties, for a server whose functions run from source:
 * its bundles are empty.
 */
export function countyTemplate(counties: readonly County[]): string {
  const place = mkdtempSync(join(tmpdir(), 'laituri-county-'));
  afterAll(() => rm(place, { recursive: true, force: true }));
  const bundles = join(place, 'bundles');
  for (const name of functionNames) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.mjs'), `// ${name}`);
  }
  const outdir = join(place, 'cdk.out');
  process.env.CDK_VALIDATION = 'false';
  laituri({ bundles, outdir, counties }).synth();
  return outdir;
}
