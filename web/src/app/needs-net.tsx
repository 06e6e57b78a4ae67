import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { SignInOffer } from '../features/tablet/sign-in-offer.tsx';
import { leaderHashOf } from '../routes/leader-address.ts';
import { texts } from '../texts/staff.ts';
import { PageTitle } from '../ui/page-title.tsx';

/** For people who opened the vault without signing in and come to a page that is not in it. */
export function NeedsNet({ settings }: { settings: SignInSettings }) {
  return (
    <>
      <PageTitle title={texts.needsNet.title}>
        <p>{texts.needsNet.text}</p>
      </PageTitle>
      <SignInOffer settings={settings} isSignedIn={false} />
      <p>
        <a href={leaderHashOf({ page: 'today' })}>{texts.todayPage.title}</a>
      </p>
    </>
  );
}
