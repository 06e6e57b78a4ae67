import { useEffect, useRef } from 'preact/hooks';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/staff.ts';
import type { ProgrammeBody } from './programme-fields.tsx';

const words = texts.programmes;

const fields = ['name', 'kind', 'description', 'eligibility'] as const;
type ProgrammeField = (typeof fields)[number];

const textOf = (body: ProgrammeBody, field: ProgrammeField): string =>
  field === 'kind' ? words.kinds[body.kind] : body[field] || words.empty;

/** What somebody else has saved meanwhile, where it differs from the typed text. */
export function ProgrammeConflict({ mine, theirs }: { mine: ProgrammeBody; theirs: Programme }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [theirs]);
  const different = fields.filter((field) => mine[field] !== theirs[field]);
  return (
    <div ref={note} class="note failed" role="alert">
      <p>{words.conflict}</p>
      <p>{words.storedNow}</p>
      <dl class="facts">
        {different.map((field) => (
          <div key={field}>
            <dt>{words[field]}</dt>
            <dd>{textOf(theirs, field)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
