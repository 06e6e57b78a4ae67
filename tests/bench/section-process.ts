/**
 * Runs one section in its own process, so that no section warms up another, and prints its result
 * as JSON. Arguments: the section's name, the seed, and optionally `quick`.
 */

import { isSection, sections } from './sections.ts';
import { stopAll } from './server.ts';

const [name = '', seed = '1', quick] = process.argv.slice(2);
if (!isSection(name)) throw new Error(`There is no section ${name}`);
const section = await sections[name]();
try {
  const found = await section({ seed: Number(seed), quick: quick === 'quick' });
  process.stdout.write(JSON.stringify(found));
  stopAll(0);
} catch (error) {
  console.error(error);
  stopAll(1);
}
