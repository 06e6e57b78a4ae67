import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerByLink, as, holding, newAnswers, newParticipant, refusal } from '../make.ts';
import { groupNow, ownPage, ownPageWithCode, startForm } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;

/** The copy as a page. */
async function pageOf(secret: string): Promise<string> {
  const authorization = `Link ${secret}`;
  const answer = await fetch(`${server.url}/v1/own/copy/page`, { headers: { authorization } });
  expect(answer.headers.get('content-type')).toContain('text/html');
  return answer.text();
}

describe('A participant’s own copy of everything', () => {
  it('leaves out what was answered before the code was set, and says so', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    await answerByLink(server, runId, participantId, 'start', newAnswers(4));
    const { secret, session, inside, page } = await ownPageWithCode(server, participantId);
    expect(await codeOf(page.getOwnCopy({}))).toBe('own_page.log_in');
    await answerByLink(server, runId, participantId, 'end', newAnswers(2));
    const { hasHidden, record } = await inside.getOwnCopy({});
    expect(hasHidden).toBe(true);
    expect(record.runs[0]?.forms.map(({ occasion }) => occasion)).toEqual(['end']);
    const html = await pageOf(`${secret}; session=${session}`);
    expect(html).toContain('Osa vastauksistasi ei ole tässä.');
    expect(html).toContain('loppu');
    expect(html).not.toContain('alkulomake, vastattu');
  });

  it('has everything that the own worker’s record has, where nothing is hidden', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const { secret, session, inside } = await ownPageWithCode(server, participantId);
    await answerByLink(server, runId, participantId, 'start', newAnswers(4));
    await inside.postOwnMessage({ body: { messageId: randomUUID(), text: 'Soititko <minulle>?' } });
    const { hasHidden, record } = await inside.getOwnCopy({});
    const theirs = await worker.getRecord({ params: { participantId } });
    expect(hasHidden).toBe(false);
    expect({ ...record, toldAt: '' }).toEqual({ ...theirs, toldAt: '' });
    expect(record.ownPage).toMatchObject({
      links: [{ runId: null, issuedBy: 'own-worker', revokedAt: null }],
      ...{ code: { wordBy: 'own-worker' }, opened: null },
      messages: [{ text: 'Soititko <minulle>?', read: null }],
    });
    expect(JSON.stringify(record)).not.toMatch(/hash/i);
    const html = await pageOf(`${secret}; session=${session}`);
    expect(html).not.toContain('Osa vastauksistasi ei ole tässä.');
    expect(html).toContain('Soititko &lt;minulle>?');
    expect(html).not.toContain('own-worker');
  });

  it('leaves out what was only begun before, and what staff had typed once from paper', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const first = await ownPage(server, participantId);
    const { secret } = await first.page.postOwnForm({ body: startForm(runId) });
    const saves = { feels_healthy: { answer: 2, at: new Date().toISOString() } };
    await holding(server, secret).patchAnswer({ body: { device: 'hers', saves } });
    const { inside } = await ownPageWithCode(server, participantId);
    const { hasHidden, record } = await inside.getOwnCopy({});
    expect(hasHidden).toBe(true);
    expect(record.runs[0]?.inTheMaking).toMatchObject([{ saves: {} }]);
  });
});

describe('Who handled my data', () => {
  it('is read in the words of the letter, with names and roles, newest first', async () => {
    const participantId = await newParticipant(server);
    const { inside, page } = await ownPageWithCode(server, participantId);
    expect(await codeOf(page.getOwnHandling({}))).toBe('own_page.log_in');
    const { items, isWhole } = await inside.getOwnHandling({});
    expect(isWhole).toBe(true);
    expect(items).toContainEqual({
      at: expect.any(String),
      who: expect.stringMatching(/\(Omatyöntekijä, kainuu\)$/),
      what: 'Sinulle annettiin kertasana, jolla voit asettaa oman koodin.',
    });
    expect(items).toContainEqual({
      at: expect.any(String),
      who: 'Sinä itse linkin kautta',
      what: 'Omalle sivullesi asetettiin oma koodi.',
    });
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    const swedish = await inside.getOwnHandling({ query: { language: 'sv' } });
    expect(JSON.stringify(swedish)).toContain('egen sida');
    expect(JSON.stringify(items)).not.toContain('own-worker');
  });
});
