import { count } from '../../common/count.ts';
import type { TabletTexts } from '../fi/tablet.ts';

/** A leader’s device: its copy, its PIN, and what has not been sent yet. */
export const tabletTexts: TabletTexts = {
  bar: {
    name: 'Leader’s pages',
    allSent: 'Everything sent',
    unsent: (n) => `${n} not sent`,
    sending: 'Sending…',
    unreached: 'no connection, sent when it is back',
    offlineSignedOut: 'no connection, sign in when it is back',
    signedOut: 'sign in to send',
    locked: 'locked',
    refused: (n) => `${count(n, 'needs', 'need')} attention`,
    lock: 'Lock',
  },

  onThisDevice: {
    title: 'Leader’s pages on this device',
    text: 'Sessions and marks open with the PIN, also without a network.',
    open: 'Open',
  },

  leaving: {
    lost: 'The device did not save everything. Some entries are only on this page and will be lost if you continue. Save a backup first.',
    title: (n) => `${count(n, 'entry', 'entries')} not sent yet`,
    'sign-out':
      'The entries stay on this device behind the PIN. They are sent when you sign in on this device again. They cannot be seen on other devices.',
    'hand-over':
      'The entries stay on this device behind the PIN while the participant answers. If you have a connection, send them first.',
    go: { 'sign-out': 'Sign out anyway', 'hand-over': 'Hand over anyway' },
    stay: 'Cancel',
  },

  storage: {
    nothing:
      'The browser saves nothing on this device. The reason may be a private window. Your entries are only on this page until they are sent. Keep the page open, or open Laituri in an ordinary window.',
    full: (n) =>
      `The device’s storage is full: ${count(n, 'entry is', 'entries are')} only on this page. Keep the page open until everything is sent, or save a backup. Free some space on the device.`,
    evicted:
      'The browser deleted Laituri’s data from this device. The page was open, so the data were saved again. Free some space on the device.',
    toBackup: 'Save a backup',
  },

  setUp: {
    title: 'Choose a PIN for this device',
    why: 'Your groups’ sessions and entries are saved on this device, encrypted, so that you can work without a network. You open them with the PIN.',
    rule: 'At least 6 characters. No birthday and no consecutive digits. The longer, the safer.',
    warning:
      'After ten wrong PINs the copy on this device is deleted. Entries that have not been sent are lost with it. The PIN cannot be recovered.',
    pin: 'PIN',
    repeat: 'PIN again',
    faults: {
      short: 'The PIN is too short. It needs at least 6 characters.',
      same: 'The same character is repeated. Choose a PIN that cannot be guessed.',
      sequence: 'The characters are consecutive. Choose a PIN that cannot be guessed.',
      pattern:
        'The PIN repeats a pattern, or its digits are in a line on the keyboard. Choose a PIN that cannot be guessed.',
      date: 'The PIN looks like a date or a year. Those are guessed first.',
      common: 'This is a common password. Choose a PIN that cannot be guessed.',
      different: 'The PINs are different. Type the same one twice.',
    },
    save: 'Start using it',
    wiped: 'The PIN was wrong ten times. The copy on this device has been deleted.',
  },
  unlock: {
    byScreenLock: 'Open with the device’s lock',
    notRecognised: 'The device did not recognise you. Try again, or open with the passphrase.',
    passphrase: 'Passphrase',
    title: 'Open with your PIN',
    titleLocked: 'Unlock',
    wrongPassphrase: (left) =>
      `Wrong passphrase. ${count(left, 'try', 'tries')} left, then the copy on this device is deleted.`,
    pin: 'PIN',
    open: 'Open',
    opening: 'Opening…',
    wrong: (left) =>
      `Wrong PIN. ${count(left, 'try', 'tries')} left, then the copy on this device is deleted.`,
    unsent: (n) => `${count(n, 'entry is', 'entries are')} waiting to be sent.`,
    another: 'This device has another leader’s encrypted copy. They open it with their own PIN.',
    forgot: 'Have you forgotten the PIN, or is this somebody else’s copy?',
    wipe: 'Delete the copy from this device',
    wipeSure: (n) =>
      n > 0
        ? `Delete the copy and ${count(n, 'unsent entry', 'unsent entries')}`
        : 'Delete the copy (everything has been sent)',
    keep: 'Do not delete',
  },

  read: {
    at: (when) => `Updated ${when}.`,
    never:
      'Your groups have not been fetched to this device yet. That needs a network and signing in.',
    reading: 'Updating your groups…',
    failed: 'Updating failed. You see the data fetched earlier.',
    firstFailed: 'Your groups could not be fetched. Check the connection and try again.',
    offline: 'No connection.',
    now: 'Update',
    signIn: 'Sign in',
  },

  needsNet: {
    title: 'This page needs a network',
    text: 'Results, programmes and form templates are not saved on this device. Sign in when you have a connection.',
  },

  unsent: {
    screen: {
      title: 'Open with the device’s own lock',
      explained:
        'You open the copy with your fingerprint, your face or the device’s own code. A stolen copy cannot then be opened by guessing. Instead of the PIN you need a passphrase of at least 12 characters.',
      next: 'Passphrase',
      repeat: 'Passphrase again',
      use: 'Start using it',
      isUsed: 'The device’s lock opens the copy. The passphrase works too.',
      remove: 'Stop using it',
      removed: 'The copy can now be opened only with the passphrase.',
      outcomes: {
        added: 'The device’s lock is in use.',
        wrong: 'The current PIN is wrong.',
        refused: 'The device’s lock cannot be used for this. The PIN works as before.',
      },
    },
    title: 'Not sent',
    nothing: 'Everything has been sent.',
    explained:
      'These are saved on this device. They are sent in order once you have a connection and have signed in.',
    refusedTitle: 'Needs attention',
    waitingTitle: 'Waiting to be sent',
    sendNow: 'Send now',
    again: 'Send again',
    drop: 'Delete',
    dropSure: 'Delete for good',
    keep: 'Do not delete',
    markOf: (number, mark) => `${number}: ${mark}`,
    unmarkOf: (number) => `${number}: mark undone`,
    dayRight: 'The day is right, send',
    sessionOf: (status) => `Session: ${status}`,
    moveOf: (from, to, andLater) =>
      `Session moved ${from} → ${to}${andLater ? ' with all after it' : ''}`,
    otherDay: 'Choose another day',
    memberOf: (number, state) => `${number}: ${state}`,
    formWas: {
      paper: 'entered from paper',
      entry: 'entered from paper once',
      device: 'answered on this device',
    },
    otherRun: 'The group is closed, or you no longer have access to it.',
    backup: {
      title: 'Backup',
      explained:
        'The file contains, encrypted, what has not been sent yet. You can send it from another device. Nothing is saved twice.',
      rule: 'Give the file its own passphrase of at least 12 characters: for example, four words that you remember. You need the passphrase to open the file.',
      passphrase: 'New passphrase for the file',
      repeat: 'New passphrase again',
      passphraseFaults: {
        short: 'The passphrase is too short. It needs at least 12 characters.',
        trivial: 'The passphrase is easy to guess. Type four words, for example.',
        different: 'The passphrases are different. Type the same one twice.',
      },
      save: 'Save a backup',
      load: 'Send a backup from another device',
      file: 'File',
      ofFile: 'Passphrase of the file (for an old file, the PIN)',
      open: 'Open and send',
      loaded: (n) => `The file contained ${count(n, 'entry', 'entries')}.`,
      faults: {
        not_a_backup: 'The file is not a backup from Laituri.',
        wrong_passphrase: 'The passphrase does not open this file.',
        not_yours: 'The backup is another leader’s. Only they can send it.',
      },
      noFile: 'Choose a file.',
    },
    pin: {
      title: 'Change the PIN or passphrase',
      old: 'Current PIN',
      next: 'New PIN',
      repeat: 'New PIN again',
      save: 'Change the PIN',
      changed: 'The PIN has been changed.',
      wrong: 'The current PIN is wrong.',
    },
    passphrase: {
      old: 'Current passphrase',
      next: 'New passphrase, at least 12 characters',
      repeat: 'New passphrase again',
      save: 'Change the passphrase',
      changed: 'The passphrase has been changed.',
      wrong: 'The current passphrase is wrong.',
    },
  },
};
