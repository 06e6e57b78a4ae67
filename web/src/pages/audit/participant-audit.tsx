import { useState } from 'preact/hooks';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import { listNames } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ListEnd } from '../../ui/list.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { type AuditNames, AuditTable } from './audit-table.tsx';
import { Letters } from './letters.tsx';

type PersonAudit = {
  participant: string;
  items: readonly AuditEvent[];
  next: string | null;
  known: AuditNames;
};

export type AuditProps = { api: StaffApi; viewer: StaffViewer };

/** The events that were found, page after page, and the same as a letter. */
function AuditResult({ api, first }: { api: StaffApi; first: PersonAudit }) {
  const sending = useSending();
  const [{ participant, items, next, known }, setFound] = useState(first);
  const more = async () => {
    if (!next) return;
    const page = await api.listAudit({ query: { participant, cursor: next } });
    setFound({ participant, items: [...items, ...page.items], next: page.next, known });
  };
  return (
    <>
      <Letters api={api} participant={participant} />
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <p class="quiet">{words.actionsExplained}</p>}
      {items.length > 0 && (
        <AuditTable caption={words.caption(participant)} events={items} known={known} />
      )}
      <ListEnd
        {...{ sending, more, isMore: next !== null, text: words.more, working: words.searching }}
      />
    </>
  );
}

const words = texts.audit;

/**
 * The people who have handled one person's data. The number is not put into the address, which the
 * browser's history would keep.
 */
export function ParticipantAudit({ api, viewer }: AuditProps) {
  const { busy, failure, send } = useSending();
  const [found, setFound] = useState<PersonAudit | null>(null);
  const search = (participant: string) => {
    setFound(null);
    send(async () => {
      const [page, names] = await Promise.all([
        api.listAudit({ query: { participant } }),
        listNames(api),
      ]);
      const known = { names, showsIds: viewer.roles.includes('admin') };
      setFound({ participant, known, ...page });
    });
  };
  const unknown = failure?.code === 'participant.unknown';
  return (
    <>
      <p>{words.reading}</p>
      <div class="card">
        <NumberForm {...{ words, busy, search }} isMain />
      </div>
      {unknown ? <p role="alert">{words.unknown}</p> : <FailureNote failure={failure} />}
      {found && <AuditResult key={found.participant} api={api} first={found} />}
    </>
  );
}
