import type * as z from 'zod';
import {
  type Programme,
  programme,
  type programmeBody,
} from '../../shared/domain/groups/programme.ts';
import { keys } from './keys.ts';
import { type PageRequest, queryPage } from './query.ts';
import { saveItem } from './save.ts';
import { getItem, readItem } from './table.ts';

export function getProgramme(org: string, programmeId: string): Promise<Programme | undefined> {
  return getItem(programme, keys.programme(org, programmeId));
}

export async function listProgrammes(org: string, page: PageRequest) {
  const { pk, sk } = keys.programme(org, '');
  const { items, next } = await queryPage({ partition: pk, prefix: sk }, page);
  return { items: items.map((item) => readItem(programme, item)), next };
}

export async function saveProgramme(
  org: string,
  programmeId: string,
  body: z.infer<typeof programmeBody>,
  ifMatch: number | undefined,
): Promise<Programme> {
  const item = await saveItem({
    key: keys.programme(org, programmeId),
    content: { programmeId, ...body },
    ifMatch,
    exists: 'version.required',
  });
  return readItem(programme, item);
}
