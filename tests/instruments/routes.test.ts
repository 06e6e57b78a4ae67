import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '../../shared/instruments/fhir/questionnaire.ts';
import { allInstruments } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { as, raw, refusal } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');
const params = { instrumentId: statements.id };

describe('The instruments', () => {
  it('are listed whole, each with its licence and how it is handed out', async () => {
    const { items } = await leader.listInstruments({});
    expect(items).toEqual(allInstruments);
  });

  it('can be exported as FHIR', async () => {
    expect(await leader.getQuestionnaire({ params })).toEqual(
      JSON.parse(JSON.stringify(questionnaireOf(statements))),
    );
    const call = leader.getQuestionnaire({ params: { instrumentId: 'no_such' } });
    expect(await refusal(call)).toMatchObject({ code: 'instrument.unknown' });
  });

  it('can be exported as an .xlsx that a browser saves under its name', async () => {
    const answer = await fetch(`${server.url}/v1/instruments/${statements.id}/xlsform`, {
      headers: { Authorization: `Bearer ${await server.tokenFor('leader')}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="life_management_and_inclusion_14-1.xlsx"',
    );
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
      'Tunnen itseni yksinäiseksi.',
    );
    const unknown = await raw(server, 'leader', 'GET', '/v1/instruments/no_such/xlsform');
    expect(unknown.body).toMatchObject({ code: 'instrument.unknown' });
    // @ts-expect-error a file is for a link, not for a call
    expect(coordinator.getXlsForm).toBeUndefined();
  });
});

describe('A Questionnaire from elsewhere', () => {
  const body = {
    resourceType: 'Questionnaire' as const,
    language: 'fi-FI',
    name: 'Short',
    item: [{ linkId: 'a', text: 'A?', type: 'boolean', required: true }],
  };

  it('is read as a draft that is not stored', async () => {
    const { instrument, notCarried } = await coordinator.postQuestionnaire({ body });
    expect(instrument).toMatchObject({ id: 'short', items: [{ id: 'a', type: 'boolean' }] });
    expect(notCarried).toMatchObject([
      {
        path: '/item/0/required',
        linkId: 'a',
        question: 'A?',
        reason: 'Every item may be skipped',
      },
    ]);
    const call = coordinator.getInstrument({ params: { instrumentId: 'short' } });
    expect(await refusal(call)).toMatchObject({ code: 'instrument.unknown' });
  });

  it('is for coordinators and admins', async () => {
    expect(await refusal(leader.postQuestionnaire({ body }))).toMatchObject({
      code: 'role.missing',
    });
    const other = { resourceType: 'Patient' } as never;
    expect(await refusal(coordinator.postQuestionnaire({ body: other }))).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer: '/resourceType' }],
    });
  });

  it('may be deeply nested and strange', async () => {
    const deep = `${'{"item":['.repeat(500)}${']}'.repeat(500)}`;
    const text = `{"resourceType":"Questionnaire","title":1e999,"item":[${deep}]}`;
    const answer = await raw(server, 'coordinator', 'POST', '/v1/instruments/fhir', text);
    expect(answer.status).toBe(200);
  });
});
