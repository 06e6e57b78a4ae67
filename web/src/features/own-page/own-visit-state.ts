import type { OwnOverview, SessionToCome } from '../../../../shared/domain/privacy/own-page.ts';
import type { ProblemBody, ProblemCode } from '../../../../shared/problems.ts';
import { callOwn, firstRoutes, type OwnOpener } from '../../api/own-client.ts';
import { OwnOutbox, type OwnUnsent } from '../../offline/own-outbox.ts';
import { forgetSession, readSession, writeSession } from '../../offline/own-tab.ts';
import { Retry } from '../../offline/retry.ts';

/** The step that the visit is at. */
export type OwnStage =
  | { is: 'opening'; isUnreached: boolean }
  | { is: 'refused'; problem: ProblemBody }
  | { is: 'open'; overview: OwnOverview };

/** Why something that was said did not arrive, and is not sent again. */
export type AbsenceRefusal = { sessionId: string; is: 'alreadyMarked' | 'sessionGone' };

export type OwnVisitView = {
  stage: OwnStage;
  unsent: readonly OwnUnsent[];
  /** What is unsent could not be sent just now: it waits for the connection. */
  isWaiting: boolean;
  isStored: boolean;
  refusal: AbsenceRefusal | null;
  messageRefusal: MessageRefusal | null;
  isLoggedIn: boolean;
};

/** Why a message was not taken. It stays here until it is tried again or given up. */
export type MessageRefusal = 'message.no_worker' | 'message.waiting';

const isMessageRefusal = (code: ProblemCode): code is MessageRefusal =>
  code === 'message.no_worker' || code === 'message.waiting';

/** The same request may succeed later. */
const isForLater = (code: ProblemCode) => code === 'link.too_many_tries';

/** One participant's visit to their own page: what is shown, and what is still to be sent. */
export class ParticipantVisit {
  readonly secret: string;
  readonly #changed: (view: OwnVisitView) => void;
  readonly #outbox: OwnOutbox;
  readonly #opening = new Retry(() => this.open());
  readonly #sending = new Retry(() => this.send());
  #stage: OwnStage = { is: 'opening', isUnreached: false };
  #refusal: AbsenceRefusal | null = null;
  #messageRefusal: MessageRefusal | null = null;
  #isSending = false;
  #isWaiting = false;
  #isUnused = false;

  constructor(secret: string, changed: (view: OwnVisitView) => void) {
    this.secret = secret;
    this.#changed = changed;
    this.#outbox = new OwnOutbox(secret, () => this.#publish());
  }

  get opener(): OwnOpener {
    return { secret: this.secret, session: readSession()?.session ?? null };
  }

  get view(): OwnVisitView {
    return {
      stage: this.#stage,
      unsent: this.#outbox.items,
      isWaiting: this.#isWaiting,
      isStored: this.#outbox.isStored,
      refusal: this.#refusal,
      messageRefusal: this.#messageRefusal,
      isLoggedIn: readSession() !== null,
    };
  }

  /** The names of the boxes on the device that are this link's own. */
  get ownBoxes(): readonly string[] {
    return this.#outbox.names;
  }

  #publish(): void {
    if (!this.#isUnused) this.#changed(this.view);
  }

  #go(stage: OwnStage): void {
    this.#stage = stage;
    this.#publish();
  }

  /** Opens the page, and then sends what earlier visits could not send. */
  begin(): void {
    void this.open();
    void this.#outbox.load().then(() => this.send());
  }

  open = async (): Promise<void> => {
    const reply = await callOwn(firstRoutes.getOwn, this.opener);
    if (this.#isUnused) return;
    if (reply.is === 'ok') {
      this.#opening.reset();
      if (!reply.body.isLoggedIn) forgetSession();
      this.#go({ is: 'open', overview: reply.body });
    } else if (reply.is === 'refused') this.#refuse(reply.problem);
    else {
      this.#opening.later();
      if (this.#stage.is !== 'open') this.#go({ is: 'opening', isUnreached: true });
    }
  };

  #refuse(problem: ProblemBody): void {
    this.stop();
    this.#stage = { is: 'refused', problem };
    this.#changed(this.view);
  }

  /** Tries to open the page now. */
  hurry = (): void => this.#opening.now();

  /** Says that the participant cannot come to a session, or can after all. */
  sayAbsence({ runId, sessionId, date }: SessionToCome, cannotCome: boolean): Promise<void> {
    this.#refusal = null;
    void this.#outbox.put({ is: 'absence', body: { runId, sessionId, cannotCome }, date });
    return this.send();
  }

  /** Sends a message to the own worker; it waits on the phone where there is no network. */
  async sendMessage(body: Extract<OwnUnsent, { is: 'message' }>['body']): Promise<void> {
    this.#messageRefusal = null;
    void this.#outbox.put({ is: 'message', body });
    await this.send();
  }

  giveUp = (item: OwnUnsent): void => this.#outbox.remove(item);

  /** Sends what is unsent, one after another. A message waits until somebody has logged in. */
  async send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    let isUnreached = false;
    for (let item = this.#next(); item && !isUnreached; item = this.#next())
      isUnreached = !(await (item.is === 'absence' ? this.#sendAbsence(item) : this.#post(item)));
    this.#isSending = false;
    this.#isWaiting = isUnreached;
    if (isUnreached) this.#sending.later();
    else this.#sending.reset();
    this.#publish();
  }

  #next = (): OwnUnsent | undefined =>
    this.#outbox.items.find(({ is }) => is === 'absence' || this.#mayPost);

  /** A message is sent by somebody who has logged in, and not again where it was refused just now. */
  get #mayPost(): boolean {
    return this.opener.session !== null && this.#messageRefusal === null;
  }

  async #sendAbsence(item: Extract<OwnUnsent, { is: 'absence' }>): Promise<boolean> {
    const reply = await callOwn(firstRoutes.postOwnAbsence, this.opener, item.body);
    if (reply.is === 'unreached') return false;
    if (reply.is === 'refused' && isForLater(reply.problem.code)) return false;
    if (reply.is === 'ok') this.#showSession(reply.body);
    else if (reply.problem.code === 'link.unknown') {
      this.#refuse(reply.problem);
      return false;
    } else {
      const is = reply.problem.code === 'own_page.already_marked' ? 'alreadyMarked' : 'sessionGone';
      this.#refusal = { sessionId: item.body.sessionId, is };
    }
    this.#outbox.remove(item);
    return true;
  }

  #showSession(session: SessionToCome): void {
    if (this.#stage.is !== 'open') return;
    const { overview } = this.#stage;
    const sessions = overview.sessions.map((one) =>
      one.sessionId === session.sessionId && one.runId === session.runId ? session : one,
    );
    this.#stage = { is: 'open', overview: { ...overview, sessions } };
  }

  async #post(item: Extract<OwnUnsent, { is: 'message' }>): Promise<boolean> {
    const reply = await callOwn(firstRoutes.postOwnMessage, this.opener, item.body);
    if (reply.is === 'unreached') return false;
    if (reply.is === 'ok') this.#outbox.remove(item);
    else if (isMessageRefusal(reply.problem.code)) this.#messageRefusal = reply.problem.code;
    // The message waits until somebody logs in again.
    else if (reply.problem.code === 'own_page.log_in') this.forgetLogIn();
    else return false;
    return true;
  }

  /** A session behind the personal code begins. */
  logIn(session: string): void {
    writeSession({ session, touchedAt: Date.now(), leftAt: null });
    this.#publish();
    void this.send();
    void this.open();
  }

  forgetLogIn(): void {
    forgetSession();
    this.#publish();
  }

  /** Somebody uses the page: the session, which ends by itself on the server, goes on. */
  async renew(): Promise<void> {
    const reply = await callOwn(firstRoutes.listOwnMessages, this.opener);
    if (reply.is === 'refused' && reply.problem.code === 'own_page.log_in') this.forgetLogIn();
  }

  /** Ends the session on the server too, as soon as that is reached; here it ends at once. */
  logOut(): void {
    const { opener } = this;
    this.forgetLogIn();
    if (opener.session !== null) void callOwn(firstRoutes.deleteOwnSession, opener);
  }

  stop(): void {
    this.#isUnused = true;
    this.#opening.stop();
    this.#sending.stop();
  }
}
