import { type Context } from '../function';
import { type ErrorValue, isError, isScalar, type Scalar, toNumber, type Value } from '../values';

/**
 * The numbers an aggregate function counts: inside areas only numbers, written as an argument also
 * truth values and numeric text (Microsoft: "SUM function", and alike for its kin). The first error
 * is the answer.
 */
export function numbersOf(args: readonly Value[], context: Context): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isScalar(arg)) {
      if (arg === null) continue;
      const number = toNumber(arg);
      if (typeof number !== 'number') return number;
      numbers.push(number);
      continue;
    }
    for (const row of context.rows(arg)) {
      for (const value of row) {
        if (typeof value === 'number') numbers.push(value);
        else if (isError(value)) return value;
      }
    }
  }
  return numbers;
}

/** All values of the arguments, row by row. */
export function valuesOf(args: readonly Value[], context: Context): Scalar[] {
  return args.flatMap((arg) => context.rows(arg).flat());
}

/** Runs a calculation on arguments read as numbers; the first that is none is the answer. */
export function withNumbers(
  args: readonly Scalar[],
  calculate: (...numbers: number[]) => Scalar,
): Scalar {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = toNumber(arg);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  return calculate(...numbers);
}
