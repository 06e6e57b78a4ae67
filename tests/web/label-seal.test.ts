import { describe, expect, it } from 'vitest';
import { ownLabelLimits } from '../../shared/configuration.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { labelFault, sealedLabelsBody } from '../../shared/domain/privacy/own-label.ts';
import { openLabels, sealLabels } from '../../web/src/offline/label-seal.ts';

/** As many as a run has places, each as long as a label may be. */
const fullRun = (character: string) => {
  const label = character.repeat(ownLabelLimits.characters);
  expect(labelFault(label)).toBe(null);
  return Object.fromEntries(Array.from({ length: 100 }, () => [newParticipantId(), label]));
};

describe('The labels of the largest run', () => {
  it.each(['x', 'ä', 'Ж', '帽', '🎩'])('fit when they are all of %s', async (character) => {
    const labels = fullRun(character);
    const { sealed, key } = await sealLabels(labels, 'r1');
    expect(sealedLabelsBody.safeParse({ sealed, runVersion: 1 }).error).toBeUndefined();
    expect(await openLabels(sealed, key, 'r1')).toEqual(labels);
  });
});

describe('Sealed labels', () => {
  it('open with no other key, for no other run, and not when a byte is missing or changed', async () => {
    const labels = fullRun('x');
    const { sealed, key } = await sealLabels(labels, 'r1');
    const other = await sealLabels(labels, 'r1');
    const changed = `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`;
    for (const [text, by, run] of [
      [sealed, other.key, 'r1'],
      [sealed, key, 'r2'],
      [sealed, '', 'r1'],
      [sealed, 'A', 'r1'],
      [sealed.slice(0, -4), key, 'r1'],
      [sealed.slice(0, 8), key, 'r1'],
      ['A', key, 'r1'],
      [changed, key, 'r1'],
    ] as const)
      await expect(openLabels(text, by, run)).rejects.toThrow();
  });
});
