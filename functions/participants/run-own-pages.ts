import type { ownpages } from '../../shared/contract/own-pages.ts';
import { checkOpen } from '../../shared/domain/groups/run.ts';
import { takesPlace } from '../../shared/domain/people/member.ts';
import { type IssuedOwnLink, showOwnLink } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import { ownPageSheet } from '../files/own-page-sheet.ts';
import { ownRun } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import type { Endpoints } from '../http/serve.ts';
import { ownLinksOfRun, revokeOwnLink } from '../store/own-links.ts';
import { readRunPeople } from '../store/referrals.ts';
import { getRun } from '../store/runs.ts';
import { newOwnLink, ownPageAddress } from './own-pages.ts';

type RunRequest = { acting: ActingCaller; runId: string };

/** The numbers of those who hold a place in a run of the caller's own. */
async function membersOf({ acting, runId }: RunRequest) {
  const { organisation } = acting.caller;
  const run = ownRun(await getRun(organisation, runId), acting);
  const { members } = await readRunPeople(organisation, runId);
  const present = members.filter(({ state }) => takesPlace(state));
  return { run, numbers: present.map(({ participantId }) => participantId) };
}

/** Makes links for the members named, or for all who have none that works. */
async function issue(
  { acting, runId }: RunRequest,
  named: readonly string[] | null,
  now: string,
): Promise<IssuedOwnLink[]> {
  const { run, numbers } = await membersOf({ acting, runId });
  checkOpen(run.status, 'members');
  if (named?.some((one) => !numbers.includes(one))) throw new Problem('member.unknown');
  const links = await ownLinksOfRun(acting.caller.organisation, runId, numbers);
  const without = numbers.filter((_, n) => !links[n] || links[n].revokedAt !== null);
  const issued: IssuedOwnLink[] = [];
  // Each is a transaction of its own: a sheet that fails halfway is made again.
  for (const participantId of new Set(named ?? without))
    issued.push(await newOwnLink({ acting, participantId, runId, now }));
  return issued;
}

/** Links to the own pages of a group's members, by its leaders. */
export const runOwnPageEndpoints: Pick<
  Endpoints<typeof ownpages>,
  'listRunOwnPages' | 'postRunOwnPages' | 'postRunOwnPageSheet' | 'deleteRunOwnPage'
> = {
  listRunOwnPages: async ({ caller, acting, params: { runId } }) => {
    const { numbers } = await membersOf({ acting, runId });
    const links = await ownLinksOfRun(caller.organisation, runId, numbers);
    const items = numbers.map((participantId, n) => {
      const link = links[n];
      return { participantId, link: link ? showOwnLink(link) : null };
    });
    return { items, next: null };
  },

  postRunOwnPages: async ({ acting, params: { runId }, body, now }) => ({
    items: await issue({ acting, runId }, body.participantIds, now),
    next: null,
  }),

  postRunOwnPageSheet: async ({ acting, params: { runId }, body, now }) =>
    ownPageSheet(await issue({ acting, runId }, body.participantIds, now), ownPageAddress()),

  deleteRunOwnPage: async ({ caller, acting, params: { runId, participantId }, now }) => {
    const { organisation } = caller;
    ownRun(await getRun(organisation, runId), acting);
    const [link] = await ownLinksOfRun(organisation, runId, [participantId]);
    if (!link) throw new Problem('member.unknown');
    await revokeOwnLink({ organisation, participantId, runId }, now);
    return { status: 'revoked' };
  },
};
