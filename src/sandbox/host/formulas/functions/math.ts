import {
  areaFunction,
  type Context,
  type FunctionTable,
  scalarFunction,
  type WorksheetFunction,
} from '../function';
import { finite } from '../operators';
import { floorDecimal, roundDecimal, type RoundingDirection } from '../rounding';
import { DIV0, isError, NUM, type Scalar, VALUE, type Value } from '../values';
import { numbersOf, withNumbers } from './numbers';

function numeric(
  min: number,
  max: number,
  calculate: (...numbers: number[]) => Scalar,
): WorksheetFunction {
  return scalarFunction(min, max, (args) => withNumbers(args, calculate));
}

function rounding(direction: RoundingDirection, minimum: 1 | 2): WorksheetFunction {
  return numeric(minimum, 2, (number = 0, places = 0) => roundDecimal(number, places, direction));
}

/** Multiples of a step; Excel's FLOOR and CEILING move along the step's own direction. */
function toMultiple(number: number, step: number, direction: 'up' | 'down'): Scalar {
  if (number === 0) return 0;
  if (step === 0) return direction === 'up' ? 0 : DIV0;
  if (number > 0 && step < 0) return NUM;
  const steps = roundDecimal(number / step, 10, 'halfAwayFromZero');
  const same = Math.sign(number) === Math.sign(step);
  const away = (direction === 'up') === (number > 0 || same);
  const whole = away ? Math.sign(steps) * Math.ceil(Math.abs(steps)) : Math.trunc(steps);
  return roundDecimal(whole * step, 12, 'halfAwayFromZero');
}

function aggregate(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return areaFunction(1, 255, (args, context) => {
    const numbers = numbersOf(args, context);
    return Array.isArray(numbers) ? calculate(numbers) : numbers;
  });
}

/** Text and truth values count as 0 here: SUMPRODUCT((A1:A3="x")) is 0 without an operator. */
function sumProduct(args: readonly Value[], context: Context): Value {
  const grids = args.map((arg) => context.rows(arg));
  const [first = []] = grids;
  const width = first[0]?.length ?? 0;
  if (grids.some((grid) => grid.length !== first.length || grid[0]?.length !== width)) return VALUE;
  let sum = 0;
  for (let r = 0; r < first.length; r++) {
    for (let c = 0; c < width; c++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid[r]?.[c] ?? null;
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return finite(sum);
}

export const MATH_FUNCTIONS: FunctionTable = {
  ABS: numeric(1, 1, (x = 0) => Math.abs(x)),
  SIGN: numeric(1, 1, (x = 0) => Math.sign(x)),
  INT: numeric(1, 1, (x = 0) => floorDecimal(x)),
  TRUNC: rounding('towardsZero', 1),
  ROUND: rounding('halfAwayFromZero', 2),
  ROUNDUP: rounding('awayFromZero', 2),
  ROUNDDOWN: rounding('towardsZero', 2),
  MROUND: numeric(2, 2, (x = 0, step = 0) => {
    if (step === 0) return 0;
    if (x * step < 0) return NUM;
    const steps = roundDecimal(x / step, 0, 'halfAwayFromZero');
    return roundDecimal(steps * step, 12, 'halfAwayFromZero');
  }),
  CEILING: numeric(2, 2, (x = 0, step = 0) => toMultiple(x, step, 'up')),
  FLOOR: numeric(2, 2, (x = 0, step = 0) => toMultiple(x, step, 'down')),
  MOD: numeric(2, 2, (x = 0, divisor = 0) =>
    divisor === 0 ? DIV0 : x - divisor * floorDecimal(x / divisor),
  ),
  QUOTIENT: numeric(2, 2, (x = 0, divisor = 0) => (divisor === 0 ? DIV0 : Math.trunc(x / divisor))),
  POWER: numeric(2, 2, (x = 0, power = 0) => {
    if (x === 0 && power === 0) return NUM;
    return x === 0 && power < 0 ? DIV0 : finite(x ** power);
  }),
  SQRT: numeric(1, 1, (x = 0) => (x < 0 ? NUM : Math.sqrt(x))),
  EXP: numeric(1, 1, (x = 0) => finite(Math.exp(x))),
  LN: numeric(1, 1, (x = 0) => (x <= 0 ? NUM : Math.log(x))),
  LOG10: numeric(1, 1, (x = 0) => (x <= 0 ? NUM : Math.log10(x))),
  LOG: numeric(1, 2, (x = 0, base = 10) => {
    if (x <= 0 || base <= 0) return NUM;
    if (base === 1) return DIV0;
    return base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base);
  }),
  PI: numeric(0, 0, () => Math.PI),
  SUM: aggregate((numbers) => finite(numbers.reduce((sum, x) => sum + x, 0))),
  SUMSQ: aggregate((numbers) => finite(numbers.reduce((sum, x) => sum + x * x, 0))),
  PRODUCT: aggregate((numbers) =>
    numbers.length === 0 ? 0 : finite(numbers.reduce((product, x) => product * x, 1)),
  ),
  SUMPRODUCT: { params: 'a', min: 1, max: 255, call: sumProduct },
};
