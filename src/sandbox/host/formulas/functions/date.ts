import { dateFromSerial } from 'numfmt';
import { type FunctionTable, scalarFunction, type WorksheetFunction } from '../function';
import { isError, NUM, numberOfText, type Scalar, toText, VALUE } from '../values';
import { withNumbers } from './numbers';

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
  return scalarFunction(1, 1, (args) =>
    withNumbers(args, (serial = 0) =>
      serial < 0 || serial > LAST_SERIAL + 1 ? NUM : (dateFromSerial(serial)[index] ?? NUM),
    ),
  );
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function shiftMonths(serial: number, months: number, day: 'same' | 'last'): Scalar {
  const [year = 0, month = 0, ofMonth = 0] = dateFromSerial(Math.trunc(serial));
  const total = year * 12 + month - 1 + Math.trunc(months);
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  const last = daysInMonth(y, m);
  return dated(serialOf(y, m, day === 'last' ? last : Math.min(ofMonth, last)));
}

function weekday(serial: number, type = 1): Scalar {
  if (serial < 0) return NUM;
  // Serial 1 (1 January 1900) is a Sunday in Excel's calendar.
  const fromSunday = (((Math.floor(serial) - 1) % 7) + 7) % 7;
  const fromMonday = (fromSunday + 6) % 7;
  if (type === 1 || type === 17) return fromSunday + 1;
  if (type === 2 || type === 11) return fromMonday + 1;
  if (type === 3) return fromMonday;
  return type >= 12 && type <= 16 ? ((fromMonday - (type - 11) + 7) % 7) + 1 : NUM;
}

function dateDif(from: number, to: number, unit: string): Scalar {
  if (from > to) return NUM;
  const [y1 = 0, m1 = 0, d1 = 0] = dateFromSerial(Math.trunc(from));
  const [y2 = 0, m2 = 0, d2 = 0] = dateFromSerial(Math.trunc(to));
  const months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.trunc(to) - Math.trunc(from);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    default:
      return NUM;
  }
}

/** The local clock as a serial, as TODAY and NOW show it. */
function serialNow(now: Date): number {
  const midnight = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return midnight + seconds / 86_400;
}

export const DATE_FUNCTIONS: FunctionTable = {
  DATE: scalarFunction(3, 3, (args) =>
    withNumbers(args, (year = 0, month = 0, day = 0) => {
      const y = Math.trunc(year);
      if (y < 0 || y > 9999) return NUM;
      return dated(serialOf(y < 1900 ? y + 1900 : y, Math.trunc(month), Math.trunc(day)));
    }),
  ),
  TIME: scalarFunction(3, 3, (args) =>
    withNumbers(args, (hour = 0, minute = 0, second = 0) => {
      const seconds = Math.trunc(hour) * 3600 + Math.trunc(minute) * 60 + Math.trunc(second);
      return seconds < 0 ? NUM : (seconds % 86_400) / 86_400;
    }),
  ),
  YEAR: part(0),
  MONTH: part(1),
  DAY: part(2),
  HOUR: part(3),
  MINUTE: part(4),
  SECOND: part(5),
  TODAY: scalarFunction(0, 0, (_, { now }) => Math.floor(serialNow(now))),
  NOW: scalarFunction(0, 0, (_, { now }) => serialNow(now)),
  WEEKDAY: scalarFunction(1, 2, (args) => withNumbers(args, weekday)),
  DAYS: scalarFunction(2, 2, (args) =>
    withNumbers(args, (end = 0, start = 0) => Math.trunc(end) - Math.trunc(start)),
  ),
  EDATE: scalarFunction(2, 2, (args) =>
    withNumbers(args, (from = 0, months = 0) => shiftMonths(from, months, 'same')),
  ),
  EOMONTH: scalarFunction(2, 2, (args) =>
    withNumbers(args, (from = 0, months = 0) => shiftMonths(from, months, 'last')),
  ),
  DATEDIF: scalarFunction(3, 3, ([from = null, to = null, unit = null]) => {
    const code = toText(unit);
    return isError(code) ? code : withNumbers([from, to], (a = 0, b = 0) => dateDif(a, b, code));
  }),
  DATEVALUE: scalarFunction(1, 1, ([text = null]) => {
    if (typeof text !== 'string') return VALUE;
    const serial = numberOfText(text);
    return serial === null || !/[-/年]/.test(text) ? VALUE : Math.floor(serial);
  }),
};
