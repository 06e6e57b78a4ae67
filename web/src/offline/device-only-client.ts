import type { AnswerBody } from '../../../shared/domain/forms/draft-form.ts';
import type { AnswerClient, LinkReply } from '../api/link-client.ts';
import {
  type AnswersGiven,
  type AnswersLetter,
  type HandedOverForm,
  secretOf,
  singleKey,
} from './handed-over-form.ts';
import { sealLetter } from './sealed-letter.ts';
import { readStores, writeStores } from './vault-database.ts';

/** No link expires on this device: the form is open until it is handed in or set up again. */
const until = '9999-12-31';

/** The form that is set up for this visit; an older visit can no longer open anything. */
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

/**
 * The server's time as the vault knew it when the device was handed over: the device's clock may be
 * years off.
 */
const nowBy = ({ offsetMs = 0 }: HandedOverForm): Date => new Date(Date.now() + offsetMs);

/**
 * Puts answers into the letterbox, which this page cannot open. The last letter hands the form in.
 * Returns the time of sealing, or null where no form is set up.
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

/** The reply once the answers are sealed; an error where the device has no space for them. */
const replyOnceSealed = async <Body>(
  putting: Promise<Date | null>,
  body: Body,
): Promise<LinkReply<Body>> => {
  try {
    const at = await putting;
    return at ? { is: 'ok', body, serverTime: at.getTime() } : noFormHere;
  } catch {
    return { is: 'unreached' };
  }
};

/** The same calls as with a link, done on this device without a network. */
export const deviceOnlyClient = (secret: string): AnswerClient => ({
  open: async () => {
    const form = await readHandedOverForm(secret);
    if (!form) return noFormHere;
    const { occasion, instrument } = form;
    // Earlier answers are in the letterbox and are shown to nobody, not even the participant.
    const now = nowBy(form);
    const sheet = { occasion, instrument, ...noAnswersShown, draftId: null, until };
    const body = { status: 'open', ...sheet, now: now.toISOString() } as const;
    return { is: 'ok', body, serverTime: now.getTime() };
  },
  save: (body) =>
    replyOnceSealed(sealAnswers(secret, body, false), { status: 'open', ...noAnswersShown }),
  handIn: (body) => replyOnceSealed(sealAnswers(secret, body, true), { status: 'received' }),
  // Only a received form has a correction, so that needs a network.
  decide: async () => noFormHere,
});
