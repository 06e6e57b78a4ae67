import type { FrameTexts } from '../fi/frame.ts';

/** The frame of the staff’s pages, and what more than one of them says. */
export const frameTexts: FrameTexts = {
  name: 'Laituri',
  oneLine:
    'Laituri shows what was done in social rehabilitation groups and how the participants’ answers changed while the group ran.',
  loading: 'Loading…',
  retry: 'Try again',
  failed: 'The data could not be loaded. Try again in a moment.',
  noStorage:
    'Nothing can be saved on this device: its storage is full, or the browser prevents it. Free some space and try again.',
  reload: 'Reload the page',
  pageNotLoaded:
    'The page could not be opened. There may be a new version of Laituri. Reload the page. Nothing is lost.',
  disconnected: 'No connection. Check the network and try again. Nothing is saved twice.',
  language: 'Language',
  toContent: 'Skip to the content',
  at: (day, time) => `${day} at ${time}`,

  formerEmployee: 'a former employee',
  someEmployee: 'another worker',
  notSignedInYet: 'has not signed in yet',
  roles: {
    leader: 'leader',
    own_worker: 'own worker',
    coordinator: 'coordinator',
    researcher: 'researcher',
    admin: 'administrator',
  },

  nav: {
    confirmPerson: 'Confirm a person',
    title: 'Main menu',
    menu: 'Menu',
    more: 'More pages',
    path: 'Where you are',
    shortNames: { 'missing-forms': 'Missing', clients: 'Clients', 'same-people': 'Same person' },
    places: {
      today: 'Today',
      start: 'Home',
      groups: 'Groups',
      unsent: 'Unsent',
      clients: 'My clients',
      openings: 'Open groups',
      'missing-forms': 'Missing forms',
      programmes: 'Programmes',
      exports: 'Research data',
      staff: 'Staff',
      organisation: 'Settings',
      retention: 'Retention',
      audit: 'Access log',
      'same-people': 'Possibly the same person',
      instruments: 'Form templates',
    },
  },

  notFound: { title: 'Not found' },

  forbidden: {
    title: 'You do not have access to this page',
    explained: (roles) =>
      `This page is for: ${roles}. If you need it in your work, ask an administrator for access.`,
    back: 'To the start page',
  },

  occasions: { start: 'Start form', end: 'End form', follow_up: 'Follow-up form' },

  status: {
    planned: 'planned',
    recruiting: 'recruiting',
    running: 'running',
    ended: 'ended',
    followed_up: 'follow-up done',
    closed: 'closed',
    cancelled: 'cancelled',
  },

  synthetic: {
    label: 'Includes made-up answers',
    explained: 'Some of the data are made up for the demo. They are not about real people.',
  },

  confirmLeader: {
    waits: (leader) =>
      `${leader} has made themselves a leader of this group. Participants can be added once you or somebody else confirms it.`,
    own: 'You have made yourself a leader of this group. Participants can be added once a coordinator or another leader of the group has confirmed it. Ask one of them.',
    confirm: 'Confirm as leader',
    confirmed: (leader) => `${leader} is now a leader of this group.`,
  },
};
