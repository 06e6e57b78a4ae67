import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { PageTitle } from '../page-title.tsx';
import { leaderAddress } from './leader-place.ts';
import { SignInOffer } from './sign-in-offer.tsx';
import { words } from './texts.ts';

/** For who works from the vault and comes to a page that is not in it. */
export function NeedsNet({ settings }: { settings: SignInSettings }) {
  return (
    <>
      <PageTitle title={words.needsNet.title}>
        <p>{words.needsNet.text}</p>
      </PageTitle>
      <SignInOffer settings={settings} isSignedIn={false} />
      <p>
        <a href={leaderAddress({ page: 'today' })}>{words.today}</a>
      </p>
    </>
  );
}
