import fc from 'fast-check';

import {
  absolute,
  add,
  compare,
  decimalFromNumber,
  decimalPlaces,
  divideToDigits,
  equals,
  isNegative,
  isZero,
  multiply,
  negate,
  parseDecimal,
  roundHalfAwayFromZero,
  shift,
  subtract,
  toFixed,
} from '../../../src/core/values/decimal';

describe('parseDecimal', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007.50', '7.5'],
    ['+3', '3'],
    ['-12.340', '-12.34'],
    ['100', '100'],
    ['0.10', '0.1'],
  ])('%s is %s', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  test.each(['', '-', '1e3', '1,000', '１', '1.', '.5', ' 1', 'NaN', '1.2.3', '--1'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test('stays quick on long runs of zeros', () => {
    const started = performance.now();
    parseDecimal(`1.${'0'.repeat(200_000)}1`);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('decimalFromNumber', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [-0, '0'],
    [0.45, '0.45'],
    [30000, '30000'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [1 / 3, '0.333333333333333'],
    [-2.5, '-2.5'],
    [123456789012345680, '123456789012346000'],
  ])('%d is %s', (value, expected) => {
    expect(decimalFromNumber(value)).toBe(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => decimalFromNumber(value)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test('(3.4 − 1.3) / (3.4 − 0.4) is exactly 0.7', () => {
    const numerator = subtract('3.4', '1.3');
    const denominator = subtract('3.4', '0.4');
    expect(compare(numerator, multiply('0.7', denominator))).toBe(0);
    expect(divideToDigits(numerator, denominator, 10)).toBe('0.7');
  });

  test('divideToDigits keeps the digits asked for and rounds the last one', () => {
    expect(divideToDigits('1', '3', 10)).toBe('0.3333333333');
    expect(divideToDigits('2', '3', 10)).toBe('0.6666666667');
    expect(divideToDigits('-2', '3', 2)).toBe('-0.67');
    expect(divideToDigits('1', '3', 25)).toBe('0.3333333333333333333333333');
    expect(() => divideToDigits('1', '0', 10)).toThrow(RangeError);
  });

  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.45', 1, '2.5'],
    ['69.949999', 1, '69.9'],
    ['69.95', 1, '70'],
    ['-0.04', 1, '0'],
  ])('%s rounded to %d places is %s', (value, digits, expected) => {
    expect(roundHalfAwayFromZero(value, digits)).toBe(expected);
  });

  test.each([
    ['70', 1, '70.0'],
    ['-0.04', 1, '0.0'],
    ['-2.25', 1, '-2.3'],
  ])('%s printed with %d places is %s', (value, digits, expected) => {
    expect(toFixed(value, digits)).toBe(expected);
  });

  test('signs and places', () => {
    expect([negate('5'), negate('-5'), negate('0')]).toEqual(['-5', '5', '0']);
    expect([absolute('-3.2'), absolute('3.2')]).toEqual(['3.2', '3.2']);
    expect([isZero('0'), isZero('0.1')]).toEqual([true, false]);
    expect([isNegative('-1'), isNegative('0'), isNegative('1')]).toEqual([true, false, false]);
    expect([shift('3.5', 8), shift('45', -2)]).toEqual(['350000000', '0.45']);
    expect([decimalPlaces('10'), decimalPlaces('0.25')]).toEqual([0, 2]);
    expect([equals('1', '1'), equals('1', '1.01')]).toEqual([true, false]);
  });

  const decimals = fc
    .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => shift(`${digits}`, -places));

  test('every result is canonical and exact', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(parseDecimal(a)).toBe(a);
        expect(parseDecimal(multiply(a, b))).toBe(multiply(a, b));
        expect(subtract(add(a, b), b)).toBe(a);
        expect(compare(a, b)).toBe(0 - compare(b, a));
        expect(negate(negate(a))).toBe(a);
      }),
    );
  });
});
