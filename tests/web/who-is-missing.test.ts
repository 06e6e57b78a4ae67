import { describe, expect, it } from 'vitest';
import {
  flowStepTexts,
  leftOutSentence,
  whyNoChange,
} from '../../web/src/features/figures/outcome-sentences.ts';
import type { ShownOutcome } from '../../web/src/features/figures/shown-outcome.ts';
import { flowSummary } from '../../web/src/pages/results/flow-steps.ts';

const nobody = {
  measurement_withdrawn: 0,
  no_start_form: 0,
  start_form_not_scorable: 0,
  left_without_end_form: 0,
  no_end_form: 0,
  end_form_not_scorable: 0,
};

const outcome: ShownOutcome = {
  run: {
    runId: 'r1',
    programmeId: 'p1',
    name: 'Ryhmä',
    municipality: 'Kajaani',
    status: 'ended',
    startsOn: '2026-03-02',
    endsOn: '2026-05-04',
  },
  instrument: { instrumentId: 'i', version: '1', scoring: 's' },
  release: {
    status: 'released',
    expectedOn: null,
    releasedAt: '2026-06-11T00:00:00.000Z',
    takenBackOn: null,
  },
  enrolled: 8,
  started: 8,
  ended: 7,
  pairs: 8,
  leftOut: nobody,
  change: null,
  direction: null,
  notConfirmedByFollowUp: true,
  synthetic: false,
  suppressed: null,
};

describe('Of the people who are not among the pairs the page says', () => {
  it('that there are none', () => {
    expect(leftOutSentence(outcome)).toBe('Kaikki osallistujat ovat mukana luvuissa.');
  });

  it('the one reason without a number', () => {
    const one = { ...outcome, pairs: 7, leftOut: { ...nobody, no_end_form: 1 } };
    expect(leftOutSentence(one)).toBe('Luvuista puuttuu 1 osallistuja: loppulomake puuttuu.');
  });

  it('each of several reasons with its number', () => {
    const leftOut = { ...nobody, no_end_form: 2, left_without_end_form: 1 };
    expect(leftOutSentence({ ...outcome, pairs: 5, leftOut })).toBe(
      'Luvuista puuttuu 3 osallistujaa: lähti ryhmästä eikä loppulomaketta ole (1), loppulomake puuttuu (2).',
    );
  });

  it('only how many they are, where the reasons are hidden', () => {
    expect(leftOutSentence({ ...outcome, pairs: 7, leftOut: null })).toMatch(
      /^Luvuista puuttuu 1 osallistuja\. Syytä ei näytetä/,
    );
  });

  it('nothing before the release, though it is known how far the group is', () => {
    const before = { ...outcome, pairs: null, leftOut: null };
    expect(leftOutSentence(before)).toBe(null);
    expect(flowStepTexts(before)?.map(({ name }) => name)).toEqual([
      'enrolled',
      'started',
      'ended',
    ]);
  });
});

it('A reason that holds for both measurements is given once', () => {
  const { leftOut, ...rest } = { ...outcome, pairs: 3, leftOut: { ...nobody, no_start_form: 2 } };
  const { release } = outcome;
  const followUp = {
    ...{ release, pairs: 0, change: null, daysAfterEnd: null, suppressed: null },
    leftOut: {
      ...{ measurement_withdrawn: 0, no_start_form: 2, start_form_not_scorable: 0 },
      ...{ left: 0, no_follow_up_form: 6, follow_up_form_not_scorable: 0 },
    },
  };
  const attendance = { everybody: null };
  expect(
    flowSummary({ ...rest, leftOut, followUp, attendance, attended: null } as never, true),
  ).toBe(
    'Alussa ja lopussa vastasi 3. Osallistujia oli 8. Kahden alkulomake puuttuu. Kuusi ei ole vastannut seurantaan.',
  );
});

describe('Where there is no change, the page says', () => {
  it('that there are too few, and not of what: this many people, or answers that are too much alike', () => {
    expect(whyNoChange({ ...outcome, suppressed: 'too_few' })).toBe(
      'Lukuja ei näytetä, koska vastaajia on liian vähän.',
    );
  });

  it('that the run has no form to measure with', () => {
    expect(whyNoChange({ ...outcome, instrument: null })).toMatch(/ei ole valittu lomakepohjaa/);
  });

  it('when figures will come, and not that there is no form, while they are not released', () => {
    const release = {
      ...outcome.release,
      status: 'not_released',
      expectedOn: '2026-06-11',
    } as const;
    const before = { ...outcome, instrument: null, release, suppressed: 'not_released' } as const;
    expect(whyNoChange(before)).toBe('Luvut näkyvät viimeistään 11.6.2026.');
  });
});
