import type { BenchSection } from './figures.ts';

/** Every section, loaded when it is run, so that no section's imports affect another. */
export const sections = {
  cold: async () => (await import('./cold.ts')).cold,
  warm: async () => (await import('./warm.ts')).warm,
  capacity: async () => (await import('./capacity.ts')).capacity,
  comparison: async () => (await import('./comparison.ts')).comparisonSection,
  load: async () => (await import('./load.ts')).loadSection,
  size: async () => (await import('./size.ts')).size,
  web: async () => (await import('./web.ts')).web,
} as const satisfies Record<string, () => Promise<BenchSection>>;
export type SectionName = keyof typeof sections;

export const isSection = (name: string): name is SectionName => name in sections;
