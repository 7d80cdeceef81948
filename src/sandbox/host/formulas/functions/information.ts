import {
  areaFunction,
  type FunctionTable,
  scalarFunction,
  type WorksheetFunction,
} from '../function';
import { isError, isScalar, NA, type Scalar, toNumber, VALUE } from '../values';

function test(judge: (value: Scalar) => boolean): WorksheetFunction {
  return {
    params: 's',
    min: 1,
    max: 1,
    takesErrors: true,
    call: ([v = null]) => isScalar(v) && judge(v),
  };
}

function parity(remainder: 0 | 1): WorksheetFunction {
  return scalarFunction(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') return VALUE;
    const number = toNumber(value);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });
}

const ERROR_NUMBERS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

export const INFORMATION_FUNCTIONS: FunctionTable = {
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
  ISREF: areaFunction(1, 1, ([value = null]) => !isScalar(value) && value.kind === 'reference'),
  ISFORMULA: areaFunction(1, 1, ([value = null]) => {
    if (isScalar(value) || value.kind !== 'reference') return VALUE;
    const { area, sheet } = value;
    return sheet.cells.get(area.top * 16384 + area.left)?.formula !== undefined;
  }),
  NA: scalarFunction(0, 0, () => NA),
  N: {
    params: 's',
    min: 1,
    max: 1,
    call: ([value = null]) =>
      typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : 0,
  },
  T: scalarFunction(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
  'ERROR.TYPE': {
    params: 's',
    min: 1,
    max: 1,
    takesErrors: true,
    call: ([value = null]) => {
      const position = isError(value) ? ERROR_NUMBERS.indexOf(value.code) : -1;
      return position < 0 ? NA : position + 1;
    },
  },
};
