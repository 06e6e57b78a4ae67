import type { SignInTexts } from '../fi/sign-in.ts';

/** Texts about signing in. */
export const signIn: SignInTexts = {
  button: 'Sign in',
  explained: 'Leaders, own workers and coordinators sign in with their own accounts.',
  current: (name, role) => `${name}, ${role}`,
  out: 'Sign out',
  expired: 'Your sign-in has ended. Sign in again to return to the same place.',
  unsuccessful: 'Signing in failed. Try again.',
  disabled:
    'Your account has been disabled, so you have been signed out. Contact your organisation’s administrator. Work that has not been sent is still on this device.',
  clock: (device: string, server: string) =>
    `The clock of this device shows ${device}, the server’s clock ${server}. Set the device’s clock to the right time. This page uses the server’s time.`,

  noRights: {
    title: 'You do not have access to Laituri yet',
    current: (name) => `You are signed in as ${name}.`,
    text: 'You have signed in, but your organisation has not given you a role in Laituri. Ask your supervisor or your organisation’s administrator for one.',
    help: 'Get help here:',
    again: 'Once you have a role, sign out and sign in again.',
  },

  demo: {
    title: 'Who do you want to sign in as?',
    explained: 'This is a demo. Choose a user. No password is needed.',
    stray: 'The sign-in cannot continue',
    mail: 'Sent messages',
    noMail: 'No message has been sent.',
    messages: 'Messages to participants',
    strayExplained: 'The request did not come from Laituri’s own address. Open Laituri at',
  },
};
