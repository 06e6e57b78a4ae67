import { Loaded } from './loaded.tsx';
import { PageTitle } from './page-title.tsx';
import { listViewers, type Viewer } from './sign-in.ts';
import { texts } from './texts.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What a viewer is, as one reads it. */
export const roleText = ({ roles, organisation }: Viewer) =>
  `${roles.map((role) => texts.roles[role]).join(' ja ')} (${capital(organisation)})`;

function ViewerButton({ viewer, choose }: { viewer: Viewer; choose: (viewer: Viewer) => void }) {
  return (
    <button type="button" class="choice" onClick={() => choose(viewer)}>
      <strong>{viewer.name}</strong>
      <span>{roleText(viewer)}</span>
      <span class="quiet">{viewer.roles.map((role) => texts.sees[role]).join(' ')}</span>
    </button>
  );
}

function Viewers({ viewers, choose }: { viewers: Viewer[]; choose: (viewer: Viewer) => void }) {
  return (
    <>
      <p>{texts.viewer.explained}</p>
      <ul class="choices">
        {viewers.map((viewer) => (
          <li key={viewer.id}>
            <ViewerButton viewer={viewer} choose={choose} />
          </li>
        ))}
      </ul>
      <p class="quiet">{texts.viewer.others}</p>
    </>
  );
}

/** The first page: what Laituri is, and whom to look as. */
export function ViewerChoice({ choose }: { choose: (viewer: Viewer) => void }) {
  return (
    <>
      <PageTitle title={texts.name}>
        <p class="lead">{texts.oneLine}</p>
      </PageTitle>
      <h2>{texts.viewer.title}</h2>
      <Loaded load={listViewers}>
        {(viewers) =>
          viewers ? <Viewers viewers={viewers} choose={choose} /> : <p>{texts.viewer.later}</p>
        }
      </Loaded>
    </>
  );
}
