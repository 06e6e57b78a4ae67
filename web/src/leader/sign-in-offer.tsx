import type { SignInSettings } from '../../../shared/sign-in-settings.ts';
import { signIn } from '../sign-in.ts';
import { words } from './texts.ts';

export type SignInProps = { settings: SignInSettings; isSignedIn: boolean };

/** For who opened the vault by the PIN alone: the way to sign in, once there is a network. */
export function SignInOffer({ settings, isSignedIn }: SignInProps) {
  if (isSignedIn) return null;
  return (
    <p>
      <button type="button" onClick={() => void signIn(settings)}>
        {words.read.signIn}
      </button>
    </p>
  );
}
