import {
  type Context,
  define,
  type FunctionTable,
  type Grid,
  type WorksheetFunction,
} from '../function';
import { type ErrorValue, isError, isScalar, type Scalar, VALUE, type Value } from '../values';
import { type Criterion, criterionOf, equalityKey } from './criteria';
import { largest, mean, smallest, sum } from './statistics';

/** Where each value of a grid stands (row × width + column), by equality key; made once per grid. */
const positionsByKey = new WeakMap<Grid, ReadonlyMap<string, readonly number[]>>();

function positionsOf(grid: Grid, key: string): readonly number[] {
  let index = positionsByKey.get(grid);
  if (!index) {
    const found = new Map<string, number[]>();
    for (const [position, value] of grid.flat().entries()) {
      const own = equalityKey(value);
      const list = own === null ? undefined : found.get(own);
      if (list) list.push(position);
      else if (own !== null) found.set(own, [position]);
    }
    index = found;
    positionsByKey.set(grid, index);
  }
  return index.get(key) ?? [];
}

function positionsMeetingOne(grid: Grid, { meets, key }: Criterion): readonly number[] {
  if (key !== undefined) return positionsOf(grid, key);
  return grid.flat().flatMap((value, position) => (meets(value) ? [position] : []));
}

/** Which cells, by position in the first area, meet all conditions; areas must agree in shape. */
function positionsMeeting(
  pairs: readonly Value[],
  { rows }: Context,
): { readonly width: number; readonly positions: readonly number[] } | ErrorValue {
  const tests: { grid: Grid; criterion: Criterion }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const criterion = pairs[i + 1] ?? null;
    tests.push({
      grid: rows(pairs[i] ?? null),
      criterion: criterionOf(isScalar(criterion) ? criterion : null),
    });
  }
  const [first, ...others] = tests;
  if (!first) return VALUE;
  const width = first.grid[0]?.length ?? 0;
  const isOther = (grid: Grid): boolean =>
    grid.length !== first.grid.length || grid[0]?.length !== width;
  if (others.some(({ grid }) => isOther(grid))) return VALUE;
  const positions = positionsMeetingOne(first.grid, first.criterion).filter((position) =>
    others.every(({ grid, criterion }) =>
      criterion.meets(grid[Math.floor(position / width)]?.[position % width] ?? null),
    ),
  );
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

function calculated(
  calculate: (numbers: readonly number[]) => Scalar,
  context: Context,
  area: Value,
  pairs: readonly Value[],
): Scalar {
  const found = positionsMeeting(pairs, context);
  if ('kind' in found) return found;
  const grid = context.rows(shapedLike(area, pairs[0] ?? null, context));
  const numbers: number[] = [];
  for (const position of found.positions) {
    const value = grid[Math.floor(position / found.width)]?.[position % found.width] ?? null;
    if (isError(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return calculate(numbers);
}

function one(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return define('@ve|v', (context: Context, tested: Value, criterion: Scalar, area = tested) =>
    calculated(calculate, context, area, [tested, criterion]),
  );
}

function many(calculate: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return define('@vve**', (context: Context, area: Value, ...pairs: readonly Value[]) =>
    calculated(calculate, context, area, pairs),
  );
}

function counting(params: string): WorksheetFunction {
  return define(params, (context: Context, ...pairs: readonly Value[]) => {
    const found = positionsMeeting(pairs, context);
    return 'kind' in found ? found : found.positions.length;
  });
}

/**
 * COUNTIF and its kin. The libraries read every cell's condition anew for every formula and compare
 * text by case: ten thousand rows that count in one column would take minutes.
 */
export const CONDITION_FUNCTIONS: FunctionTable = {
  COUNTIF: counting('@ve'),
  COUNTIFS: counting('@ve**'),
  SUMIF: one(sum),
  AVERAGEIF: one(mean),
  SUMIFS: many(sum),
  AVERAGEIFS: many(mean),
  MAXIFS: many(largest),
  MINIFS: many(smallest),
};
