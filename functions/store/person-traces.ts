import { keys } from './keys.ts';
import { queryAll } from './query.ts';
import type { Item } from './table.ts';

/** Items of a run that are of one person, whose number ends the key. A session's id may look so. */
const ofOnePerson = /^(MEMBER|FORM|DECISION|ANSWER|ENTRY)#/;

/** All that a run holds about one person. */
export type Traces = {
  run: Item | undefined;
  /** Membership, forms, decisions, forms in the making and first entries of paper. */
  own: Item[];
  /** The sessions in whose roll call they are marked. */
  sessions: Item[];
};

const isMarkedIn = ({ marks }: Item, participantId: string) =>
  typeof marks === 'object' && marks !== null && participantId in marks;

/** Looks through a run for one person: its record and what is on its way, a query each. */
export async function tracesIn(org: string, runId: string, participantId: string): Promise<Traces> {
  const anyForm = { occasion: '', instrumentId: '', participantId };
  const [record, incoming] = await Promise.all([
    queryAll({ partition: keys.run(org, runId).pk }),
    queryAll({ partition: keys.answering(org, runId, anyForm).pk }),
  ]);
  const under = (prefix: string) => record.filter((item) => String(item.sk).startsWith(prefix));
  return {
    run: record.find(({ sk }) => sk === 'RUN'),
    own: [...record, ...incoming].filter(
      ({ sk }) => ofOnePerson.test(String(sk)) && String(sk).endsWith(`#${participantId}`),
    ),
    sessions: under('SESSION#').filter((item) => isMarkedIn(item, participantId)),
  };
}
