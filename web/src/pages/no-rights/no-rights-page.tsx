import type { SignInSettings } from '../../../../shared/sign-in-settings.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';

const words = texts.signIn.noRights;

type NoRightsProps = {
  settings: Pick<SignInSettings, 'counties'>;
  viewer: Pick<StaffViewer, 'county' | 'name'>;
  leave: () => void;
};

/** For somebody who is signed in and has no role: whom to ask, and the way out. */
export function NoRightsPage({ settings, viewer, leave }: NoRightsProps) {
  const help = settings.counties?.find(({ provider }) => provider === viewer.county)?.help;
  return (
    <>
      <PageTitle title={words.title} />
      <section class="card is-first">
        <p>{words.current(viewer.name)}</p>
        <p>{words.text}</p>
        {help && (
          <p>
            {words.help} <strong>{help}</strong>
          </p>
        )}
        <p>{words.again}</p>
        <button type="button" class="main" onClick={leave}>
          {texts.signIn.out}
        </button>
      </section>
    </>
  );
}
