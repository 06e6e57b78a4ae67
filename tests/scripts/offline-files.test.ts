import { describe, expect, it } from 'vitest';
import { type Bundle, offlineBuild } from '../../scripts/tools/offline-files.ts';

const chunk = (dynamicImports: string[] = [], imports: string[] = []) =>
  ({ type: 'chunk', imports, dynamicImports }) as const;
const page = (source: string) => ({ type: 'asset', source }) as const;

const bundle: Bundle = {
  'index.html': page('<script src="/assets/index-1.js">'),
  'leader.html': page('<script src="/assets/leader-1.js">'),
  'a.html': page('<script src="/assets/a-1.js">'),
  'assets/index-1.js': chunk(['assets/desk-1.js']),
  'assets/a-1.js': chunk(['assets/here-1.js']),
  'assets/here-1.js': chunk([], ['assets/letter-1.js']),
  'assets/letter-1.js': chunk(),
};

describe('What is stored for use without a network', () => {
  it('is another build when nothing but the text of a page has changed', () => {
    const changed = {
      ...bundle,
      'index.html': page('<script src="/assets/index-1.js"><!-- mended -->'),
    };
    expect(offlineBuild(changed).mark).not.toBe(offlineBuild(bundle).mark);
    expect(offlineBuild({ ...bundle }).mark).toBe(offlineBuild(bundle).mark);
    expect(offlineBuild(changed).files).toEqual([
      '/index.html',
      '/assets/index-1.js',
      '/leader.html',
      '/assets/leader-1.js',
      '/a.html',
      '/assets/a-1.js',
      '/assets/here-1.js',
      '/assets/letter-1.js',
    ]);
  });

  it('contains everything that the participant’s page loads, and what the staff’s page begins with', () => {
    const { files } = offlineBuild(bundle);
    expect(files).toContain('/assets/letter-1.js');
    expect(files).not.toContain('/assets/desk-1.js');
  });
});
