import * as formulajs from '@formulajs/formulajs';
import FormulaParser from 'fast-formula-parser';
import { define, type FunctionTable, Unsupported } from '../function';
import { finite } from '../operators';
import { errorNamed, type Scalar, VALUE, type Value } from '../values';

/**
 * The libraries' functions that are right once blanks, texts, truth values and errors have been
 * dealt with by the letters in front of them (see `WorksheetFunction`); LibreOffice agrees with each
 * (test/sandbox/libreoffice.test.ts). Those not named were found wrong there (CORREL over blanks,
 * MODE.SNGL without a repeat, WORKDAY backwards, MDETERM) or are not tried: a value that is kept is
 * better than a wrong one.
 */
const FAST_FORMULA_PARSER: Readonly<Record<string, string>> = {
  n: `ABS SIGN SQRT EXP LN LOG10 SIN COS TAN COT SEC CSC ASIN ACOS ATAN ACOT SINH COSH TANH COTH SECH
    CSCH ASINH ACOSH ATANH ACOTH DEGREES RADIANS FACT FACTDOUBLE EVEN ODD SQRTPI GAMMALN FISHER
    FISHERINV PHI`,
  nn: 'ATAN2 COMBIN COMBINA',
  nnn: 'STANDARDIZE',
  'n|n': 'LOG DELTA GESTEP',
  i: 'ISOWEEKNUM ROMAN CHAR',
  ii: 'BITAND BITOR BITXOR BITLSHIFT BITRSHIFT RANDBETWEEN DAYS',
  'i|i': 'WEEKDAY WEEKNUM DEC2BIN DEC2HEX DEC2OCT',
  'ii|i': 'BASE',
  'ii|ibt': 'ADDRESS',
  iit: 'DATEDIF',
  '': 'PI RAND',
  gg: 'MMULT',
  t: 'ARABIC LEN CLEAN LOWER BIN2DEC HEX2DEC OCT2DEC',
  ti: 'DECIMAL',
  tt: 'EXACT',
  'tt|i': 'FIND',
};

const FORMULAJS: Readonly<Record<string, string>> = {
  t: 'UPPER',
  ii: 'PERMUT',
  'N*': `SUMSQ GCD LCM STDEV.S STDEV.P VAR.S VAR.P AVEDEV DEVSQ GEOMEAN HARMEAN SKEW KURT`,
  Nn: 'PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC TRIMMEAN',
  'nnn|nn': 'PMT PV FV NPER',
  'nnn|nnn': 'RATE',
  'nN*': 'NPV',
  'N|n': 'IRR',
  nnn: 'SLN',
  'tbT*': 'TEXTJOIN',
};

/** Names from before Excel 2010, which the library keeps for the newer ones only. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  STDEV: 'STDEV.S',
  STDEVP: 'STDEV.P',
  VAR: 'VAR.S',
  VARP: 'VAR.P',
  PERCENTILE: 'PERCENTILE.INC',
  QUARTILE: 'QUARTILE.INC',
};

function missing(name: string): never {
  throw new Error(`The library has no ${name}`);
}

type LibraryFunction = (...args: unknown[]) => unknown;

function fromLibrary(result: unknown): Value {
  if (typeof result === 'number') return finite(result);
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  if (Array.isArray(result) && result.every(Array.isArray)) {
    return { kind: 'matrix', rows: result as Scalar[][] };
  }
  if (result instanceof FormulaParser.FormulaError) return errorNamed(result.error);
  if (result instanceof Error) return errorNamed(result.message);
  throw new Unsupported(VALUE.code);
}

/** The libraries sort and flatten what they are given. */
function copied(arg: unknown): unknown {
  return Array.isArray(arg) ? arg.map(copied) : arg;
}

function tableOf(
  names: Readonly<Record<string, string>>,
  find: (name: string) => LibraryFunction | undefined,
): FunctionTable {
  const entries = Object.entries(names).flatMap(([params, list]) =>
    list.split(/\s+/).map((name) => {
      const run = find(name);
      if (!run) return missing(name);
      const call = (...args: unknown[]): Value => {
        try {
          return fromLibrary(run(...args.map(copied)));
        } catch (error) {
          if (error instanceof FormulaParser.FormulaError) return errorNamed(error.error);
          throw new Unsupported(VALUE.code);
        }
      };
      return [name, define(params, call)] as const;
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

const BY_NAME: FunctionTable = {
  ...tableOf(FORMULAJS, formulajsFunction),
  ...tableOf(FAST_FORMULA_PARSER, (name) => functions[name]),
};

export const LIBRARY_FUNCTIONS: FunctionTable = {
  ...BY_NAME,
  ...Object.fromEntries(
    Object.entries(OLD_NAMES).map(([old, name]) => [old, BY_NAME[name] ?? missing(name)] as const),
  ),
};
