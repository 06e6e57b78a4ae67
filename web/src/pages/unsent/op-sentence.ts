import { sessionDay } from '../../features/sessions/session-day.ts';
import type { DecisionOp, EntryOp, FormOp, TabletOp } from '../../offline/tablet-op.ts';
import type { VaultCopy } from '../../offline/vault-copy.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { texts } from '../../texts/staff.ts';

/** Which form, and what became of it, without its answers. */
function formOf(op: DecisionOp | FormOp | EntryOp): string {
  const { participantId, occasion } = op.form;
  const formWords = texts.unsent.formWas;
  const whole = `${participantId}, ${texts.forms.names[occasion]}`;
  if (op.kind === 'decision') return `${whole}: ${texts.forms.decision.options[op.body.decision]}`;
  if (op.kind === 'entry') return `${whole}: ${formWords.entry}`;
  return `${whole}: ${op.body.channel === 'paper' ? formWords.paper : formWords.device}`;
}

function whatOf(op: TabletOp): string {
  if (op.kind === 'mark')
    return texts.unsent.markOf(op.participantId, texts.roll.marks[op.mark.attendance]);
  if (op.kind === 'unmark') return texts.unsent.unmarkOf(op.participantId);
  if (op.kind === 'session')
    return texts.unsent.sessionOf(
      `${sessionDay(op.body.date)}, ${texts.sessions.status[op.body.status]}`,
    );
  if (op.kind === 'confirmation') return texts.background.confirmedHere;
  if ('form' in op) return formOf(op);
  return texts.unsent.memberOf(op.participantId, texts.members.state[op.body.state]);
}

/** What somebody did, and where, in words. */
export function opSentence(copy: VaultCopy, op: TabletOp): { what: string; where: string } {
  const run = runIn(copy, op.runId);
  if (!run) return { what: whatOf(op), where: texts.unsent.otherRun };
  const session =
    (op.kind === 'mark' || op.kind === 'unmark') &&
    run.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const where = session ? `${run.run.name}, ${sessionDay(session.date)}` : run.run.name;
  return { what: whatOf(op), where };
}
