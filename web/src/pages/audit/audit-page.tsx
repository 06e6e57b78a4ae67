import { useState } from 'preact/hooks';
import { listNames } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { NumberForm } from '../../ui/number-form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AuditResult, type PersonAudit } from './audit-result.tsx';

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
        listNames(),
      ]);
      setFound({ participant, names, ...page });
    });
  };
  const unknown = failure?.code === 'participant.unknown';
  return (
    <>
      <PageTitle title={words.title} />
      <p>{words.reading}</p>
      <NumberForm {...{ words, busy, search }} isMain />
      {unknown ? <p role="alert">{words.unknown}</p> : <FailureNote failure={failure} />}
      {found && <AuditResult key={found.participant} api={api} first={found} />}
    </>
  );
}
