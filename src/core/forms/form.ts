import { type RatedRow } from '../achievement/rated';
import { type RatingScale } from '../achievement/ratingScale';
import { type DepartmentYear } from '../rows/departmentYear';
import { type Cell } from '../sheet/cell';
import { type Block } from './block';

/** What a form needs besides the year itself. */
export interface FormContext {
  /** A cell's text as a person sees it: 0.45 with the format 0% is 「45%」. */
  readonly shown: (cell: Cell) => string;
  /** The scale in use, for legends. */
  readonly scale: RatingScale;
  /** Every indicator row with what it is worth, in the order of the sheets. */
  readonly rows: readonly RatedRow[];
}

/** 様式: a city's printed layout. */
export interface Form {
  readonly id: FormId;
  /** Under which `src/words` names the form. */
  readonly titleKey: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Wanted name of the tab; `layout/tabName.ts` makes it one Excel accepts. */
  readonly tabName: (year: DepartmentYear) => string;
  readonly make: (year: DepartmentYear, context: FormContext) => readonly Block[];
}

export type FormId = 'hirakata-results' | 'hirakata-plan' | 'kashiwara' | 'toyonaka' | 'list';
