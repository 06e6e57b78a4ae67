import './icon.css';

/** The lines of each icon, on a field of 24 by 24. */
const shapes = {
  today: 'M12 12m-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M12 12m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  home: 'M4 11l8-7 8 7v9H4zM10 20v-6h4v6',
  groups: 'M4 6h16M4 12h16M4 18h16',
  clients: 'M12 8m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M4 21c0-5 4-7 8-7s8 2 8 7',
  programmes: 'M12 4l8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4',
  missing: 'M6 3h9l4 4v14H6zM10 12h5M10 16h5',
  pair: 'M9 9m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M15 15m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
  unsent: 'M12 20V5M6 11l6-6 6 6',
  audit:
    'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 12m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  data: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  settings:
    'M4 7h10M18 7h2M4 17h2M10 17h10M14 7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6 17a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  instruments: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  menu: 'M4 7h16M4 12h16M4 17h16',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
} as const;
export type IconName = keyof typeof shapes;

/** A small picture beside a text that says the same: screen readers skip it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
