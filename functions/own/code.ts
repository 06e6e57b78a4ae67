import type { own } from '../../shared/contract/own-pages.ts';
import { minutesAfter } from '../../shared/domain/day.ts';
import { isLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import {
  type CodeWay,
  isTelephoneOldEnough,
  ownPageLimits,
  type StoredOwnPage,
  wordUntil,
} from '../../shared/domain/privacy/own-page.ts';
import { isSimpleCode } from '../../shared/domain/privacy/personal-code.ts';
import { Problem } from '../../shared/problems.ts';
import type { Endpoints } from '../http/serve.ts';
import { linkHash } from '../store/link-hash.ts';
import { countedAsHandler } from '../store/own-knowers.ts';
import { type SentWord, sentWord } from '../store/own-words.ts';
import { isTextOf, type SlowHash, slowHash } from '../store/slow-hash.ts';
import {
  liveSessions,
  type OwnVisit,
  openedOwnPage,
  saveVisited,
  withoutSession,
} from './visit.ts';

const { codeTries, sessions: mostSessions, sessionMinutes, wordHours, wordTries } = ownPageLimits;

/** A one-time word that somebody may type, by what it is compared with. */
type WaitingWord = SlowHash & {
  way: CodeWay;
  by: string | null;
  /** Since when the telephone that it was sent to is theirs; null where nobody knows. */
  phoneSince: string | null;
};

const isFresh = (at: string, now: string) => minutesAfter(at, wordHours * 60) > now;

/** The word that a worker gave, while it can be used. */
function workersWord(page: StoredOwnPage, now: string): WaitingWord[] {
  if (!page.word || wordUntil(page, now) === null) return [];
  return [{ ...page.word, way: 'word_from_worker', phoneSince: null }];
}

/** The outbox item of the word that goes to the telephone, while it can be used. */
function sentWordOf({ telephoneWord: sent }: StoredOwnPage, now: string): string[] {
  return sent && sent.wrongTries < wordTries && isFresh(sent.requestedAt, now)
    ? [sent.outboxId]
    : [];
}

const compared = (sent: SentWord): WaitingWord => ({ ...sent, way: 'word_by_telephone', by: null });

/** A try more of a word that waits. */
const tried = <Word extends { wrongTries: number }>(word: Word | null): Word | null =>
  word && { ...word, wrongTries: word.wrongTries + 1 };

/**
 * The waiting word that was typed. The try is counted before anything is compared, so that however
 * many come at once no more than five are.
 * @param ways which words count
 * @throws Problem own_page.word_used_up, own_page.word_wrong
 */
export async function wordTyped(
  visit: OwnVisit,
  typed: string,
  ways: readonly CodeWay[],
): Promise<WaitingWord> {
  const { now, place } = visit;
  const waiting = await saveVisited(visit, async (present) => {
    const given = ways.includes('word_from_worker') ? workersWord(present, now) : [];
    const outboxIds = ways.includes('word_by_telephone') ? sentWordOf(present, now) : [];
    const sent = await Promise.all(outboxIds.map((id) => sentWord(place, id)));
    const all = [...given, ...sent.flatMap((one) => (one ? [compared(one)] : []))];
    if (all.length === 0) throw new Problem('own_page.word_used_up');
    const page = {
      ...present,
      word: given.length > 0 ? tried(present.word) : present.word,
      telephoneWord: outboxIds.length > 0 ? tried(present.telephoneWord) : present.telephoneWord,
    };
    return { page, made: all };
  });
  const right = waiting.find((word) => isTextOf(word, typed));
  if (!right) throw new Problem('own_page.word_wrong');
  return right;
}

/**
 * The page without the words that wait.
 * @throws Problem own_page.word_used_up where this one was used or replaced meanwhile
 */
export function withoutWords(page: StoredOwnPage, used: WaitingWord): StoredOwnPage {
  const isThere =
    used.way === 'word_from_worker' ? page.word?.hash === used.hash : page.telephoneWord !== null;
  if (!isThere) throw new Problem('own_page.word_used_up');
  return { ...page, word: null, telephoneWord: null };
}

/** A browser's session from now on; beyond three the oldest ends. */
function newSession(now: string) {
  const session = newLinkSecret();
  const until = minutesAfter(now, sessionMinutes);
  const added = (page: Pick<StoredOwnPage, 'sessions'>) => [
    ...liveSessions(page, now)
      .toSorted((a, b) => (a.until < b.until ? -1 : 1))
      .slice(1 - mostSessions),
    { hash: linkHash(session), until },
  ];
  return { reply: { session, until }, added };
}

/** Refuses codes that are tried first. */
function checkCode(code: string, { link }: OwnVisit): void {
  const isOfLink = isLinkCode(code) && linkHash(code) === link.codeHash;
  if (isSimpleCode(code) || isOfLink) throw new Problem('own_page.code_too_simple');
}

export const codeEndpoints: Pick<
  Endpoints<typeof own>,
  'putPersonalCode' | 'postOwnSession' | 'deleteOwnSession'
> = {
  putPersonalCode: async ({ body, ...request }) => {
    const visit = await openedOwnPage(request);
    const { now, place } = visit;
    checkCode(body.code, visit);
    const used = await wordTyped(visit, body.word, ['word_from_worker', 'word_by_telephone']);
    const code = { ...slowHash(body.code), setAt: now, way: used.way, wordBy: used.by };
    const isKnownTelephone =
      used.way === 'word_by_telephone' && isTelephoneOldEnough(used.phoneSince, now);
    const opening = isKnownTelephone ? { at: now, way: 'telephone' as const, by: null } : null;
    const { reply, added } = newSession(now);
    await saveVisited(visit, async (present) => ({
      page: {
        ...withoutWords(present, used),
        ...{ code, wrongTries: 0, opened: opening, ticket: null },
        // Nobody is logged in by the code before any longer.
        sessions: added({ sessions: [] }),
      },
      along: await countedAsHandler(place, used.by),
      made: undefined,
    }));
    return reply;
  },

  postOwnSession: async ({ body, ...request }) => {
    const visit = await openedOwnPage(request);
    const code = await saveVisited(visit, (present) => {
      if (!present.code) throw new Problem('own_page.no_code');
      if (present.wrongTries >= codeTries) throw new Problem('own_page.locked');
      const page = { ...present, wrongTries: present.wrongTries + 1 };
      return { page, made: present.code };
    });
    if (!isTextOf(code, body.code)) throw new Problem('own_page.code_wrong');
    const { reply, added } = newSession(visit.now);
    await saveVisited(visit, (present) => {
      // Another code was set meanwhile.
      if (present.code?.hash !== code.hash) throw new Problem('own_page.code_wrong');
      return { page: { ...present, wrongTries: 0, sessions: added(present) }, made: undefined };
    });
    return reply;
  },

  deleteOwnSession: async (request) => {
    const visit = await openedOwnPage(request);
    await saveVisited(visit, (present) => {
      const page = withoutSession(present, visit.caller);
      const isIn = page.sessions.length < present.sessions.length;
      return { ...(isIn ? { page } : {}), made: undefined };
    });
    return { status: 'logged_out' };
  },
};
