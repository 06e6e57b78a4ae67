import { describe, expect, it } from 'vitest';
import { dialectIn } from '../../scripts/checks/dialect.ts';

describe('A word of the dialect', () => {
  const wordsIn = (name: string, file = 'functions/a.ts') =>
    dialectIn(name, file).map(({ word }) => word);

  it('is found in a name of any case, and not inside another word', () => {
    expect(wordsIn('toldOfDesk')).toEqual(['told', 'desk']);
    expect(wordsIn('AskedOn')).toEqual(['asked']);
    expect(wordsIn('LOG_STANDING')).toEqual(['standing']);
    expect(wordsIn('standardDeskewTask')).toEqual([]);
  });

  it('is right where the contract, what is stored or JavaScript has it', () => {
    expect(wordsIn('Promise')).toEqual([]);
    expect(wordsIn('promise')).toEqual(['promise']);
    expect(wordsIn('toldAt')).toEqual([]);
    expect(wordsIn('kept', 'functions/names.ts')).toEqual([]);
    expect(wordsIn('kept', 'functions/store/forms.ts')).toEqual(['kept']);
  });
});
