import type { RawAnswer } from '../../../shared/instruments/instrument.ts';
import type { AnswerSheet, SavedAnswers } from '../../../shared/model/answer-sheet.ts';
import type { ProblemBody } from '../../../shared/problems.ts';
import { removeOldDrafts } from './draft.ts';
import { isLast } from './endings.ts';
import type { FormView, OpenSheet, Stage } from './form-view.ts';
import type { LinkClient } from './link-client.ts';
import { Outbox } from './outbox.ts';
import { Retry } from './retry.ts';
import { answersOf, countOf, type Saves, together } from './saves.ts';
import { ServerClock } from './server-clock.ts';
import type { Visit } from './visit.ts';

/** A refusal that trying again would not change, or not soon. */
const isAnswerEnough = ({ code, retryAfterSeconds }: ProblemBody) =>
  isLast(code) || retryAfterSeconds !== undefined;

/** Texts are sent when the typing pauses; they are kept on the device at each letter. */
export const typingPauseMs = 800;

/** The form of a link: opens it, takes answers, hands it in, and forgets it. */
export class FormInHand {
  readonly #client: LinkClient;
  readonly #clock = new ServerClock();
  readonly #outbox: Outbox;
  readonly #retry = new Retry(() => this.open());
  readonly #changed: (view: FormView) => void;
  #stage: Stage = { is: 'opening', isUnreached: false };
  #known: Saves = {};
  #faulty: readonly string[] = [];
  #elsewhere: readonly string[] = [];
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(visit: Visit, changed: (view: FormView) => void) {
    this.#changed = changed;
    document.addEventListener('visibilitychange', this.#leave);
    this.#outbox = new Outbox(visit, this.#clock, {
      changed: () => this.#tell(),
      told: (reply) => this.#hear(reply),
      refused: (problem) => this.#refuse(problem),
      faulty: (itemIds) => {
        this.#faulty = itemIds;
      },
    });
    this.#client = this.#outbox.client;
  }

  get view(): FormView {
    return {
      stage: this.#stage,
      answers: answersOf(this.#known),
      delivery: this.#outbox.delivery,
      unsent: countOf(this.#outbox.unsent),
      isHandedIn: this.#outbox.isFinal,
      faulty: this.#faulty,
      elsewhere: this.#elsewhere.filter((itemId) => !(itemId in this.#outbox.unsent)),
    };
  }

  #tell(): void {
    this.#changed(this.view);
  }

  #go(stage: Stage): void {
    this.#stage = stage;
    this.#tell();
  }

  open = async (): Promise<void> => {
    const told = await this.#client.open();
    if (this.#stage.is !== 'opening') return;
    if (told.is === 'told') this.#show(told.body);
    else if (told.is === 'refused' && isAnswerEnough(told.problem)) this.#refuse(told.problem);
    else {
      this.#retry.later();
      this.#go({ is: 'opening', isUnreached: true });
    }
  };

  /** Tries to open it now. */
  hurry = (): void => this.#retry.now();

  #show(sheet: AnswerSheet): void {
    this.#retry.stop();
    if (sheet.status === 'received') this.#end({ is: 'received' });
    else if (sheet.status === 'confirm') this.#go({ is: 'confirm', sheet, delivery: 'nothing' });
    else if (sheet.status === 'not_yet') this.#go({ is: 'not_yet', opensOn: sheet.opensOn });
    else this.#begin(sheet);
  }

  #begin(sheet: OpenSheet): void {
    this.#clock.set(Date.parse(sheet.now));
    removeOldDrafts(sheet.now.slice(0, 10));
    this.#known = together(sheet.answers, this.#outbox.unsent);
    this.#elsewhere = sheet.elsewhere;
    this.#go({ is: 'open', sheet });
    this.#outbox.send();
  }

  #hear(reply: SavedAnswers): void {
    const isSent = this.#stage.is === 'sealed' && this.#outbox.isEmpty;
    if (reply.status === 'received' || isSent) this.#end({ is: 'received' });
    else if (this.#stage.is === 'open') this.#see(reply);
  }

  /** What another device answered later is not shown here: only that it did. */
  #see({ answers, elsewhere }: { answers: Saves; elsewhere: readonly string[] }): void {
    const rest = Object.entries(this.#known).filter(([itemId]) => !elsewhere.includes(itemId));
    this.#known = together(Object.fromEntries(rest), answers);
    const before = this.#elsewhere.filter((itemId) => !(itemId in answers));
    this.#elsewhere = [...new Set([...before, ...elsewhere])];
  }

  /** Takes an answer; null takes the earlier one back. */
  answer(itemId: string, answer: RawAnswer | null, pauseMs = 0): void {
    if (this.#stage.is !== 'open' || this.#outbox.isFinal) return;
    const save = { answer, at: this.#clock.after(this.#known[itemId]?.at) };
    this.#known = { ...this.#known, [itemId]: save };
    this.#faulty = this.#faulty.filter((id) => id !== itemId);
    this.#outbox.put(itemId, save, this.#stage.sheet.until);
    clearTimeout(this.#typing);
    if (pauseMs === 0) this.#outbox.send();
    else this.#typing = setTimeout(() => this.#outbox.send(), pauseMs);
  }

  handIn(): void {
    if (this.#stage.is === 'open') this.#outbox.handIn(this.#stage.sheet.until);
  }

  /** Confirms or declines a correction; when it changed meanwhile, the present one is shown. */
  async decide(confirmed: boolean): Promise<void> {
    if (this.#stage.is !== 'confirm' || this.#stage.delivery === 'sending') return;
    const { sheet } = this.#stage;
    this.#go({ is: 'confirm', sheet, delivery: 'sending' });
    const told = await this.#client.decide({ correction: sheet.correction, confirmed });
    if (this.#stage.is !== 'confirm') return;
    if (told.is === 'told') this.#end({ is: 'received' });
    else if (told.is === 'unreached') this.#go({ is: 'confirm', sheet, delivery: 'waiting' });
    else if (told.problem.code !== 'answer.correction_changed') this.#refuse(told.problem);
    else {
      this.#go({ is: 'opening', isUnreached: false });
      await this.open();
    }
  }

  /** Forgets the form at once; what is unsent is still sent, and forgotten then. */
  seal(): void {
    this.#known = {};
    this.#outbox.seal();
    this.#retry.stop();
    clearTimeout(this.#typing);
    this.#go({ is: 'sealed', isOver: this.#outbox.isEmpty });
    this.#outbox.send();
  }

  /** A group that is closed may be opened again; what a dead link left unsent cannot be sent. */
  #refuse(problem: ProblemBody): void {
    const isDead = problem.code === 'link.unknown' || problem.code === 'answer.submitted';
    const lost = isDead ? countOf(this.#outbox.unsent) : 0;
    if (isDead) this.#outbox.forget();
    this.#end({ is: 'refused', problem, lost });
  }

  #end(stage: Stage): void {
    if (stage.is === 'received') this.#outbox.forget();
    this.#known = {};
    this.stop();
    this.#go(this.#stage.is === 'sealed' ? { is: 'sealed', isOver: true } : stage);
  }

  /** Who leaves the page, or puts the phone away, leaves nothing unsent that could go now. */
  #leave = (): void => {
    if (document.visibilityState === 'hidden' && this.#stage.is === 'open') this.#outbox.send();
  };

  stop(): void {
    clearTimeout(this.#typing);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#retry.stop();
    this.#outbox.stop();
  }
}
