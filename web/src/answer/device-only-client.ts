import type { AnswerBody } from '../../../shared/model/draft-form.ts';
import {
  type AnswersGiven,
  type AnswersLetter,
  type HandedOverForm,
  secretOf,
  singleKey,
} from '../leader/handed-over-form.ts';
import { sealLetter } from '../leader/sealed-letter.ts';
import { readStores, writeStores } from '../leader/vault-database.ts';
import type { AnswerClient, LinkReply } from './link-client.ts';

/** No link ends on this device: the form is laid out until it is handed in, or laid out anew. */
const until = '9999-12-31';

/** The form that is laid out for this visit; an older visit opens nothing any more. */
async function readHandedOverForm(secret: string): Promise<HandedOverForm | undefined> {
  const [form] = await readStores((stores) => [
    stores.handed.get(singleKey) as IDBRequest<HandedOverForm | undefined>,
  ]);
  return form && secretOf(form.visit) === secret ? form : undefined;
}

const noAnswersShown = { answers: {}, elsewhere: [] };

const noFormHere = {
  is: 'refused',
  problem: {
    type: 'urn:laituri:problem:link.unknown',
    code: 'link.unknown',
    status: 404,
    title: '',
    detail: '',
  },
  serverTime: 0,
} as const;

/** The server's time as the vault knew it when it gave the device away: its clock may be wrong by years. */
const nowBy = ({ offsetMs = 0 }: HandedOverForm): Date => new Date(Date.now() + offsetMs);

/**
 * Puts answers into the letterbox, which this page cannot open; the form goes with the last. Gives
 * the time at which that was, and null where nothing is laid out.
 */
async function sealAnswers(
  secret: string,
  { saves }: AnswerBody,
  isFinal: boolean,
): Promise<Date | null> {
  const form = await readHandedOverForm(secret);
  if (!form) return null;
  const { publicKey, label, visit } = form;
  const at = nowBy(form);
  const given: AnswersGiven = { saves, isFinal, at: at.toISOString() };
  const letter: AnswersLetter = { ...(await sealLetter(publicKey, given)), label, visit };
  await writeStores((stores) => {
    stores.letters.add(letter);
    if (isFinal) stores.handed.clear();
  });
  return at;
}

/** What a page hears once its answers are sealed; nothing where the device has no room for them. */
const replyOnceSealed = async <Body>(
  putting: Promise<Date | null>,
  body: Body,
): Promise<LinkReply<Body>> => {
  try {
    const at = await putting;
    return at ? { is: 'told', body, serverTime: at.getTime() } : noFormHere;
  } catch {
    return { is: 'unreached' };
  }
};

/** The same things as with a link, done by this device alone, where no network is. */
export const deviceOnlyClient = (secret: string): AnswerClient => ({
  open: async () => {
    const form = await readHandedOverForm(secret);
    if (!form) return noFormHere;
    const { occasion, instrument } = form;
    // What was answered before lies in the letterbox, and is shown to nobody, them included.
    const now = nowBy(form);
    const sheet = { occasion, instrument, ...noAnswersShown, draftId: null, until };
    const body = { status: 'open', ...sheet, now: now.toISOString() } as const;
    return { is: 'told', body, serverTime: now.getTime() };
  },
  save: (body) =>
    replyOnceSealed(sealAnswers(secret, body, false), { status: 'open', ...noAnswersShown }),
  handIn: (body) => replyOnceSealed(sealAnswers(secret, body, true), { status: 'received' }),
  // A correction is of a form that is in, and so needs a network.
  decide: async () => noFormHere,
});
