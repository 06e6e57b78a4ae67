import { expect, test } from 'vitest';
import { pathParameters } from '../../shared/contract/route.ts';

test.each(Object.entries(pathParameters))(
  'A path may hold every %s: none is a name for where the path itself stands',
  (_, schema) => {
    // A URL with these is another one before it is sent.
    for (const name of ['.', '..']) expect(schema.safeParse(name).success).toBe(false);
  },
);
