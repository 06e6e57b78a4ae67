import fc from 'fast-check';
import { document, type Schema } from './operations.ts';

/**
 * Known values by the name of a schema or of a field: without them hardly any request would find
 * anything.
 */
export type KnownByName = Readonly<Record<string, readonly unknown[]>>;

/** How often a known value is taken, out of 10. */
const knownWeight = 8;

const text = ({ minLength = 0, maxLength = 200 }: Schema) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength, maxLength: Math.min(maxLength, 40) }) },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength, unit: 'binary' }) },
  );

function patterned({ pattern = '', maxLength = 200, minLength = 0 }: Schema) {
  const fits = ({ length }: string) => length >= minLength && length <= maxLength;
  return fc.stringMatching(new RegExp(pattern)).filter(fits);
}

/** Values of a schema of `openapi.json`, mixed with known values. */
export class ValueSource {
  readonly #known: KnownByName;
  constructor(known: KnownByName) {
    this.#known = known;
  }

  /** @param name of the field or parameter that it is for */
  of(schema: Schema, name = ''): fc.Arbitrary<unknown> {
    const ref = schema.$ref?.split('/').at(-1);
    const known = this.#known[name] ?? (ref ? this.#known[ref] : undefined);
    const made = ref ? this.of(document.components.schemas[ref] ?? {}) : this.#made(schema);
    if (!known) return made;
    return fc.oneof(
      { weight: knownWeight, arbitrary: fc.constantFrom(...known) },
      { weight: 10 - knownWeight, arbitrary: made },
    );
  }

  #made(schema: Schema): fc.Arbitrary<unknown> {
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => this.of(one)));
    const { minimum = -(2 ** 31), maximum = 2 ** 31 } = schema;
    if (schema.type === 'string') return schema.pattern ? patterned(schema) : text(schema);
    if (schema.type === 'integer') return fc.integer({ min: minimum, max: maximum });
    if (schema.type === 'number') return fc.double({ min: minimum, max: maximum, noNaN: true });
    if (schema.type === 'boolean') return fc.boolean();
    if (schema.type === 'null') return fc.constant(null);
    if (schema.type === 'array') return this.#array(schema);
    if (schema.type === 'object') return this.#object(schema);
    return fc.jsonValue();
  }

  #array({ items = {}, minItems = 0, maxItems = 6 }: Schema) {
    const maxLength = Math.max(minItems, Math.min(maxItems, 6));
    return fc.array(this.of(items), { minLength: minItems, maxLength });
  }

  #object({ properties = {}, required = [], additionalProperties, propertyNames }: Schema) {
    const named = fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name)]),
      ),
      { requiredKeys: [...required] },
    );
    if (typeof additionalProperties !== 'object') return named;
    const names = this.of(propertyNames ?? { type: 'string' }).map(String);
    const others = fc.array(fc.tuple(names, this.of(additionalProperties)), { maxLength: 6 });
    return fc
      .tuple(others, named)
      .map(([more, some]) => ({ ...Object.fromEntries(more), ...some }));
  }
}
