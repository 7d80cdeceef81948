import { type RatedRow } from '../achievement/rated';
import { type RatingScale } from '../achievement/ratingScale';
import { type DepartmentYear } from '../rows/departmentYear';
import { type IndicatorTable } from '../rows/indicatorTable';
import { type CellRef } from '../sheet/address';
import { type BookData } from '../sheet/sheetData';
import { type CellFix, type Fact, type Severity } from './finding';

/** Everything a rule may look at. */
export interface CheckContext {
  readonly book: BookData;
  readonly tables: readonly IndicatorTable[];
  readonly departmentYear: DepartmentYear;
  /** One per indicator row, in the order of the tables. */
  readonly rows: readonly RatedRow[];
  readonly scale: RatingScale;
}

/** What a rule found, before its name and severity are put on it. */
export interface Found {
  readonly cell: CellRef;
  /** See `Finding.subject`. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fixes?: readonly CellFix[];
}

/**
 * One thing that is checked. `error`: wrong or not judgeable as it stands · `warning`: probably not
 * meant · `info`: worth knowing, or a rule of doubtful precision.
 */
export interface Rule<Id extends string = string> {
  /** Name of the thing + what is checked: 'target-missing'. */
  readonly id: Id;
  readonly severity: Severity;
  readonly find: (context: CheckContext) => readonly Found[];
}

/** Keeps a rule's id as a literal, so that its words can be asked for by the compiler. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
