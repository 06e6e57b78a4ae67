import { randomUUID } from 'node:crypto';
import { daysAfter, daysBetween } from '../shared/domain/day.ts';
import type { RunRecord } from '../shared/domain/figures/counted-record.ts';
import type { RunFigures } from '../shared/domain/figures/facts.ts';
import { conceal, reveal } from '../shared/domain/figures/undisclosed.ts';
import { compositionCodes } from '../shared/domain/groups/group-background.ts';
import type { Run, RunStatus } from '../shared/domain/groups/run.ts';
import { municipalities } from '../shared/domain/municipalities.ts';
import { newParticipantId } from '../shared/domain/participant-id.ts';
import { plannedFigures, recordOf } from './facts.ts';
import { oneOf, type SeededChance, seeded, wholeNumber } from './seeded.ts';
import { storeFormCounts } from './stored-runs.ts';

/** The programme that has nearly all of the groups. */
export const largeProgramme = { programmeId: 'hahmoterapia', name: 'Hahmoterapia' };

const org = 'kainuu';
const programmes = 60;
const years = 10;
/** Groups of the other programmes; some of those have none. */
const groupsElsewhere = 40;
/** How many groups have different answers; counting a thousand would take most of a minute. */
const different = 24;
const countedOn = '2026-05-04';

const leaders = Array.from({ length: 24 }, (_, n) => ({
  id: `ohjaaja-${n}`,
  name: `${oneOf(seeded(n), ['Anna', 'Liisa', 'Mikko', 'Sari'])} Ohjaaja ${n + 1}`,
  roles: ['leader' as const],
  organisation: org,
}));

const placesThere = ['Kajaani', 'Kuhmo', 'Sotkamo', 'Suomussalmi', 'Hyrynsalmi', 'Paltamo'];

type PlannedPeople = Parameters<typeof recordOf>[0]['people'];

/**
 * Three to twelve women, so that what is known of their sex waits in every group; in some groups too
 * few for their figures, and some never come back.
 */
const peopleOf = (chance: SeededChance): PlannedPeople =>
  Array.from({ length: wholeNumber(chance, 3, 12) }, () => {
    const start = wholeNumber(chance, 1, 4);
    const end = chance() < 0.15 ? null : Math.min(5, start + wholeNumber(chance, -1, 2));
    const background = {
      sex: 'female',
      living_arrangement: [oneOf(chance, compositionCodes.living_arrangement)],
      primary_reason: oneOf(chance, compositionCodes.primary_reason),
    };
    return { start, end, background, ...(end !== null && chance() < 0.6 ? { followUp: end } : {}) };
  });

type PlannedGroup = { people: PlannedPeople; figures: RunFigures };

/** A status that a group of these days has; one in thirty was never closed. */
function statusOf(run: { startsOn: string; endsOn: string }, today: string, chance: SeededChance) {
  if (run.startsOn > today) return chance() < 0.5 ? 'planned' : 'recruiting';
  if (run.endsOn >= today) return 'running';
  if (run.endsOn >= daysAfter(today, -120) || chance() < 1 / 30) return 'ended';
  return 'closed';
}

type StoredGroupPlan = { programmeId: string; name: string; endsOn: string; today: string };

/** A group's run and its records: the plan's answers, moved to the group's days. */
function groupOf(one: StoredGroupPlan, plan: PlannedGroup, chance: SeededChance): RunRecord {
  const { programmeId, name, endsOn, today } = one;
  const status: RunStatus = statusOf({ startsOn: daysAfter(endsOn, -63), endsOn }, today, chance);
  const isAhead = status === 'planned' || status === 'recruiting';
  const record = recordOf({
    ...{ runId: randomUUID(), programmeId, endsOn, status },
    name: `${name}, ${endsOn.slice(0, 4)}`,
    municipality: oneOf(chance, placesThere),
    leaders: [oneOf(chance, leaders).id],
    people: isAhead ? [] : plan.people,
  });
  return { ...record, run: { ...record.run, municipalityCode: codeOf(record.run) } };
}

const codeOf = ({ municipality }: Pick<Run, 'municipality'>) =>
  municipalities.find(({ fi }) => fi === municipality)?.code ?? null;

/** The plan's figures as those of a group: its name, place and days, and people of its own. */
function figuresOf({ run }: RunRecord, { figures }: PlannedGroup): RunFigures {
  const later = daysBetween(countedOn, run.endsOn);
  const numbers = new Set(JSON.stringify(figures).match(/"participantId":"[^"]+"/g));
  let text = JSON.stringify(figures);
  for (const number of numbers)
    text = text.replaceAll(number, `"participantId":"${newParticipantId()}"`);
  const copy: RunFigures = JSON.parse(text);
  const moved = (day: string | null) => day && daysAfter(day, later);
  const { runId, programmeId, name, municipality, startsOn, endsOn, status } = run;
  const place = { programmeId, municipality, startsOn, endsOn };
  const contentOf = (content: RunFigures['next']['end']) => ({
    ...content,
    run: { ...content.run, ...place },
    answeredBetween: content.answeredBetween && ([startsOn, endsOn] as [string, string]),
  });
  return {
    facts: { ...copy.facts, run: { ...copy.facts.run, ...place, runId, name, status } },
    next: { end: contentOf(copy.next.end), follow_up: contentOf(copy.next.follow_up) },
    windowTo: { end: moved(copy.windowTo.end), follow_up: moved(copy.windowTo.follow_up) },
    isComplete: { end: false, follow_up: false },
    released: {},
  };
}

/** The days on which the groups end: evenly over ten years, the last ones some weeks ahead. */
const endsOf = (groups: number, today: string, chance: SeededChance): string[] =>
  Array.from({ length: groups }, (_, n) => {
    const share = (n + chance()) / groups;
    return daysAfter(today, Math.round(90 - years * 365 * (1 - share)));
  });

const atOnce = 50;
async function inParts<Thing>(things: readonly Thing[], store: (one: Thing) => Promise<unknown>) {
  for (let from = 0; from < things.length; from += atOnce)
    await Promise.all(things.slice(from, from + atOnce).map(store));
}

/** What the organisation is stored with. */
type Directory = { addToDirectory: (people: typeof leaders) => Promise<void> };

/**
 * Stores an organisation of sixty programmes and ten years in Kainuu, nearly all of whose groups
 * are of one programme: the groups, their summaries and the counts of their forms, as the
 * functions store them, but not the records of their members. Call it when the tables are known,
 * because the store finds its DynamoDB when it loads, and with nothing that recounts the groups.
 * @param groups how many groups the large programme has
 * @param today an ISO date
 * @returns how many groups there are in all
 */
export async function storeLargeOrganisation(
  server: Directory,
  { groups, today, seed }: { groups: number; today: string; seed: number },
): Promise<number> {
  const { saveSummary } = await import('../functions/store/summaries.ts');
  const { saveProgramme } = await import('../functions/store/programmes.ts');
  const { documents } = await import('../functions/store/documents.ts');
  const { indexed, keys } = await import('../functions/store/keys.ts');
  const { recordsTable } = await import('../functions/store/table.ts');
  const chance = seeded(seed);
  const others = Array.from({ length: programmes - 1 }, (_, n) => ({
    programmeId: `ohjelma-${n + 1}`,
    name: `${oneOf(chance, ['Elokuvaryhmä', 'Leidit Laiturilla', 'Metsäryhmä', 'Starttipaja'])} ${n + 1}`,
  }));
  await inParts([largeProgramme, ...others], ({ programmeId, name }) =>
    saveProgramme(org, programmeId, bodyOf(name), undefined),
  );
  await server.addToDirectory(leaders);
  const plans = Array.from({ length: different }, (_, n): PlannedGroup => {
    const people = peopleOf(chance);
    const runId = `suunnitelma-${n}`;
    return { people, figures: reveal(plannedFigures({ runId, people, endsOn: countedOn })) };
  });
  const placed = [
    ...endsOf(groups, today, chance).map((endsOn) => ({ ...largeProgramme, endsOn })),
    ...endsOf(groupsElsewhere, today, chance).map((endsOn) => ({
      ...oneOf(chance, others.slice(0, groupsElsewhere)),
      endsOn,
    })),
  ];
  await inParts([...placed.entries()], async ([n, { endsOn, programmeId, name }]) => {
    const plan = oneOf(chance, plans);
    const group = { programmeId, name: `${name} ${n + 1}`, endsOn, today };
    const record = groupOf(group, plan, chance);
    const { run } = record;
    const Item = { ...keys.run(org, run.runId), ...indexed.runByStart(org, run), ...run };
    await documents.send('PutItem', { TableName: recordsTable(), Item });
    await storeFormCounts(record);
    if (record.members.length === 0) return;
    const countedAt = `${[daysAfter(endsOn, 130), today].sort()[0]}T06:00:00.000Z`;
    await saveSummary(org, {
      ...{ figures: conceal(figuresOf(record, plan)), countedAt },
      ...{ frozen: run.status === 'closed', seen: undefined },
    });
  });
  return placed.length;
}

const bodyOf = (name: string) => ({
  ...{ name, kind: 'other' as const },
  description: `${name} tukee arjen hallintaa.`,
  eligibility: 'Työikäiset, jotka tarvitsevat tukea arkeen.',
});
