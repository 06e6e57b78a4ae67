import { describe, expect, it } from 'vitest';
import { as, newId, newRunBody, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const admin = as(server, 'admin');
const coordinator = as(server, 'coordinator');
const leader = as(server, 'leader');

async function groupOf(by: typeof leader) {
  const params = { programmeId: newId('programme') };
  await coordinator.putProgramme({ params, body: { name: 'Kokeilu', kind: 'other' } });
  return by.putRun({ params: { runId: newId('run') }, body: newRunBody(params.programmeId) });
}

describe('The organisation', () => {
  it('has decided nothing at first: leaders and coordinators open groups', async () => {
    expect(await admin.getOrganisation({})).toEqual({
      ...{ whoOpensGroups: 'coordinators_and_leaders', version: 0 },
      ...{ urgentWords: '', reminders: null, reminderTrial: null },
    });
    expect(await groupOf(leader)).toMatchObject({ unconfirmedLeaders: ['leader'] });
  });

  it('may leave opening to its coordinators, and let leaders open groups again', async () => {
    const { version } = await admin.getOrganisation({});
    const only = await admin.putOrganisation({
      body: { whoOpensGroups: 'coordinators' },
      ifMatch: version,
    });
    expect(await refusal(groupOf(leader))).toMatchObject({ code: 'run.opened_by_coordinators' });
    expect(await groupOf(coordinator)).toMatchObject({ leaders: ['leader'] });
    // Another organisation decides for itself.
    const other = await as(server, 'other-leader').getOrganisation({});
    expect(other.whoOpensGroups).toBe('coordinators_and_leaders');
    const again = { whoOpensGroups: 'coordinators_and_leaders' as const };
    await admin.putOrganisation({ body: again, ifMatch: only.version });
    expect(await groupOf(leader)).toMatchObject({ unconfirmedLeaders: ['leader'] });
  });

  it('is changed over what was read, once', async () => {
    const { version } = await admin.getOrganisation({});
    const body = { whoOpensGroups: 'coordinators' } as const;
    const saved = await admin.putOrganisation({ body, ifMatch: version });
    // A repeat is no conflict, and another change over the same version is one.
    expect(await admin.putOrganisation({ body, ifMatch: version })).toEqual(saved);
    const late = admin.putOrganisation({
      body: { whoOpensGroups: 'coordinators_and_leaders' },
      ifMatch: version,
    });
    expect(await refusal(late)).toMatchObject({ code: 'version.conflict' });
  });
});
