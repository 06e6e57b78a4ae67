import { afterEach, describe, expect, it } from 'vitest';
import { findTables } from '../../scripts/backup/tables.ts';
import { tableVariables } from '../../shared/table-shape.ts';

const before = { ...process.env };
afterEach(() => {
  for (const variable of Object.values(tableVariables)) {
    delete process.env[variable];
    if (before[variable]) process.env[variable] = before[variable];
  }
});

const name = (tables: Partial<Record<keyof typeof tableVariables, string>>) => {
  for (const [kind, table] of Object.entries(tables))
    process.env[tableVariables[kind as keyof typeof tableVariables]] = table;
};

describe('The tables of a command', () => {
  it('are refused where one is of another stage', () => {
    name({ records: 'Laituri-prod-Records1A', identities: 'Laituri-dev-Identities2B' });
    expect(() => findTables(['records', 'identities'])).toThrow(
      'The tables are of different stages: Laituri-prod,Laituri-dev.',
    );
  });

  it('may be those that were restored beside those of the stage, or have other names', () => {
    name({
      ...{ records: 'Laituri-prod-Records1A-restored', identities: 'Laituri-prod-Identities2B' },
      audit: 'audit-of-before',
    });
    findTables();
  });
});
