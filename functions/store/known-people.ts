import { workerOf } from '../../shared/domain/people/access.ts';
import { othersAlike, pairIdOf } from './likenesses.ts';
import { getParticipant } from './participants.ts';
import { forgetUnsaidPair, storePair } from './same-people.ts';

/** Clients who have the same name or telephone number as one whose name was saved. */
type LikenessesFound = {
  /** Their own workers, leaving out those confirmed to be different people. */
  knownTo: string[];
  /** Was any of them found for the first time? */
  isNew: boolean;
};

type LikenessMarks = {
  org: string;
  number: string;
  marks: readonly string[];
  dropped: readonly string[];
};

/**
 * Stores which clients may be the same person as the one whose name was saved, and deletes the
 * pairs that are no longer alike. A repeat finds the same.
 * @param concern records in the audit that these numbers were found; nothing is stored before that
 */
export async function knownPeople(
  { org, number, marks, dropped }: LikenessMarks,
  today: string,
  concern: (numbers: string[]) => Promise<void> = async () => {},
): Promise<LikenessesFound> {
  const [alike, before] = await Promise.all([
    othersAlike(org, number, marks),
    othersAlike(org, number, dropped),
  ]);
  const found = await Promise.all(alike.map((other) => getParticipant(org, other)));
  const clients = found.filter((client) => client !== undefined);
  if (clients.length > 0) await concern(clients.map(({ participantId }) => participantId));
  const pairs = await Promise.all(
    clients.map(async (client) => {
      const participantIds = [number, client.participantId].toSorted();
      const pairId = pairIdOf(org, number, client.participantId);
      const pair = await storePair(org, { pairId, participantIds, foundOn: today });
      return { ...pair, worker: workerOf(client) };
    }),
  );
  for (const other of before)
    if (!alike.includes(other)) await forgetUnsaidPair(org, pairIdOf(org, number, other));
  const open = pairs.filter(({ isDismissed }) => !isDismissed);
  return {
    knownTo: [...new Set(open.map(({ worker }) => worker))].toSorted(),
    isNew: pairs.some(({ isNew }) => isNew),
  };
}
