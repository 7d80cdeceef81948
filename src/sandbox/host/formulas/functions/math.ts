import { define, type FunctionTable, type Grid, type WorksheetFunction } from '../function';
import { applyBinary, finite } from '../operators';
import { floorDecimal, roundDecimal, type RoundingDirection } from '../rounding';
import { DIV0, isError, NUM, type Scalar, VALUE } from '../values';

function rounding(direction: RoundingDirection, params: string): WorksheetFunction {
  return define(params, (number: number, places = 0) => roundDecimal(number, places, direction));
}

/** Multiples of a step; Excel's FLOOR and CEILING move along the step's own direction. */
function toMultiple(direction: 'up' | 'down'): WorksheetFunction {
  return define('nn', (number: number, step: number) => {
    if (number === 0) return 0;
    if (step === 0) return direction === 'up' ? 0 : DIV0;
    if (number > 0 && step < 0) return NUM;
    const steps = roundDecimal(number / step, 10, 'halfAwayFromZero');
    const away = (direction === 'up') === (number > 0 || step < 0);
    const whole = away ? Math.sign(steps) * Math.ceil(Math.abs(steps)) : Math.trunc(steps);
    return roundDecimal(whole * step, 12, 'halfAwayFromZero');
  });
}

/** Text and truth values count as 0 here: SUMPRODUCT((A1:A3="x")) is 0 without an operator. */
function sumProduct(...grids: readonly Grid[]): Scalar {
  const [first = []] = grids;
  const width = first[0]?.length;
  if (grids.some((grid) => grid.length !== first.length || grid[0]?.length !== width)) return VALUE;
  let sum = 0;
  for (const [r, row] of first.entries()) {
    for (const c of row.keys()) {
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

/** What fast-formula-parser and formulajs compute in binary where Excel computes in 15 digits. */
export const MATH_FUNCTIONS: FunctionTable = {
  INT: define('n', floorDecimal),
  TRUNC: rounding('towardsZero', 'n|n'),
  ROUND: rounding('halfAwayFromZero', 'nn'),
  ROUNDUP: rounding('awayFromZero', 'nn'),
  ROUNDDOWN: rounding('towardsZero', 'nn'),
  MROUND: define('nn', (x: number, step: number) => {
    if (step === 0) return 0;
    if (x * step < 0) return NUM;
    const steps = roundDecimal(x / step, 0, 'halfAwayFromZero');
    return roundDecimal(steps * step, 12, 'halfAwayFromZero');
  }),
  CEILING: toMultiple('up'),
  FLOOR: toMultiple('down'),
  MOD: define('nn', (x: number, divisor: number) =>
    divisor === 0 ? DIV0 : x - divisor * floorDecimal(x / divisor),
  ),
  QUOTIENT: define('nn', (x: number, divisor: number) =>
    divisor === 0 ? DIV0 : Math.trunc(x / divisor),
  ),
  POWER: define('nn', (x: number, power: number) => applyBinary('^', x, power)),
  SUMPRODUCT: define('a*', sumProduct),
};
