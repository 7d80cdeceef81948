import * as formulajs from '@formulajs/formulajs';
import FormulaParser from 'fast-formula-parser';
import { define, type FunctionTable, Unsupported } from '../function';
import { finite } from '../operators';
import { errorNamed, type Scalar, VALUE, type Value } from '../values';

/**
 * The libraries' functions that are right once blanks, texts, truth values and errors have been
 * dealt with by the letters in front of them (see `WorksheetFunction`). Those not named were found
 * wanting or are not tried: `Unsupported` is better than a wrong number.
 */
const FAST_FORMULA_PARSER: Readonly<Record<string, string>> = {
  n: `ABS SIGN SQRT EXP LN LOG10 SIN COS TAN COT SEC CSC ASIN ACOS ATAN ACOT SINH COSH TANH COTH SECH
    CSCH ASINH ACOSH ATANH ACOTH DEGREES RADIANS FACT FACTDOUBLE EVEN ODD SQRTPI GAMMA GAMMALN
    FISHER FISHERINV GAUSS PHI NORM.S.INV`,
  nn: 'ATAN2 COMBIN COMBINA CHISQ.INV CHISQ.INV.RT CHISQ.DIST.RT T.INV T.INV.2T T.DIST.RT T.DIST.2T',
  nnn: 'NORM.INV STANDARDIZE CONFIDENCE.NORM F.INV F.INV.RT F.DIST.RT',
  nb: 'NORM.S.DIST',
  nnb: 'POISSON.DIST EXPON.DIST T.DIST CHISQ.DIST',
  nnnb: 'NORM.DIST BINOM.DIST',
  ii: 'BITAND BITOR BITXOR BITLSHIFT BITRSHIFT RANDBETWEEN DAYS',
  'n|n': 'LOG DELTA GESTEP',
  'i|i': 'WEEKDAY WEEKNUM',
  i: 'ISOWEEKNUM ROMAN CHAR',
  'ii|i': 'BASE',
  'i|i ': 'DEC2BIN DEC2HEX DEC2OCT',
  'ii|g': 'NETWORKDAYS WORKDAY',
  iit: 'DATEDIF',
  '|': 'PI RAND',
  t: 'ARABIC LEN CLEAN LOWER BIN2DEC HEX2DEC OCT2DEC',
  'ti ': 'DECIMAL',
  'tt ': 'EXACT',
  'tt|i': 'FIND',
  'ii|ibt': 'ADDRESS',
};
const FORMULAJS: Readonly<Record<string, string>> = {
  t: 'UPPER',
  ii: 'PERMUT',
  'N*': `SUMSQ GCD LCM STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P AVEDEV DEVSQ GEOMEAN HARMEAN
    SKEW KURT MODE.SNGL`,
  Nn: 'PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC TRIMMEAN',
  gg: 'CORREL SLOPE INTERCEPT RSQ MMULT',
  ngg: 'FORECAST',
  'nnn|nn': 'PMT PV FV NPER',
  'nnn|nnn': 'RATE',
  'nN*': 'NPV',
  'N|n': 'IRR',
  nnn: 'SLN',
  'tbT*': 'TEXTJOIN',
};

type LibraryFunction = (...args: unknown[]) => unknown;

function fromLibrary(result: unknown): Value {
  if (typeof result === 'number') return finite(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (Array.isArray(result)) return { kind: 'matrix', rows: result as Scalar[][] };
  if (result instanceof FormulaParser.FormulaError) return errorNamed(result.error);
  if (result instanceof Error) return errorNamed(result.message);
  throw new Unsupported(VALUE.code);
}

function tableOf(
  names: Readonly<Record<string, string>>,
  find: (name: string) => LibraryFunction | undefined,
): FunctionTable {
  const entries = Object.entries(names).flatMap(([params, list]) =>
    list.split(/\s+/).flatMap((name) => {
      const run = find(name);
      if (!run) return [];
      const call = (...args: unknown[]): Value => {
        try {
          return fromLibrary(run(...args));
        } catch (error) {
          if (error instanceof FormulaParser.FormulaError) return errorNamed(error.error);
          throw new Unsupported(VALUE.code);
        }
      };
      return [[name, define(params.trim(), call)] as const];
    }),
  );
  return Object.fromEntries(entries);
}

/** formulajs keeps STDEV.S at `STDEV.S` and plain names at the top. */
function formulajsFunction(name: string): LibraryFunction | undefined {
  let found: unknown = formulajs;
  for (const step of name.split('.'))
    found = (found as Record<string, unknown> | undefined)?.[step];
  return typeof found === 'function' ? (found as LibraryFunction) : undefined;
}

const { functions } = new FormulaParser();

export const LIBRARY_FUNCTIONS: FunctionTable = {
  ...tableOf(FORMULAJS, formulajsFunction),
  ...tableOf(FAST_FORMULA_PARSER, (name) => functions[name]),
};
