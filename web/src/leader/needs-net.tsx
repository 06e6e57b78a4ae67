import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { PageTitle } from '../page-title.tsx';
import { leaderHashOf } from './leader-address.ts';
import { leaderTexts } from './leader-texts.ts';
import { SignInOffer } from './sign-in-offer.tsx';

/** For people who opened the vault without signing in and come to a page that is not in it. */
export function NeedsNet({ settings }: { settings: SignInSettings }) {
  return (
    <>
      <PageTitle title={leaderTexts.needsNet.title}>
        <p>{leaderTexts.needsNet.text}</p>
      </PageTitle>
      <SignInOffer settings={settings} isSignedIn={false} />
      <p>
        <a href={leaderHashOf({ page: 'today' })}>{leaderTexts.today}</a>
      </p>
    </>
  );
}
