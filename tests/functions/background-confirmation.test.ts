import { describe, expect, it } from 'vitest';
import { confirmationOf } from '../../shared/domain/figures/background-confirmation.ts';
import { as, enrolled, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');

const aRun = () => runningRun(server, 3, { leaders: ['leader', 'camp-leader'] });
const look = (runId: string) => leader.getCountedBackground({ params: { runId } });
async function confirm(runId: string, ifMatch?: number) {
  const { composition } = await look(runId);
  const body = { composition };
  return leader.putBackgroundConfirmation({ params: { runId }, body, ifMatch });
}

describe('The group’s background as it is counted', () => {
  it('is visible to its leader from three members on', async () => {
    const { runId } = await runningRun(server, 2);
    expect(await refusal(look(runId))).toMatchObject({ code: 'background.too_few' });
    await enrolled(server, runId);
    expect(confirmationOf(await look(runId))).toBe('missing');
  });

  it('is confirmed as the leader saw it, and stays counted', async () => {
    const { runId } = await aRun();
    expect(confirmationOf(await look(runId))).toBe('missing');
    const stored = await confirm(runId);
    expect(stored).toMatchObject({ confirmedBy: 'leader', version: 1 });
    const seen = await look(runId);
    expect(confirmationOf(seen)).toBe('present');
    expect(seen.composition.sex.basis).toBe('computed');
    expect(await refusal(leader.getRunBackground({ params: { runId } }))).toMatchObject({
      code: 'background.unknown',
    });
  });

  it('is confirmed once, however often the request arrives', async () => {
    const { runId } = await aRun();
    const first = await confirm(runId);
    expect(await confirm(runId)).toEqual(first);
  });

  it.each(['Maija', ''])('has its own codes and no text like “%s” beside them', async (text) => {
    const { runId } = await aRun();
    const { composition } = await look(runId);
    const sex = { ...composition.sex, counts: { [text]: 1 } } as never;
    const body = { composition: { ...composition, sex } };
    expect(
      await refusal(leader.putBackgroundConfirmation({ params: { runId }, body })),
    ).toMatchObject({ code: 'body.invalid' });
  });

  it('says that the confirmation is for earlier counts once they have changed', async () => {
    const { runId } = await aRun();
    await confirm(runId);
    await enrolled(server, runId, { sex: 'female' });
    const changed = await look(runId);
    expect(confirmationOf(changed)).toBe('earlier');
    expect(changed.confirmed?.composition.sex.known).toBe((changed.composition.sex.known ?? 0) - 1);
    // Nothing unseen is confirmed over what somebody else has seen meanwhile.
    expect(await refusal(confirm(runId))).toMatchObject({ code: 'version.required' });
    expect(confirmationOf({ ...changed, confirmed: await confirm(runId, 1) })).toBe('present');
    expect((await look(runId)).confirmed?.version).toBe(2);
  });
});
