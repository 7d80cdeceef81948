import { keepInput, type Memory, recallInput } from '../../src/taskpane/paneMemory';
import { INITIAL_INPUT } from '../../src/taskpane/session';

function memoryOf(initial: string | null = null): Memory {
  let kept = initial;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
  };
}

const blocked: Memory = {
  getItem: () => {
    throw new Error('blocked by policy');
  },
  setItem: () => {
    throw new Error('full');
  },
};

describe('the memory of the pane', () => {
  it('gives back what was kept before the reload', () => {
    const memory = memoryOf();
    const input = { ...INITIAL_INPUT, language: 'en', hiddenSeverities: ['info'] } as const;
    keepInput(memory, input);
    expect(recallInput(memory)).toEqual(input);
  });

  it.each([null, '', '{', '[]', '{"formId":"no-such-form","language":"ja","hiddenSeverities":[]}'])(
    'begins anew from %j',
    (damaged) => {
      expect(recallInput(memoryOf(damaged))).toEqual(INITIAL_INPUT);
    },
  );

  it('does without a storage', () => {
    expect(recallInput(null)).toEqual(INITIAL_INPUT);
    expect(recallInput(blocked)).toEqual(INITIAL_INPUT);
    expect(() => {
      keepInput(blocked, INITIAL_INPUT);
    }).not.toThrow();
  });
});
