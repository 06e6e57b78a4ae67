import { describe, expect, it } from 'vitest';
import { draftLimits } from '../../shared/domain/forms/draft-faults.ts';
import type { RawAnswers } from '../../shared/instruments/instrument.ts';
import { unknownLicence } from '../../shared/instruments/own.ts';
import { consentAll, readExport } from '../exports/research.ts';
import {
  answerByLinks,
  as,
  newDraftBody,
  newOwnInstrumentId,
  refusal,
  released,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [coordinator, leader] = [as(server, 'coordinator'), as(server, 'leader')];

/** A questionnaire that is published as its first version. */
async function published(changes = {}) {
  const params = { ownInstrumentId: newOwnInstrumentId() };
  const { version } = await coordinator.putInstrumentDraft({ params, body: newDraftBody(changes) });
  const body = { draftVersion: version };
  const { instrument } = await coordinator.postInstrumentVersion({ params, body });
  return { params, instrument };
}

/** Answers to the three statements, of which the last is keyed the other way. */
const answersOf = (code: number): RawAnswers => ({
  voima_1: code,
  voima_2: code,
  voima_3: 2 - code,
});

describe('A draft of an organisation’s own questionnaire', () => {
  it('is saved over the version that was read, and listed', async () => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const stored = await coordinator.putInstrumentDraft({ params, body: newDraftBody() });
    expect(stored).toMatchObject({ savedBy: 'coordinator', version: 1 });
    const changed = newDraftBody({ title: { fi: 'Arjen voimavarat' } });
    await coordinator.putInstrumentDraft({ params, body: changed, ifMatch: 1 });
    expect(
      await refusal(coordinator.putInstrumentDraft({ params, body: newDraftBody(), ifMatch: 1 })),
    ).toMatchObject({ code: 'version.conflict' });
    const { items } = await coordinator.listOwnInstruments({});
    expect(items.find((one) => one.instrumentId === params.ownInstrumentId)).toMatchObject({
      ...{ title: 'Arjen voimavarat', versions: [], draft: { savedBy: 'coordinator' } },
    });
  });

  it.each([
    ['licence_missing', { licence: unknownLicence }],
    ['title_missing', { title: { fi: ' ' } }],
    ['no_questions', { items: [], scoring: null }],
    ['scale_missing', { options: [] }],
    ['least_answered', { scoring: { ...scoringOf('mean-of-keyed/1'), leastAnswered: 4 } }],
    ['rule_unknown', { scoring: scoringOf('median/1') }],
    ['rule_unknown', { scoring: { ...scoringOf('mean-of-keyed/1'), higherIsBetter: false } }],
    [
      'rule_unknown',
      {
        scoring: {
          ...scoringOf('mean-of-keyed/1'),
          reliability: { value: 0.9, sd: 1, source: 'Ei mistään' },
        },
      },
    ],
    ['text_too_long', { title: { fi: 'a' }, groups: [longGroup()] }],
  ])('is not published while there is a fault: %s', async (code, changes) => {
    const params = { ownInstrumentId: newOwnInstrumentId() };
    await coordinator.putInstrumentDraft({ params, body: newDraftBody(changes) });
    const refused = await refusal(
      coordinator.postInstrumentVersion({ params, body: { draftVersion: 1 } }),
    );
    expect(refused).toMatchObject({ code: 'instrument.unfinished' });
    expect(refused.errors?.map(({ message }) => message)).toContain(code);
    const { items } = await coordinator.listInstruments({});
    expect(items.some(({ id }) => id === params.ownInstrumentId)).toBe(false);
  });
});

function scoringOf(rule: string) {
  return { rule, leastAnswered: 2, missing: 'left_out' as const, higherIsBetter: true };
}

function longGroup() {
  return { id: 'pitka', text: { fi: 'a'.repeat(draftLimits.textLength + 1) } };
}

describe('A published version', () => {
  it('is there for everybody in the organisation, and for nobody else', async () => {
    const { instrument } = await published();
    expect(instrument).toMatchObject({ version: '1', kind: 'answered', languages: ['fi'] });
    const { items } = await leader.listInstruments({});
    expect(items).toContainEqual(instrument);
    const params = { instrumentId: instrument.id };
    expect(await leader.getInstrument({ params })).toEqual(instrument);
    const elsewhere = as(server, 'coordinator', { org: 'satakunta' });
    expect((await elsewhere.listInstruments({})).items).not.toContainEqual(instrument);
    expect(await refusal(elsewhere.getInstrument({ params }))).toMatchObject({
      code: 'instrument.unknown',
    });
  });

  it('is published once, however often it is asked for, and never changes', async () => {
    const { params, instrument } = await published();
    const body = { draftVersion: 1 };
    const again = await Promise.all(
      Array.from({ length: 5 }, () => coordinator.postInstrumentVersion({ params, body })),
    );
    expect(new Set(again.map(({ instrument: { version } }) => version))).toEqual(new Set(['1']));
    const drafted = async () => {
      const { items } = await coordinator.listOwnInstruments({});
      return items.find((one) => one.instrumentId === instrument.id)?.draft;
    };
    expect(await drafted()).toBeNull();
    const next = newDraftBody({ title: { fi: 'Arjen voimavarat' } });
    await coordinator.putInstrumentDraft({ params, body: next, ifMatch: 1 });
    expect(await drafted()).not.toBeNull();
    expect(await refusal(coordinator.postInstrumentVersion({ params, body }))).toMatchObject({
      code: 'version.conflict',
    });
    const second = await Promise.all(
      Array.from({ length: 5 }, () =>
        coordinator.postInstrumentVersion({ params, body: { draftVersion: 2 } }),
      ),
    );
    expect(new Set(second.map(({ instrument: { version } }) => version))).toEqual(new Set(['2']));
    const { items } = await leader.listInstruments({});
    expect(items.filter(({ id }) => id === instrument.id)).toEqual([
      instrument,
      second[0]?.instrument,
    ]);
    const newest = await leader.listInstruments({ query: { versions: 'newest' } });
    expect(newest.items.filter(({ id }) => id === instrument.id)).toEqual([second[0]?.instrument]);
    const ids = (all: typeof items) => new Set(all.map(({ id }) => id));
    expect(ids(newest.items)).toEqual(ids(items));
    expect(newest.items).toHaveLength(ids(items).size);
  });

  it('can be exported as FHIR and as an XLSForm', async () => {
    const { instrument } = await published();
    const params = { instrumentId: instrument.id };
    expect(await coordinator.getQuestionnaire({ params })).toMatchObject({
      ...{ resourceType: 'Questionnaire', title: 'Arjen voimat' },
    });
    const url = `${server.url}/v1/instruments/${instrument.id}/xlsform`;
    const authorization = `Bearer ${await server.tokenFor('coordinator')}`;
    const { status, headers } = await fetch(url, { headers: { authorization } });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`${instrument.id}-1.xlsx`);
  });
});

/** A group whose members answered a questionnaire at start and end, and whose figures are released. */
async function answeredGroup(
  { id: instrumentId, version }: { id: string; version: string },
  pairs: readonly [start: number, end: number][],
) {
  const instruments = [{ instrumentId, version, occasions: ['start', 'end'] }];
  const group = await runningRun(server, pairs.length, { instruments });
  for (const [at, occasion] of (['start', 'end'] as const).entries()) {
    const given = pairs.map(
      (pair, n) => [group.members[n] ?? '', answersOf(pair[at] ?? 1)] as const,
    );
    await answerByLinks(server, group.runId, occasion, given, instrumentId);
  }
  await released(server, group.runId);
  return group;
}

describe('A group that is asked an own questionnaire', () => {
  it('has its outcome, comparison and export as with any other', async () => {
    const { instrument } = await published();
    const pairs: [number, number][] = [0, 1, 1, 1, 2, 0, 1].map((start, n) => [
      start,
      n % 2 ? 2 : 1,
    ]);
    const { runId, members, programmeId } = await answeredGroup(instrument, pairs);
    const outcome = await coordinator.getOutcome({ params: { runId } });
    expect(outcome.instrument).toEqual({
      ...{ instrumentId: instrument.id, version: '1', scoring: 'mean-of-keyed/1' },
    });
    expect(outcome.change).toMatchObject({ n: 7 });
    const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
    expect(outcome.start?.mean).toBeCloseTo(mean(0), 1);
    expect(outcome.end?.mean).toBeCloseTo(mean(1), 1);
    const { items } = await coordinator.listOutcomes({ query: { programme: programmeId } });
    expect(items.find(({ run }) => run.runId === runId)?.instrument).toEqual(outcome.instrument);
    await consentAll(server, members);
    const { people } = await readExport(server, {
      ...{ instrumentId: instrument.id, instrumentVersion: '1' },
    });
    expect(people.length).toBeGreaterThan(0);
  });

  it('has answers that fit it, or they are refused', async () => {
    const { instrument } = await published();
    const { id: instrumentId, version } = instrument;
    const instruments = [{ instrumentId, version, occasions: ['start', 'end'] }];
    const { runId, members } = await runningRun(server, 1, { instruments });
    const params = {
      ...{ runId, participantId: members[0] ?? '', occasion: 'start' as const, instrumentId },
    };
    const body = { instrumentVersion: '1', answeredOn: '2026-03-02', channel: 'paper' as const };
    const wrong = leader.putForm({ params, body: { ...body, answers: { voima_1: 7 } } });
    expect(await refusal(wrong)).toMatchObject({ code: 'form.unknown_item' });
    expect(
      await leader.putForm({ params, body: { ...body, answers: answersOf(2) } }),
    ).toMatchObject({
      ...{ status: 'received', answered: 3 },
    });
  });

  it('is not opened with a version that nobody published', async () => {
    const { instrument } = await published();
    const instruments = [{ instrumentId: instrument.id, version: '2', occasions: ['start'] }];
    expect(await refusal(runningRun(server, 1, { instruments }))).toMatchObject({
      code: 'instrument.unknown',
    });
  });
});
