import { Refusal } from '../../../shared/contract/client.ts';

type ApiCall = (...given: never[]) => Promise<unknown>;

/** Wraps calls to ask once more, with a new token, when the API rejects the old one. */
export function withTokenRetry<Calls extends { [Name in keyof Calls]: ApiCall }>(
  calls: Calls,
  renewed: () => Promise<unknown>,
): Calls {
  const all = Object.entries<ApiCall>(calls).map(([name, call]) => [
    name,
    (...given: never[]) =>
      call(...given).catch(async (error: unknown) => {
        if (!(error instanceof Refusal) || error.problem.status !== 401) throw error;
        await renewed();
        return call(...given);
      }),
  ]);
  return Object.fromEntries(all) as Calls;
}
