import { useState } from 'preact/hooks';
import { isParticipantId } from '../../../../shared/model/participant-id.ts';
import type { Api } from '../../api.ts';
import { listNames } from '../../colleagues.ts';
import { Failed } from '../../failed.tsx';
import { PageTitle } from '../../page-title.tsx';
import { useSending } from '../../sending.ts';
import { deskTexts } from '../texts.ts';
import { type AuditPageOf, AuditResult } from './audit-result.tsx';

const words = deskTexts.audit;

type FormProps = { busy: boolean; search: (participant: string) => void };

/** Asks for a number; one that is misspelt is told here and asked of nobody. */
function NumberForm({ busy, search }: FormProps) {
  const [number, setNumber] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const participant = number.replace(/[\s-]/g, '').toUpperCase();
    setWrong(!isParticipantId(participant));
    if (isParticipantId(participant)) search(participant);
  };
  return (
    <form onSubmit={submit}>
      <label class="field-row">
        {words.participant}
        <input
          value={number}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="number-hint"
          aria-invalid={isWrong}
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <span id="number-hint" class="quiet small">
          {words.hint}
        </span>
      </label>
      {isWrong && <p role="alert">{words.wrong}</p>}
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? words.searching : words.search}
      </button>
    </form>
  );
}

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
      <NumberForm busy={busy} search={search} />
      {unknown ? <p role="alert">{words.unknown}</p> : <Failed failure={failure} />}
      {found && <AuditResult key={found.participant} api={api} first={found} />}
    </>
  );
}
