import type fc from 'fast-check';
import type { Purpose } from '../../../shared/domain/people/consent.ts';
import type { ExpectedRoute } from './expectations.ts';
import type { PersonName } from './people.ts';

/** How requests to a route are drawn. */
export type RequestKind = {
  /** The usual callers; sometimes it is anybody. Without this, everybody is a usual caller. */
  by?: readonly PersonName[];
  purpose?: fc.Arbitrary<Purpose>;
  body?: fc.Arbitrary<unknown>;
  /** How often it is drawn, compared with others. */
  times?: number;
};
export type Kinds = { readonly [Name in ExpectedRoute]?: RequestKind };
