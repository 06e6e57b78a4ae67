import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsForm } from '../../shared/domain/forms/answer-bytes.ts';
import { draftFaults } from '../../shared/domain/forms/draft-faults.ts';
import { participantsPart } from '../../shared/domain/forms/draft-form.ts';
import { enabledAnswers } from '../../shared/instruments/enabled.ts';
import { answersTo, drawnContent, withoutFaults } from '../instruments/drawn-content.ts';
import { answerByLink, as, newDraftBody, newOwnInstrumentId, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { someOf } from '../sweep.ts';

const server = await testServer();
const [coordinator, leader] = [as(server, 'coordinator'), as(server, 'leader')];

describe('Whatever is published', () => {
  it('can be answered on a phone, each question at its longest, and is stored as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(drawnContent, async (drawn) => {
        const params = { ownInstrumentId: newOwnInstrumentId() };
        const body = { content: withoutFaults(drawn), notCarried: [] };
        const { version: draftVersion } = await coordinator.putInstrumentDraft({ params, body });
        const { instrument } = await coordinator.postInstrumentVersion({
          params,
          body: { draftVersion },
        });
        const { id: instrumentId, version } = instrument;
        const instruments = [{ instrumentId, version, occasions: ['start' as const] }];
        const { runId, members } = await runningRun(server, 1, { instruments });
        const [participantId = ''] = members;
        const shown = participantsPart(instrument).items;
        const given = Object.fromEntries(
          shown.flatMap((item) => {
            const [answer] = answersTo(item, instrument);
            return answer === undefined ? [] : [[item.id, answer]];
          }),
        );
        await answerByLink(server, runId, participantId, 'start', given, instrumentId);
        const stored = await leader.getForm({
          params: { runId, participantId, occasion: 'start', instrumentId },
        });
        const expected = enabledAnswers(shown, given);
        expect(stored.place).toMatchObject({ answered: Object.keys(expected).length });
      }),
      { numRuns: someOf(9), endOnFailure: true },
    );
  });

  it('can be handed in at its very longest, from a phone and from paper', async () => {
    const question = (n: number) => ({
      ...{ id: `oma_${n}`, number: n + 1, type: 'text' as const, longest: 2000, reversed: false },
      text: { fi: `Kysymys ${n}` },
    });
    const questions = (count: number) => Array.from({ length: count }, (_, n) => question(n));
    let most = 1;
    while (fitsForm(questions(most + 1))) most++;
    const params = { ownInstrumentId: newOwnInstrumentId() };
    const draft = (count: number) =>
      newDraftBody({ items: questions(count), options: [], scoring: null });
    expect(draftFaults(draft(most + 1).content)).toEqual([
      { code: 'answers_large', pointer: '/items' },
    ]);
    await coordinator.putInstrumentDraft({ params, body: draft(most) });
    const { instrument } = await coordinator.postInstrumentVersion({
      params,
      body: { draftVersion: 1 },
    });
    const { id: instrumentId, version } = instrument;
    const instruments = [{ instrumentId, version, occasions: ['start' as const] }];
    const { runId, members } = await runningRun(server, 2, { instruments });
    const answers = Object.fromEntries(questions(most).map(({ id }) => [id, 'ก'.repeat(2000)]));
    const [onPhone = '', onPaper = ''] = members;
    await answerByLink(server, runId, onPhone, 'start', answers, instrumentId);
    const place = { runId, occasion: 'start' as const, instrumentId };
    const body = { instrumentVersion: '1', answeredOn: '2026-03-02', answers };
    const paper = await leader.putForm({
      params: { ...place, participantId: onPaper },
      body: { ...body, channel: 'paper' },
    });
    expect(paper).toMatchObject({ status: 'received', answered: most });
  });
});
