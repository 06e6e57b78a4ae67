import { formConfiguration } from '../../../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../../../shared/domain/day.ts';
import type { AnswerSheet, SavedAnswers } from '../../../../shared/domain/forms/answer-sheet.ts';
import type { RawAnswer } from '../../../../shared/instruments/instrument.ts';
import type { ProblemBody } from '../../../../shared/problems.ts';
import { AnswerOutbox } from '../../offline/answer-outbox.ts';
import {
  type AnswerSaves,
  answersInSaves,
  mergedSaves,
  savesCount,
} from '../../offline/answer-saves.ts';
import { forgetOldLinks } from '../../offline/device-draft.ts';
import { isLastRefusal } from '../../offline/last-refusal.ts';
import { Retry } from '../../offline/retry.ts';
import type { LinkVisit } from '../../routes/answer-address.ts';
import { ServerClock } from '../../session/server-clock.ts';
import type { FormStage, FormView, OpenSheet } from './form-view.ts';

/** A refusal that trying again would not change, or not soon. */
const isAnswerEnough = ({ code, retryAfterSeconds }: ProblemBody) =>
  isLastRefusal(code) || retryAfterSeconds !== undefined;

/** Typed text is sent when the typing pauses, and stored on the device at each letter. */
export const typingPauseMs = 800;

/** The form of a link: opens it, saves answers, hands it in, and forgets it. */
export class LinkedForm {
  readonly #clock = new ServerClock();
  readonly #outbox: AnswerOutbox;
  readonly #retry = new Retry(() => this.open());
  readonly #changed: (view: FormView) => void;
  #stage: FormStage = { is: 'opening', isUnreached: false };
  #known: AnswerSaves = {};
  #faulty: readonly string[] = [];
  #elsewhere: readonly string[] = [];
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(visit: LinkVisit, changed: (view: FormView) => void) {
    this.#changed = changed;
    document.addEventListener('visibilitychange', this.#leave);
    this.#outbox = new AnswerOutbox(visit, this.#clock, {
      changed: () => this.#publish(),
      replied: (reply) => this.#takeReply(reply),
      refused: (problem) => this.#refuse(problem),
      faulty: (itemIds) => {
        this.#faulty = itemIds;
      },
    });
  }

  get view(): FormView {
    return {
      stage: this.#stage,
      answers: answersInSaves(this.#known),
      delivery: this.#outbox.delivery,
      unsent: savesCount(this.#outbox.unsent),
      isStored: this.#outbox.isStored,
      isHandedIn: this.#outbox.isFinal,
      until: this.#lastDay,
      graceUntil: this.#graceUntil,
      draftName: this.#outbox.name,
      faulty: this.#faulty,
      elsewhere: this.#elsewhere.filter((itemId) => !(itemId in this.#outbox.unsent)),
    };
  }

  /** The last day of the link, if the device knows it and it has passed. */
  get #lastDay(): string | null {
    const { until } = this.#outbox;
    return until && until < dayOf(this.#clock.now()) ? until : null;
  }

  get #graceUntil(): string | null {
    const { until } = this.#outbox;
    return until ? daysAfter(until, formConfiguration.graceDays) : null;
  }

  #publish(): void {
    this.#changed(this.view);
  }

  #go(stage: FormStage): void {
    this.#stage = stage;
    this.#publish();
  }

  open = async (): Promise<void> => {
    const reply = await this.#outbox.client.open();
    if (this.#stage.is !== 'opening') return;
    // The device's clock may have been changed since a form was handed in here: a refusal has a
    // date too.
    if (reply.is === 'refused') this.#clock.learn(reply.clock);
    if (reply.is === 'ok') this.#show(reply.body);
    else if (reply.is === 'refused' && this.#mayComeLate(reply.problem)) this.#deliver();
    else if (reply.is === 'refused' && isAnswerEnough(reply.problem)) this.#refuse(reply.problem);
    else {
      this.#retry.later();
      this.#go({ is: 'opening', isUnreached: true });
    }
  };

  /** A form handed in here in time may still be accepted, even though the link no longer opens. */
  #mayComeLate({ code }: ProblemBody): boolean {
    return this.#outbox.isFinal && (code === 'link.unknown' || code === 'form.outside_window');
  }

  /** Sends unsent answers without showing the form, until it is known whether they are accepted. */
  #deliver(): void {
    this.#retry.stop();
    this.#go({ is: 'delivering' });
    this.#outbox.send();
  }

  /** Tries to open the form now. */
  hurry = (): void => this.#retry.now();

  #show(sheet: AnswerSheet): void {
    this.#retry.stop();
    if (sheet.status === 'received' && !this.#outbox.isEmpty) this.#deliver();
    else if (sheet.status === 'received') this.#end({ is: 'received' });
    else if (sheet.status === 'confirm') this.#go({ is: 'confirm', sheet, delivery: 'nothing' });
    else if (sheet.status === 'not_yet') this.#go({ is: 'not_yet', opensOn: sheet.opensOn });
    else this.#begin(sheet);
  }

  #begin(sheet: OpenSheet): void {
    const now = Date.parse(sheet.now);
    this.#clock.set(now);
    forgetOldLinks(now);
    const isKnownByAnother = this.#outbox.opened(sheet);
    this.#known = mergedSaves(sheet.answers, this.#outbox.unsent);
    this.#elsewhere = sheet.elsewhere;
    this.#go({ is: 'open', sheet });
    this.#outbox.send();
    if (isKnownByAnother) void this.#seeOwn();
  }

  /**
   * Asks again under the name that this device had with an earlier link, to see the answers it
   * gave.
   */
  async #seeOwn(): Promise<void> {
    const reply = await this.#outbox.client.open();
    if (reply.is !== 'ok' || reply.body.status !== 'open' || this.#stage.is !== 'open') return;
    this.#see(reply.body);
    this.#publish();
  }

  #takeReply(reply: SavedAnswers): void {
    const isSent = this.#stage.is === 'sealed' || reply.status === 'received';
    if (isSent && this.#outbox.isEmpty) this.#end({ is: 'received' });
    // The remaining answers have not been acknowledged: the outbox sends them now and reports the
    // result.
    else if (reply.status === 'received') return;
    else if (this.#stage.is === 'open') this.#see(reply);
  }

  /** Of later answers from another device only the fact that they exist is shown. */
  #see({ answers, elsewhere }: { answers: AnswerSaves; elsewhere: readonly string[] }): void {
    const { unsent } = this.#outbox;
    const rest = Object.entries(this.#known).filter(([itemId]) => !elsewhere.includes(itemId));
    this.#known = mergedSaves(mergedSaves(Object.fromEntries(rest), answers), unsent);
    const before = this.#elsewhere.filter((itemId) => !(itemId in answers));
    this.#elsewhere = [...new Set([...before, ...elsewhere])];
  }

  /** Saves an answer; null takes back the earlier one. */
  answer(itemId: string, answer: RawAnswer | null, pauseMs = 0): void {
    if (this.#stage.is !== 'open' || this.#outbox.isFinal) return;
    const save = { answer, at: this.#clock.after(this.#known[itemId]?.at) };
    this.#known = { ...this.#known, [itemId]: save };
    this.#faulty = this.#faulty.filter((id) => id !== itemId);
    this.#outbox.put(itemId, save);
    clearTimeout(this.#typing);
    if (pauseMs === 0) this.#outbox.send();
    else this.#typing = setTimeout(() => this.#outbox.send(), pauseMs);
  }

  handIn(): void {
    if (this.#stage.is === 'open') this.#outbox.handIn();
  }

  /** Confirms or declines a correction. If it changed meanwhile, the current one is shown. */
  async decide(confirmed: boolean): Promise<void> {
    if (this.#stage.is !== 'confirm' || this.#stage.delivery === 'sending') return;
    const { sheet } = this.#stage;
    this.#go({ is: 'confirm', sheet, delivery: 'sending' });
    const reply = await this.#outbox.client.decide({ correction: sheet.correction, confirmed });
    if (this.#stage.is !== 'confirm') return;
    if (reply.is === 'ok') this.#end({ is: 'received' });
    else if (reply.is === 'unreached') this.#go({ is: 'confirm', sheet, delivery: 'waiting' });
    else if (reply.problem.code !== 'answer.correction_changed') this.#refuse(reply.problem);
    else {
      this.#go({ is: 'opening', isUnreached: false });
      await this.open();
    }
  }

  /** Forgets the form at once; unsent answers are still sent, and then forgotten. */
  seal(): void {
    this.#known = {};
    this.#outbox.seal();
    this.#retry.stop();
    clearTimeout(this.#typing);
    this.#outbox.forgetIfEmpty();
    this.#go({ is: 'sealed', isOver: this.#outbox.isEmpty });
    this.#outbox.send();
  }

  /**
   * This link can send nothing; unsent answers stay here for a new link, or until the person
   * decides.
   */
  #refuse(problem: ProblemBody): void {
    this.#end({ is: 'refused', problem });
  }

  #end(stage: FormStage): void {
    if (stage.is === 'received') this.#outbox.forgetIfEmpty();
    this.#known = {};
    this.stop();
    this.#go(this.#stage.is === 'sealed' ? { is: 'sealed', isOver: true } : stage);
  }

  /** When the page is left or the phone put away, everything that can be sent is sent at once. */
  #leave = (): void => {
    if (document.visibilityState === 'visible') this.#outbox.storeAgain();
    else if (this.#stage.is === 'open') this.#outbox.send();
  };

  #stopListening(): void {
    clearTimeout(this.#typing);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#retry.stop();
  }

  stop(): void {
    this.#stopListening();
    this.#outbox.stop();
  }

  /** Another form replaces this one; its unsent answers are still sent. */
  leave(): void {
    const isOver = this.#stage.is === 'refused' || this.#stage.is === 'received';
    this.#stopListening();
    if (isOver) this.#outbox.stop();
    else this.#outbox.leave();
  }
}
