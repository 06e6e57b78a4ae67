import type { TemplateBody, TemplateSession } from '../../../../shared/domain/groups/template.ts';
import { pinsInWords, type Questionnaire } from '../../features/forms/form-choice.tsx';
import {
  kindAndLength,
  patternInWords,
  sizeInWords,
  themeOf,
} from '../../features/programmes/template-words.ts';
import { texts } from '../../texts/staff.ts';
import { type Draft, furtherDaysAfter, isFurther } from './draft.ts';

const words = texts.newGroup.templateChanges;

/** The parts of a template of which a draft has its own copy, and may take the newer one. */
export const takenParts = ['sessions', 'size', 'forms'] as const;
export type TakenPart = (typeof takenParts)[number];

/** What is different in a newer version of a template, in sentences by its parts. */
export type TemplateChanges = Record<TakenPart | 'others', string[]>;

/** Sessions are the same in both versions while they have the same theme. */
type InBoth = { before: TemplateSession; now: TemplateSession; was: number };

function pairsOf(before: readonly TemplateSession[], now: readonly TemplateSession[]) {
  const pairs: InBoth[] = [];
  const taken = new Set<number>();
  const added: number[] = [];
  for (const [n, session] of now.entries()) {
    const isSame = (one: TemplateSession, m: number) =>
      !taken.has(m) && themeOf(one) === themeOf(session);
    const was = before.findIndex(isSame);
    const found = before[was];
    if (!found) added.push(n);
    else {
      taken.add(was);
      pairs.push({ before: found, now: session, was });
    }
  }
  const removed = [...before.keys()].filter((n) => !taken.has(n));
  return { pairs, added, removed };
}

function sentencesOfPair({ before, now }: InBoth): string[] {
  const [was, is] = [kindAndLength(before), kindAndLength(now)];
  const hasNotes = before.material !== now.material || before.preparation !== now.preparation;
  return [
    ...(was === is ? [] : [words.kind(themeOf(now), was, is)]),
    ...(hasNotes ? [words.notes(themeOf(now))] : []),
  ];
}

function sessionSentences(
  before: readonly TemplateSession[],
  now: readonly TemplateSession[],
): string[] {
  const { pairs, added, removed } = pairsOf(before, now);
  const theme = (sessions: readonly TemplateSession[], n: number) =>
    themeOf(sessions[n] ?? { theme: '' });
  const isReplaced = (n: number) => added.includes(n) && removed.includes(n);
  const isMoved = pairs.some(({ was }, n) => was < (pairs[n - 1]?.was ?? 0));
  return [
    ...added.map((n) =>
      isReplaced(n)
        ? words.replaced(n + 1, theme(before, n), theme(now, n))
        : words.added(n + 1, theme(now, n)),
    ),
    ...removed.filter((n) => !isReplaced(n)).map((n) => words.removed(n + 1, theme(before, n))),
    ...(isMoved ? [words.order] : []),
    ...pairs.flatMap(sentencesOfPair),
  ];
}

function formSentences(
  before: TemplateBody['instruments'],
  now: TemplateBody['instruments'],
  instruments: readonly Questionnaire[],
): string[] {
  const inWords = (pin: TemplateBody['instruments'][number]) =>
    pinsInWords([pin], instruments).join();
  const of = (pins: TemplateBody['instruments'], id: string) =>
    pins.find(({ instrumentId }) => instrumentId === id);
  return [
    ...now.flatMap((pin) => {
      const was = of(before, pin.instrumentId);
      if (!was) return [words.formAdded(inWords(pin))];
      if (inWords(was) !== inWords(pin)) return [words.formChanged(inWords(was), inWords(pin))];
      return was.version === pin.version ? [] : [words.formVersion(inWords(pin))];
    }),
    ...before
      .filter(({ instrumentId }) => !of(now, instrumentId))
      .map((pin) => words.formRemoved(inWords(pin))),
  ];
}

const unless = (isSame: boolean, sentence: string): string[] => (isSame ? [] : [sentence]);

/** What is different in a newer version of a template than in the one that a draft began with. */
export function changesOfTemplate(
  before: TemplateBody,
  now: TemplateBody,
  instruments: readonly Questionnaire[],
): TemplateChanges {
  const [pattern, newPattern] = [before, now].map((one) => patternInWords(one.pattern));
  const [size, newSize] = [before, now].map((one) => sizeInWords(one.members));
  const referral = ({ isFor, isNotFor, referralQuestions }: TemplateBody) =>
    JSON.stringify([isFor, isNotFor, referralQuestions]);
  return {
    sessions: sessionSentences(before.sessions, now.sessions),
    size: unless(size === newSize, words.size(size ?? '', newSize ?? '')),
    forms: formSentences(before.instruments, now.instruments, instruments),
    others: [
      ...unless(pattern === newPattern, words.pattern(pattern ?? '', newPattern ?? '')),
      ...unless(referral(before) === referral(now), words.referral),
    ],
  };
}

/**
 * Changes that were made to sessions by hand, by the places that these have among other sessions. The
 * days after a camp come last, so their places follow the number of those before them.
 */
function changesAmong({ sessions, schedule }: Draft, now: readonly TemplateSession[]) {
  const further = now.filter(isFurther).length;
  const { count, changes } = schedule;
  const newCount = countAmong({ sessions, schedule }, now);
  return changes.flatMap((change) => {
    const isOrdinary = change.n < count;
    const n = isOrdinary ? change.n : change.n - count + newCount;
    const isThere = isOrdinary ? n < newCount : n < newCount + further;
    return isThere ? [{ ...change, n }] : [];
  });
}

const ordinaryOf = (sessions: readonly TemplateSession[]) =>
  sessions.filter((one) => !isFurther(one));

/** How many sessions there are; the number that somebody chose stays, unless it was the template's. */
function countAmong(
  { sessions, schedule: { count } }: Pick<Draft, 'sessions' | 'schedule'>,
  now: readonly TemplateSession[],
): number {
  const isChosen = ordinaryOf(sessions).length !== count;
  return isChosen ? count : ordinaryOf(now).length || count;
}

/** A draft's schedule with the sessions of a newer template; what was chosen of it stays. */
function withSessions(draft: Draft, sessions: readonly TemplateSession[]): Partial<Draft> {
  const { schedule } = draft;
  const [was, is] = [draft.sessions, sessions].map((some) => ordinaryOf(some)[0]?.minutes);
  const further = sessions.filter(isFurther).length;
  const days = furtherDaysAfter(schedule.firstDay, further);
  return {
    sessions: [...sessions],
    schedule: {
      ...schedule,
      count: countAmong(draft, sessions),
      minutes: schedule.minutes === was && is !== undefined ? is : schedule.minutes,
      furtherDays: days.map((day, n) => schedule.furtherDays[n] ?? day),
      changes: changesAmong(draft, sessions),
    },
  };
}

const isAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a draft has a part as a template has it. */
export function hasPart(draft: Draft, part: TakenPart, template: TemplateBody): boolean {
  if (part === 'sessions') return isAlike(draft.sessions, template.sessions);
  if (part === 'forms') return isAlike(draft.instruments, template.instruments);
  return draft.capacity === template.members.most;
}

/** What changes in a draft when it takes a part of a template. */
export function takenPart(draft: Draft, part: TakenPart, template: TemplateBody): Partial<Draft> {
  if (part === 'sessions') return withSessions(draft, template.sessions);
  if (part === 'forms') return { instruments: template.instruments };
  return { capacity: template.members.most };
}
