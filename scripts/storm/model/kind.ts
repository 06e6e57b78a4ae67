import type fc from 'fast-check';
import type { Purpose } from '../../../shared/model/consent.ts';
import type { ExpectedRoute } from './expectations.ts';
import type { PersonName } from './people.ts';

/** What may be asked of a route. */
export type RequestKind = {
  /** Who asks it as a rule; others do now and then, and of the rest everybody. */
  by?: readonly PersonName[];
  purpose?: fc.Arbitrary<Purpose>;
  body?: fc.Arbitrary<unknown>;
  /** How often, compared with others. */
  times?: number;
};
export type Kinds = { readonly [Name in ExpectedRoute]?: RequestKind };
