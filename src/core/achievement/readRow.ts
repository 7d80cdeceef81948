import { type IndicatorRow } from '../rows/indicatorTable';
import { readCell } from '../values/readCell';
import { type RowReadings } from './rateRow';

/** Reads a row's target, actual and baseline as its unit, name and fiscal year suggest. */
export function readRow(row: IndicatorRow, fiscalYear: number | null): RowReadings {
  const context = { unit: row.unit, fiscalYear, indicatorName: row.name };
  return {
    target: readCell(row.target, { ...context, field: 'target' }),
    actual: readCell(row.actual, { ...context, field: 'actual' }),
    baseline: readCell(row.baseline, { ...context, field: 'baseline' }),
  };
}
