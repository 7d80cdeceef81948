import * as formulajs from '@formulajs/formulajs';
import { areaFunction, type Context, type FunctionTable } from '../function';
import { finite } from '../operators';
import { errorNamed, isError, isScalar, type Scalar, VALUE, type Value } from '../values';

/**
 * Functions taken from @formulajs/formulajs as they are: they need numbers only and no Excel rule on
 * blanks, text or dates beyond what the library follows.
 */
const NAMES = [
  ...['SIN', 'COS', 'TAN', 'ASIN', 'ACOS', 'ATAN', 'ATAN2', 'SINH', 'COSH', 'TANH', 'DEGREES'],
  ...[
    'RADIANS',
    'FACT',
    'COMBIN',
    'PERMUT',
    'GCD',
    'LCM',
    'EVEN',
    'ODD',
    'ROMAN',
    'ARABIC',
    'BASE',
  ],
  ...['DECIMAL', 'BIN2DEC', 'DEC2BIN', 'DEC2HEX', 'HEX2DEC', 'RAND', 'RANDBETWEEN'],
  ...['STDEVP', 'STDEV.S', 'STDEV.P', 'VARP', 'VAR.S', 'VAR.P', 'AVEDEV', 'DEVSQ'],
  ...['GEOMEAN', 'HARMEAN', 'TRIMMEAN', 'MODE.SNGL', 'PERCENTILE.INC'],
  ...['QUARTILE.INC', 'CORREL', 'SLOPE', 'INTERCEPT', 'FORECAST', 'SKEW', 'KURT'],
  ...['PMT', 'PV', 'FV', 'NPER', 'RATE', 'NPV', 'IRR', 'SLN'],
] as const;

/** Names from before Excel 2010, which the library keeps for the newer ones only. */
const OLD_NAMES = {
  STDEV: 'STDEV.S',
  VAR: 'VAR.S',
  PERCENTILE: 'PERCENTILE.INC',
  QUARTILE: 'QUARTILE.INC',
} as const;

type LibraryFunction = (...args: unknown[]) => unknown;

/** The library keeps 'STDEV.S' at STDEV.S and plain names at the top. */
function libraryFunction(name: string): LibraryFunction | null {
  let found: unknown = formulajs;
  for (const step of name.split('.')) {
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return typeof found === 'function' ? (found as LibraryFunction) : null;
}

function toLibrary(arg: Value, context: Context): unknown {
  return isScalar(arg) ? arg : context.rows(arg).map((row) => [...row]);
}

function fromLibrary(result: unknown): Scalar {
  if (typeof result === 'number') return finite(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return result instanceof Error ? errorNamed(result.message) : VALUE;
}

const NEW_FUNCTIONS: FunctionTable = Object.fromEntries(
  NAMES.flatMap((name) => {
    const run = libraryFunction(name);
    if (!run) return [];
    const fn = areaFunction(0, 255, (args, context) => {
      for (const arg of args) {
        const error = context.rows(arg).flat().find(isError);
        if (error) return error;
      }
      return fromLibrary(run(...args.map((arg) => toLibrary(arg, context))));
    });
    return [[name, fn] as const];
  }),
);

export const LIBRARY_FUNCTIONS: FunctionTable = {
  ...NEW_FUNCTIONS,
  ...Object.fromEntries(
    Object.entries(OLD_NAMES).flatMap(([old, name]) => {
      const fn = NEW_FUNCTIONS[name];
      return fn ? [[old, fn] as const] : [];
    }),
  ),
};
