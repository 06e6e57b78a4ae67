import type * as z from 'zod';
import { daysAfter } from '../../../shared/domain/day.ts';
import type { sessionBody } from '../../../shared/domain/groups/session.ts';
import { chanceFor, weighted } from './demo-chance.ts';
import type { AnswerTrend } from './demo-drawn-answers.ts';
import { type DemoPerson, demoNumber } from './demo-people.ts';

/** A group of the two programmes that the demo compares; everything in it is invented. */
export type DemoComparedRun = {
  runId: string;
  programmeId: string;
  name: string;
  municipality: string;
  leader: string;
  ownWorker: string;
  people: DemoPerson[];
  sessions: z.input<typeof sessionBody>[];
  answerTrend: AnswerTrend;
  /** The number of members, from the first, who have both forms; the others lack one or both. */
  paired: number;
  /** Whether it was closed, with a next step for each; or a member withdrew after the release. */
  afterwards: 'closed' | 'withdrawn' | null;
  /** In the second programme, so that both kinds of an export have people in them. */
  allowsResearch: boolean;
};

export const comparedProgrammes = [
  {
    programmeId: 'voimaa-arkeen',
    body: {
      name: 'Voimaa arkeen',
      kind: 'gestalt_therapy' as const,
      description: 'Hahmoterapiaryhmä arjen voimavaroista. Keksitty esittelyä varten.',
      eligibility: 'Aikuissosiaalityön asiakas, joka haluaa tarkastella omaa elämäänsä.',
    },
  },
  {
    programmeId: 'elokuvasta-puheeksi',
    body: {
      name: 'Elokuvasta puheeksi',
      kind: 'film_group' as const,
      description: 'Katsotaan elokuvia ja puhutaan niistä. Keksitty esittelyä varten.',
      eligibility: 'Aikuissosiaalityön asiakas, joka voi työskennellä ryhmässä.',
    },
  },
];

/** Two meetings, four weeks apart: fewer than in real groups, so that they are loaded quickly. */
const meetings = 2;
const days = 28;

/** A person with a background that is typical for the services; drawn, and always the same. */
function personOf(runId: string, index: number): DemoPerson {
  const chance = chanceFor(`${runId} ${index} background`);
  const unemployed = chance.below(100) < 55;
  return {
    participantId: demoNumber(runId, index),
    background: {
      sex: weighted(chance, [
        ['female', 11],
        ['male', 9],
      ] as const),
      living_arrangement: [
        weighted(chance, [
          ['alone', 12],
          ['with_spouse', 5],
          ['with_children', 3],
        ] as const),
      ],
      labour_market_status: unemployed
        ? 'unemployed'
        : weighted(chance, [
            ['outside_labour_force', 4],
            ['sick_leave', 3],
            ['retired', 2],
          ] as const),
      labour_market_months: unemployed ? 4 + chance.below(40) : null,
      primary_reason: weighted(chance, [
        ['social_relationships', 8],
        ['everyday_life_and_leisure', 6],
        ['life_situation_change', 4],
        ['health', 2],
      ] as const),
    },
  };
}

type DemoRunLine = [
  programme: 0 | 1,
  place: string,
  endsOn: string,
  size: number,
  paired: number,
  course: AnswerTrend,
  afterwards?: DemoComparedRun['afterwards'],
];

const lines: readonly DemoRunLine[] = [
  [0, 'Kajaani', '2025-03-27', 12, 11, { change: 0.35, lonelier: 0 }, 'closed'],
  [0, 'Kuhmo', '2025-06-05', 8, 7, { change: 0.25, lonelier: 0.6 }],
  [0, 'Sotkamo', '2025-09-25', 11, 5, { change: 0.5, lonelier: 0 }],
  [0, 'Suomussalmi', '2025-12-11', 8, 3, { change: 0.3, lonelier: 0 }],
  [0, 'Kajaani', '2026-03-19', 8, 7, { change: 0.2, lonelier: 0 }, 'withdrawn'],
  [0, 'Sotkamo', '2026-06-04', 8, 7, { change: 0.1, lonelier: 0.7 }],
  [1, 'Sotkamo', '2025-04-10', 8, 7, { change: 0.3, lonelier: 0 }, 'closed'],
  [1, 'Kajaani', '2025-06-12', 11, 5, { change: 0.4, lonelier: 0 }],
  [1, 'Suomussalmi', '2025-10-09', 12, 12, { change: 0.1, lonelier: 0.5 }],
  [1, 'Kuhmo', '2026-02-12', 8, 6, { change: -0.1, lonelier: 0.4 }],
  [1, 'Kajaani', '2026-04-16', 8, 8, { change: 0.3, lonelier: 0 }],
  [1, 'Sotkamo', '2026-06-11', 8, 5, { change: 0.2, lonelier: 0 }],
];

const seasonOf = (day: string) => (day.slice(5) < '07-01' ? 'kevät' : 'syksy');

function runOf([
  programme,
  municipality,
  endsOn,
  size,
  paired,
  course,
  afterwards,
]: DemoRunLine): DemoComparedRun {
  const { programmeId = '', body } = comparedProgrammes[programme] ?? {};
  const season = seasonOf(endsOn);
  const place = municipality.toLowerCase();
  const runId = `${programmeId}-${place}-${season.replace('ä', 'a')}-${endsOn.slice(0, 4)}`;
  return {
    ...{ runId, programmeId, municipality, answerTrend: course, paired },
    name: `${body?.name}, ${municipality}, ${season} ${endsOn.slice(0, 4)}`,
    leader: programme === 0 ? 'leader' : 'camp-leader',
    ownWorker: 'own-worker',
    people: Array.from({ length: size }, (_, index) => personOf(runId, index)),
    sessions: Array.from({ length: meetings }, (_, index) => ({
      kind: 'meeting',
      date: daysAfter(endsOn, days * (index + 1 - meetings)),
      minutes: 135,
      status: 'held',
      note: '',
    })),
    afterwards: afterwards ?? null,
    allowsResearch: programme === 1,
  };
}

/** In the order in which they ended, which is the order in which they are released. */
export const comparedRuns: readonly DemoComparedRun[] = lines
  .map(runOf)
  .sort((a, b) => ((a.sessions.at(-1)?.date ?? '') < (b.sessions.at(-1)?.date ?? '') ? -1 : 1));
