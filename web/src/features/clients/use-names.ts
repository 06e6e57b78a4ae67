import { useState } from 'preact/hooks';
import { clientLimits } from '../../../../shared/configuration.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';

type NamesByNumber = ReadonlyMap<string, string>;

/**
 * The names of clients, in the memory of the page alone: they are gone when it is left, and are in
 * no storage and no address.
 */
export function useClientNames(
  api: StaffApi,
  numbers: readonly string[],
  /** Somebody in the list is not the caller's client any more. */
  isOutdated: () => void,
) {
  const [names, setNames] = useState<NamesByNumber | null>(null);
  const { busy, failure, send } = useSending();
  const read = async () => {
    const found = new Map<string, string>();
    const most = clientLimits.namesAtOnce;
    for (let from = 0; from < numbers.length; from += most) {
      const participantIds = numbers.slice(from, from + most);
      const { items } = await api.postNames({ body: { participantIds } });
      for (const { participantId, name } of items) found.set(participantId, name);
    }
    setNames(found);
  };
  const show = () =>
    send(async () => {
      try {
        await read();
      } catch (error) {
        if (failureOf(error).code !== 'participant.unknown') throw error;
        isOutdated();
      }
    });
  return { names, busy, failure, show, hide: () => setNames(null) };
}
