import type { SavedAnswers } from '../../../shared/domain/forms/answer-sheet.ts';
import type { ProblemBody } from '../../../shared/problems.ts';
import type { AnswerClient } from '../api/link-client.ts';
import type { LinkReply } from '../api/link-request.ts';
import type { LinkVisit } from '../routes/answer-address.ts';
import type { KnownClock, ServerClock } from '../session/server-clock.ts';
import {
  type AnswerSave,
  type AnswerSaves,
  movedBack,
  savesCount,
  shifted,
  withoutSent,
} from './answer-saves.ts';
import {
  type DeviceDraft,
  deviceNameOf,
  draftName,
  emptyDeviceDraft,
  hasUnsent,
  mergedDrafts,
  readDraft,
  removeDraft,
  renameDraft,
  unsentDraftsOf,
  writeDraft,
} from './device-draft.ts';
import { formClient } from './form-client.ts';
import { isLastRefusal } from './last-refusal.ts';
import { Retry } from './retry.ts';

/** How far the newest answers have been delivered. */
export type AnswerDelivery = 'nothing' | 'sending' | 'waiting' | 'saved';

type OutboxListener = {
  changed: () => void;
  replied: (reply: SavedAnswers) => void;
  /** The API will not accept it, now or later. */
  refused: (problem: ProblemBody) => void;
  /** Answers that fit no item of the form. They are not sent again. */
  faulty: (itemIds: readonly string[]) => void;
};

const noListener: OutboxListener = {
  changed: () => {},
  replied: () => {},
  refused: () => {},
  faulty: () => {},
};

/** The outboxes that are still sending in this page, by the name of their drafts. */
const sending = new Map<string, AnswerOutbox>();

/** The items named by a refusal: `/answers/<item>`. */
const itemsNamed = ({ errors = [] }: ProblemBody) =>
  errors.flatMap(({ pointer }) => pointer.match(/^\/answers\/(\w+)/)?.[1] ?? []);

/** Asks the browser not to clear unsent answers when the device runs short of space. */
const askToPersist = () => void navigator.storage?.persist?.().catch(() => undefined);

/**
 * Sends answers until they are acknowledged, one parcel at a time. Until then they are also stored
 * on the device, so that a broken connection, a closed page or an expired link loses none of them.
 */
export class AnswerOutbox {
  delivery: AnswerDelivery = 'nothing';
  /** Whether unsent answers outlive the page. */
  isStored = true;
  #client: AnswerClient;
  readonly #secret: string;
  readonly #isHandedOver: boolean;
  #isSealed = false;
  readonly #clock: ServerClock;
  #listener: OutboxListener;
  readonly #name: string | null;
  readonly #retry = new Retry(() => this.send());
  #draft: DeviceDraft;
  #isBusy = false;
  #isCorrected = false;

  constructor({ secret, isHandedOver }: LinkVisit, clock: ServerClock, listener: OutboxListener) {
    this.#secret = secret;
    this.#isHandedOver = isHandedOver;
    this.#clock = clock;
    this.#listener = listener;
    this.#name = draftName(secret);
    const found = readDraft(this.#name);
    this.#draft = found ?? emptyDeviceDraft(this.#name);
    this.#client = formClient(secret, this.#draft.device);
    if (found) clock.recall({ offsetMs: found.offset, foundAt: Date.now() });
    if (this.#name) sending.get(this.#name)?.stop();
  }

  /** The client that receives the answers, under the name of this device. */
  get client(): AnswerClient {
    return this.#client;
  }

  /** The answers still to be sent. */
  get unsent(): AnswerSaves {
    const { saves, unfit } = this.#draft;
    return Object.fromEntries(Object.entries(saves).filter(([id]) => !unfit.includes(id)));
  }
  get isFinal(): boolean {
    return this.#draft.isFinal;
  }
  get isEmpty(): boolean {
    return savesCount(this.unsent) === 0 && !this.isFinal;
  }
  /** The link's last day, if it was ever opened here. */
  get until(): string {
    return this.#draft.until;
  }
  get name(): string | null {
    return this.#name;
  }

  /**
   * Called when the link has opened: remembers its last day, and takes over the answers that other
   * links of the same form left here.
   * @returns whether this device had another name before; under that name the server shows its
   * answers
   */
  opened({ until, draftId }: Pick<DeviceDraft, 'until' | 'draftId'>): boolean {
    const own = this.#draft;
    if (this.#name && own.draftId && draftId && own.draftId !== draftId && hasUnsent(own)) {
      renameDraft(this.#name, own);
      this.#draft = emptyDeviceDraft();
    }
    const device = own.until === '' ? deviceNameOf(draftId, this.#name) : undefined;
    const others = unsentDraftsOf(draftId, this.#name);
    this.#storeDraft((draft) => {
      const all = others.reduce((sum, other) => mergedDrafts(sum, other.draft), draft);
      const link = { until, draftId: draftId ?? draft.draftId };
      return { ...all, ...link, device: device ?? draft.device };
    });
    if (this.isStored) for (const { name } of others) removeDraft(name);
    if (device) this.#client = formClient(this.#secret, device);
    return device !== undefined;
  }

  put(itemId: string, save: AnswerSave): void {
    this.#storeDraft(({ unfit, ...draft }) => ({
      ...draft,
      saves: { ...draft.saves, [itemId]: save },
      unfit: unfit.filter((id) => id !== itemId),
    }));
    if (this.delivery !== 'waiting') this.delivery = 'sending';
    this.#listener.changed();
  }

  /** Hands the form in together with whatever is still unsent. */
  handIn(): void {
    this.#storeDraft((draft) => ({ ...draft, isFinal: true, handedInAt: this.#clock.now() }));
    this.send();
  }

  async send(): Promise<void> {
    if (this.#isBusy || this.isEmpty) return;
    this.#isBusy = true;
    if (this.delivery !== 'waiting') this.delivery = 'sending';
    this.#listener.changed();
    const sent = this.unsent;
    const reply = await this.#deliver(sent);
    this.#isBusy = false;
    this.#settle(reply, sent);
    this.#listener.changed();
  }

  #deliver(saves: AnswerSaves): Promise<LinkReply<SavedAnswers>> {
    const { device, isFinal, handedInAt } = this.#draft;
    if (!isFinal) return this.#client.save({ device, saves });
    const when = handedInAt ? { handedInAt, sentAt: this.#clock.now() } : {};
    return this.#client.handIn({ device, saves, ...when });
  }

  #settle(reply: LinkReply<SavedAnswers>, sent: AnswerSaves): void {
    if (reply.is === 'unreached') this.#wait();
    else if (reply.is === 'refused') this.#mend(reply.problem, reply.clock);
    else {
      this.#isCorrected = false;
      this.#retry.reset();
      this.#clock.learn(reply.clock);
      this.#storeDraft((draft) => ({ ...draft, saves: withoutSent(draft.saves, sent) }));
      this.delivery = savesCount(this.unsent) === 0 ? 'saved' : 'sending';
      if (reply.body.status === 'received' && savesCount(this.unsent) === 0) this.#done();
      this.#listener.replied(reply.body);
      this.send();
    }
  }

  /** Corrects what can be corrected after a refusal, and tries again. */
  #mend(problem: ProblemBody, clock: KnownClock | null): void {
    const unfit = problem.code === 'form.unknown_item' ? itemsNamed(problem) : [];
    if (isLastRefusal(problem.code)) this.#refuse(problem);
    else if (unfit.length > 0) this.#leaveOut(unfit);
    else if (problem.code === 'answer.from_future' && clock && !this.#isCorrected)
      this.#redate(clock);
    else this.#wait((problem.retryAfterSeconds ?? 0) * 1000);
  }

  /** This link can send nothing more; unsent answers stay on the device. */
  #refuse(problem: ProblemBody): void {
    this.stop();
    this.#listener.refused(problem);
  }

  /** Leaves out an answer that does not fit, so that it does not hold back the others. */
  #leaveOut(itemIds: readonly string[]): void {
    this.#storeDraft((draft) => ({ ...draft, unfit: [...new Set([...draft.unfit, ...itemIds])] }));
    this.delivery = 'nothing';
    this.#listener.faulty(itemIds);
    this.send();
  }

  /** The clock of this device ran ahead: corrects it and the times that it gave. */
  #redate(clock: KnownClock): void {
    this.#isCorrected = true;
    const ahead = this.#clock.offsetMs - clock.offsetMs;
    this.#clock.learn(clock);
    const by = { ahead, now: this.#clock.now() };
    this.#storeDraft(({ saves, handedInAt, ...draft }) => ({
      ...draft,
      saves: shifted(saves, by),
      handedInAt: handedInAt && movedBack(handedInAt, by),
    }));
    this.send();
  }

  #wait(leastMs = 0): void {
    this.delivery = 'waiting';
    // Where the device seals the answers by itself, an answer that it refused is stored nowhere.
    if (this.#name === null) this.isStored = false;
    if (this.isStored) askToPersist();
    this.#retry.later(leastMs);
  }

  /**
   * Stores the unsent answers as changed by `change`. Another tab may have stored more answers of
   * the same link, and the browser may have cleared them: no answer is lost in either case.
   */
  #storeDraft(change: (draft: DeviceDraft) => DeviceDraft): void {
    const stored = readDraft(this.#name);
    const present = stored ? mergedDrafts(this.#draft, stored) : this.#draft;
    this.#draft = change({ ...present, offset: this.#clock.offsetMs });
    const how = { isHandedOver: this.#isHandedOver, isSealed: this.#isSealed };
    this.isStored = this.#name === null || writeDraft(this.#name, this.#draft, how);
  }

  /** The device was given back: from now on the tab remembers nothing of the form. */
  seal(): void {
    this.#isSealed = true;
  }

  /** Stores the unsent answers again, in case the browser has cleared them. */
  storeAgain(): void {
    if (hasUnsent(this.#draft)) this.#storeDraft((draft) => draft);
  }

  /**
   * Everything is acknowledged: the device forgets it, except answers that the form did not accept.
   */
  #done(): void {
    this.stop();
    const sent = this.unsent;
    this.#storeDraft((draft) => ({
      ...draft,
      saves: withoutSent(draft.saves, sent),
      isFinal: false,
    }));
    if (!hasUnsent(this.#draft)) removeDraft(this.#name);
  }

  /** The form has been received: if nothing is unsent here, the device forgets the link too. */
  forgetIfEmpty(): void {
    if (this.isEmpty) this.#done();
  }

  /** The form is no longer shown: unsent answers are still sent while the page is open. */
  leave(): void {
    this.#listener = noListener;
    if (this.isEmpty || !this.#name) this.stop();
    else sending.set(this.#name, this);
  }

  stop(): void {
    this.#retry.stop();
    if (this.#name && sending.get(this.#name) === this) sending.delete(this.#name);
  }
}
