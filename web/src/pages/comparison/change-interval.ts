import type { ScoreChange } from '../../../../shared/domain/figures/outcome.ts';

export type ChangeInterval = NonNullable<ScoreChange['interval']>;
