import { keys } from '../../../functions/store/keys.ts';
import type { RawItems } from '../../../scripts/backup/all-tables.ts';
import type { Form } from '../../../shared/domain/forms/form.ts';
import type { PaperEntry } from '../../../shared/domain/forms/paper-entry.ts';

/** The stored answers of a run, read without the API, which shows them to no leader. */
export type Papers = { forms: readonly Form[]; entries: readonly PaperEntry[] };

const organisation = 'kainuu';
const nobody = { occasion: 'start', instrumentId: '', participantId: '' } as const;

/** A run's forms, and the papers that were read once, from all items. */
export function papersIn({ records }: Pick<RawItems, 'records'>, runId: string): Papers {
  const among = (place: { pk: string; sk: string }) => {
    const prefix = place.sk.slice(0, place.sk.indexOf('#') + 1);
    return records.filter(({ pk, sk }) => pk === place.pk && sk.startsWith(prefix));
  };
  return {
    forms: among(keys.form(organisation, runId, nobody)) as unknown as Form[],
    entries: among(keys.paperEntry(organisation, runId, nobody)) as unknown as PaperEntry[],
  };
}
