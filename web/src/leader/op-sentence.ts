import { texts } from '../texts.ts';
import type { Copy } from './copy.ts';
import { runIn } from './copy.ts';
import { sessionDay } from './day-words.ts';
import type { DecisionOp, EntryOp, FormOp, Op } from './op.ts';
import { words } from './texts.ts';

/** Which form, and what became of it: never an answer. */
function formOf(op: DecisionOp | FormOp | EntryOp): string {
  const { participantId, occasion } = op.form;
  const said = words.unsent.formWas;
  const whole = `${participantId}, ${texts.forms.names[occasion]}`;
  if (op.kind === 'decision') return `${whole}: ${texts.forms.decision.options[op.body.decision]}`;
  if (op.kind === 'entry') return `${whole}: ${said.entry}`;
  return `${whole}: ${op.body.channel === 'paper' ? said.paper : said.device}`;
}

function whatOf(op: Op): string {
  if (op.kind === 'mark')
    return words.unsent.markOf(op.participantId, words.roll.marks[op.mark.attendance]);
  if (op.kind === 'unmark') return words.unsent.unmarkOf(op.participantId);
  if (op.kind === 'session')
    return words.unsent.sessionOf(
      `${sessionDay(op.body.date)}, ${words.sessions.status[op.body.status]}`,
    );
  if (op.kind === 'confirmation') return words.background.confirmedHere;
  if ('form' in op) return formOf(op);
  return words.unsent.memberOf(op.participantId, words.members.state[op.body.state]);
}

/** What somebody did, and where, as one reads it. */
export function opSentence(copy: Copy, op: Op): { what: string; where: string } {
  const run = runIn(copy, op.runId);
  if (!run) return { what: whatOf(op), where: words.unsent.otherRun };
  const session =
    (op.kind === 'mark' || op.kind === 'unmark') &&
    run.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const where = session ? `${run.run.name}, ${sessionDay(session.date)}` : run.run.name;
  return { what: whatOf(op), where };
}
