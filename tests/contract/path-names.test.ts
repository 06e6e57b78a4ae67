import { expect, test } from 'vitest';
import { pathParameters } from '../../shared/contract/route.ts';

test.each(Object.entries(pathParameters))(
  'A path may contain every %s: none is a name for the position of the path itself',
  (_, schema) => {
    // A URL with these is normalised to another one before it is sent.
    for (const name of ['.', '..']) expect(schema.safeParse(name).success).toBe(false);
  },
);
