import { type Amount } from './amounts';
import { decimalPlaces, parseDecimal } from './decimal';
import { readingOf } from './quantities';
import { type CellReading, type TraceStep } from './reading';
import { unitNamed, type UnitColumn } from './unitNames';

const PLAIN =
  /^(-?(?:[0-9]{1,15}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.[0-9]{1,15})?)( ?)([^0-9\s]{0,4})$/;

const YEAR_AND_MONTH = /^(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])$/;

/**
 * The short way for what most cells hold: digits and one well-known unit. Anything else, and
 * anything doubtful, gives null and takes the long way, which says the same of these [V8].
 */
export function readPlainValue(
  typed: string,
  column: UnitColumn,
  origin: 'text' | 'number',
): CellReading | null {
  const match = PLAIN.exec(typed);
  if (match === null) return null;
  const [, digits = '', space = '', unitText = ''] = match;
  const unit = unitText === '' ? null : unitNamed(unitText);
  if (unitText !== '' && (unit === null || unit.sort === 'time')) return null;
  if (unit === null && column.unit === '' && origin === 'text' && YEAR_AND_MONTH.test(digits)) {
    return null;
  }
  const plain = digits.replaceAll(',', '');
  const value = parseDecimal(plain);
  if (value === null) return null;
  const unitStart = digits.length + space.length;
  const fraction = plain.split('.')[1] ?? '';
  const amount: Amount = {
    start: 0,
    end: typed.length,
    value,
    decimals: Math.max(fraction.length, decimalPlaces(value)),
    unit: unit?.name ?? '',
    comparator: null,
    approx: false,
    gross: false,
    delta: null,
    reached: null,
    tenths: false,
    per: null,
    scaled: false,
    plusMinus: false,
    problem: null,
    isPer: false,
    pointOrGroup: origin === 'text' && /^-?[1-9][0-9]{0,2}\.[0-9]{3}$/.test(digits),
    steps: [],
  };
  const reading = readingOf(amount, column, '');
  if (reading.kind === 'unclear') return null;
  return {
    text: typed,
    parts: [{ label: '', reading }],
    notes: [],
    trace: trace(value, unitStart),
  };

  function trace(number: string, start: number): readonly TraceStep[] {
    const sign: readonly TraceStep[] = plain.startsWith('-')
      ? [{ start: 0, end: 1, text: '-', as: 'sign', value: '-' }]
      : [];
    const from = sign.length;
    const shown = digits.slice(from);
    const numberStep: TraceStep = {
      start: from,
      end: digits.length,
      text: shown,
      as: 'number',
      value: number.replace('-', ''),
    };
    if (unit === null) return [...sign, numberStep];
    const unitStep: TraceStep = { start, end: typed.length, text: unitText, as: 'unit' };
    const named = unit.name === unitText ? unitStep : { ...unitStep, value: unit.name };
    return [...sign, numberStep, named];
  }
}
