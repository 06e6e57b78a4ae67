import type { ScoreChange } from '../../../../shared/model/outcome.ts';

export type ChangeInterval = NonNullable<ScoreChange['interval']>;
