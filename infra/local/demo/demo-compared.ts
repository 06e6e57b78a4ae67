import { setTimeout as wait } from 'node:timers/promises';
import { routesByName } from '../../../shared/contract/api.ts';
import { createClient, Refusal } from '../../../shared/contract/client.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Outcome } from '../../../shared/domain/figures/outcome.ts';
import type { Answers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { comparedProgrammes, comparedRuns, type DemoComparedRun } from './demo-compared-runs.ts';
import { drawnAnswers } from './demo-drawn-answers.ts';
import { holdSession } from './demo-sessions.ts';
import { type As, enrolDemo, moveTo, patientClient } from './demo-steps.ts';

/** The address of the API, for people with a link, and its users. */
type DemoTarget = { url: string; as: As };

/** More at once would only wait for each other on a small machine. */
const groupsAtOnce = 4;

const firstDay = (run: DemoComparedRun) => run.sessions[0]?.date ?? '';
const lastDay = (run: DemoComparedRun) => run.sessions.at(-1)?.date ?? '';

async function openRun(as: As, run: DemoComparedRun): Promise<void> {
  const { runId, programmeId, name, municipality, leader, people } = run;
  await as('coordinator').putRun({
    params: { runId },
    body: {
      ...{ programmeId, name, municipality, leaders: [leader], capacity: people.length },
      ...{ startsOn: firstDay(run), endsOn: lastDay(run) },
      instruments: [{ instrumentId: statements.id, version: statements.version }],
    },
  });
  await moveTo(as, run, 'recruiting', firstDay(run));
}

/**
 * Of the members in no pair, every third never answered, and the others did not answer at the end.
 */
const answers = ({ paired }: DemoComparedRun, person: number, occasion: 'start' | 'end') =>
  person < paired || (occasion === 'start' && person % 3 !== 0);

/** Hands in a participant's answers on their own phone. */
async function answerByLink(url: string, secret: string, given: Answers): Promise<void> {
  const at = new Date().toISOString();
  const saves = Object.entries(given).map(([itemId, answer]) => [itemId, { answer, at }]);
  const body = { device: 'demo', saves: Object.fromEntries(saves) };
  const client = patientClient(createClient(routesByName, { url, token: () => secret }));
  await client.postAnswerSubmit({ body });
}

/**
 * Sends a link to every member whose form is missing. Most answer; the window is long past, so the
 * answers come after it.
 */
async function answerAll({ url, as }: DemoTarget, run: DemoComparedRun, occasion: 'start' | 'end') {
  const form = { occasion, instrumentId: statements.id };
  const { items } = await as(run.leader).postLinks({
    params: { runId: run.runId },
    body: { ...form, outsideWindow: 'late_return', synthetic: true },
  });
  for (const { participantId, secret } of items) {
    const person = run.people.findIndex((one) => one.participantId === participantId);
    if (answers(run, person, occasion))
      await answerByLink(url, secret, drawnAnswers(run.runId, person, run.answerTrend)[occasion]);
    else if (occasion === 'end')
      await as(run.leader).putFormDecision({
        params: { runId: run.runId, participantId, ...form },
        body: { decision: 'absent', on: lastDay(run), reason: 'not_reached' },
      });
  }
}

/** Did an earlier load reach the end of the group? */
async function hasEnded(as: As, { runId }: DemoComparedRun): Promise<boolean> {
  try {
    const { status } = await as('coordinator').getRun({ params: { runId } });
    return ['ended', 'followed_up', 'closed'].includes(status);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/**
 * Everybody lets research use their answers. If one person of a group did not, the export would
 * leave out five, so that nobody's answers follow from the group's figures.
 */
async function allowResearch(as: As, { ownWorker, people, ...run }: DemoComparedRun) {
  for (const { participantId } of people)
    await as(ownWorker).putConsent({
      params: { participantId, purpose: 'research' },
      body: {
        given: true,
        on: firstDay({ ...run, ownWorker, people }),
        textVersion: '1',
        source: 'paper',
      },
    });
}

/** Everything in a group's life up to its end. */
async function liveThrough(place: DemoTarget, run: DemoComparedRun): Promise<void> {
  const { as } = place;
  if (await hasEnded(as, run)) return;
  await openRun(as, run);
  const continuation = { ownWorkerInformed: true, nextStep: 'individual_work' as const };
  for (const person of run.people)
    await enrolDemo(
      as,
      run,
      person,
      firstDay(run),
      run.afterwards === 'closed' ? continuation : null,
    );
  if (run.allowsResearch) await allowResearch(as, run);
  await moveTo(as, run, 'running', firstDay(run));
  await answerAll(place, run, 'start');
  for (const index of run.sessions.keys()) await holdSession(as, run, index);
  await answerAll(place, run, 'end');
}

/** What may be shown of a group once its figures are released: moments after it has ended. */
async function released(as: As, { runId, leader }: DemoComparedRun): Promise<Outcome> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const outcome = await as(leader).getOutcome({ params: { runId } });
    if (outcome.release.status !== 'not_released') return outcome;
    await wait(250);
  }
  throw new Error(`The figures of ${runId} were not released.`);
}

/** The last of the pairs withdraws from the measurement: the release is retracted. */
async function withdraw(as: As, { ownWorker, people, paired }: DemoComparedRun): Promise<void> {
  const { participantId = '' } = people[paired - 1] ?? {};
  await as(ownWorker).putConsent({
    params: { participantId, purpose: 'measurement' },
    body: {
      given: false,
      on: dayOf(new Date().toISOString()),
      textVersion: null,
      source: 'spoken',
    },
  });
}

/** What happened to a group after its figures were released. */
async function goOn(as: As, run: DemoComparedRun): Promise<void> {
  const { release } = await released(as, run);
  if (run.afterwards === 'closed') {
    await moveTo(as, run, 'followed_up', lastDay(run));
    await moveTo(as, run, 'closed', lastDay(run));
  }
  if (run.afterwards === 'withdrawn' && release.status === 'released') await withdraw(as, run);
}

/**
 * Two programmes of six groups each, answered by link, so that there is something to compare.
 * Groups end one after the other, because the common figures follow the order of releases.
 */
export async function liveCompared(place: DemoTarget): Promise<void> {
  const { as } = place;
  for (const { programmeId, body } of comparedProgrammes)
    await as('coordinator').putProgramme({ params: { programmeId }, body });
  const queue = comparedRuns.values();
  const takeNext = async () => {
    for (const run of queue) await liveThrough(place, run);
  };
  await Promise.all(Array.from({ length: groupsAtOnce }, takeNext));
  for (const run of comparedRuns) await moveTo(as, run, 'ended', lastDay(run));
  await Promise.all(
    comparedRuns.filter(({ afterwards }) => afterwards).map((run) => goOn(as, run)),
  );
}
