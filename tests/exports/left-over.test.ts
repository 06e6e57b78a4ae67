import { describe, expect, it } from 'vitest';
import { givenToResearch } from '../../shared/exports/left-over.ts';
import { lifeManagementAndInclusion14 as instrument } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { recordOf } from '../facts.ts';

/** People whose answers differ enough for their figures to be shown. */
const apart = (n: number) =>
  Array.from({ length: n }, (_, at) => ({ start: 2 + (at % 3), end: 2 + ((at * 2) % 3) }));

function given(people: { start: number | null; end: number | null }[], consenting: number) {
  const { members, forms } = recordOf({ runId: 'run', people });
  const numbers = members.map(({ participantId }) => participantId);
  const exported = givenToResearch({ members, forms, instrument }, numbers.slice(0, consenting));
  expect(numbers.slice(0, consenting)).toEqual(expect.arrayContaining([...exported]));
  return exported.size;
}

describe('An export contains of a group', () => {
  it('everybody, where everybody consents', () => {
    expect(given(apart(6), 6)).toBe(6);
  });

  it('so few that five or more are left over, where not everybody consents', () => {
    expect(given(apart(6), 5)).toBe(1);
    expect(given(apart(8), 7)).toBe(3);
    expect(given(apart(12), 4)).toBe(4);
  });

  it('fewer still, where the people left over answered too much alike', () => {
    const alike = Array.from({ length: 5 }, () => ({ start: 5, end: 5 }));
    expect(given([...apart(5), ...alike], 5)).toBeLessThan(5);
  });

  it('everybody who consents, where fewer than five are in any figure', () => {
    expect(given(apart(4), 3)).toBe(3);
    expect(given([...apart(4), { start: 3, end: null }], 4)).toBe(4);
  });

  it('a choice by their numbers, whatever they answered', () => {
    const { members, forms } = recordOf({ runId: 'run', people: apart(8) });
    const numbers = members.map(({ participantId }) => participantId);
    const counted = { members, forms, instrument };
    const exported = [...givenToResearch(counted, numbers.slice(0, 7).toReversed())];
    expect(exported).toEqual(numbers.slice(0, 7).toSorted().slice(0, 3));
  });

  it('the same choice for ratings as for a score', () => {
    const { members } = recordOf({ runId: 'run', people: apart(6) });
    const items = rehabilitationCampFeedback.items.filter(({ type }) => type === 'scale');
    const forms = members.map(({ participantId }, at) => ({
      ...{ participantId, occasion: 'end', instrumentId: rehabilitationCampFeedback.id },
      instrumentVersion: rehabilitationCampFeedback.version,
      answers: Object.fromEntries(items.map(({ id }) => [id, 2 + (at % 3)])),
    })) as never;
    const numbers = members.map(({ participantId }) => participantId);
    const counted = { members, forms, instrument: rehabilitationCampFeedback };
    expect(givenToResearch(counted, numbers).size).toBe(6);
    expect(givenToResearch(counted, numbers.slice(0, 5)).size).toBe(1);
  });
});
