import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../shared/domain/groups/template.ts';

describe('A run under way from a template', () => {
  const before = { programmeId: 'a', templateVersion: 1, status: 'running' } as const;

  it('may go to another programme without a template', () => {
    const after = { programmeId: 'b', templateVersion: null };
    expect(() => checkTemplate(after, before, undefined)).not.toThrow();
  });

  it('takes none there, and does not lose its own', () => {
    for (const after of [
      { programmeId: 'b', templateVersion: 1 },
      { programmeId: 'a', templateVersion: null },
    ])
      expect(() => checkTemplate(after, before, 1)).toThrow('run.template_pinned');
  });
});
