import { areaFunction, type Context, type FunctionTable, scalarFunction } from '../function';
import { type ErrorValue, isError, isScalar, toBoolean, VALUE, type Value } from '../values';

/** The truth values of AND, OR and XOR: text and blanks inside areas do not count. */
function truths(args: readonly Value[], context: Context): boolean[] | ErrorValue {
  const found: boolean[] = [];
  for (const arg of args) {
    const direct = isScalar(arg);
    for (const row of context.rows(arg)) {
      for (const value of row) {
        if (!direct && (value === null || typeof value === 'string')) continue;
        const truth = toBoolean(value);
        if (isError(truth)) return truth;
        found.push(truth);
      }
    }
  }
  return found.length === 0 ? VALUE : found;
}

function connective(judge: (all: readonly boolean[]) => boolean): FunctionTable[string] {
  return areaFunction(1, 255, (args, context) => {
    const found = truths(args, context);
    return isError(found as Value) ? (found as ErrorValue) : judge(found as boolean[]);
  });
}

export const LOGICAL_FUNCTIONS: FunctionTable = {
  AND: connective((all) => all.every(Boolean)),
  OR: connective((all) => all.some(Boolean)),
  XOR: connective((all) => all.filter(Boolean).length % 2 === 1),
  NOT: scalarFunction(1, 1, ([value = null]) => {
    const truth = toBoolean(value);
    return isError(truth) ? truth : !truth;
  }),
  TRUE: scalarFunction(0, 0, () => true),
  FALSE: scalarFunction(0, 0, () => false),
};
