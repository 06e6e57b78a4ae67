import type { ScoredInstrument } from '../../instruments/instrument.ts';
import { scoredOf } from '../../instruments/scored.ts';
import { sumsOf } from '../../stats/sums.ts';
import { daysBetween } from '../day.ts';
import { type Form, figuresVersionOf } from '../forms/form.ts';
import type { Session } from '../groups/session.ts';
import type { Occasion } from '../occasion.ts';
import { handlersOf, knowsPersonOf } from '../people/known-person.ts';
import type { Member } from '../people/member.ts';
import { namedSoFar } from '../people/run-leaders.ts';
import { attendedOnce, countAttendance } from './count-attendance.ts';
import { countComposition } from './count-composition.ts';
import { countedPart, type RunRecord } from './counted-record.ts';
import { decideRatings } from './decide-ratings.ts';
import { baseOf, decideLevel, decideScore } from './decide-score.ts';
import type { KnownPair } from './known-forms.ts';
import { formKnowers } from './known-forms.ts';
import { followUpLeftOutReasons, leftOutReasons } from './outcome.ts';
import {
  countReasons,
  endPair,
  followUpPair,
  formsByMember,
  type MemberForms,
  type Pair,
  scored,
} from './pairs.ts';
import type { ReleaseContent, ReleasedOccasion, ReleasedPerson } from './release-content.ts';
import { releasedInstrumentOf } from './released-instrument.ts';
import { decimalsFor, percentOf, roundTo } from './rounding.ts';

/** The questionnaires' occasions whose ratings are released with an occasion's figures. */
const ratedWith: Record<ReleasedOccasion, readonly Occasion[]> = {
  end: ['start', 'end'],
  follow_up: ['follow_up'],
};

/** The users who know answers, and those of them who made the answers or know them for certain. */
type Knowledge = { knownBy: string[]; madeBy: string[] };

/**
 * The users who know a form's answers, or any answers of a person, could read them in the person's
 * record, or may have invented the person.
 */
function knowledgeOf({ run, forms, participants }: RunRecord) {
  const registered = new Map(participants.map((one) => [one.participantId, one]));
  const sorted = (users: readonly string[]) => [...new Set(users)].sort();
  const ofForms = (participantId: string, known: readonly Form[]): Knowledge => {
    const person = registered.get(participantId);
    const madeBy = [
      ...known.flatMap((form) => formKnowers(form, run.leaders)),
      ...(person ? knowsPersonOf(person) : []),
    ];
    const readers = person ? handlersOf(person) : [];
    return { knownBy: sorted([...madeBy, ...readers]), madeBy: sorted(madeBy) };
  };
  return {
    ofForm: (form: Form) => ofForms(form.participantId, [form]),
    ofPerson: (participantId: string) =>
      ofForms(
        participantId,
        forms.filter((form) => form.participantId === participantId),
      ),
  };
}

function answeredBetween(forms: readonly Form[]): [string, string] | null {
  const days = forms.map((form) => form.answeredOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [first, last] : null;
}

function attendanceOf(members: readonly Member[], sessions: readonly Session[]): number | null {
  const { attendedSinceJoining, possibleSinceJoining } = countAttendance(members, sessions);
  return percentOf(attendedSinceJoining, possibleSinceJoining);
}

/**
 * Whole days between the forms on average; days are no answers, and a mean of few of them reveals
 * no spread.
 */
function daysOf(days: readonly number[]) {
  const { n, sum } = sumsOf(days);
  return n === 0 ? null : { n, mean: roundTo(sum / n, decimalsFor(n) - 1), sd: null };
}

type Counting = {
  record: RunRecord;
  occasion: ReleasedOccasion;
  instrument: ScoredInstrument | undefined;
  given: MemberForms[];
  known: ReturnType<typeof knowledgeOf>;
};

const isPair = (result: Pair | string): result is Pair => typeof result === 'object';

function resultsOf({ occasion, instrument, given }: Counting): (Pair | string)[] {
  if (!instrument) return [];
  return given.map((one) =>
    occasion === 'end' ? endPair(one, instrument) : followUpPair(one, instrument),
  );
}

/** Those with a start score who are in no pair. */
function missingOf({ instrument, given, known }: Counting, results: readonly (Pair | string)[]) {
  return given.flatMap((one, at) => {
    const form = one.forms.start;
    const start = form && instrument && scored(form, instrument);
    const { participantId } = one.member;
    if (!start || isPair(results[at] ?? '')) return [];
    return [{ participantId, score: start.score, ...known.ofForm(form) }];
  });
}

/** The pairs, with the users who know each of the two forms. */
function pairsOf(
  { occasion, given, known }: Counting,
  results: readonly (Pair | string)[],
): KnownPair[] {
  return results.flatMap((pair, at) => {
    if (!isPair(pair)) return [];
    const { start, [occasion]: later } = given[at]?.forms ?? {};
    const nobody: Knowledge = { knownBy: [], madeBy: [] };
    const knownOf = (form: Form | undefined) => (form ? known.ofForm(form) : nobody);
    return [
      {
        ...pair,
        start: { ...pair.start, ...knownOf(start) },
        later: { ...pair.later, ...knownOf(later) },
      },
    ];
  });
}

/** The versions of a person's forms that are counted with an occasion. */
const formsOf = ({ record, occasion }: Counting, participantId: string) =>
  countedPart(record)
    .forms.filter((form) => form.participantId === participantId)
    .filter((form) => occasion === 'follow_up' || form.occasion !== 'follow_up')
    .map((form) => ({
      occasion: form.occasion,
      instrumentId: form.instrumentId,
      version: figuresVersionOf(form),
    }));

/** What is shown, if anything; and of the rest, the data for bundling with other runs. */
function scoreOf({ instrument, occasion }: Counting, pairs: readonly KnownPair[]) {
  if (!instrument) return { score: null, hidden: null };
  const score = decideScore(pairs, instrument, occasion === 'end');
  const changes = pairs.map(({ start, later }) => later.score - start.score);
  return { score, hidden: score ? null : { n: pairs.length, sum: sumsOf(changes).sum } };
}

function peopleOf(
  counting: Counting,
  inScore: ReadonlySet<string>,
  inMissing: ReadonlySet<string>,
): ReleasedPerson[] {
  const countedIn = (participantId: string) => {
    if (inScore.has(participantId)) return 'score' as const;
    return inMissing.has(participantId) ? ('missing' as const) : ('group' as const);
  };
  return counting.given
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ member: { participantId } }) => ({
      participantId,
      countedIn: countedIn(participantId),
      knownBy: counting.known.ofPerson(participantId).knownBy,
      forms: formsOf(counting, participantId),
    }));
}

const numbersOf = (people: readonly { participantId: string }[]) =>
  new Set(people.map(({ participantId }) => participantId));

/** The ratings of the people of the release, by their position in its list. */
function ratingsOf({ record, occasion, known }: Counting, people: readonly ReleasedPerson[]) {
  const placeOf = new Map(people.map(({ participantId }, at) => [participantId, at]));
  const forms = countedPart(record).forms.filter((form) =>
    ratedWith[occasion].includes(form.occasion),
  );
  return decideRatings(
    forms.flatMap((form) => {
      const person = placeOf.get(form.participantId);
      return person === undefined ? [] : [{ form, person, ...known.ofForm(form) }];
    }),
    record.definitions,
  );
}

/** In common figures, backgrounds count only in the run of a person's first enrolment. */
function firstEnrolled({ record }: Counting) {
  const { run, background } = record;
  const { members, participants } = countedPart(record);
  const first = participants.filter(({ firstRun }) => firstRun === run.runId);
  // Counts that a leader entered name nobody, so they count only where all are enrolled here first.
  const entered = first.length === members.length ? background : null;
  return {
    firstEnrolled: entered ? members.length : first.length,
    composition: countComposition(
      first.map((one) => one.background),
      entered,
    ),
  };
}

function participationIn({ record, given }: Counting) {
  const { members } = countedPart(record);
  const withForm = (occasion: Occasion) => given.filter(({ forms }) => forms[occasion]).length;
  return {
    enrolled: members.length,
    attended: attendedOnce(members, record.sessions),
    started: withForm('start'),
    ended: withForm('end'),
  };
}

function attendancesOf({ record, given }: Counting, inPairs: ReadonlySet<string>) {
  const of = (isPaired: boolean) =>
    given
      .map(({ member }) => member)
      .filter(({ participantId }) => inPairs.has(participantId) === isPaired);
  return {
    attendanceOfPairs: attendanceOf(of(true), record.sessions),
    attendanceOfMissing: attendanceOf(of(false), record.sessions),
  };
}

/** From the start to the end; for the follow-up, the days since the end are of interest. */
function daysIn({ occasion, given }: Counting, pairs: readonly Pair[]): number[] {
  if (occasion === 'end')
    return pairs.map(({ start, later }) => daysBetween(start.answeredOn, later.answeredOn));
  return given.flatMap(({ forms: { end, follow_up: later } }) =>
    end && later ? [daysBetween(end.answeredOn, later.answeredOn)] : [],
  );
}

function countingOf(record: RunRecord, occasion: ReleasedOccasion): Counting {
  const { members, forms } = countedPart(record);
  const instrument = scoredOf(record.run, record.definitions);
  const own = forms.filter((form) => form.instrumentId === instrument?.id);
  return {
    ...{ record, occasion, instrument },
    given: formsByMember(members, own, record.withdrawn),
    known: knowledgeOf(record),
  };
}

/**
 * What would be released of an occasion if nothing changed until then: decided by rule 4 and
 * rounded, with its people. Nobody with only one form counts as unchanged: they are left out, and
 * the reason is counted.
 */
export function countNext(record: RunRecord, occasion: ReleasedOccasion): ReleaseContent {
  const counting = countingOf(record, occasion);
  const { instrument } = counting;
  const { programmeId, municipality, startsOn, endsOn } = record.run;
  const results = resultsOf(counting);
  const pairs = pairsOf(counting, results);
  const missing = missingOf(counting, results);
  const { score, hidden } = scoreOf(counting, pairs);
  const base = instrument && score ? baseOf(pairs, instrument).people : pairs;
  const inScore = numbersOf(base.map(({ member }) => member));
  const people = peopleOf(counting, inScore, numbersOf(missing));
  const reasons = occasion === 'end' ? leftOutReasons : followUpLeftOutReasons;
  return {
    run: { programmeId, municipality, startsOn, endsOn },
    instrument: instrument ? releasedInstrumentOf(instrument) : null,
    answeredBetween: answeredBetween(counting.given.flatMap(({ forms }) => Object.values(forms))),
    people,
    ...participationIn(counting),
    pairs: pairs.length,
    leftOut: countReasons<(typeof reasons)[number]>(results, reasons) as ReleaseContent['leftOut'],
    ...attendancesOf(counting, numbersOf(pairs.map(({ member }) => member))),
    days: daysOf(daysIn(counting, pairs)),
    score,
    hidden,
    missingStart: instrument && occasion === 'end' ? decideLevel(missing, instrument) : null,
    feedback: ratingsOf(counting, people),
    ...firstEnrolled(counting),
    synthetic: countedPart(record).forms.some((form) => form.synthetic),
    namedStaff: namedSoFar(record.run),
    units: null,
  };
}
