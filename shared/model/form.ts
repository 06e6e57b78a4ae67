import * as z from 'zod';
import type { Answers, Instrument } from '../instruments/instrument.ts';
import { type Fault, Problem, pointer } from '../problems.ts';
import { date, participantId, userId, version } from './ids.ts';

export const occasion = z.enum(['start', 'end', 'follow_up']).meta({ id: 'Occasion' });
export type Occasion = z.infer<typeof occasion>;

export const formBody = z
  .strictObject({
    instrumentVersion: z.string().min(1).max(16),
    answeredOn: date,
    channel: z.enum(['paper', 'link', 'device']),
    /** Raw answers by item id. An item that was skipped is left out. */
    answers: z.record(z.string().max(64), z.int()),
    /** Invented for demonstration or teaching, never a person's answers. */
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'FormBody' });
export type FormBody = z.infer<typeof formBody>;

const formKey = { occasion, instrumentId: z.string().max(64), participantId };

export const form = z.strictObject({ ...formKey, ...formBody.shape, receivedBy: userId, version });
export type Form = z.infer<typeof form>;

/** What may be known of a form without reading it: never an answer. */
export const formStatus = z
  .strictObject({
    ...formKey,
    instrumentVersion: z.string(),
    status: z.enum(['received', 'received_blank']),
    answered: z.int().min(0),
    answeredOn: date,
    channel: formBody.shape.channel,
    synthetic: z.boolean(),
    version,
  })
  .meta({ id: 'FormStatus' });
export type FormStatus = z.infer<typeof formStatus>;

/**
 * What may be told of a form to those who hand forms out.
 * @example statusOf({ ...form, answers: {} }).status // 'received_blank'
 */
export function statusOf({ answers, receivedBy: _, ...form }: Form): FormStatus {
  const answered = Object.keys(answers).length;
  return { ...form, answered, status: answered > 0 ? 'received' : 'received_blank' };
}

/**
 * Refuses answers to items the instrument does not have, or outside its codes. The faults name
 * the item, never the answer.
 * @throws Problem form.unknown_item
 * @example checkAnswers(lifeManagementAndInclusion14, { feels_healthy: 3 }) // undefined
 */
export function checkAnswers(instrument: Instrument, answers: Answers): void {
  const items = new Set(instrument.items.map((item) => item.id));
  const codes = instrument.options.map((option) => option.code);
  const errors = Object.entries(answers).flatMap(([itemId, answer]): Fault[] => {
    const wrong = (message: string) => [{ pointer: pointer(['answers', itemId]), message }];
    if (!items.has(itemId)) return wrong('is no item of this instrument');
    return codes.includes(answer) ? [] : wrong(`must be one of ${codes.join(', ')}`);
  });
  if (errors.length > 0) throw new Problem('form.unknown_item', { errors });
}

/**
 * Refuses an instrument version that the run did not pin.
 * @throws Problem form.not_in_run with the version to answer, if there is one
 * @example checkInRun({ instruments: [{ instrumentId: 'x', version: '1' }] }, 'x', '1') // undefined
 */
export function checkInRun(
  run: { instruments: readonly { instrumentId: string; version: string }[] },
  instrumentId: string,
  instrumentVersion: string,
): void {
  const pinned = run.instruments.find((pin) => pin.instrumentId === instrumentId)?.version;
  if (pinned !== instrumentVersion) throw new Problem('form.not_in_run', pinned ? { pinned } : {});
}
