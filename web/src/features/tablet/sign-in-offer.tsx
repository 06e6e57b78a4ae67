import type { SignInSettings } from '../../../../shared/sign-in-settings.ts';
import { useOnline } from '../../api/use-online.ts';
import { goToSignIn } from '../../session/sign-in.ts';
import { texts } from '../../texts/staff.ts';

export type SignInOfferProps = { settings: SignInSettings; isSignedIn: boolean };

/** For people who opened the vault by the PIN alone: a way to sign in, once there is a network. */
export function SignInOffer({ settings, isSignedIn }: SignInOfferProps) {
  const isOnline = useOnline();
  // Without a network nobody can sign in, and unsent actions wait by themselves.
  if (isSignedIn || !isOnline) return null;
  return (
    <p>
      <button type="button" onClick={() => void goToSignIn(settings)}>
        {texts.read.signIn}
      </button>
    </p>
  );
}
