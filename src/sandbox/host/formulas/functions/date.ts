import { dateFromSerial } from 'numfmt';
import { type Context, define, type FunctionTable, type WorksheetFunction } from '../function';
import { NUM, numberOfText, type Scalar, VALUE } from '../values';

const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system for dates from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/**
 * The serial of a date in Excel's 1900 system, which holds a 29 February 1900 that never was
 * (serial 60). Months and days may run over, as in DATE(2024,14,0). `month` is 1-based.
 */
function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - EPOCH) / MS_PER_DAY);
  return serial <= 60 ? serial - 1 : serial;
}

function dated(serial: number): Scalar {
  return serial < 0 || serial > LAST_SERIAL ? NUM : serial;
}

/** Year, month (1-based), day, hour, minute, second of a serial; negative serials are #NUM!. */
function part(index: 0 | 1 | 2 | 3 | 4 | 5): WorksheetFunction {
  return define('n', (serial: number) =>
    serial < 0 || serial > LAST_SERIAL + 1 ? NUM : (dateFromSerial(serial)[index] ?? NUM),
  );
}

function shiftMonths(day: 'same' | 'last'): WorksheetFunction {
  return define('ii', (serial: number, months: number) => {
    const [year = 0, month = 0, ofMonth = 0] = dateFromSerial(serial);
    const total = year * 12 + month - 1 + months;
    const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
    const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
    return dated(serialOf(y, m, day === 'last' ? last : Math.min(ofMonth, last)));
  });
}

/** The local clock as a serial, as TODAY and NOW show it. */
function serialNow(now: Date): number {
  const midnight = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return midnight + seconds / 86_400;
}

/** Where the libraries miss a month's end, read the clock themselves or use the local time zone. */
export const DATE_FUNCTIONS: FunctionTable = {
  DATE: define('iii', (year: number, month: number, day: number) =>
    year < 0 || year > 9999 ? NUM : dated(serialOf(year < 1900 ? year + 1900 : year, month, day)),
  ),
  TIME: define('iii', (hour: number, minute: number, second: number) => {
    const seconds = hour * 3600 + minute * 60 + second;
    return seconds < 0 ? NUM : (seconds % 86_400) / 86_400;
  }),
  YEAR: part(0),
  MONTH: part(1),
  DAY: part(2),
  HOUR: part(3),
  MINUTE: part(4),
  SECOND: part(5),
  TODAY: define('@', ({ now }: Context) => Math.floor(serialNow(now))),
  NOW: define('@', ({ now }: Context) => serialNow(now)),
  EDATE: shiftMonths('same'),
  EOMONTH: shiftMonths('last'),
  DATEVALUE: define('t', (text: string) => {
    const serial = numberOfText(text);
    return serial === null || !/[-/年]/.test(text) ? VALUE : Math.floor(serial);
  }),
};
