import { type RowReadings } from '../../../src/core/achievement/rateRow';
import { rateRow } from '../../../src/core/achievement/rateRow';
import { type RatedPart, type RatedRow } from '../../../src/core/achievement/rated';
import { DEFAULT_RATE_SETTINGS, type RateSettings } from '../../../src/core/achievement/settings';
import { type IndicatorRow } from '../../../src/core/rows/indicatorTable';
import { EMPTY_CELL } from '../../../src/core/sheet/cell';
import { decimalPlaces } from '../../../src/core/values/decimal';
import {
  type CellReading,
  type Quantity,
  type Reading,
  type ReadingPart,
} from '../../../src/core/values/reading';

export const BLANK: Reading = { kind: 'blank' };
export const PENDING: Reading = { kind: 'pending', text: '集計中' };
export const CANCELLED: Reading = { kind: 'notCarriedOut', text: '中止' };

export function quantity(value: string, unit = '件', more: Partial<Quantity> = {}): Quantity {
  return {
    kind: 'quantity',
    value,
    unit,
    comparator: null,
    approx: false,
    gross: false,
    decimals: decimalPlaces(value),
    breakdown: [],
    ...more,
  };
}

export function cell(reading: Reading | readonly ReadingPart[], text = ''): CellReading {
  const parts = 'kind' in reading ? [{ label: '', reading }] : reading;
  return { text, parts, notes: [], trace: [] };
}

export function indicatorRow(more: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    sheet: '指標',
    row: 4,
    key: 'k',
    id: '',
    department: '',
    section: '',
    goalNo: '',
    goal: '',
    name: '講座の参加者数',
    direction: '',
    method: '',
    unit: '',
    baseline: EMPTY_CELL,
    priorActual: EMPTY_CELL,
    target: EMPTY_CELL,
    actual: EMPTY_CELL,
    achievement: EMPTY_CELL,
    rating: EMPTY_CELL,
    reason: '',
    note: '',
    hidden: false,
    ...more,
  };
}

export function rate(
  figures: { target: CellReading; actual: CellReading; baseline?: CellReading },
  row: Partial<IndicatorRow> = {},
  settings: Partial<RateSettings> = {},
): RatedRow {
  const readings: RowReadings = { baseline: cell(BLANK), ...figures };
  return rateRow(indicatorRow(row), readings, { ...DEFAULT_RATE_SETTINGS, ...settings });
}

/** Rates one reading against another and gives the single part. */
export function ratePair(
  target: Reading,
  actual: Reading,
  row: Partial<IndicatorRow> = {},
  more: { baseline?: Reading; settings?: Partial<RateSettings> } = {},
): RatedPart {
  const rated = rate(
    { target: cell(target), actual: cell(actual), baseline: cell(more.baseline ?? BLANK) },
    row,
    more.settings,
  );
  const [part] = rated.parts;
  if (!part || rated.parts.length !== 1) throw new Error('Expected one part');
  return part;
}
