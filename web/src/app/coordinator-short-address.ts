import { paths } from '../routes/paths.ts';

// `/coordinator` is easy to say aloud; it leads to the staff's page.
location.replace(`/#${paths.start}`);
