import { sessionDay } from '../../features/sessions/session-day.ts';
import type { DecisionOp, EntryOp, FormOp, TabletOp } from '../../offline/tablet-op.ts';
import type { VaultCopy } from '../../offline/vault-copy.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { texts } from '../../texts/texts.ts';

/** Which form, and what became of it, without its answers. */
function formOf(op: DecisionOp | FormOp | EntryOp): string {
  const { participantId, occasion } = op.form;
  const formWords = leaderTexts.unsent.formWas;
  const whole = `${participantId}, ${texts.forms.names[occasion]}`;
  if (op.kind === 'decision') return `${whole}: ${texts.forms.decision.options[op.body.decision]}`;
  if (op.kind === 'entry') return `${whole}: ${formWords.entry}`;
  return `${whole}: ${op.body.channel === 'paper' ? formWords.paper : formWords.device}`;
}

function whatOf(op: TabletOp): string {
  if (op.kind === 'mark')
    return leaderTexts.unsent.markOf(op.participantId, leaderTexts.roll.marks[op.mark.attendance]);
  if (op.kind === 'unmark') return leaderTexts.unsent.unmarkOf(op.participantId);
  if (op.kind === 'session')
    return leaderTexts.unsent.sessionOf(
      `${sessionDay(op.body.date)}, ${leaderTexts.sessions.status[op.body.status]}`,
    );
  if (op.kind === 'confirmation') return leaderTexts.background.confirmedHere;
  if ('form' in op) return formOf(op);
  return leaderTexts.unsent.memberOf(op.participantId, leaderTexts.members.state[op.body.state]);
}

/** What somebody did, and where, in words. */
export function opSentence(copy: VaultCopy, op: TabletOp): { what: string; where: string } {
  const run = runIn(copy, op.runId);
  if (!run) return { what: whatOf(op), where: leaderTexts.unsent.otherRun };
  const session =
    (op.kind === 'mark' || op.kind === 'unmark') &&
    run.sessions.find(({ sessionId }) => sessionId === op.sessionId);
  const where = session ? `${run.run.name}, ${sessionDay(session.date)}` : run.run.name;
  return { what: whatOf(op), where };
}
