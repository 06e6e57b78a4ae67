import type { Colleague, StaffNames } from '../../../shared/domain/people/staff.ts';
import { language } from '../texts/page-language.ts';
import { texts } from '../texts/staff.ts';
import { allPages } from './all-pages.ts';
import type { StaffApi } from './staff-api.ts';

type DirectoryApi = Pick<StaffApi, 'listStaff'>;

/** The directory as it was read since the page was loaded, by the client that read it. */
const directories = new WeakMap<DirectoryApi, Promise<Colleague[]>>();

async function readDirectory(api: DirectoryApi): Promise<Colleague[]> {
  try {
    const all = await allPages((query) => api.listStaff({ query }));
    return all.toSorted((one, other) => one.name.localeCompare(other.name, language));
  } catch {
    // The next page that needs a name tries again.
    directories.delete(api);
    return [];
  }
}

/**
 * Colleagues by name, as far as they are known: names are never a reason for a page to fail, so without a
 * network there are none.
 */
export function listColleagues(api: DirectoryApi): Promise<Colleague[]> {
  const directory = directories.get(api) ?? readDirectory(api);
  directories.set(api, directory);
  return directory;
}

/** Names of colleagues by id. */
export const namesOf = (colleagues: readonly Colleague[]): StaffNames =>
  new Map(colleagues.map(({ userId, name }) => [userId, name]));

/** Names of colleagues by id, also of those who have left; none where the directory was not read. */
export const listNames = async (api: DirectoryApi): Promise<StaffNames> =>
  namesOf(await listColleagues(api));

/**
 * What a page calls a member of the staff: never by the id. Everybody who signs in is in the
 * directory, so an id that is missing from one that was read is of a person who left before there was one.
 */
export const nameIn = (names: StaffNames, userId: string): string =>
  names.get(userId) ?? (names.size > 0 ? texts.formerEmployee : texts.someEmployee);
