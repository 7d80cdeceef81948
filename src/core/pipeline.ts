import type { RatedRow } from './achievement/rated';
import { rateRow } from './achievement/rateRow';
import { readRow } from './achievement/readRow';
import type { RatingScale } from './achievement/ratingScale';
import { KASHIWARA_SCALE, SCALE_PRESETS } from './achievement/scalePresets';
import { type RateSettings } from './achievement/settings';
import type { Form } from './forms/form';
import { layoutForm } from './layout/layoutForm';
import type { SheetLayout } from './layout/sheetLayout';
import type { DepartmentYear } from './rows/departmentYear';
import { findIndicatorTables } from './rows/findIndicatorTables';
import { formatFiscalYear } from './rows/fiscalYear';
import type { NearMiss } from './rows/headerSearch';
import type { IndicatorTable } from './rows/indicatorTable';
import { readDepartmentYear } from './rows/readDepartmentYear';
import { readRatingScale } from './rows/readRatingScale';
import type { BookData } from './sheet/sheetData';
import { cellText } from './values/cellText';

/**
 * The whole journey on one screen:
 * sheet → rows → values → achievement, and from there to the checks and the forms.
 */

/** What a city and its staff have chosen, kept in the workbook. */
export interface Choices {
  /** Name of the preset used while the workbook has no 評価基準 sheet; '' for the default. */
  readonly scale: string;
  readonly decreaseWithoutBaseline: RateSettings['decreaseWithoutBaseline'];
  readonly increaseWithBaseline: RateSettings['increaseWithBaseline'];
  readonly confirmedDirections: RateSettings['confirmedDirections'];
  /** Tabs the add-in made: output, never input. */
  readonly madeSheetIds: ReadonlySet<string>;
}

/** What was understood of a workbook. */
export interface Understanding {
  /** Without the tabs the add-in made. */
  readonly book: BookData;
  /** Empty in a book of goals without indicators. */
  readonly tables: readonly IndicatorTable[];
  readonly departmentYear: DepartmentYear;
  /** The scale and the methods that were used. */
  readonly settings: RateSettings;
  /** The scale stands on the workbook's own 評価基準 sheet. */
  readonly scaleIsInBook: boolean;
  /** One per indicator row, in the order of the tables. */
  readonly rows: readonly RatedRow[];
}

/** Why a workbook could not be worked with. */
export type BookProblem =
  | { readonly kind: 'emptyWorkbook' }
  | { readonly kind: 'noIndicatorSheet'; readonly sheets: readonly string[] }
  | {
      readonly kind: 'unclearHeader';
      readonly sheet: string;
      /** 1-based. */
      readonly row: number;
      readonly missing: readonly ('name' | 'target' | 'actual')[];
      /** Headings, as typed, that claim one column equally. */
      readonly ambiguous: readonly (readonly string[])[];
    }
  | { readonly kind: 'noIndicatorRows'; readonly sheet: string };

export type Understood =
  | { readonly ok: true; readonly value: Understanding }
  | { readonly ok: false; readonly problem: BookProblem };

/** Reads a workbook's indicators, each with its readings, achievement and rating. */
export function understand(book: BookData, choices: Choices): Understood {
  const input: BookData = {
    ...book,
    sheets: book.sheets.filter(({ id }) => !choices.madeSheetIds.has(id)),
  };
  const search = findIndicatorTables(input);
  const departmentYear = readDepartmentYear(input, search);
  // A plan has goals and no indicators yet: forms can be made of it all the same.
  if (search.kind !== 'found' && departmentYear.goals.length === 0) {
    return { ok: false, problem: problemOf(search) };
  }
  const tables = search.kind === 'found' ? search.tables : [];

  const ownScale = readRatingScale(input);
  const settings: RateSettings = {
    scale: ownScale ?? presetNamed(choices.scale),
    decreaseWithoutBaseline: choices.decreaseWithoutBaseline,
    increaseWithBaseline: choices.increaseWithBaseline,
    confirmedDirections: choices.confirmedDirections,
  };
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => rateRow(row, readRow(row, table.fiscalYear), settings)),
  );
  return {
    ok: true,
    value: {
      book: input,
      tables,
      departmentYear,
      settings,
      scaleIsInBook: ownScale !== null,
      rows,
    },
  };
}

function problemOf(
  search: Exclude<ReturnType<typeof findIndicatorTables>, { kind: 'found' }>,
): BookProblem {
  switch (search.kind) {
    case 'emptyWorkbook':
      return { kind: 'emptyWorkbook' };
    case 'noIndicatorSheet':
      return (
        unclearHeader(search.nearMisses) ?? { kind: 'noIndicatorSheet', sheets: search.sheets }
      );
    case 'noIndicatorRows':
      return { kind: 'noIndicatorRows', sheet: search.sheet };
  }
}

/** The one heading row that came close says more than the list of sheets that were looked at. */
function unclearHeader([miss, ...others]: readonly NearMiss[]): BookProblem | null {
  if (!miss || others.length > 0) return null;
  return {
    kind: 'unclearHeader',
    sheet: miss.sheet,
    row: miss.headerRow + 1,
    missing: miss.missing,
    ambiguous: miss.ambiguous.map(({ headings }) => headings),
  };
}

function presetNamed(name: string): RatingScale {
  return SCALE_PRESETS.find((preset) => preset.name === name) ?? KASHIWARA_SCALE;
}

/** The tab of a form for what was understood. Header: city and department, fiscal year. */
export function layoutSummary(
  { departmentYear: year, settings, rows }: Understanding,
  form: Form,
): SheetLayout {
  const fiscalYear =
    year.fiscalYear === null ? '' : formatFiscalYear(year.fiscalYear, 'era', 'full');
  return layoutForm(form.make(year, { shown: cellText, scale: settings.scale, rows }), {
    name: form.tabName(year),
    orientation: form.orientation,
    header: {
      left: [year.city, year.department].filter((name) => name !== '').join('　'),
      right: fiscalYear,
    },
  });
}
