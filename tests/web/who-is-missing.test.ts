import { describe, expect, it } from 'vitest';
import { flowSteps, leftOutSentence, whyNoChange } from '../../web/src/outcome-sentences.ts';
import type { ShownOutcome } from '../../web/src/shown-outcome.ts';

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

describe('Of those who are not among the pairs the page says', () => {
  it('that there are none', () => {
    expect(leftOutSentence(outcome)).toBe('Kaikki osallistujat ovat pareissa.');
  });

  it('the one reason without a number', () => {
    const one = { ...outcome, pairs: 7, leftOut: { ...nobody, no_end_form: 1 } };
    expect(leftOutSentence(one)).toBe('Pareista puuttuu 1 osallistuja: loppulomake puuttuu.');
  });

  it('each of several reasons with its number', () => {
    const leftOut = { ...nobody, no_end_form: 2, left_without_end_form: 1 };
    expect(leftOutSentence({ ...outcome, pairs: 5, leftOut })).toBe(
      'Pareista puuttuu 3 osallistujaa: lähti ryhmästä eikä loppulomaketta ole (1), loppulomake puuttuu (2).',
    );
  });

  it('only how many they are, where the reasons are hidden', () => {
    expect(leftOutSentence({ ...outcome, pairs: 7, leftOut: null })).toMatch(
      /^Pareista puuttuu 1 osallistuja\. Syytä ei näytetä/,
    );
  });

  it('nothing of a group that is not told', () => {
    const hidden = { ...outcome, enrolled: null, started: null, ended: null, pairs: null };
    expect([leftOutSentence(hidden), flowSteps(hidden)]).toEqual([null, null]);
  });
});

describe('Where there is no change, the page says', () => {
  it('that nobody has answered twice yet', () => {
    expect(whyNoChange({ ...outcome, pairs: 0, suppressed: 'pairs_below_5' })).toMatch(
      /^Vastauspareja ei vielä ole/,
    );
  });

  it('that the run has no questionnaire', () => {
    expect(whyNoChange({ ...outcome, instrument: null })).toMatch(/ei ole valittu kyselyä/);
  });
});
