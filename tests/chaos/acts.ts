import { abortsAct } from './aborts-act.ts';
import { faultsAct } from './faults-act.ts';
import type { StormAct } from './harness/act.ts';
import { killsAct } from './kills-act.ts';
import { modelAct } from './model-act.ts';
import { openapiAct } from './openapi-act.ts';
import { outboxAct } from './outbox-act.ts';
import { remindersAct } from './reminders-act.ts';
import { restoreAct } from './restore-act.ts';

/** Every act, in the order in which they are played. */
export const acts: readonly StormAct[] = [
  faultsAct,
  killsAct,
  abortsAct,
  restoreAct,
  modelAct,
  openapiAct,
  outboxAct,
  remindersAct,
];
