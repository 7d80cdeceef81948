import { define, type FunctionTable, type WorksheetFunction } from '../function';
import { isError, isScalar, NA, type Scalar, VALUE, type Value } from '../values';

function test(judge: (value: Scalar) => boolean): WorksheetFunction {
  return define('e', judge);
}

function parity(remainder: 0 | 1): WorksheetFunction {
  return define('n', (number: number) => Math.abs(Math.trunc(number)) % 2 === remainder);
}

function connective(judge: (all: readonly boolean[]) => boolean): WorksheetFunction {
  return define('B*', (...lists: readonly boolean[][]) => {
    const all = lists.flat();
    return all.length === 0 ? VALUE : judge(all);
  });
}

const ERROR_NUMBERS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Questions about a value, and the connectives of truth values. */
export const INFORMATION_FUNCTIONS: FunctionTable = {
  AND: connective((all) => all.every(Boolean)),
  OR: connective((all) => all.some(Boolean)),
  XOR: connective((all) => all.filter(Boolean).length % 2 === 1),
  NOT: define('b', (truth: boolean) => !truth),
  TRUE: define('', () => true),
  FALSE: define('', () => false),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && value.code !== '#N/A'),
  ISNA: test((value) => isError(value) && value.code === '#N/A'),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: define('v', (value: Value) => !isScalar(value) && value.kind === 'reference'),
  ISFORMULA: define('r', (value: Value) => {
    if (isScalar(value) || value.kind !== 'reference') return VALUE;
    const { area, sheet } = value;
    return sheet.cells.get(area.top * 16384 + area.left)?.formula !== undefined;
  }),
  NA: define('', () => NA),
  N: define('s', (value: Scalar) =>
    typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0,
  ),
  T: define('s', (value: Scalar) => (typeof value === 'string' ? value : '')),
  'ERROR.TYPE': define('e', (value: Scalar) => {
    const position = isError(value) ? ERROR_NUMBERS.indexOf(value.code) : -1;
    return position < 0 ? NA : position + 1;
  }),
};
