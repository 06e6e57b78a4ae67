import fc from 'fast-check';
import { document, type Schema } from './operations.ts';

/**
 * Known values by the name of a schema or of a field: without them hardly any request would find
 * anything.
 */
export type KnownByName = Readonly<Record<string, readonly unknown[]>>;

/** How often a known value is taken, out of 10. */
const knownWeight = 8;

/** Texts that mean something else to some program. */
const ambiguous = ['', '.', '..', '__proto__', 'constructor', 'toString'];

/** The text, or now and then an ambiguous one that the schema admits. */
function orAmbiguous(
  { pattern = '', maxLength = 200, minLength = 0 }: Schema,
  arbitrary: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const fits = ({ length }: string) => length >= minLength && length <= maxLength;
  const some = ambiguous.filter((one) => fits(one) && new RegExp(pattern).test(one));
  const drawn = arbitrary.filter(fits);
  if (some.length === 0) return drawn;
  return fc.oneof(
    { weight: 4, arbitrary: drawn },
    { weight: 1, arbitrary: fc.constantFrom(...some) },
  );
}

const text = (schema: Schema) => {
  const { minLength = 0, maxLength = 200 } = schema;
  const drawn = fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength, maxLength: Math.min(maxLength, 40) }) },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength, unit: 'binary' }) },
  );
  return orAmbiguous(schema, drawn);
};

const patterned = (schema: Schema) =>
  orAmbiguous(schema, fc.stringMatching(new RegExp(schema.pattern ?? '')));

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
