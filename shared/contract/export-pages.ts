import type { ExportedPage, Selection } from '../exports/export.ts';
import { Refusal, type RouteClient } from './client.ts';
import type { exports } from './exports.ts';

export type ExportClient = RouteClient<typeof exports>;

const tries = 4;
const pauseMs = 500;

/** A refusal of ours stays the same; any other failure may be a bad connection or a busy table. */
const isFinal = (error: unknown) => error instanceof Refusal && error.problem.status < 500;

/** Repeats a request a few times; every request of an export may be repeated. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (isFinal(error) || attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
  }
}

/**
 * The pages of a new export, one after the other. Its key is deleted at the end, however it ends.
 * @throws Refusal
 */
export async function* exportPages(
  client: ExportClient,
  selection: Selection,
): AsyncGenerator<ExportedPage> {
  const params = { exportId: crypto.randomUUID() };
  await patiently(() => client.putExport({ params, body: selection }));
  try {
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? {} : { cursor };
      const page = await patiently(() => client.listExportRows({ params, query }));
      yield page;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  } finally {
    await patiently(() => client.deleteExport({ params }));
  }
}
