import { pathOf, Refusal, type RouteCall } from '../../../shared/contract/client.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { reasonHeader } from '../../../shared/domain/privacy/audit.ts';
import type { ProblemBody } from '../../../shared/problems.ts';

/**
 * Calls a route that replies with a file, which the typed client leaves out.
 * @throws Refusal with the problem, when the API refuses
 */
export function fileCall<R extends Route & { file: string }>(
  route: R,
  token: () => Promise<string>,
) {
  return async (call: RouteCall<R>): Promise<Blob> => {
    const answer = await fetch(pathOf(route.path, call as Parameters<typeof pathOf>[1]), {
      method: route.method,
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${await token()}`,
        ...(call.reason ? { [reasonHeader]: call.reason } : {}),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    if (!answer.ok) throw new Refusal((await answer.json()) as ProblemBody);
    return answer.blob();
  };
}
