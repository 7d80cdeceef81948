import { type Fact } from '../../../../src/core/checks/finding';
import { type TypedRow, type Year } from '../year';

/** One finding expected: where, some of its facts, and what its fixes make of the cell. */
export interface Expected {
  /** 'H2', or 'sheet!H2' outside 指標. */
  readonly cell: string;
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly fixes?: readonly string[];
}

/** What a rule leaves alone, and what it finds. Rows alone stand for a whole year. */
export interface RuleTable {
  readonly accept: readonly (Year | TypedRow)[];
  readonly reject: readonly (readonly [Year | TypedRow, ...Expected[]])[];
}

const YEAR_KEYS: readonly string[] = [
  'rows',
  'headers',
  'fiscalYear',
  'scale',
  'goals',
  'sheets',
  'without',
];

export function asYear(given: Year | TypedRow): Year {
  return Object.keys(given).some((key) => YEAR_KEYS.includes(key))
    ? (given as Year)
    : { rows: [{ name: '講座の参加者数', ...(given as TypedRow) }] };
}
