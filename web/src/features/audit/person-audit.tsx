import { useState } from 'preact/hooks';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import { listNames } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { ListEnd } from '../../ui/list.tsx';
import { type AuditNames, AuditTable } from './audit-table.tsx';
import './audit.css';

const words = texts.audit;

export type PersonAudit = {
  participant: string;
  items: readonly AuditEvent[];
  next: string | null;
  known: AuditNames;
};

export type AuditProps = { api: StaffApi; viewer: StaffViewer };

/** The newest uses of one person's data; reading them is recorded too. */
export async function readAudit(
  { api, viewer }: AuditProps,
  participant: string,
): Promise<PersonAudit> {
  const [page, names] = await Promise.all([
    api.listAudit({ query: { participant } }),
    listNames(api),
  ]);
  return { participant, known: { names, showsIds: viewer.roles.includes('admin') }, ...page };
}

type AuditEventsProps = {
  api: StaffApi;
  first: PersonAudit;
  /** How many are shown before the button for more; all that were read, if it is left out. */
  atFirst?: number;
};

/** The uses that were found, page after page. */
export function AuditEvents({ api, first, atFirst }: AuditEventsProps) {
  const [isCut, setCut] = useState(atFirst !== undefined && first.items.length > atFirst);
  const sending = useSending();
  const [{ participant, items, next, known }, setFound] = useState(first);
  const shown = isCut ? items.slice(0, atFirst) : items;
  const more = async () => {
    if (isCut) return setCut(false);
    if (!next) return;
    const page = await api.listAudit({ query: { participant, cursor: next } });
    setFound({ participant, items: [...items, ...page.items], next: page.next, known });
  };
  return (
    <>
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <p class="quiet">{words.actionsExplained}</p>}
      {items.length > 0 && (
        <AuditTable caption={words.caption(participant)} events={shown} known={known} />
      )}
      <ListEnd
        {...{
          sending,
          more,
          isMore: isCut || next !== null,
          text: words.more,
          working: words.searching,
        }}
      />
    </>
  );
}
