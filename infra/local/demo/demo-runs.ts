import type * as z from 'zod';
import cases from '../../../data/reference_cases.json' with { type: 'json' };
import type { sessionBody } from '../../../shared/domain/groups/session.ts';
import { campPeople, type DemoPerson, peopleOf } from './demo-people.ts';

/** A run of the demo: what the report says about it, and the dates we had to invent. */
export type DemoRun = {
  runId: string;
  programmeId: string;
  name: string;
  leader: string;
  /** The user who registers the members; an exception where there is no own worker. */
  ownWorker: string | null;
  people: DemoPerson[];
  sessions: z.input<typeof sessionBody>[];
  /**
   * The positions of members whose end form is missing, and of the one whose form is unfinished.
   */
  withoutEnd: readonly number[];
  unfinishedEnd: readonly number[];
  /** Ratings of the camp, by item: one from each member. */
  feedback: Readonly<Record<string, readonly number[]>> | null;
};

const unit = 45;
const dayMs = 24 * 60 * 60 * 1000;
const dayAfter = (first: string, days: number) =>
  new Date(Date.parse(first) + days * dayMs).toISOString().slice(0, 10);

/** Days from the first meeting to meeting `index`: weekly, or twice a week. */
const offset = (index: number, perWeek: number) =>
  perWeek === 1 ? index * 7 : Math.floor(index / 2) * 7 + (index % 2) * 3;

function meetings(group: (typeof cases.case_table3.groups)[number]): z.input<typeof sessionBody>[] {
  const [short = 0, long = 0] = group.units_per_meeting_45min;
  return Array.from({ length: group.meetings }, (_, index) => ({
    kind: 'meeting',
    date: dayAfter('2019-04-02', offset(index, group.per_week)),
    minutes: (index % 2 === 0 ? short : long) * unit,
    status: 'held',
    note: '',
  }));
}

function campSessions(): z.input<typeof sessionBody>[] {
  const [camp, followUp] = cases.case_leidit_laiturilla.structure;
  const note = 'Päivä ja pituus on keksitty esittelyä varten.';
  const campDays = Array.from({ length: camp?.days ?? 0 }, (_, index) => ({
    kind: 'camp_day' as const,
    date: dayAfter('2019-06-10', index),
    minutes: 10 * 60,
    status: 'held' as const,
    note,
  }));
  const followUpDays = Array.from({ length: followUp?.count ?? 0 }, (_, index) => ({
    kind: 'follow_up_day' as const,
    date: dayAfter('2019-07-02', index * 21),
    minutes: 6 * 60,
    status: 'held' as const,
    note,
  }));
  return [...campDays, ...followUpDays];
}

/** In each group of six one pair is lost, each in a way that the report mentions. */
const losses: Record<string, Pick<DemoRun, 'withoutEnd' | 'unfinishedEnd'>> = {
  'hahmoterapia-2019-2': { withoutEnd: [5], unfinishedEnd: [] },
  'hahmoterapia-2019-3': { withoutEnd: [], unfinishedEnd: [2] },
};
const noLosses = { withoutEnd: [], unfinishedEnd: [] };

/**
 * Five ratings of each item with the means of the report; the distribution over people is invented.
 */
const campFeedback = {
  group_activity: [5, 5, 5, 5, 5],
  discussion_topics: [5, 4.5, 4.5, 4.5, 4],
  leader_methods: [5, 5, 5, 5, 5],
  overall_group: [5, 5, 5, 5, 5],
  own_wellbeing: [4, 5, 4, 3, 4],
};

export const demoRuns: readonly DemoRun[] = [
  ...cases.case_table3.groups.map((group, index): DemoRun => {
    const runId = `hahmoterapia-2019-${index + 1}`;
    return {
      runId,
      programmeId: 'hahmoterapia',
      name: `Hahmoterapia 2019, ${group.name_fi}`,
      leader: 'leader',
      ownWorker: 'own-worker',
      people: peopleOf(group, runId),
      sessions: meetings(group),
      ...(losses[runId] ?? noLosses),
      feedback: null,
    };
  }),
  {
    runId: 'leidit-laiturilla-2019',
    programmeId: 'leidit-laiturilla',
    name: cases.case_leidit_laiturilla.name,
    leader: 'camp-leader',
    ownWorker: null,
    people: campPeople('leidit-laiturilla-2019'),
    sessions: campSessions(),
    ...noLosses,
    feedback: campFeedback,
  },
];
