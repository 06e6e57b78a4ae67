import { paths } from '../routes/paths.ts';

// A short address for a leader to remember; Back does not return here.
location.replace(`/#${paths.today}`);
