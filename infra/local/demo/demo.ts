import { routesByName } from '../../../shared/contract/api.ts';
import { createClient } from '../../../shared/contract/client.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback as campFeedback } from '../../../shared/instruments/rehabilitation-camp-feedback.ts';
import { endAnswers, startAnswers, unfinishedAnswers } from './demo-answers.ts';
import { liveCompared } from './demo-compared.ts';
import { comparedRuns } from './demo-compared-runs.ts';
import { draftInstrument } from './demo-draft.ts';
import { liveNow, peopleNow } from './demo-now.ts';
import { type DemoRun, demoRuns } from './demo-runs.ts';
import { holdSession } from './demo-sessions.ts';
import { type As, enrolDemo, moveTo, patientClient } from './demo-steps.ts';

const programmes = [
  {
    programmeId: 'hahmoterapia',
    body: {
      name: 'Hahmoterapia',
      kind: 'gestalt_therapy' as const,
      description: 'Identiteettiä vahvistava hahmoterapiaryhmä.',
      eligibility: 'Aikuissosiaalityön asiakas, joka haluaa tarkastella omaa elämäänsä.',
    },
  },
  {
    programmeId: 'leidit-laiturilla',
    body: {
      name: 'Leidit Laiturilla',
      kind: 'camp' as const,
      description: 'Neljän vuorokauden leiri järven rannalla ja kolme jatkopäivää.',
      eligibility: 'Päihteistä toipuvat naiset.',
    },
  },
];

const pinOf = ({ id, version }: Instrument) => ({ instrumentId: id, version });

async function openRun(as: As, run: DemoRun): Promise<void> {
  const dates = run.sessions.map((session) => session.date);
  const [startsOn = '', endsOn = ''] = [dates[0], dates.at(-1)];
  await as('coordinator').putRun({
    params: { runId: run.runId },
    body: {
      programmeId: run.programmeId,
      name: run.name,
      municipality: 'Kajaani',
      leaders: [run.leader],
      capacity: run.people.length,
      startsOn,
      endsOn,
      instruments: [
        { instrumentId: statements.id, version: statements.version },
        ...(run.feedback ? [{ ...pinOf(campFeedback), occasions: ['end' as const] }] : []),
      ],
    },
  });
  await moveTo(as, run, 'recruiting', startsOn);
}

/** All but the first of each group allow research to use their answers. */
async function consent(as: As, run: DemoRun): Promise<void> {
  for (const { participantId } of run.people.slice(1))
    await as(run.ownWorker ?? run.leader).putConsent({
      params: { participantId, purpose: 'research' },
      body: {
        given: true,
        on: run.sessions[0]?.date ?? '',
        textVersion: '1',
        source: 'paper',
      },
    });
}

/** A run cannot end while nothing is decided about a missing end form. */
const decideAbsent = (as: As, run: DemoRun, participantId: string) =>
  as(run.leader).putFormDecision({
    params: { runId: run.runId, occasion: 'end', instrumentId: statements.id, participantId },
    body: { decision: 'absent', on: run.sessions.at(-1)?.date ?? '', reason: 'not_reached' },
  });

async function answer(as: As, run: DemoRun, occasion: Occasion): Promise<void> {
  const day = occasion === 'start' ? run.sessions[0]?.date : run.sessions.at(-1)?.date;
  for (const [index, { participantId }] of run.people.entries()) {
    if (occasion === 'end' && run.withoutEnd.includes(index)) {
      await decideAbsent(as, run, participantId);
      continue;
    }
    const whole = occasion === 'start' ? startAnswers(index) : endAnswers(index);
    const cut = occasion === 'end' && run.unfinishedEnd.includes(index);
    await as(run.leader).putForm({
      params: { runId: run.runId, occasion, instrumentId: statements.id, participantId },
      body: {
        instrumentVersion: statements.version,
        answeredOn: day ?? '',
        channel: 'paper',
        answers: cut ? unfinishedAnswers(whole, statements.scoring.leastAnswered - 1) : whole,
        synthetic: true,
      },
    });
  }
}

/** Each member's feedback on the camp on its last day. */
async function giveFeedback(as: As, run: DemoRun): Promise<void> {
  const ratings = Object.entries(run.feedback ?? {});
  if (ratings.length === 0) return;
  const { instrumentId, version: instrumentVersion } = pinOf(campFeedback);
  for (const [index, { participantId }] of run.people.entries()) {
    const answers = ratings.map(([itemId, given]) => [itemId, given[index] ?? 0]);
    await as(run.leader).putForm({
      params: { runId: run.runId, occasion: 'end', instrumentId, participantId },
      body: {
        instrumentVersion,
        answeredOn: run.sessions.at(-1)?.date ?? '',
        channel: 'paper',
        answers: Object.fromEntries(answers),
        synthetic: true,
      },
    });
  }
}

async function liveThrough(as: As, run: DemoRun): Promise<void> {
  await openRun(as, run);
  for (const person of run.people) await enrolDemo(as, run, person, run.sessions[0]?.date ?? null);
  await consent(as, run);
  await moveTo(as, run, 'running', run.sessions[0]?.date ?? '');
  await answer(as, run, 'start');
  for (const index of run.sessions.keys()) await holdSession(as, run, index);
  await answer(as, run, 'end');
  await giveFeedback(as, run);
  await moveTo(as, run, 'ended', run.sessions.at(-1)?.date ?? '');
}

/**
 * Loads the demo through the API, as its people would have used it: the three hahmoterapia groups
 * and the camp of the 2019 report. Compositions and meetings are the report's; answers are invented
 * and labelled synthetic. One more group is under way these weeks, and a form template is
 * a draft, all invented. Loading again changes nothing.
 * @param options whether to load two more programmes of six invented groups each, for comparison,
 * which takes as long again
 * @returns the number of runs and people
 */
export async function loadDemo(
  url: string,
  tokenFor: (userId: string) => Promise<string>,
  { withCompared }: { withCompared: boolean },
): Promise<{ runs: number; people: number }> {
  const as: As = (userId) =>
    patientClient(createClient(routesByName, { url, token: () => tokenFor(userId) }));
  for (const { programmeId, body } of programmes)
    await as('coordinator').putProgramme({ params: { programmeId }, body });
  await Promise.all([
    draftInstrument(as),
    ...demoRuns.map((run) => liveThrough(as, run)),
    liveNow(as, dayOf(new Date().toISOString())),
    ...(withCompared ? [liveCompared({ url, as })] : []),
  ]);
  const runs = [...demoRuns, ...(withCompared ? comparedRuns : [])];
  return {
    runs: runs.length + 1,
    people: runs.reduce((total, run) => total + run.people.length, peopleNow.length),
  };
}
