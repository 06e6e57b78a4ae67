import { useState } from 'preact/hooks';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { AuditTable } from './audit-table.tsx';
import { Letters } from './letters.tsx';

const words = texts.audit;

export type PersonAudit = {
  participant: string;
  items: readonly AuditEvent[];
  next: string | null;
  /** Colleagues by id, as far as they are known. */
  names: ReadonlyMap<string, string>;
};

/** The events that were found, page after page, and the same as a letter. */
export function AuditResult({ api, first }: { api: StaffApi; first: PersonAudit }) {
  const { busy, failure, send } = useSending();
  const [{ participant, items, next, names }, setFound] = useState(first);
  const more = () =>
    send(async () => {
      if (!next) return;
      const page = await api.listAudit({ query: { participant, cursor: next } });
      setFound({ participant, items: [...items, ...page.items], next: page.next, names });
    });
  return (
    <>
      <Letters api={api} participant={participant} />
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <p class="quiet">{words.actionsExplained}</p>}
      {items.length > 0 && <AuditTable {...{ participant, names }} events={items} />}
      <FailureNote failure={failure} />
      {next && (
        <button type="button" onClick={more} aria-disabled={busy}>
          {busy ? words.searching : words.more}
        </button>
      )}
    </>
  );
}
