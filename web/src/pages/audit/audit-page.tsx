import { useState } from 'preact/hooks';
import type { AuditEvent } from '../../../../shared/domain/privacy/audit.ts';
import { listNames } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ListEnd } from '../../ui/list.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AuditTable } from './audit-table.tsx';
import { Letters } from './letters.tsx';

type PersonAudit = {
  participant: string;
  items: readonly AuditEvent[];
  next: string | null;
  /** Colleagues by id, as far as they are known. */
  names: ReadonlyMap<string, string>;
};

/** The events that were found, page after page, and the same as a letter. */
function AuditResult({ api, first }: { api: StaffApi; first: PersonAudit }) {
  const sending = useSending();
  const [{ participant, items, next, names }, setFound] = useState(first);
  const more = async () => {
    if (!next) return;
    const page = await api.listAudit({ query: { participant, cursor: next } });
    setFound({ participant, items: [...items, ...page.items], next: page.next, names });
  };
  return (
    <>
      <Letters api={api} participant={participant} />
      {items.length === 0 && <p>{words.none}</p>}
      {items.length > 0 && <p class="quiet">{words.actionsExplained}</p>}
      {items.length > 0 && <AuditTable {...{ participant, names }} events={items} />}
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
export function AuditPage({ api }: { api: StaffApi }) {
  const { busy, failure, send } = useSending();
  const [found, setFound] = useState<PersonAudit | null>(null);
  const search = (participant: string) => {
    setFound(null);
    send(async () => {
      const [page, names] = await Promise.all([
        api.listAudit({ query: { participant } }),
        listNames(api),
      ]);
      setFound({ participant, names, ...page });
    });
  };
  const unknown = failure?.code === 'participant.unknown';
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.reading}</p>
      <div class="card">
        <NumberForm {...{ words, busy, search }} isMain />
      </div>
      {unknown ? <p role="alert">{words.unknown}</p> : <FailureNote failure={failure} />}
      {found && <AuditResult key={found.participant} api={api} first={found} />}
    </>
  );
}
