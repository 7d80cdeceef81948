import { type Context, define, type FunctionTable, type WorksheetFunction } from '../function';
import { finite } from '../operators';
import { DIV0, isError, isScalar, NA, NUM, type Scalar, toNumber, type Value } from '../values';

type Numbers = readonly number[];

function aggregate(calculate: (numbers: Numbers) => Scalar): WorksheetFunction {
  return define('N*', (...lists: readonly Numbers[]) => calculate(lists.flat()));
}

export const sum = (numbers: Numbers): Scalar => finite(numbers.reduce((total, x) => total + x, 0));
export const mean = (numbers: Numbers): Scalar =>
  numbers.length === 0 ? DIV0 : numbers.reduce((total, x) => total + x, 0) / numbers.length;
// Not spread into Math.max: a column may hold more numbers than arguments are allowed.
export const largest = (numbers: Numbers): number =>
  numbers.reduce((best, x) => (x > best ? x : best), numbers[0] ?? 0);
export const smallest = (numbers: Numbers): number =>
  numbers.reduce((best, x) => (x < best ? x : best), numbers[0] ?? 0);

function nth(order: (a: number, b: number) => number): WorksheetFunction {
  return define('Nn', (numbers: Numbers, k: number) => {
    return [...numbers].sort(order)[Math.ceil(k) - 1] ?? NUM;
  });
}

const RANK = define('nN|n', (number: number, numbers: Numbers, upward = 0) => {
  if (!numbers.includes(number)) return NA;
  return 1 + numbers.filter((x) => (upward ? x < number : x > number)).length;
});

const isNumeric = (value: Scalar): boolean => value !== null && !isError(toNumber(value));

/** Counts, and what the libraries get wrong for no numbers at all or for very many. */
export const STATISTICS_FUNCTIONS: FunctionTable = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) =>
    numbers.length === 0 ? 0 : finite(numbers.reduce((product, x) => product * x, 1)),
  ),
  AVERAGE: aggregate(mean),
  MAX: aggregate(largest),
  MIN: aggregate(smallest),
  MEDIAN: aggregate((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
    return sorted.length === 0 ? NUM : mean(middle);
  }),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  RANK,
  'RANK.EQ': RANK,
  COUNT: define('@v*', ({ rows }: Context, ...args: readonly Value[]) =>
    args
      .map((arg) =>
        isScalar(arg)
          ? Number(isNumeric(arg))
          : rows(arg)
              .flat()
              .filter((value) => typeof value === 'number').length,
      )
      .reduce((total, count) => total + count, 0),
  ),
  COUNTA: define(
    '@v*',
    ({ rows }: Context, ...args: readonly Value[]) =>
      args.flatMap((arg) => rows(arg).flat()).filter((value) => value !== null).length,
  ),
  COUNTBLANK: define(
    '@v',
    ({ rows }: Context, arg: Value) =>
      rows(arg)
        .flat()
        .filter((value) => value === null || value === '').length,
  ),
};
