import { allRoutes } from '../../shared/contract/api.ts';
import { prefix } from '../../shared/contract/route.ts';
import { paths } from '../../web/src/routes/paths.ts';
import { type CallingPage, callers } from './callers.ts';

const placeOf = (page: CallingPage): string => {
  if (page === 'answer') return 'the participant’s page';
  if (page === 'partner') return 'the partner’s page';
  if (page === 'client-link') return 'the page of a client’s link';
  if (page === 'own-page') return 'the participant’s own page';
  return page === 'device' ? 'a leader’s device, by itself' : `\`#${paths[page]}\``;
};

/** The text of `docs/operations.md`: each operation, and the pages that call it. */
export function operationsText(): string {
  const lines = allRoutes.map(({ name, route: { method, path } }) => {
    const caller = callers[name as keyof typeof callers];
    const called = 'why' in caller ? `– (${caller.why})` : caller.pages.map(placeOf).join(', ');
    return `| \`${name}\` | \`${method} ${prefix}${path}\` | ${called} |`;
  });
  const without = Object.values(callers).filter((caller) => 'why' in caller).length;
  return [
    '# Operations and the pages that call them',
    '',
    '<!-- Made by `npm run generate` from scripts/operations/callers.ts; a test holds it against the code. -->',
    '',
    `An operation that nobody can reach is no feature. Of ${lines.length} operations ${lines.length - without} are called by a page; for the others the reason stands in brackets: a command line or another program uses it, a machine asks for it, or its pages come in a later part of the plan.`,
    '',
    '| operation | route | called by |',
    '|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
