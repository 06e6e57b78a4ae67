import type { AnswerBody } from '../../../shared/domain/forms/draft-form.ts';
import type { AnswerClient } from '../api/link-client.ts';
import type { LinkReply } from '../api/link-request.ts';
import type { KnownClock } from '../session/server-clock.ts';
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
  clock: null,
} as const;

/** The clock of the device, as the vault knew it when the device was handed over. */
const clockOf = ({ offsetMs = 0 }: HandedOverForm): KnownClock => ({
  offsetMs,
  foundAt: Date.now(),
});

/** The server's time by that clock. */
const nowBy = ({ offsetMs, foundAt }: KnownClock): string =>
  new Date(foundAt + offsetMs).toISOString();

/**
 * Puts answers into the letterbox, which this page cannot open. The last letter hands the form in.
 * Returns the clock at the sealing, or null where no form is set up.
 */
async function sealAnswers(
  secret: string,
  { saves }: AnswerBody,
  isFinal: boolean,
): Promise<KnownClock | null> {
  const form = await readHandedOverForm(secret);
  if (!form) return null;
  const { publicKey, label, visit } = form;
  const clock = clockOf(form);
  const given: AnswersGiven = { saves, isFinal, at: nowBy(clock) };
  const letter: AnswersLetter = { ...(await sealLetter(publicKey, given)), label, visit };
  await writeStores((stores) => {
    stores.letters.add(letter);
    if (isFinal) stores.handed.delete(singleKey);
  });
  return clock;
}

/** The reply once the answers are sealed; an error where the device has no space for them. */
const replyOnceSealed = async <Body>(
  putting: Promise<KnownClock | null>,
  body: Body,
): Promise<LinkReply<Body>> => {
  try {
    const clock = await putting;
    return clock ? { is: 'ok', body, clock } : noFormHere;
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
    const clock = clockOf(form);
    const sheet = { occasion, instrument, ...noAnswersShown, draftId: null, until };
    const body = { status: 'open', ...sheet, now: nowBy(clock) } as const;
    return { is: 'ok', body, clock };
  },
  save: (body) =>
    replyOnceSealed(sealAnswers(secret, body, false), { status: 'open', ...noAnswersShown }),
  handIn: (body) => replyOnceSealed(sealAnswers(secret, body, true), { status: 'received' }),
  // Only a received form has a correction, so that needs a network.
  decide: async () => noFormHere,
});
