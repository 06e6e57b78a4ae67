import { Refusal } from '../../../shared/contract/client.ts';
import type { SignedIn } from '../session/signed-in.ts';

type ApiCall = (...given: never[]) => Promise<unknown>;

/** What calls need of the person who is signed in. */
export type CallingStaff = Pick<SignedIn, 'token' | 'renewed' | 'refuse'>;

/**
 * Wraps calls to ask once more, with a new token, when the API rejects the old one. A new token of a
 * disabled account would be rejected too, so then the person is signed out.
 */
export function withTokenRetry<Calls extends { [Name in keyof Calls]: ApiCall }>(
  calls: Calls,
  { renewed, refuse }: Omit<CallingStaff, 'token'>,
): Calls {
  const all = Object.entries<ApiCall>(calls).map(([name, call]) => [
    name,
    (...given: never[]) =>
      call(...given).catch(async (error: unknown) => {
        if (!(error instanceof Refusal) || error.problem.status !== 401) throw error;
        if (error.problem.code === 'sign_in.disabled') {
          refuse();
          throw error;
        }
        await renewed();
        return call(...given);
      }),
  ]);
  return Object.fromEntries(all) as Calls;
}
