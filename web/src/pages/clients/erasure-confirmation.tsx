import {
  type DataKind,
  dataKind,
  erasurePolicy,
} from '../../../../shared/domain/privacy/retention.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.clients.erasing;
const paperWords = texts.clientPage.erasing.confirmation;

type ErasureFate = 'deleted' | 'kept';

const kindsThatAre = (fate: ErasureFate): DataKind[] =>
  dataKind.options.filter((kind) => erasurePolicy[kind].atErasure === fate);

/** What an erasure deletes or leaves, by kind and with the reason. */
export const FateList = ({ fate }: { fate: ErasureFate }) => (
  <ul class="points">
    {kindsThatAre(fate).map((kind) => (
      <li key={kind}>{words.kinds[kind]}</li>
    ))}
  </ul>
);

type ErasureConfirmationProps = { participantId: string; on: string; by: string };

/** What was erased, what is left and why: on paper, for the client and the worker. */
export const ErasureConfirmation = ({ participantId, on, by }: ErasureConfirmationProps) => (
  <div class="on-paper confirmation">
    <h1>{paperWords.title}</h1>
    <p>{paperWords.text(participantId, writtenDay(on))}</p>
    <h2>{paperWords.removed}</h2>
    <FateList fate="deleted" />
    <h2>{paperWords.kept}</h2>
    <FateList fate="kept" />
    <p>{paperWords.elsewhere}</p>
    <p>
      {paperWords.by}: {by}
    </p>
  </div>
);
