import { type Direction } from './achievement/rated';
import { type Cell, type CellValue } from './sheet/cell';

/** One row as it is handed in: figures as typed (text) or as a cell's number with its format. */
export interface ExplainRow {
  readonly id: string;
  readonly target: Cell;
  readonly actual: Cell;
  readonly baseline: Cell;
  readonly unit: string;
  readonly indicator: string;
  readonly direction: Direction | '';
  readonly fiscalYear: number | null;
}

/** What is wrong with the input; `index` is the 0-based place in the array. */
export type ExplainError =
  | { readonly kind: 'notAnArray' }
  | { readonly kind: 'notAnObject'; readonly index: number }
  | { readonly kind: 'missingField'; readonly index: number; readonly field: string }
  | { readonly kind: 'wrongField'; readonly index: number; readonly field: string }
  | { readonly kind: 'unknownField'; readonly index: number; readonly field: string };

const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'target',
  'actual',
  'unit',
  'indicator',
  'direction',
  'baseline',
  'fiscalYear',
  'targetNumberFormat',
  'actualNumberFormat',
  'baselineNumberFormat',
]);

/**
 * One item of the input array, checked field by field: a misspelt field would otherwise be ignored
 * without a word. `index` is its 0-based place, for the error.
 */
export function parseExplainRow(item: unknown, index: number): ExplainRow | ExplainError {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { kind: 'notAnObject', index };
  }
  const fields = new Map<string, unknown>(Object.entries(item));
  const unknown = [...fields.keys()].find((field) => !FIELDS.has(field));
  if (unknown !== undefined) return { kind: 'unknownField', index, field: unknown };
  for (const field of ['id', 'target', 'actual']) {
    if (!fields.has(field)) return { kind: 'missingField', index, field };
  }
  const id = fields.get('id');
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { kind: 'wrongField', index, field: 'id' };
  }
  const text = (field: string): string | null => {
    const value = fields.get(field) ?? '';
    return typeof value === 'string' ? value : null;
  };
  const cell = (field: string): Cell | null => {
    const value = cellValue(fields.get(field));
    const format = text(`${field}NumberFormat`);
    return value === null || format === null
      ? null
      : { value, numberFormat: format === '' ? 'General' : format };
  };
  const direction = directionOf(fields.get('direction'));
  const fiscalYear = fields.get('fiscalYear') ?? null;
  const target = cell('target');
  const actual = cell('actual');
  const baseline = cell('baseline');
  const unit = text('unit');
  const indicator = text('indicator');
  if (target === null) return { kind: 'wrongField', index, field: 'target' };
  if (actual === null) return { kind: 'wrongField', index, field: 'actual' };
  if (baseline === null) return { kind: 'wrongField', index, field: 'baseline' };
  if (unit === null) return { kind: 'wrongField', index, field: 'unit' };
  if (indicator === null) return { kind: 'wrongField', index, field: 'indicator' };
  if (direction === null) return { kind: 'wrongField', index, field: 'direction' };
  if (fiscalYear !== null && (typeof fiscalYear !== 'number' || !Number.isInteger(fiscalYear))) {
    return { kind: 'wrongField', index, field: 'fiscalYear' };
  }
  return { id: String(id), target, actual, baseline, unit, indicator, direction, fiscalYear };
}

function cellValue(value: unknown): CellValue | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function directionOf(value: unknown): Direction | '' | null {
  if (value === undefined || value === null || value === '') return '';
  return value === 'increase' || value === 'decrease' || value === 'maintain' ? value : null;
}
