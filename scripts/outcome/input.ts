import * as z from 'zod';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { parseJsonText } from '../../shared/json-file.ts';
import type { ConfidenceInterval } from '../../shared/stats/interval.ts';

/** An interval as the reference file writes it. */
export const intervalPairOf = (
  interval: ConfidenceInterval | null | undefined,
): [number | null, number | null] => [interval?.low ?? null, interval?.high ?? null];

const codes = statements.options.map(({ code }) => code);
const answer = z
  .int()
  .min(Math.min(...codes))
  .max(Math.max(...codes))
  .nullable();
const number = z.union([z.string(), z.int()]);

/** Raw answers in the order of the form; null is a skipped item. */
const form = z.array(answer).length(statements.items.length);
const forms = z.array(form.nullable());

/** Forms with numbers: the same participant in the same row, null where there is no form. */
const dataset = z
  .object({ pre_raw_items: forms, post_raw_items: forms, participants: z.array(number).optional() })
  .refine(({ pre_raw_items, post_raw_items }) => pre_raw_items.length === post_raw_items.length, {
    error: 'has not as many rows as pre_raw_items: null stands for a form that is not there',
    path: ['post_raw_items'],
  })
  .refine((data) => !data.participants || data.participants.length === data.pre_raw_items.length, {
    error: 'has not as many numbers as there are rows',
    path: ['participants'],
  })
  .refine(({ participants = [] }) => new Set(participants).size === participants.length, {
    error: 'has a number twice',
    path: ['participants'],
  });

/** Forms without numbers: nobody can be paired. */
const unlinked = z.object({
  unlinked: z.object({ pre_raw_items: forms, post_raw_items: forms }),
});

const groups = z.object({
  groups: z.array(z.object({ id: number, changes: z.array(z.number()) })),
});

export type RawForm = z.infer<typeof form> | null;
export type Dataset = z.infer<typeof dataset>;
export type Unlinked = z.infer<typeof unlinked>;
export type Groups = z.infer<typeof groups>;
export type OutcomeInput = Dataset | Unlinked | Groups;

function schemaOf(content: unknown): z.ZodType<OutcomeInput> {
  const has = (key: string) => typeof content === 'object' && content !== null && key in content;
  if (has('groups')) return groups;
  if (has('unlinked')) return unlinked;
  if (has('pre_raw_items') || has('post_raw_items')) return dataset;
  throw new Error('it has neither pre_raw_items and post_raw_items, nor groups, nor unlinked');
}

/**
 * Reads the input of the command from the text of a file.
 * @throws Error that says in one line what is wrong with the text
 */
export function readInput(text: string): OutcomeInput {
  const content = parseJsonText(text);
  const { data, error } = schemaOf(content).safeParse(content);
  if (data) return data;
  const [fault] = error.issues;
  throw new Error(`/${fault?.path.join('/')} ${fault?.message}`);
}
