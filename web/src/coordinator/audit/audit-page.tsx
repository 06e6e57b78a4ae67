import { useState } from 'preact/hooks';
import type { Api } from '../../api.ts';
import { listNames } from '../../colleagues.ts';
import { Failed } from '../../failed.tsx';
import { PageTitle } from '../../page-title.tsx';
import { useSending } from '../../sending.ts';
import { NumberForm } from '../number-form.tsx';
import { deskTexts } from '../texts.ts';
import { type AuditPageOf, AuditResult } from './audit-result.tsx';

const words = deskTexts.audit;

/**
 * Who has handled one person's data. The number stays out of the address: it would stay in the
 * browser's history.
 */
export function AuditPage({ api }: { api: Api }) {
  const { busy, failure, send } = useSending();
  const [found, setFound] = useState<AuditPageOf | null>(null);
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
      {unknown ? <p role="alert">{words.unknown}</p> : <Failed failure={failure} />}
      {found && <AuditResult key={found.participant} api={api} first={found} />}
    </>
  );
}
