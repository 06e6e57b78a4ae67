import type { SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import { texts } from '../../texts/staff.ts';
import './session-row.css';

const words = texts.sessions;

type PlanPartProps = {
  session: Partial<Pick<SessionOfPlan, 'material' | 'preparation' | 'facilitators'>>;
};

/** What is used at a session, what its leader prepares, and its guests; nothing where all is empty. */
export function SessionPlanPart({ session }: PlanPartProps) {
  const { material = '', preparation = '', facilitators = [] } = session;
  const facts = [
    [words.preparation, preparation],
    [words.material, material],
    [words.facilitators, facilitators.join('\n')],
  ].filter(([, text]) => text !== '');
  if (facts.length === 0) return null;
  return (
    <section class="card session-plan">
      <h2>{words.plan}</h2>
      <dl class="facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
