import { useState } from 'preact/hooks';
import { useSending } from '../../api/use-sending.ts';
import { Letters } from '../../features/audit/letters.tsx';
import {
  AuditEvents,
  type AuditProps,
  type PersonAudit,
  readAudit,
} from '../../features/audit/person-audit.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { NumberForm } from '../../ui/number-form.tsx';

const words = texts.audit;

/**
 * The people who have handled one person's data. The number is not put into the address, which the
 * browser's history would keep.
 */
export function ParticipantAudit(props: AuditProps) {
  const { api } = props;
  const { busy, failure, send } = useSending();
  const [found, setFound] = useState<PersonAudit | null>(null);
  const search = (participant: string) => {
    setFound(null);
    void send(async () => setFound(await readAudit(props, participant)));
  };
  const unknown = failure?.code === 'participant.unknown';
  return (
    <>
      <p>{words.reading}</p>
      <div class="card">
        <NumberForm {...{ words, busy, search }} isMain />
      </div>
      {unknown ? <p role="alert">{words.unknown}</p> : <FailureNote failure={failure} />}
      {found && (
        <div key={found.participant}>
          <Letters api={api} participant={found.participant} />
          <AuditEvents api={api} first={found} />
        </div>
      )}
    </>
  );
}
