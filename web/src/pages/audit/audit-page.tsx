import { useState } from 'preact/hooks';
import type { AuditProps } from '../../features/audit/person-audit.tsx';
import { texts } from '../../texts/staff.ts';
import { RadioField } from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ParticipantAudit } from './participant-audit.tsx';
import { StaffAudit } from './staff-audit.tsx';

const words = texts.audit;

/** The handling of data: of one participant, and for administrators also by one colleague. */
export function AuditPage(props: AuditProps) {
  const [by, choose] = useState<'participant' | 'staff'>('participant');
  return (
    <>
      <PageTitle title={words.title} />
      {props.viewer.roles.includes('admin') && (
        <RadioField
          title={words.searchBy}
          name="audit-by"
          value={by}
          set={choose}
          options={[
            ['participant', words.byParticipant],
            ['staff', words.byStaff],
          ]}
          isInLine
        />
      )}
      {by === 'participant' ? <ParticipantAudit {...props} /> : <StaffAudit {...props} />}
    </>
  );
}
