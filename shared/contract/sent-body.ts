import * as z from 'zod';
import { type FieldFault, pointer } from '../problems.ts';

/**
 * The meaning of fields that a PUT does not name. A tablet with an older build does not know the
 * newest field, and must not erase it: an absent field stays as it is stored, and only null clears
 * one (to null, or to its default). This holds in objects within objects too. Maps and lists are
 * values, which are replaced whole.
 *
 * An optional field is about the request alone (`confirmedDate`) and is stored nowhere: stored
 * fields are required, nullable or have a default.
 */

type Opened = {
  /** The schema of a value that is there. */
  core: z.ZodType;
  isNullable: boolean;
  hasDefault: boolean;
  isOptional: boolean;
};

/** The schema of a field without its null, optional or default part. */
function opened(field: z.ZodType): Opened {
  const found = { core: field, isNullable: false, hasDefault: false, isOptional: false };
  for (;;) {
    const { core } = found;
    if (core instanceof z.ZodDefault) found.hasDefault = true;
    else if (core instanceof z.ZodNullable) found.isNullable = true;
    else if (core instanceof z.ZodOptional) found.isOptional = true;
    else return found;
    if (core.def.checks?.length) throw new Error('A check must be on the value itself');
    found.core = core.unwrap() as z.ZodType;
  }
}

const fieldsOf = (body: z.ZodObject) => Object.entries(body.shape) as [string, z.ZodType][];

/** Makes a schema once for each schema: making one costs more than all its checks. */
function once<Made>(make: (body: z.ZodObject) => Made): (body: z.ZodObject) => Made {
  const made = new WeakMap<z.ZodObject, Made>();
  return (body) => {
    const known = made.get(body) ?? make(body);
    made.set(body, known);
    return known;
  };
}

/**
 * The shape of what may be sent of a body: each field may be absent, and null where it can be
 * cleared. Checks across several fields are not included.
 */
export const sentShape = once((body): z.ZodObject => {
  const fields = fieldsOf(body).map(([name, field]) => {
    const { core, isNullable, hasDefault, isOptional } = opened(field);
    const value = core instanceof z.ZodObject ? sentShape(core) : core;
    const clears = isNullable || hasDefault || isOptional;
    return [name, (clears ? value.nullable() : value).optional()];
  });
  return z.strictObject(Object.fromEntries(fields));
});

/** The checks across the fields of an object. */
const checksOf = once((body): z.ZodObject => {
  const fields = fieldsOf(body).map(([name]) => [name, z.unknown().optional()]);
  return body.safeExtend(Object.fromEntries(fields)) as z.ZodObject;
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Does a body name every field that is stored? Then nothing needs to be read to complete it.
 */
export function isWhole(body: z.ZodObject, sent: unknown): boolean {
  return fieldsOf(body).every(([name, field]) => {
    const value = isRecord(sent) ? sent[name] : undefined;
    const { core, isOptional } = opened(field);
    if (value === undefined) return isOptional;
    return !(core instanceof z.ZodObject) || value === null || isWhole(core, value);
  });
}

/** The sent and the stored part at one place of a body. */
type Place = { path: readonly PropertyKey[]; sent: unknown; stored: unknown };

const absent = 'must be given: nothing is stored as which it could stay';

function completedField(
  field: z.ZodType,
  { path, sent, stored }: Place,
  faults: FieldFault[],
): unknown {
  const { core, isNullable } = opened(field);
  if (sent === undefined && stored !== undefined) return stored;
  if (sent === null && isNullable) return null;
  if (sent === undefined || sent === null) {
    const unsaid = field.safeParse(undefined);
    if (!unsaid.success) faults.push({ pointer: pointer(path), message: absent });
    return unsaid.data;
  }
  return core instanceof z.ZodObject ? completedObject(core, { path, sent, stored }, faults) : sent;
}

function completedObject(body: z.ZodObject, { path, sent, stored }: Place, faults: FieldFault[]) {
  const [given, known] = [sent, stored].map((one) => (isRecord(one) ? one : {}));
  const before = faults.length;
  const fields = fieldsOf(body).flatMap(([name, field]) => {
    const place = { path: [...path, name], sent: given?.[name], stored: known?.[name] };
    const value = completedField(field, place, faults);
    return value === undefined ? [] : [[name, value]];
  });
  const whole = Object.fromEntries(fields);
  if (faults.length > before) return whole;
  const together = checksOf(body).safeParse(whole);
  for (const issue of together.error?.issues ?? [])
    faults.push({ pointer: pointer([...path, ...issue.path]), message: issue.message });
  return whole;
}

/**
 * A body with the stored values of fields that were not sent, and its faults: fields that are
 * missing, and fields that do not fit each other. Stored values are not checked again: they may be
 * older than a rule.
 * @param sent as `sentShape` has read it
 * @param stored undefined where nothing is stored
 */
export function completed(
  body: z.ZodObject,
  sent: Record<string, unknown>,
  stored: object | undefined,
): { body: Record<string, unknown>; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  return { body: completedObject(body, { path: [], sent, stored }, faults), faults };
}
