import { createHash } from 'node:crypto';
import {
  excerptOf,
  fieldOf,
  isTextShown,
  type Mention,
  type MentionedIn,
  type MentionedText,
  type MentionPlace,
  type NumberedText,
  textsWith,
} from '../../shared/domain/privacy/mention.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, keyAttributes, keys } from './keys.ts';
import { isOfPerson, itemsOfRun } from './person-traces.ts';
import { type PageRequest, queryAll, queryPage } from './query.ts';
import { recountRun } from './recount-run.ts';
import { untilWritten } from './save.ts';
import { type Item, recordsTable } from './table.ts';

const kinds: Readonly<Record<string, MentionedIn>> = {
  PROGRAMME: 'programme',
  RUN: 'run',
  SESSION: 'session',
  HANDOVER: 'hand_over',
  SUBSTITUTE: 'substitute',
  FORM: 'form',
  UNNUMBERED: 'unnumbered_form',
  ANSWER: 'unfinished_answers',
  ENTRY: 'paper_read_once',
  DECISION: 'form_decision',
  MEMBER: 'membership',
};

/** The end of the sort key of an item that belongs to one person. */
const numberAtEnd = /#([0-9A-HJKMNP-TV-Z]{8})$/;
const isOfSomebody: readonly MentionedIn[] = [
  'form',
  'unfinished_answers',
  'paper_read_once',
  'form_decision',
  'membership',
];

/** A text with the number, the item that holds it, and the place under which it is listed. */
type FoundMention = { item: Item; text: NumberedText; place: MentionPlace };

function foundIn(item: Item, number: string): FoundMention[] {
  const [prefix = '', ...rest] = String(item.sk).split('#');
  const kind = kinds[prefix] ?? 'other';
  const id = rest.join('#');
  const content = Object.entries(item).filter(([name]) => !keyAttributes.includes(name));
  const [, runId = null] = /#RUN#([^#]+)/.exec(String(item.pk)) ?? [];
  return textsWith(number, Object.fromEntries(content)).map((text) => ({
    item,
    text,
    place: {
      in: kind,
      field: fieldOf(text.path),
      programmeId: kind === 'programme' ? id : null,
      runId,
      sessionId: kind === 'session' ? id : null,
      handOverId: kind === 'hand_over' ? id : null,
    },
  }));
}

const samePlace = (one: MentionPlace, other: MentionPlace) =>
  (Object.keys(one) as (keyof MentionPlace)[]).every((part) => one[part] === other[part]);

/** The words around the number, where they are shown, and their name among others. */
function shownText({ place, text }: FoundMention, number: string): MentionedText[] {
  if (!isTextShown(place)) return [];
  const parts = excerptOf(number, text.text);
  const seen = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  return [{ seen, parts }];
}

/** What is shown of a place: each text once, however often it is written there. */
function shownTexts(found: readonly FoundMention[], number: string): MentionedText[] {
  const texts = found.flatMap((one) => shownText(one, number));
  return [...new Map(texts.map((text) => [text.seen, text])).values()];
}

/** One mention for each place, however many texts of it hold the number. */
function listed(found: readonly FoundMention[], name: string, number: string): Mention[] {
  const places = found.filter(
    ({ place }, at) => found.findIndex((one) => samePlace(one.place, place)) === at,
  );
  return places.map(({ place, item }) => ({
    ...place,
    name,
    date: place.in === 'session' ? String(item.date) : null,
    texts: shownTexts(
      found.filter((one) => samePlace(one.place, place)),
      number,
    ),
  }));
}

const nameOf = (item: Item | undefined) => String(item?.name ?? '');

const programmesOf = (org: string) => {
  const { pk, sk } = keys.programme(org, '');
  return queryAll({ partition: pk, prefix: sk });
};

/**
 * The texts of a run with the number in them, except for the person's own items, which are erased
 * with them.
 */
async function inRun(org: string, runId: string, number: string): Promise<FoundMention[]> {
  const items = await itemsOfRun(org, runId);
  return items.filter((item) => !isOfPerson(item, number)).flatMap((item) => foundIn(item, number));
}

/** The number of runs that are searched for one page. */
const runsOfPage = 25;

/**
 * Where a person's number is written in the texts of the organisation: its programmes with the
 * first page, and its runs by start date, some with each page.
 */
export async function listMentions(
  org: string,
  number: string,
  { cursor }: Pick<PageRequest, 'cursor'>,
): Promise<{ items: Mention[]; next: string | null }> {
  const { runsOf } = indexed.runByStart(org, { startsOn: '', runId: '' });
  const [programmes, { items: runs, next }] = await Promise.all([
    cursor === undefined ? programmesOf(org) : [],
    queryPage({ index: 'runsByStart', partition: runsOf }, { limit: String(runsOfPage), cursor }),
  ]);
  const ofRuns = await Promise.all(
    runs.map(async (run) =>
      listed(await inRun(org, String(run.runId), number), nameOf(run), number),
    ),
  );
  const ofProgrammes = programmes.flatMap((one) =>
    listed(foundIn(one, number), nameOf(one), number),
  );
  return { items: [...ofProgrammes, ...ofRuns.flat()], next };
}

/** The people whose item holds the place; their audit records that it was changed. */
const personOf = ({ item, place }: FoundMention): string | undefined =>
  isOfSomebody.includes(place.in) || String(item.sk).startsWith('REFERRAL#')
    ? numberAtEnd.exec(String(item.sk))?.[1]
    : undefined;

/** Writes the texts of one item without the number, if they are still as they were read. */
async function clearTexts(item: Item, texts: readonly NumberedText[]): Promise<boolean> {
  const names: Record<string, string> = {};
  const nameOfPart = (part: string) => {
    const known = Object.keys(names).find((name) => names[name] === part);
    const name = known ?? `#n${Object.keys(names).length}`;
    names[name] = part;
    return name;
  };
  const expressions = texts.map(({ path }) =>
    path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${nameOfPart(part)}`))
      .join('')
      .slice(1),
  );
  // An edit based on an earlier read must not write the number back. A form keeps its version: no
  // answer was corrected.
  const isForm = /^(FORM|UNNUMBERED)#/.test(String(item.sk));
  const raised = typeof item.version === 'number' && !isForm ? ['version = version + :one'] : [];
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: { pk: item.pk, sk: item.sk },
      UpdateExpression: `SET ${[...expressions.map((one, n) => `${one} = :to${n}`), ...raised].join(', ')}`,
      ConditionExpression: expressions.map((one, n) => `${one} = :seen${n}`).join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: {
        ...Object.fromEntries(
          texts.flatMap(({ text, cleared }, n) => [
            [`:seen${n}`, text],
            [`:to${n}`, cleared],
          ]),
        ),
        ...(raised.length > 0 ? { ':one': 1 } : {}),
      },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

type MentionClearing = {
  number: string;
  place: MentionPlace;
  /** The texts that the caller has seen; if missing, all that are there are cleared. */
  seen?: readonly string[];
  now: string;
  /** Records in the audit that items of these people are about to be changed. */
  concern: (numbers: string[]) => Promise<void>;
};

/**
 * Writes an ellipsis over a person's number in one place. A repeat finds nothing and does nothing,
 * and so does the clearing of a place that is not there.
 * @throws Problem mention.changed when the number is in a text that the caller has not seen
 */
export async function clearMention(
  org: string,
  { number, place, seen, now, concern }: MentionClearing,
): Promise<void> {
  const { runId } = place;
  const search = async () => {
    const all = runId
      ? await inRun(org, runId, number)
      : (await programmesOf(org)).flatMap((item) => foundIn(item, number));
    return all.filter((one) => samePlace(one.place, place));
  };
  let isRenamed = false;
  await untilWritten(async () => {
    const found = await search();
    const unseen = shownTexts(found, number).filter((text) => seen && !seen.includes(text.seen));
    if (unseen.length > 0) throw new Problem('mention.changed');
    isRenamed ||= place.in === 'run' && found.length > 0;
    const people = new Set(found.flatMap((one) => personOf(one) ?? []));
    if (people.size > 0) await concern([...people]);
    const byItem = Map.groupBy(found, ({ item }) => item);
    const written = await Promise.all(
      [...byItem].map(([item, some]) =>
        clearTexts(
          item,
          some.map(({ text }) => text),
        ),
      ),
    );
    return written.every(Boolean) || undefined;
  });
  // Figures are stored with the name of their run.
  if (runId && isRenamed) await recountRun(org, runId, now);
}
