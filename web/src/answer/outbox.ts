import type { SavedAnswers } from '../../../shared/model/answer-sheet.ts';
import type { ProblemBody } from '../../../shared/problems.ts';
import { type Draft, draftName, readDraft, removeDraft, writeDraft } from './draft.ts';
import { isLast } from './endings.ts';
import { formClient } from './form-client.ts';
import type { LinkClient, Told } from './link-client.ts';
import { Retry } from './retry.ts';
import { countOf, notAfter, type Save, type Saves, without } from './saves.ts';
import type { ServerClock } from './server-clock.ts';
import type { Visit } from './visit.ts';

/** How the newest answers fare. */
export type Delivery = 'nothing' | 'sending' | 'waiting' | 'saved';

type Hears = {
  changed: () => void;
  told: (reply: SavedAnswers) => void;
  /** It will not be taken, now or later. */
  refused: (problem: ProblemBody) => void;
  /** Answers that fit no item of the form, and are not sent again. */
  faulty: (itemIds: readonly string[]) => void;
};

/** The items that a refusal names: `/answers/<item>`. */
const itemsNamed = ({ errors = [] }: ProblemBody) =>
  errors.flatMap(({ pointer }) => pointer.match(/^\/answers\/(\w+)/)?.[1] ?? []);

/**
 * Sends answers until they have arrived, one parcel at a time. Until then they are kept on the
 * device too, so that neither a broken line nor a closed page loses any.
 */
export class Outbox {
  delivery: Delivery = 'nothing';
  readonly #client: LinkClient;
  readonly #clock: ServerClock;
  readonly #hears: Hears;
  readonly #name: string | null;
  readonly #isHandedOver: boolean;
  #isSealed = false;
  readonly #retry = new Retry(() => this.send());
  #draft: Draft;
  #isBusy = false;
  #isCorrected = false;

  constructor(visit: Visit, clock: ServerClock, hears: Hears) {
    this.#isHandedOver = visit.isHandedOver;
    this.#clock = clock;
    this.#hears = hears;
    this.#name = draftName(visit.secret);
    this.#draft = readDraft(this.#name);
    this.#client = formClient(visit.secret, this.#draft.device);
  }

  /** What takes the answers, under the name of this device. */
  get client(): LinkClient {
    return this.#client;
  }

  get unsent(): Saves {
    return this.#draft.saves;
  }
  get isFinal(): boolean {
    return this.#draft.isFinal;
  }
  get isEmpty(): boolean {
    return countOf(this.unsent) === 0 && !this.isFinal;
  }

  /** Takes an answer in. @param until the link's last day */
  put(itemId: string, save: Save, until: string): void {
    this.#keep({ saves: { ...this.unsent, [itemId]: save }, until });
    if (this.delivery !== 'waiting') this.delivery = 'sending';
    this.#hears.changed();
  }

  /** From now on the form is handed in along with what is still unsent. */
  handIn(until: string): void {
    this.#keep({ isFinal: true, until });
    this.send();
  }

  async send(): Promise<void> {
    if (this.#isBusy || this.isEmpty) return;
    this.#isBusy = true;
    if (this.delivery !== 'waiting') this.delivery = 'sending';
    this.#hears.changed();
    const { device, saves, isFinal } = this.#draft;
    const body = { device, saves };
    const told = await (isFinal ? this.#client.handIn(body) : this.#client.save(body));
    this.#isBusy = false;
    this.#settle(told, saves);
    this.#hears.changed();
  }

  #settle(told: Told<SavedAnswers>, sent: Saves): void {
    if (told.is === 'unreached') this.#wait();
    else if (told.is === 'refused') this.#mend(told.problem, told.serverTime);
    else {
      this.#isCorrected = false;
      this.#retry.reset();
      this.#keep({ saves: without(this.unsent, sent) });
      this.delivery = 'saved';
      this.#hears.told(told.body);
      this.send();
    }
  }

  /** Does what can be done about a refusal, and tries again. */
  #mend(problem: ProblemBody, serverTime: number): void {
    const unfit = problem.code === 'form.unknown_item' ? itemsNamed(problem) : [];
    if (isLast(problem.code)) this.#hears.refused(problem);
    else if (unfit.length > 0) this.#leaveOut(unfit);
    else if (problem.code === 'answer.from_future' && !this.#isCorrected) this.#redate(serverTime);
    else this.#wait((problem.retryAfterSeconds ?? 0) * 1000);
  }

  /** One answer that does not fit must not keep the others back. */
  #leaveOut(itemIds: readonly string[]): void {
    const fit = Object.entries(this.unsent).filter(([id]) => !itemIds.includes(id));
    this.#keep({ saves: Object.fromEntries(fit) });
    this.delivery = 'nothing';
    this.#hears.faulty(itemIds);
    this.send();
  }

  /** The clock of this device ran ahead: sets it right, and what it dated. */
  #redate(serverTime: number): void {
    this.#isCorrected = true;
    this.#clock.set(serverTime);
    this.#keep({ saves: notAfter(this.unsent, this.#clock.now()) });
    this.send();
  }

  #wait(leastMs = 0): void {
    this.delivery = 'waiting';
    this.#retry.later(leastMs);
  }

  #keep(changes: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...changes };
    const keeps = { isHandedOver: this.#isHandedOver, isSealed: this.#isSealed };
    writeDraft(this.#name, this.#draft, keeps);
  }

  /** Given back: from now on the tab remembers nothing of it. */
  seal(): void {
    this.#isSealed = true;
  }

  /** Nothing is left to do, or nothing more can be done: the device forgets what it kept. */
  forget(): void {
    this.stop();
    this.#draft = { ...this.#draft, saves: {}, isFinal: false };
    removeDraft(this.#name);
  }

  stop(): void {
    this.#retry.stop();
  }
}
