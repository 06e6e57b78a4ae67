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
import type { LinkClient } from './link-client.ts';

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

/** Puts answers into the letterbox, which this page cannot open; the form goes with the last. */
async function put(secret: string, { saves }: AnswerBody, isFinal: boolean): Promise<boolean> {
  const handed = await handedOver(secret);
  if (!handed) return false;
  const { publicKey, label, visit } = handed;
  const given: AnswersGiven = { saves, isFinal, at: new Date().toISOString() };
  const letter: AnswersLetter = { ...(await sealLetter(publicKey, given)), label, visit };
  await writing((stores) => {
    stores.letters.add(letter);
    if (isFinal) stores.handed.clear();
  });
  return true;
}

/** The same things as with a link, done by this device alone, where no network is. */
export const hereAloneClient = (secret: string): LinkClient => ({
  open: async () => {
    const handed = await handedOver(secret);
    if (!handed) return nothingHere;
    const { occasion, instrument } = handed;
    // What was answered before lies in the letterbox, and is shown to nobody, them included.
    const sheet = { occasion, instrument, ...nothingSeen, until, now: new Date().toISOString() };
    return { is: 'told', body: { status: 'open', ...sheet } };
  },
  save: async (body) =>
    (await put(secret, body, false))
      ? { is: 'told', body: { status: 'open', ...nothingSeen } }
      : nothingHere,
  handIn: async (body) =>
    (await put(secret, body, true)) ? { is: 'told', body: { status: 'received' } } : nothingHere,
  // A correction is of a form that is in, and so needs a network.
  decide: async () => nothingHere,
});
