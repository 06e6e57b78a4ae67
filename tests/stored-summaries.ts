import { keys } from '../functions/store/keys.ts';
import { figuresOfBytes, storedSummary } from '../functions/store/stored-summary.ts';
import { getItems, readItem } from '../functions/store/table.ts';
import type { RunFigures } from '../shared/domain/figures/facts.ts';
import { reveal } from '../shared/domain/figures/undisclosed.ts';

/** A run's stored figures, opened: for tests alone. */
export type OpenedSummary = RunFigures & { countedAt: string; frozen: boolean };

/** The stored figures of some runs of Kainuu; a run that was never counted has none. */
export async function storedFiguresOf(runIds: readonly string[]): Promise<OpenedSummary[]> {
  const items = await getItems(runIds.map((runId) => keys.summary('kainuu', runId)));
  return items.flatMap((item) => {
    if (!item) return [];
    const { figures: bytes, countedAt, frozen = false } = readItem(storedSummary, item);
    const { figures } = figuresOfBytes(bytes);
    return figures ? [{ ...reveal(figures), countedAt, frozen }] : [];
  });
}
