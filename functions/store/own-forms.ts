import { isDeepStrictEqual } from 'node:util';
import type { DraftForm } from '../../shared/domain/forms/draft-form.ts';
import { Problem } from '../../shared/problems.ts';
import { type FromOwnPage, type LinkTarget, linkEntry } from './draft-forms.ts';
import { indexed, keys } from './keys.ts';
import { linkStillOpens } from './own-links.ts';
import type { LinkedPage } from './own-pages.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { memberCheck } from './sessions.ts';
import { getItems, readItem, recordsTable } from './table.ts';

type OpenedForm = {
  /** Of the secret that opens the form. */
  hash: string;
  target: LinkTarget;
  ownPage: FromOwnPage;
  /** Seconds since 1970 after which DynamoDB may delete it. */
  expiresAt: number;
  /** Stored where there is no draft of the form yet. */
  draft: DraftForm;
};

/**
 * Makes a secret open a form, beside whatever else does; a repeat writes nothing.
 * @throws Problem link.unknown where the link to the own page was replaced or revoked meanwhile;
 *   form.unknown where its participant was erased from the group
 */
export async function openFromOwnPage(
  { place, link }: LinkedPage,
  { hash, target, ownPage, expiresAt, draft }: OpenedForm,
): Promise<void> {
  const { organisation, runId, participantId } = target;
  const draftKey = keys.answering(organisation, runId, target);
  const entry = { ...target, ownPage, expiresAt };
  await untilWritten(async () => {
    const [there, begun] = await getItems([keys.link(hash), draftKey]);
    if (there && begun && isDeepStrictEqual(readItem(linkEntry, there), entry)) return true;
    const stopped = await writeTogether([
      linkStillOpens(place, link.secretHash),
      memberCheck(keys.member(organisation, runId, participantId)),
      {
        Put: {
          TableName: recordsTable(),
          Item: {
            ...keys.link(hash),
            ...indexed.linkOfParticipant(organisation, participantId, hash),
            ...entry,
          },
        },
      },
      ...(begun ? [] : [{ Put: putOver(draftKey, draft) }]),
    ]);
    if (stopped?.[0]?.failed) throw new Problem('link.unknown');
    if (stopped?.[1]?.failed) throw new Problem('form.unknown');
    return stopped ? undefined : true;
  });
}
