import { describe, expect, it } from 'vitest';
import { organisationCopy } from '../../shared/templates/product-template.ts';
import { productTemplates } from '../../shared/templates/product-templates.ts';
import { as, newId, newRunBody, newTemplateBody, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const coordinator = as(server, 'coordinator');
const leader = as(server, 'leader');

async function programmeWith(changes: Parameters<typeof newTemplateBody>[0] = {}) {
  const params = { programmeId: newId('programme') };
  await coordinator.putProgramme({ params, body: { name: 'Kokeilu', kind: 'other' } });
  await coordinator.putTemplate({ params, body: newTemplateBody(changes) });
  return params;
}

const open = (programmeId: string, templateVersion: number | null, runId = newId('run')) =>
  coordinator.putRun({
    params: { runId },
    body: newRunBody(programmeId, { templateVersion }),
  });

describe('A programme’s template', () => {
  it('is saved in versions, each of which stays', async () => {
    const params = await programmeWith();
    const changed = { params, body: newTemplateBody({ isFor: 'Aikuisille' }), ifMatch: 1 };
    const second = await coordinator.putTemplate(changed);
    expect(second).toMatchObject({ version: 2, isFor: 'Aikuisille', savedBy: 'coordinator' });
    expect(await leader.getTemplate({ params })).toEqual(second);
    const first = { params: { ...params, templateVersion: '1' } };
    expect(await leader.getTemplateVersion(first)).toMatchObject({ version: 1, isFor: '' });
    // A repeat of a save that succeeded makes no further version.
    expect(await coordinator.putTemplate(changed)).toEqual(second);
    const late = refusal(coordinator.putTemplate({ ...changed, body: newTemplateBody() }));
    expect(await late).toMatchObject({ code: 'version.conflict' });
  });

  it('is unknown until it is saved, and needs a programme', async () => {
    const params = { programmeId: newId('programme') };
    expect(await refusal(leader.getTemplate({ params }))).toMatchObject({
      code: 'template.unknown',
    });
    const orphan = coordinator.putTemplate({ params, body: newTemplateBody() });
    expect(await refusal(orphan)).toMatchObject({ code: 'programme.unknown' });
  });

  it('takes only questionnaires that are published, and a size that can be', async () => {
    const unknown = { instrumentId: 'life_management_and_inclusion_14', version: '99' };
    const wrong = programmeWith({ instruments: [{ ...unknown, occasions: ['start'] }] });
    expect(await refusal(wrong)).toMatchObject({ code: 'instrument.unknown' });
    const small = programmeWith({ members: { least: 6, most: 3 } });
    expect(await refusal(small)).toMatchObject({ status: 400 });
  });
});

describe('Every product template', () => {
  it('is copied into an organisation through the API, in one of its languages', async () => {
    for (const product of productTemplates) {
      const params = { programmeId: newId(product.programmeId) };
      const { programme, template } = organisationCopy(product, 'sv');
      await coordinator.putProgramme({ params, body: programme });
      const stored = await coordinator.putTemplate({ params, body: template });
      expect(stored).toMatchObject({ ...template, version: 1 });
    }
  });
});

describe('A run', () => {
  it('keeps the version of the template that it was opened from', async () => {
    const { programmeId } = await programmeWith();
    const run = await open(programmeId, 1);
    expect(run.templateVersion).toBe(1);
    const params = { programmeId };
    await coordinator.putTemplate({
      params,
      body: newTemplateBody({ isFor: 'Muille' }),
      ifMatch: 1,
    });
    expect(await coordinator.getRun({ params: run })).toMatchObject({ templateVersion: 1 });
  });

  it('keeps it once it is under way', async () => {
    const { programmeId, runId } = await runningRun(server, 1);
    await coordinator.putTemplate({ params: { programmeId }, body: newTemplateBody() });
    const { version } = await coordinator.getRun({ params: { runId } });
    const taken = coordinator.putRun({
      params: { runId },
      body: newRunBody(programmeId, { templateVersion: 1 }),
      ifMatch: version,
    });
    expect(await refusal(taken)).toMatchObject({ code: 'run.template_pinned' });
  });

  it('takes no version of its template along to another programme', async () => {
    const { programmeId } = await programmeWith();
    const run = await open(programmeId, 1);
    const other = await programmeWith();
    await coordinator.putTemplate({
      params: other,
      body: newTemplateBody({ isFor: 'Muille' }),
      ifMatch: 1,
    });
    const to = (templateVersion: number | null) =>
      coordinator.putRun({
        params: run,
        body: newRunBody(other.programmeId, { templateVersion }),
        ifMatch: 1,
      });
    expect(await refusal(to(1))).toMatchObject({ code: 'template.changed' });
    expect(await to(2)).toMatchObject({ ...other, templateVersion: 2 });
  });

  it('is opened only from the newest version', async () => {
    const { programmeId } = await programmeWith();
    const params = { programmeId };
    await coordinator.putTemplate({
      params,
      body: newTemplateBody({ isFor: 'Muille' }),
      ifMatch: 1,
    });
    const changed = await refusal(open(programmeId, 1));
    expect(changed).toMatchObject({ code: 'template.changed', status: 412 });
    expect(await refusal(open(programmeId, 3))).toMatchObject({ code: 'template.unknown' });
  });

  it('may take the newest version until it is under way', async () => {
    const { programmeId } = await programmeWith();
    const run = await open(programmeId, null);
    const taken = await coordinator.putRun({
      params: run,
      body: newRunBody(programmeId, { templateVersion: 1 }),
      ifMatch: 1,
    });
    expect(taken).toMatchObject({ templateVersion: 1, version: 2 });
  });

  it('may be opened without one', async () => {
    const { programmeId } = await programmeWith();
    expect(await open(programmeId, null)).toMatchObject({ templateVersion: null });
  });

  it('is opened or the template changes, of two at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { programmeId } = await programmeWith();
      const runId = newId('run');
      const [opened] = await Promise.allSettled([
        open(programmeId, 1, runId),
        coordinator.putTemplate({
          params: { programmeId },
          body: newTemplateBody({ isFor: 'Muille' }),
          ifMatch: 1,
        }),
      ]);
      const stored = await coordinator.getRun({ params: { runId } }).catch(() => null);
      expect(stored !== null).toBe(opened.status === 'fulfilled');
    }
  });

  it('takes a municipality by its code and either name, and no other', async () => {
    const { programmeId } = await programmeWith();
    const put = (municipality: string, municipalityCode: string | null) =>
      coordinator.putRun({
        params: { runId: newId('run') },
        body: newRunBody(programmeId, { municipality, municipalityCode }),
      });
    expect(await put('Kajaani', '205')).toMatchObject({ municipalityCode: '205' });
    expect(await put('Kajana', '205')).toMatchObject({ municipality: 'Kajana' });
    expect(await put('Kajaanin seutu', null)).toMatchObject({ municipalityCode: null });
    expect(await refusal(put('Sotkamo', '205'))).toMatchObject({ code: 'municipality.unknown' });
    expect(await refusal(put('Kajaani', '999'))).toMatchObject({ code: 'municipality.unknown' });
  });
});
