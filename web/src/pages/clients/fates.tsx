import {
  type DataKind,
  dataKind,
  erasurePolicy,
} from '../../../../shared/domain/privacy/retention.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.clients.erasing;

const kindsThatAre = (fate: 'deleted' | 'kept'): DataKind[] =>
  dataKind.options.filter((kind) => erasurePolicy[kind].atErasure === fate);

function FateList({ fate }: { fate: 'deleted' | 'kept' }) {
  return (
    <ul class="points">
      {kindsThatAre(fate).map((kind) => (
        <li key={kind}>{words.kinds[kind]}</li>
      ))}
    </ul>
  );
}

/** What an erasure deletes, by kind. */
export function Removed() {
  return (
    <>
      <h2>{words.removed}</h2>
      <FateList fate="deleted" />
    </>
  );
}

/** What an erasure leaves, each kind with its reason. */
export function RetainedFates() {
  return (
    <>
      <h2>{words.kept}</h2>
      <FateList fate="kept" />
    </>
  );
}
