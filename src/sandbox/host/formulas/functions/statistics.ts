import {
  areaFunction,
  type Context,
  type FunctionTable,
  type WorksheetFunction,
} from '../function';
import {
  DIV0,
  type ErrorValue,
  isError,
  isScalar,
  NA,
  NUM,
  type Scalar,
  toNumber,
  VALUE,
  type Value,
} from '../values';
import { type Criterion, criterionOf, equalityKey } from './criteria';
import { numbersOf, valuesOf } from './numbers';

function aggregate(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return areaFunction(1, 255, (args, context) => {
    const numbers = numbersOf(args, context);
    return Array.isArray(numbers) ? calculate(numbers) : numbers;
  });
}

/** Without spreading into Math.max: a column may hold more numbers than arguments are allowed. */
function extreme(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  return numbers.reduce((best, x) => (better(x, best) ? x : best), numbers[0] ?? 0);
}

function mean(numbers: readonly number[]): Scalar {
  return numbers.length === 0 ? DIV0 : numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

function median(numbers: readonly number[]): Scalar {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length === 0 ? NUM : sorted.length % 2 === 1 ? high : (low + high) / 2;
}

function nth(order: (a: number, b: number) => number): WorksheetFunction {
  return {
    params: 'rs',
    min: 2,
    max: 2,
    call: ([area = null, position = null], context) => {
      const numbers = numbersOf([area], context);
      if (!Array.isArray(numbers)) return numbers;
      const k = toNumber(context.scalar(position));
      if (isError(k)) return k;
      return numbers.sort(order)[Math.ceil(k) - 1] ?? NUM;
    },
  };
}

const RANK: WorksheetFunction = {
  params: 'srs',
  min: 2,
  max: 3,
  call: ([value = null, area = null, ascending = null], context) => {
    const number = toNumber(context.scalar(value));
    const upward = toNumber(context.scalar(ascending));
    if (isError(number)) return number;
    if (isError(upward)) return upward;
    const numbers = numbersOf([area], context);
    if (!Array.isArray(numbers)) return numbers;
    if (!numbers.includes(number)) return NA;
    return 1 + numbers.filter((x) => (upward ? x < number : x > number)).length;
  },
};

type Grid = readonly (readonly Scalar[])[];

/** Where each value of a grid stands (row × width + column), by equality key; made once per grid. */
const positionsByKey = new WeakMap<Grid, ReadonlyMap<string, readonly number[]>>();

function positionsOf(grid: Grid, key: string): readonly number[] {
  let index = positionsByKey.get(grid);
  if (!index) {
    const found = new Map<string, number[]>();
    let position = 0;
    for (const row of grid) {
      for (const value of row) {
        const own = equalityKey(value);
        const list = own === null ? undefined : found.get(own);
        if (list) list.push(position);
        else if (own !== null) found.set(own, [position]);
        position++;
      }
    }
    index = found;
    positionsByKey.set(grid, index);
  }
  return index.get(key) ?? [];
}

function positionsMeetingOne(grid: Grid, { meets, key }: Criterion): readonly number[] {
  if (key !== undefined) return positionsOf(grid, key);
  const found: number[] = [];
  let position = 0;
  for (const row of grid) {
    for (const value of row) {
      if (meets(value)) found.push(position);
      position++;
    }
  }
  return found;
}

/** Which cells, by position in the first area, meet all conditions; areas must agree in shape. */
function positionsMeeting(
  pairs: readonly Value[],
  context: Context,
): { readonly width: number; readonly positions: readonly number[] } | ErrorValue {
  const tests: { grid: Grid; criterion: Criterion }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    tests.push({
      grid: context.rows(pairs[i] ?? null),
      criterion: criterionOf(context.scalar(pairs[i + 1] ?? null)),
    });
  }
  const [first, ...others] = tests;
  if (!first) return VALUE;
  const height = first.grid.length;
  const width = first.grid[0]?.length ?? 0;
  if (others.some(({ grid }) => grid.length !== height || grid[0]?.length !== width)) return VALUE;
  const met = positionsMeetingOne(first.grid, first.criterion);
  if (others.length === 0) return { width, positions: met };
  const positions = met.filter((position) => {
    const [row, column] = [Math.floor(position / width), position % width];
    return others.every(({ grid, criterion }) => criterion.meets(grid[row]?.[column] ?? null));
  });
  return { width, positions };
}

/** SUMIF's sum area takes its shape from the tested one (Microsoft: "SUMIF function"). */
function shapedLike(area: Value, pattern: Value, context: Context): Value {
  if (isScalar(area) || isScalar(pattern)) return area;
  if (area.kind !== 'reference' || pattern.kind !== 'reference') return area;
  const { top, left } = area.area;
  return context.referenceTo(area.sheet, {
    top,
    left,
    bottom: top + pattern.area.bottom - pattern.area.top,
    right: left + pattern.area.right - pattern.area.left,
  });
}

function numbersMeeting(
  area: Value,
  pairs: readonly Value[],
  context: Context,
): number[] | ErrorValue {
  const found = positionsMeeting(pairs, context);
  if ('kind' in found) return found;
  const grid = context.rows(shapedLike(area, pairs[0] ?? null, context));
  const numbers: number[] = [];
  for (const position of found.positions) {
    const value = grid[Math.floor(position / found.width)]?.[position % found.width] ?? null;
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function singleCondition(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return {
    params: 'rsr',
    min: 2,
    max: 3,
    takesErrors: true,
    call: (args, context) => {
      const [tested = null, criterion = null] = args;
      const area = args.length > 2 ? (args[2] ?? null) : tested;
      const numbers = numbersMeeting(area, [tested, criterion], context);
      return Array.isArray(numbers) ? calculate(numbers) : numbers;
    },
  };
}

function manyConditions(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return {
    params: `r${'rs'.repeat(127)}`,
    min: 3,
    max: 255,
    takesErrors: true,
    call: ([area = null, ...pairs], context) => {
      const numbers = numbersMeeting(area, pairs, context);
      return Array.isArray(numbers) ? calculate(numbers) : numbers;
    },
  };
}

function counting(params: string, max: number): WorksheetFunction {
  return {
    params,
    min: 2,
    max,
    takesErrors: true,
    call: (pairs, context) => {
      const found = positionsMeeting(pairs, context);
      return 'kind' in found ? found : found.positions.length;
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
const largest = (numbers: readonly number[]): number => extreme(numbers, (a, b) => a > b);
const smallest = (numbers: readonly number[]): number => extreme(numbers, (a, b) => a < b);

export const STATISTICS_FUNCTIONS: FunctionTable = {
  COUNT: areaFunction(1, 255, (args, context) =>
    args.reduce<number>((count, arg) => {
      if (isScalar(arg)) return count + (arg !== null && !isError(toNumber(arg)) ? 1 : 0);
      return (
        count +
        context
          .rows(arg)
          .flat()
          .filter((value) => typeof value === 'number').length
      );
    }, 0),
  ),
  COUNTA: areaFunction(1, 255, (args, context) =>
    valuesOf(args, context).reduce<number>((count, value) => count + (value === null ? 0 : 1), 0),
  ),
  COUNTBLANK: areaFunction(
    1,
    1,
    (args, context) =>
      valuesOf(args, context).filter((value) => value === null || value === '').length,
  ),
  AVERAGE: aggregate(mean),
  MEDIAN: aggregate(median),
  MAX: aggregate(largest),
  MIN: aggregate(smallest),
  LARGE: nth((a, b) => b - a),
  SMALL: nth((a, b) => a - b),
  RANK,
  'RANK.EQ': RANK,
  COUNTIF: counting('rs', 2),
  COUNTIFS: counting('rs'.repeat(127), 254),
  SUMIF: singleCondition(sum),
  AVERAGEIF: singleCondition(mean),
  SUMIFS: manyConditions(sum),
  AVERAGEIFS: manyConditions(mean),
  MAXIFS: manyConditions(largest),
  MINIFS: manyConditions(smallest),
};
