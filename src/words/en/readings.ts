import { type Comparator, type Reading } from '../../core/values/reading';
import { grouped } from '../digits';
import { describeReading, type ReadingWords, type UnclearWords } from '../readingWords';

type Per = Extract<Reading, { kind: 'frequency' }>['per'];

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  atLeast: 'at least ',
  atMost: 'at most ',
  lessThan: 'less than ',
  moreThan: 'more than ',
};

const PER: Readonly<Record<Per, string>> = {
  year: 'a year',
  halfYear: 'a half-year',
  quarter: 'a quarter',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  schoolTerm: 'a school term',
};

const bound = (comparator: Comparator | null) =>
  comparator === null ? '' : COMPARATORS[comparator];
const about = (approx: boolean) => (approx ? 'about ' : '');
const withUnit = (value: string, unit: string) => {
  if (unit === '') return grouped(value);
  return unit === '%' ? `${grouped(value)}%` : `${grouped(value)} ${unit}`;
};

export const unclearEn: UnclearWords = {
  errorValue: 'the cell shows an error',
  booleanValue: 'it holds true or false instead of a number',
  dateInsteadOfNumber: 'it is a date instead of a number',
  ambiguousSeparator: 'a separator has more than one meaning',
  letterAmongDigits: 'a letter stands among the digits',
  severalNumbers: 'there are several numbers to choose from',
  unbalancedBrackets: 'a bracket is not closed',
  unitConflict: 'the unit in the cell differs from the unit column',
  notUnderstood: 'the notation was not understood',
};

export const readingsEn: ReadingWords = {
  quantity: ({ value, unit, comparator, approx, gross }) =>
    `${bound(comparator)}${about(approx)}${withUnit(value, unit)}${gross ? ' (gross)' : ''}`,
  range: ({ low, high, unit, approx }) =>
    `${about(approx)}${grouped(low)} to ${withUnit(high, unit)}`,
  change: ({ from, to, unit }) => `from ${withUnit(from, unit)} to ${withUnit(to, unit)}`,
  fraction: ({ numerator, denominator, unit }) =>
    `${grouped(numerator)} of ${withUnit(denominator, unit)}`,
  frequency: ({ count, per, unit, comparator, approx }) =>
    `${bound(comparator)}${about(approx)}${withUnit(count, unit)} ${PER[per]}`,
  date: ({ text }) => `the date “${text}”`,
  period: ({ text }) => `the period “${text}”`,
  statement: ({ text }) => `the words “${text}”`,
  pending: ({ text }) => `not final yet, “${text}”`,
  notCarriedOut: ({ text }) => `not carried out, “${text}”`,
  blank: () => 'empty',
  unclear: ({ text, why, alternatives }) => {
    const choices = alternatives.map((reading) => describeReading(readingsEn, reading));
    const hint = choices.length === 0 ? '' : `; possible readings: ${choices.join(', ')}`;
    return `“${text}” could not be read (${unclearEn[why]}${hint})`;
  },
};
