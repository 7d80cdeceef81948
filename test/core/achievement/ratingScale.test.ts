import { nextGrade } from '../../../src/core/achievement/nextGrade';
import { rateRatio, roundingHidesBound } from '../../../src/core/achievement/rateRatio';
import { percentText, ratioToDecimal } from '../../../src/core/achievement/ratio';
import { type RatingScale } from '../../../src/core/achievement/ratingScale';
import { KASHIWARA_SCALE, SCALE_PRESETS } from '../../../src/core/achievement/scalePresets';
import { validateScale } from '../../../src/core/achievement/validateScale';
import { quantity as q, ratePair } from './rows';

function scale(...bounds: readonly (readonly [string, string | null])[]): RatingScale {
  return {
    name: '',
    grades: bounds.map(([letter, lowerBound]) => ({ letter, word: '', lowerBound, colour: '' })),
  };
}

describe('[A33] rateRatio', () => {
  test.each([
    ['1', '1', 'A'],
    ['2', '1', 'A'],
    ['7', '10', 'B'],
    ['699999999999', '1000000000000', 'C'],
    ['1', '2', 'C'],
    ['499', '1000', 'D'],
    ['0', '5', 'D'],
    ['-3', '5', 'D'],
  ])('%s/%s is %s', (numerator, denominator, letter) => {
    expect(rateRatio({ numerator, denominator }, KASHIWARA_SCALE)).toBe(letter);
  });
  test('a scale that ends above the ratio gives no letter', () => {
    expect(
      rateRatio({ numerator: '1', denominator: '5' }, scale(['A', '1'], ['B', '0.5'])),
    ).toBeNull();
  });
});

describe('[A34] validateScale', () => {
  test.each(SCALE_PRESETS.map((preset) => [preset.name, preset] as const))(
    '%s is sound',
    (_, preset) => {
      expect(validateScale(preset)).toEqual([]);
    },
  );
  test('names and letters of the presets are distinct', () => {
    expect(new Set(SCALE_PRESETS.map(({ name }) => name)).size).toBe(SCALE_PRESETS.length);
    expect(SCALE_PRESETS.length).toBeGreaterThanOrEqual(6);
  });
  test.each([
    [scale(), ['noRatedGrade']],
    [scale(['E', null]), ['noRatedGrade']],
    [scale(['A', '1'], ['', '0']), ['blankLetter']],
    [scale(['A', '1'], ['A', '0']), ['duplicateLetter']],
    [scale(['A', '1'], ['B', '0.5'], ['C', '0.5'], ['D', '0']), ['sameBound']],
    [scale(['A', '0.5'], ['B', '1'], ['C', '0']), ['outOfOrder']],
    [scale(['A', '1'], ['B', '0.5']), ['gapBelow']],
    [scale(['A', '0.9'], ['B', '0']), ['noGradeAtFull']],
  ])('%#', (bad, kinds) => {
    expect(validateScale(bad).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('[A3] showing', () => {
  test.each([
    ['6996', '10000', '70.0', true],
    ['6994', '10000', '69.9', false],
    ['6995', '10000', '70.0', true],
    ['-5', '10000', '-0.1', false],
    ['99949', '100000', '99.9', false],
    ['99950', '100000', '100.0', true],
  ])('%s/%s is shown as %s', (numerator, denominator, shown, hides) => {
    const ratio = { numerator, denominator };
    expect([percentText(ratio), roundingHidesBound(ratio, KASHIWARA_SCALE)]).toEqual([
      shown,
      hides,
    ]);
  });
  test('[A1] finite ratios are given exactly, others to 20 places', () => {
    expect(ratioToDecimal({ numerator: '1', denominator: '1024' })).toBe('0.0009765625');
    expect(ratioToDecimal({ numerator: '1', denominator: '3' })).toBe('0.33333333333333333333');
  });
});

describe('[A35] the next better letter', () => {
  const down = { direction: '減少' };
  test.each([
    [ratePair(q('100'), q('97')), { letter: 'A', actual: '100', distance: '3', unit: '件' }],
    [
      ratePair(q('65', '%'), q('45.4', '%')),
      { letter: 'B', actual: '45.5', distance: '0.1', unit: '%' },
    ],
    [ratePair(q('7'), q('4')), { letter: 'B', actual: '5', distance: '1', unit: '件' }],
    [
      ratePair(q('580', 'g'), q('593', 'g'), down),
      { letter: 'A', actual: '580', distance: '13', unit: 'g' },
    ],
    [ratePair(q('7'), q('11'), down), { letter: 'B', actual: '10', distance: '1', unit: '件' }],
    [
      ratePair(q('580', 'g'), q('593', 'g'), down, { baseline: q('620', 'g') }),
      { letter: 'B', actual: '592', distance: '1', unit: 'g' },
    ],
    [ratePair(q('100'), q('100')), null],
    [ratePair(q('0'), q('0')), null],
  ])('%#', (part, expected) => {
    expect(nextGrade(part, KASHIWARA_SCALE)).toEqual(expected);
  });
  test('the actual it names earns the letter, the one before does not', () => {
    for (let target = 1; target < 60; target += 1) {
      for (let actual = 0; actual < target; actual += 1) {
        const next = nextGrade(ratePair(q(`${target}`), q(`${actual}`)), KASHIWARA_SCALE);
        if (!next) throw new Error('There is a better letter');
        expect(ratePair(q(`${target}`), q(next.actual)).rating).toBe(next.letter);
        expect(ratePair(q(`${target}`), q(`${Number(next.actual) - 1}`)).rating).not.toBe(
          next.letter,
        );
      }
    }
  });
});
