import type { Run } from '../../shared/domain/groups/run.ts';
import { type Template, type TemplateBody, template } from '../../shared/domain/groups/template.ts';
import { keys } from './keys.ts';
import { refusalOf, updateOf, type VersionedSave, writeTogether } from './save.ts';
import { getItem, getItems, readItem, recordsTable } from './table.ts';

/** The newest version of a programme's template. */
export const getTemplate = (org: string, programmeId: string): Promise<Template | undefined> =>
  getItem(template, keys.template(org, programmeId));

/** A version of a programme's template, also one that is no longer the newest. */
export const getTemplateVersion = (
  org: string,
  programmeId: string,
  version: number,
): Promise<Template | undefined> =>
  getItem(template, keys.templateVersion(org, programmeId, version));

/** The templates that some runs were opened from, in their order; undefined where it was none. */
export async function templatesOfRuns(
  org: string,
  runs: readonly Pick<Run, 'programmeId' | 'templateVersion'>[],
): Promise<(Template | undefined)[]> {
  const pinned = runs.map(({ programmeId, templateVersion }) =>
    templateVersion === null ? undefined : keys.templateVersion(org, programmeId, templateVersion),
  );
  const items = await getItems(pinned.filter((key) => key !== undefined));
  const left = [...items];
  return pinned.map((key) => {
    const item = key && left.shift();
    return item && (readItem(template, item) as Template);
  });
}

/**
 * Saves a version of a programme's template, which stays as it is, and makes it the newest; both or
 * neither.
 * @throws Problem version.conflict, version.required
 */
export async function saveTemplate(
  org: string,
  programmeId: string,
  body: TemplateBody,
  { ifMatch, ...signed }: { savedBy: string; savedAt: string; ifMatch: number | undefined },
): Promise<Template> {
  const content = { programmeId, ...body };
  const save: VersionedSave = {
    key: keys.template(org, programmeId),
    ...{ content, signed, ifMatch, exists: 'version.required' },
  };
  const version = (ifMatch ?? 0) + 1;
  const Put = {
    TableName: recordsTable(),
    Item: { ...keys.templateVersion(org, programmeId, version), ...content, ...signed, version },
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const stopped = await writeTogether([{ Update: updateOf(save) }, { Put }]);
  const refusal = stopped && refusalOf(save, stopped[0]?.stored);
  if (refusal) throw refusal;
  return (await getTemplate(org, programmeId)) as Template;
}

/** The condition of a transaction that a version of a template is the newest. */
export const isNewestTemplate = (org: string, programmeId: string, version: number) => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.template(org, programmeId),
    ConditionExpression: 'version = :newest',
    ExpressionAttributeValues: { ':newest': version },
  },
});
