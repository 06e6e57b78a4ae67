import type { Change } from '../../../../shared/model/outcome.ts';

export type Interval = NonNullable<Change['interval']>;
