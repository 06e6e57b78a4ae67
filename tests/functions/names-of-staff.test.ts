import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { recordsOf, setInDirectory } from '../directory.ts';
import { as, formParams, newAnswers, newFormBody, newId, runningRun } from '../make.ts';
import { wholePerson } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const outi = as(server, 'own-worker');

/** Every id has this in it, and no name has. */
const mark = 'tunnus-';
const organisation = 'kainuu';
const people = [
  { id: `${mark}ritva`, name: 'Ritva Rauhala', roles: ['leader', 'own_worker'], organisation },
  { id: `${mark}simo`, name: 'Simo Sillanpää', roles: ['leader', 'own_worker'], organisation },
  { id: `${mark}tyyne`, name: 'Tyyne <Tuomi>', roles: ['leader', 'own_worker'], organisation },
] as const;
for (const one of people) await server.addToDirectory([one]);
const [ritva, simo, tyyne] = people.map(({ id, roles }) =>
  as(server, 'leader', { sub: id, 'cognito:groups': [...roles] }),
) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];

const leaders = ['leader', ...people.map(({ id }) => id)];
const { runId } = await runningRun(server, 1, { leaders });
const { participantId } = await wholePerson(server, runId);

// One colleague checks a paper that Aino entered, one gets the client, one only looks.
const { channel: _, ...entry } = newFormBody(newAnswers(5), { outsideWindow: 'other' });
await ritva.putPaperEntry({ params: formParams(runId, participantId, 'follow_up'), body: entry });
await tyyne.listForms({ params: { runId } });
await outi.putClientHandOver({
  params: { participantId, handOverId: newId('h') },
  body: { from: 'own-worker', to: `${mark}simo` },
});
await setInDirectory(server, `${mark}ritva`, { status: 'disabled' });

const fileOf = async (path: string, user: string, claims = {}) => {
  const token = await server.tokenFor(user, claims);
  const answer = await fetch(`${server.url}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  return answer.text();
};
const letterIn = (language: string) =>
  fileOf(`/v1/audit/letter?participant=${participantId}&language=${language}`, 'admin');
const simosClaims = { sub: `${mark}simo`, 'cognito:groups': ['leader', 'own_worker'] };
const recordPage = () =>
  fileOf(`/v1/participants/${participantId}/record/page`, 'leader', simosClaims);

const removeFromDirectory = (userId: string) =>
  server.documents.send(
    new DeleteCommand({
      TableName: recordsOf(server.description),
      Key: keys.staffMember(organisation, userId),
    }),
  );

describe('The names of the staff', () => {
  it.each([
    ['fi', 'Työntekijästä näkyy nimi ja rooli.'],
    ['sv', 'Personalen visas med namn och roll.'],
    ['en', 'Staff are shown by name and role.'],
  ])('are in the letter in %s, also of somebody who has left, and no id is', async (...given) => {
    const [language, sentence] = given;
    const letter = await letterIn(language);
    for (const shown of ['Ritva Rauhala', 'Tyyne &lt;Tuomi>', 'Aino', 'Outi', sentence])
      expect(letter).toContain(shown);
    expect(letter).not.toContain(mark);
    expect(letter).not.toContain('own-worker');
  });

  it('are on the page of the client’s record, and no id is', async () => {
    const page = await recordPage();
    for (const shown of [
      'Simo Sillanpää',
      'Outi → Simo Sillanpää',
      'Kirjasi Aino',
      'tarkisti Ritva Rauhala',
    ])
      expect(page).toContain(shown);
    expect(page).not.toContain(mark);
    expect(page).not.toContain('own-worker');
  });

  it('are in the record as data beside every id that is in it', async () => {
    const { staff, ...record } = await simo.getRecord({ params: { participantId } });
    const ids = ['leader', 'own-worker', `${mark}ritva`, `${mark}simo`];
    expect(staff.map(({ userId }) => userId).sort()).toEqual(ids);
    const named = JSON.stringify(record).match(/"(tunnus-[a-z]+|own-worker|leader)"/g) ?? [];
    expect([...new Set(named)].sort()).toEqual(ids.map((id) => `"${id}"`));
  });

  it('of somebody who was never in the directory are a plain phrase, without the id', async () => {
    await removeFromDirectory(`${mark}ritva`);
    expect(await letterIn('fi')).toContain('<td>Entinen työntekijä<small>');
    expect(await letterIn('sv')).toContain('<td>En tidigare anställd<small>');
    expect(await letterIn('en')).toContain('<td>A former employee<small>');
    expect(await recordPage()).toContain('tarkisti entinen työntekijä');
    for (const text of [await letterIn('fi'), await recordPage()]) expect(text).not.toContain(mark);
  });
});
