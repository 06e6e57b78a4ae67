import type { Chance } from '../../../infra/local/demo/chance.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { SealedForm } from '../../../shared/sealed-form.ts';
import {
  answersBy,
  atOnce,
  type ByLink,
  endFormBy,
  type FormTrace,
  type StormAction,
} from '../harness/actions.ts';
import type { StormClients } from '../harness/clients.ts';
import type { StormGroup } from '../harness/groups.ts';
import { ExpectationBroken, persist } from '../harness/persistence.ts';
import { type PhoneParts, PhoneTab } from './phone.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** How far a phone's clock is off. */
const offsets = [0, -hourMs, hourMs, -dayMs, dayMs, 365 * dayMs] as const;

const leader = 'leader';

/**
 * A phone that several members of a group share: one person's waiting answers must never reach
 * another's form.
 */
const shared = new WeakMap<StormGroup, Map<string, PhoneParts>>();

/** A participant with a phone and the answers that they will give. */
class PhoneParticipant {
  readonly answers: Record<string, number>;
  readonly items: readonly string[];
  readonly #clients: StormClients;
  readonly #group: StormGroup;
  readonly #id: string;
  readonly #chance: Chance;

  constructor(...[clients, group, id, chance]: Parameters<ByLink>) {
    this.#clients = clients;
    this.#group = group;
    this.#id = id;
    this.#chance = chance;
    this.answers = answersBy(chance);
    this.items = Object.keys(this.answers);
  }

  /** A phone whose clock may be off. */
  phone(): PhoneParts {
    const { url, now } = this.#clients;
    const offset = this.#chance.of(offsets);
    return { url, time: () => now() + offset, stored: new Map() };
  }

  /** A phone that all members of the group with the same way of answering share. */
  sharedPhone(way: string): PhoneParts {
    const phones = shared.get(this.#group) ?? new Map<string, PhoneParts>();
    shared.set(this.#group, phones);
    const phone = phones.get(way) ?? this.phone();
    phones.set(way, phone);
    return phone;
  }

  get secret(): string {
    return this.#group.secrets.get(this.#id) ?? '';
  }

  trace = (route: FormTrace['route'] = 'postAnswerSubmit'): FormTrace =>
    endFormBy(route, this.#group.runId, this.#id);

  today = (): string => dayOf(new Date(this.#clients.now()).toISOString());

  answerOn(tab: PhoneTab, items: readonly string[]): void {
    for (const item of items) tab.answer(item, this.answers[item] ?? 1);
  }

  /**
   * The leader makes a new link to the same form; the old link no longer works once this returns.
   */
  async newLink(): Promise<string> {
    const body = { occasion: 'end' as const, instrumentId: statements.id, synthetic: true };
    const { runId, replaced } = this.#group;
    const { items } = await persist(() =>
      this.#clients.as(leader).postLinks({
        params: { runId },
        body: { ...body, participantIds: [this.#id], replaceBegun: true },
      }),
    );
    const secret = items[0]?.secret ?? '';
    replaced.push(secret);
    return secret;
  }

  async handInFile(body: SealedForm): Promise<void> {
    const params = { runId: this.#group.runId, participantId: this.#id };
    const form = { occasion: 'end' as const, instrumentId: statements.id };
    await persist(() =>
      this.#clients.as(leader).postSealedForm({ params: { ...params, ...form }, body }),
    );
  }
}

/** A page that was closed: the next one opens with what the phone stored. */
type OnPhone = { parts: PhoneParts; trace: FormTrace; draftId: string; tab?: PhoneTab };

/**
 * Answers some statements with a network and the rest without, and hands in the form. Sometimes the
 * storage is full meanwhile: then the page says so and stays open until there is space.
 */
async function handInOffline(who: PhoneParticipant, there: OnPhone, chance: Chance): Promise<void> {
  const tab = await PhoneTab.open(there.parts, who.secret);
  await tab.opened();
  there.draftId = tab.draftId;
  const online = chance.below(who.items.length);
  who.answerOn(tab, who.items.slice(0, online));
  await tab.saved();
  tab.isOnline = false;
  tab.isFull = chance.next() < 0.4;
  who.answerOn(tab, who.items.slice(online));
  tab.handIn();
  there.trace.answeredOn = who.today();
  there.trace.answers = who.answers;
  if (tab.isFull) {
    await tab.until('what is unsent waits', ({ delivery }) => delivery === 'waiting');
    if (tab.view.isStored)
      throw new ExpectationBroken('a page reported as stored what did not fit on the phone');
    tab.isFull = false;
    tab.look();
  }
  if (!tab.view.isStored)
    throw new ExpectationBroken('a page did not store waiting answers once there was space');
  tab.close();
}

/**
 * The phone finds a network after the last day, while forms that were handed in in time are still
 * taken.
 */
const inGrace: ByLink = (...given) => {
  const who = new PhoneParticipant(...given);
  const trace: FormTrace = { ...who.trace(), lateArrival: 'by_itself' };
  const there: OnPhone = { parts: who.sharedPhone('grace'), trace, draftId: '' };
  const deliver = async () => {
    there.tab = await PhoneTab.open(there.parts, who.secret);
    await there.tab.received();
    if (there.tab.waiting(there.draftId).length > 0)
      throw new ExpectationBroken('answers that were received still wait on the phone');
  };
  const repeat = async () => {
    const status = await there.tab?.handInAgain();
    if (status !== 200) throw new ExpectationBroken(`a repeated late form got ${status}`);
  };
  // After the grace period the link opens nothing, and nothing that arrives changes the form.
  const muchLater = async () => {
    const status = await there.tab?.handInAgain();
    if (status !== 404) throw new ExpectationBroken(`a late form after the grace got ${status}`);
  };
  const handedIn = untracedAction('window', () => handInOffline(who, there, given[3]));
  const late: StormAction = {
    ...{ stage: 'grace', requests: [deliver, repeat], trace, again: [repeat] },
    follows: handedIn,
  };
  return [handedIn, late, { ...untracedAction('after', muchLater), follows: late }];
};

/** An action before or after the one with a trace. */
const untracedAction = (
  stage: StormAction['stage'],
  request: () => Promise<unknown>,
): StormAction => ({
  ...{ stage, requests: [request], trace: null, again: [] },
});

/** The phone finds a network when nothing is accepted any longer; a leader hands in its file. */
const asFile: ByLink = (...given) => {
  const who = new PhoneParticipant(...given);
  const trace: FormTrace = { ...who.trace('postSealedForm'), lateArrival: 'as_file' };
  const there: OnPhone = { parts: who.sharedPhone('file'), trace, draftId: '' };
  const files: SealedForm[] = [];
  const tryAndSeal = async () => {
    const tab = await PhoneTab.open(there.parts, who.secret);
    await tab.refused();
    if (tab.waiting(there.draftId).length === 0)
      throw new ExpectationBroken('answers that were refused no longer wait on the phone');
    for (const _ of [1, 2]) files.push((await persist(() => tab.file())) as SealedForm);
  };
  const handIn = () =>
    Promise.all(
      files
        .slice(0, 1)
        .concat(files)
        .map((file) => who.handInFile(file)),
    );
  const handedIn = untracedAction('window', () => handInOffline(who, there, given[3]));
  const brought: StormAction = {
    ...{ stage: 'after', requests: [tryAndSeal, handIn], trace, again: [handIn] },
    follows: handedIn,
  };
  return [handedIn, brought];
};

/** Once the new link exists, the old one may take nothing further. */
async function staysClosed(who: PhoneParticipant, old: PhoneTab, item: string): Promise<void> {
  const isOpen = old.view.stage.is === 'open';
  who.answerOn(old, [item]);
  await old.until('the old link is closed', ({ stage, unsent }) => {
    if (isOpen && stage.is === 'open' && unsent === 0)
      throw new ExpectationBroken('a link took an answer after another had replaced it');
    return stage.is === 'refused';
  });
}

/**
 * The page of the old link stays open while the leader makes a new link. The remaining statements
 * are answered with the new link, on the same phone, which takes over its waiting answers, or on
 * another.
 */
const takenOver =
  (isSamePhone: boolean): ByLink =>
  (...given) => {
    const who = new PhoneParticipant(...given);
    const chance = given[3];
    const trace = who.trace();
    const handOn = async () => {
      const oldPhone = isSamePhone ? who.sharedPhone('taken over') : who.phone();
      const old = await PhoneTab.open(oldPhone, who.secret);
      await old.opened();
      const { draftId } = old;
      const [cut, more] = [1 + chance.below(6), 1 + chance.below(4)];
      const [first, meanwhile] = [who.items.slice(0, cut), who.items.slice(cut, cut + more)];
      who.answerOn(old, first);
      await old.saved();
      // Answers may be on their way, or wait for a network, when their link stops working.
      old.isOnline = chance.next() < 0.5;
      const linking = who.newLink();
      who.answerOn(old, meanwhile);
      const secret = await linking;
      old.isOnline = true;
      await staysClosed(who, old, who.items[cut + more] ?? '');
      const next = await PhoneTab.open(isSamePhone ? oldPhone : who.phone(), secret);
      await next.opened();
      if (next.draftId !== draftId) throw new ExpectationBroken('a new link opened another form');
      const isKnown = (item: string) =>
        item in next.view.answers || next.view.elsewhere.includes(item);
      const known = isSamePhone ? who.items.slice(0, cut + more) : first;
      await next.until('the answers of the old link are there', () => known.every(isKnown));
      who.answerOn(
        next,
        who.items.filter((item) => !isKnown(item)),
      );
      trace.answeredOn = who.today();
      trace.answers = who.answers;
      next.handIn();
      await next.received();
      if (isSamePhone && next.waiting(draftId).length > 0)
        throw new ExpectationBroken(
          'answers that a new link took over still wait under the old one',
        );
      return { old, next };
    };
    let tabs: Awaited<ReturnType<typeof handOn>> | undefined;
    const repeat = async () => {
      const status = await tabs?.next.handInAgain();
      if (status !== 200) throw new ExpectationBroken(`a repeated form got ${status}`);
    };
    const run = async () => {
      tabs = await handOn();
    };
    return [{ stage: 'window', requests: [run], trace, again: [repeat] }];
  };

const ways: readonly ByLink[] = [atOnce, inGrace, asFile, takenOver(true), takenOver(false)];

/** How the end form of the nth member arrives: in each group, each way twice. */
export const ofEveryKind = (nth: number): ByLink => ways[nth % ways.length] ?? atOnce;
