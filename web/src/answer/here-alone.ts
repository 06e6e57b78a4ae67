import type { AnswerBody } from '../../../shared/model/answering.ts';
import { reading, writing } from '../leader/cupboard.ts';
import {
  type AnswersGiven,
  type AnswersLetter,
  type HandedOver,
  secretOf,
  theOne,
} from '../leader/handed-over.ts';
import { sealLetter } from '../leader/letter.ts';
import type { LinkClient, Told } from './link-client.ts';

/** No link ends on this device: the form is laid out until it is handed in, or laid out anew. */
const until = '9999-12-31';

/** The form that is laid out for this visit; an older visit opens nothing any more. */
async function handedOver(secret: string): Promise<HandedOver | undefined> {
  const [handed] = await reading((stores) => [
    stores.handed.get(theOne) as IDBRequest<HandedOver | undefined>,
  ]);
  return handed && secretOf(handed.visit) === secret ? handed : undefined;
}

const nothingSeen = { answers: {}, elsewhere: [] };

const nothingHere = {
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
const nowBy = ({ offsetMs = 0 }: HandedOver): Date => new Date(Date.now() + offsetMs);

/**
 * Puts answers into the letterbox, which this page cannot open; the form goes with the last. Gives
 * the time at which that was, and null where nothing is laid out.
 */
async function put(secret: string, { saves }: AnswerBody, isFinal: boolean): Promise<Date | null> {
  const handed = await handedOver(secret);
  if (!handed) return null;
  const { publicKey, label, visit } = handed;
  const at = nowBy(handed);
  const given: AnswersGiven = { saves, isFinal, at: at.toISOString() };
  const letter: AnswersLetter = { ...(await sealLetter(publicKey, given)), label, visit };
  await writing((stores) => {
    stores.letters.add(letter);
    if (isFinal) stores.handed.clear();
  });
  return at;
}

/** What a page hears once its answers are sealed; nothing where the device has no room for them. */
const taken = async <Body>(putting: Promise<Date | null>, body: Body): Promise<Told<Body>> => {
  try {
    const at = await putting;
    return at ? { is: 'told', body, serverTime: at.getTime() } : nothingHere;
  } catch {
    return { is: 'unreached' };
  }
};

/** The same things as with a link, done by this device alone, where no network is. */
export const hereAloneClient = (secret: string): LinkClient => ({
  open: async () => {
    const handed = await handedOver(secret);
    if (!handed) return nothingHere;
    const { occasion, instrument } = handed;
    // What was answered before lies in the letterbox, and is shown to nobody, them included.
    const now = nowBy(handed);
    const sheet = { occasion, instrument, ...nothingSeen, draftId: null, until };
    const body = { status: 'open', ...sheet, now: now.toISOString() } as const;
    return { is: 'told', body, serverTime: now.getTime() };
  },
  save: (body) => taken(put(secret, body, false), { status: 'open', ...nothingSeen }),
  handIn: (body) => taken(put(secret, body, true), { status: 'received' }),
  // A correction is of a form that is in, and so needs a network.
  decide: async () => nothingHere,
});
