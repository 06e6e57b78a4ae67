import type { RunBody } from '../../../../shared/domain/groups/run.ts';
import { organisationCopy } from '../../../../shared/templates/product-template.ts';
import { productTemplates } from '../../../../shared/templates/product-templates.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { language } from '../../texts/page-language.ts';
import { type Draft, planOfDraft } from './draft.ts';

const isCode = (error: unknown, code: string): boolean => failureOf(error).code === code;

/**
 * Copies a product's programme and its template into the organisation, unless a colleague has done
 * so meanwhile. Returns the version of the template.
 */
async function copied(api: StaffApi, { programmeId, copies }: Draft): Promise<number | null> {
  const product = productTemplates.find((one) => one.programmeId === programmeId);
  if (!product) return null;
  const { programme, template } = organisationCopy(product, language);
  const params = { programmeId };
  const unlessThere = (error: unknown) => {
    if (!isCode(error, 'version.required')) throw error;
  };
  if (copies === 'programme')
    await api.putProgramme({ params, body: programme }).catch(unlessThere);
  await api.putTemplate({ params, body: template }).catch(unlessThere);
  return (await api.getTemplate({ params })).version;
}

const bodyOf = (draft: Draft, templateVersion: number | null): RunBody => {
  const { programmeId, name, municipality, municipalityCode, leaders, capacity } = draft;
  const days = planOfDraft(draft).sessions.map(({ date }) => date);
  return {
    ...{ programmeId, name: name.trim(), municipality, municipalityCode, templateVersion },
    ...{ leaders, capacity, instruments: draft.instruments, windows: {}, contactWords: '' },
    startsOn: days.at(0) ?? '',
    endsOn: days.at(-1) ?? '',
  };
};

/** Whether the caller may plan the group: it is there, and they are its coordinator or are named. */
const isTheirs = (api: StaffApi, runId: string): Promise<boolean> =>
  api.getPlan({ params: { runId } }).then(
    () => true,
    () => false,
  );

/**
 * Adds the group, or saves it over what an earlier attempt has left. Leaders may add a group and not
 * change it, so theirs stays as it was added first.
 */
async function putGroup(api: StaffApi, runId: string, body: RunBody): Promise<void> {
  const params = { runId };
  try {
    // The days were shown and checked one by one.
    await api.putRun({ params, body: { ...body, confirmedDate: true } });
  } catch (error) {
    if (isCode(error, 'role.missing') && (await isTheirs(api, runId))) return;
    if (!isCode(error, 'version.required')) throw error;
    const { version } = await api.getRun({ params });
    await api.putRun({ params, body: { ...body, confirmedDate: true }, ifMatch: version });
  }
}

/**
 * Opens the group of a draft: its programme's template, the group, and its sessions. Each step may
 * be repeated, so after a failure the same button goes on where it stopped.
 */
export async function openGroup(api: StaffApi, draft: Draft): Promise<void> {
  const { runId, pastReason } = draft;
  const templateVersion =
    draft.copies === 'nothing' ? draft.templateVersion : await copied(api, draft);
  await putGroup(api, runId, bodyOf(draft, templateVersion));
  const { sessions } = planOfDraft(draft);
  await api.putPlan({ params: { runId }, body: { sessions, pastReason: pastReason.trim() } });
}
