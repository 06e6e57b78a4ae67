import { Refusal } from '../../../shared/contract/client.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { startAnswers } from './demo-answers.ts';
import { type DemoPerson, demoNumber } from './demo-people.ts';
import { type As, type DemoGroup, enrolDemo, moveTo } from './demo-steps.ts';

const programmeId = 'elokuvaryhma';
const runId = 'elokuvaryhma-nyt';
const group: DemoGroup = { runId, leader: 'leader', ownWorker: 'own-worker' };
const params = { runId };
const weeks = 6;

/** Members of a group that meets during these weeks; everything in it is invented. */
export const peopleNow: DemoPerson[] = Array.from({ length: 6 }, (_, index) => ({
  participantId: demoNumber(runId, index),
  background: { sex: index % 3 === 0 ? 'male' : 'female' },
}));

/**
 * The day on which the group began: three days ago or, if it was loaded earlier, the day from then.
 */
async function firstDay(as: As, today: string): Promise<string> {
  try {
    return (await as('leader').getRun({ params })).startsOn;
  } catch (error) {
    if (error instanceof Refusal) return daysAfter(today, -3);
    throw error;
  }
}

async function openRun(as: As, startsOn: string): Promise<void> {
  await as('coordinator').putProgramme({
    params: { programmeId },
    body: {
      name: 'Elokuvaryhmä',
      kind: 'film_group',
      description: 'Katsotaan elokuvia ja puhutaan niistä.',
      eligibility: 'Aikuissosiaalityön asiakas, joka voi työskennellä ryhmässä.',
    },
  });
  await as('coordinator').putRun({
    params,
    body: {
      programmeId,
      name: 'Elokuvaryhmä, parhaillaan',
      municipality: 'Kajaani',
      leaders: ['leader'],
      capacity: 8,
      startsOn,
      endsOn: daysAfter(startsOn, 7 * weeks),
      instruments: [{ instrumentId: statements.id, version: statements.version }],
    },
  });
}

/** The first meeting was held; the others are still to come. */
async function plan(as: As, startsOn: string): Promise<void> {
  for (let week = 0; week <= weeks; week++)
    await as('leader').putSession({
      params: { runId, sessionId: `meeting-${week + 1}` },
      body: {
        kind: 'meeting',
        date: daysAfter(startsOn, 7 * week),
        minutes: 135,
        status: week === 0 ? 'held' : 'planned',
      },
    });
}

/** Half of the start forms have come in; the others are due. */
async function answerSome(as: As, startsOn: string): Promise<void> {
  for (const [index, { participantId }] of peopleNow.slice(0, 3).entries())
    await as('leader').putForm({
      params: { runId, occasion: 'start', instrumentId: statements.id, participantId },
      body: {
        instrumentVersion: statements.version,
        answeredOn: startsOn,
        channel: 'paper',
        answers: startAnswers(index),
        synthetic: true,
      },
    });
}

const meterId = 'kykyviisari';

/** All were measured elsewhere before the group, and two of them a second time. */
async function measure(as: As, startsOn: string): Promise<void> {
  for (const [index, { participantId }] of peopleNow.entries()) {
    const at = (measurementId: string) => ({ participantId, meterId, measurementId }) as const;
    await as('own-worker').putMeasurement({
      params: at('first'),
      body: {
        ...{ measurement: 'first', on: daysAfter(startsOn, index - 90) },
        ...{ score: index === 1 ? 18.5 : null },
        form: index === 4 ? 'returned_blank' : index < 3 ? 'returned' : 'not_returned',
      },
    });
    if (index === 1 || index === 2)
      await as('own-worker').putMeasurement({
        params: at('second'),
        body: { measurement: 'second', on: daysAfter(startsOn, -5), form: 'returned' },
      });
  }
}

/**
 * A group that is under way, so that there is something to do: start forms are due, and links open
 * them.
 * @param today the day of the loading, `2026-03-02`
 */
export async function liveNow(as: As, today: string): Promise<void> {
  const startsOn = await firstDay(as, today);
  await openRun(as, startsOn);
  await moveTo(as, group, 'recruiting', startsOn);
  for (const person of peopleNow) await enrolDemo(as, group, person, startsOn);
  await moveTo(as, group, 'running', startsOn);
  await plan(as, startsOn);
  await answerSome(as, startsOn);
  await measure(as, startsOn);
}
