import { dayOf } from '../../../shared/domain/day.ts';
import type { FormBody, FormKey } from '../../../shared/domain/forms/form.ts';
import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import { timeNow } from '../session/clock.ts';
import { type AnswerSaves, answersInSaves, mergedSaves } from './answer-saves.ts';
import type { FormBegunHere } from './form-overlay.ts';
import {
  type AnswersGiven,
  type AnswersLetter,
  type HandedOverForm,
  roundKey,
  singleKey,
} from './handed-over-form.ts';
import { openLetter, type SealedLetter, sealLetter } from './sealed-letter.ts';
import { type Sealed, seal, unseal } from './sealing.ts';
import type { FormOp } from './tablet-op.ts';
import { readStores, writeStores } from './vault-database.ts';

/** Whose form it is, and the other facts sent with it. */
export type FormLabel = FormBegunHere & Pick<FormBody, 'instrumentVersion' | 'outsideWindow'>;

/**
 * A round of the device from participant to participant: which form it is about, and who has had
 * the device already. It is of one day.
 */
export type TabletRound = { runId: string; on: string; had: readonly FormKey[] };

/**
 * Forms that were only begun here, for a backup: their letters as they are, and the key that opens
 * them, which the file seals by its passphrase. No answer is opened on the way.
 */
export type PackedForms = {
  key: JsonWebKey;
  letters: readonly { label: FormLabel; visit: string; letter: SealedLetter }[];
};

type OpenedLetter = { letterKey: number; label: FormLabel; given: AnswersGiven };

const nameOf = ({ runId, form }: FormBegunHere) => JSON.stringify([runId, Object.values(form)]);

/** A handed-in form, made of all answers given on this device: the newest to each item counts. */
function formOpOf(letters: readonly OpenedLetter[], { label, given }: OpenedLetter): FormOp {
  const saves = letters.reduce<AnswerSaves>(
    (stored, one) => mergedSaves(stored, one.given.saves),
    {},
  );
  const { runId, form, instrumentVersion, outsideWindow } = label;
  const answeredOn = dayOf(given.at);
  const stored = { instrumentVersion, answeredOn, outsideWindow, answers: answersInSaves(saves) };
  return { kind: 'form', runId, form, body: { ...stored, channel: 'device', synthetic: false } };
}

/** The answers that participants gave on this device while the vault was locked. */
export class Letterbox {
  readonly #key: CryptoKey;
  readonly #sealedKey: Sealed;
  readonly #publicKey: ArrayBuffer;

  constructor(key: CryptoKey, keys: { publicKey: ArrayBuffer; privateKey: Sealed }) {
    this.#key = key;
    this.#sealedKey = keys.privateKey;
    this.#publicKey = keys.publicKey;
  }

  /** Sets up one form for the participant's page. Returns the name of the visit. */
  async layOut(
    label: FormLabel,
    shown: Pick<HandedOverForm, 'occasion' | 'instrument'>,
  ): Promise<string> {
    const sealed = await seal(this.#key, 'label', label);
    const { occasion, instrument } = shown;
    const visit = crypto.randomUUID();
    const offsetMs = timeNow() - Date.now();
    const handed = { publicKey: this.#publicKey, label: sealed, visit, offsetMs };
    await writeStores((stores) => {
      stores.handed.put({ ...handed, occasion, instrument } satisfies HandedOverForm, singleKey);
    });
    return visit;
  }

  /** Remembers, sealed, that the device is handed over for a form, until the end of the day. */
  async storeRound({ runId, form }: FormBegunHere, today: string): Promise<void> {
    const before = await this.readRound(today);
    const had = before?.runId === runId ? before.had.filter((one) => !isAt(form)(one)) : [];
    const round: TabletRound = { runId, on: today, had: [...had, form] };
    const sealed = await seal(this.#key, 'round', round);
    await writeStores((stores) => {
      stores.handed.put(sealed, roundKey);
    });
  }

  /** The round of today; one of another day is forgotten. */
  async readRound(today: string): Promise<TabletRound | null> {
    const [sealed] = await readStores((stores) => [
      stores.handed.get(roundKey) as IDBRequest<Sealed | undefined>,
    ]);
    if (!sealed) return null;
    const round = await unseal<TabletRound>(this.#key, 'round', sealed).catch(() => null);
    if (round?.on === today) return round;
    await writeStores((stores) => {
      stores.handed.delete(roundKey);
    });
    return null;
  }

  readonly #privateKey = () => unseal<JsonWebKey>(this.#key, 'letterbox', this.#sealedKey);

  /** The forms begun here, to be continued on another device; null where there are none. */
  async pack(): Promise<PackedForms | null> {
    const [letters = []] = await readStores((stores) => [
      stores.letters.getAll() as IDBRequest<AnswersLetter[]>,
    ]);
    if (letters.length === 0) return null;
    const packed = letters.map(async ({ label, visit, from, iv, data }) => ({
      label: await unseal<FormLabel>(this.#key, 'label', label),
      visit,
      letter: { from, iv, data },
    }));
    return { key: await this.#privateKey(), letters: await Promise.all(packed) };
  }

  /**
   * Puts forms begun on another device into this letterbox; letters that are already here are not
   * added twice.
   */
  async unpack({ key, letters }: PackedForms): Promise<void> {
    const sameAs = (label: FormBegunHere, given: AnswersGiven) =>
      JSON.stringify([nameOf(label), given]);
    const here = new Set((await this.#open()).map(({ label, given }) => sameAs(label, given)));
    const arriving = await Promise.all(
      letters.map(async ({ label, visit, letter }) => {
        const given = await openLetter<AnswersGiven>(key, letter);
        if (here.has(sameAs(label, given))) return [];
        const [sealed, own] = await Promise.all([
          sealLetter(this.#publicKey, given),
          seal(this.#key, 'label', label),
        ]);
        return [{ ...sealed, label: own, visit } satisfies AnswersLetter];
      }),
    );
    await writeStores((stores) => {
      for (const letter of arriving.flat()) stores.letters.add(letter);
    });
  }

  async #open(): Promise<OpenedLetter[]> {
    const [letterKeys = [], letters = []] = await readStores((stores) => [
      stores.letters.getAllKeys() as IDBRequest<unknown[]>,
      stores.letters.getAll() as IDBRequest<unknown[]>,
    ]);
    const key = await this.#privateKey();
    return Promise.all(
      (letters as AnswersLetter[]).map(async (letter, index) => ({
        letterKey: Number(letterKeys[index]),
        label: await unseal<FormLabel>(this.#key, 'label', letter.label),
        given: await openLetter<AnswersGiven>(key, letter),
      })),
    );
  }

  /** Moves handed-in forms to the outbox in one step; returns those that were only begun. */
  async takeIn(): Promise<FormBegunHere[]> {
    const byForm = Map.groupBy(await this.#open(), ({ label }) => nameOf(label));
    const all = [...byForm.values()].map((letters) => ({
      letters,
      last: letters.find(({ given }) => given.isFinal),
    }));
    const done = await Promise.all(
      all.flatMap(({ letters, last }) => {
        if (!last) return [];
        const item = { op: formOpOf(letters, last), at: Date.parse(last.given.at) };
        return [seal(this.#key, 'outbox', item)];
      }),
    );
    const gone = all.flatMap(({ letters, last }) => (last ? letters : []));
    await writeStores((stores) => {
      for (const sealed of done) stores.outbox.add(sealed);
      for (const { letterKey } of gone) stores.letters.delete(letterKey);
      // The leader has the tablet back: the form that was set up cannot be continued.
      stores.handed.delete(singleKey);
    });
    return all.flatMap(({ letters: [first], last }) => (first && !last ? [first.label] : []));
  }

  /** Forgets a form that was begun here and will not be continued. */
  async forget(form: { runId: string; form: FormKey }): Promise<void> {
    const gone = (await this.#open()).filter(({ label }) => nameOf(label) === nameOf(form));
    await writeStores(({ letters }) => {
      for (const { letterKey } of gone) letters.delete(letterKey);
    });
  }
}

/** How many forms were answered here, even in a locked vault; whose they are stays sealed. */
export async function countVisits(): Promise<number> {
  const [letters = []] = await readStores((stores) => [
    stores.letters.getAll() as IDBRequest<AnswersLetter[]>,
  ]);
  return new Set(letters.map(({ visit }) => visit)).size;
}
