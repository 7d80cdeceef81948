import { type LiveMethod } from './liveFormula';

/** Where a row's figures stand, as A1 addresses without a sheet ('F7'). */
export interface FigureCells {
  readonly target: string;
  readonly actual: string;
  /** Needed by the methods that start from it. */
  readonly baseline?: string;
}

/** Workbook names on 評価基準: lower bounds and letters of the rated grades, best first. */
export const BOUNDS_NAME = 'SHIHYO_BOUNDS';
export const LETTERS_NAME = 'SHIHYO_LETTERS';

/** What a live cell shows instead of a ratio. Data of the sheet, in its language. */
export const NOT_ENTERED = '未入力';
export const TO_CONFIRM = '要確認';
export const ACHIEVED_TEXT = '達成';

/** Places at which a ratio loses the noise of binary floats; far below any bound's distance. */
export const RATIO_DIGITS = 12;

/**
 * The native formula for 達成率, with its leading '='. Only functions that Excel 2021 and
 * LibreOffice share. A blank figure shows 未入力; an error, text, 集計中, a target of 0 or a figure
 * the method cannot take shows 要確認; never #VALUE!. Differences are rounded to `differenceDigits`
 * places before they are divided: 3.4−0.4 is not 3 in binary floats.
 */
export function achievementFormula(
  cells: FigureCells,
  method: LiveMethod,
  differenceDigits: number,
): string {
  const { target, actual, baseline } = cells;
  const needed =
    needsBaseline(method) && baseline !== undefined ? [target, actual, baseline] : [target, actual];
  const any = (test: (cell: string) => string): string => `OR(${needed.map(test).join(',')})`;
  const numbers = `AND(${needed.map((cell) => `ISNUMBER(${cell})`).join(',')})`;
  const value = ratioExpression(cells, method, differenceDigits);
  return (
    `=IF(${any((cell) => `ISERROR(${cell})`)},"${TO_CONFIRM}",` +
    `IF(${any((cell) => `TRIM(${cell})=""`)},"${NOT_ENTERED}",` +
    `IF(${numbers},${value},"${TO_CONFIRM}")))`
  );
}

function needsBaseline(method: LiveMethod): boolean {
  return method === 'reductionFromBaseline' || method === 'growthFromBaseline';
}

function ratioExpression(
  { target, actual, baseline = '' }: FigureCells,
  method: LiveMethod,
  digits: number,
): string {
  const confirm = `"${TO_CONFIRM}"`;
  const ratio = (numerator: string, denominator: string): string =>
    `ROUND(${numerator}/${denominator},${RATIO_DIGITS})`;
  const minus = (from: string, what: string): string => `ROUND(${from}-${what},${digits})`;
  switch (method) {
    case 'actualOverTarget':
      return `IF(AND(${target}>0,${actual}>=0),${ratio(actual, target)},${confirm})`;
    case 'targetOverActual':
      return (
        `IF(AND(${target}>0,${actual}>=0),` +
        `IF(${actual}=0,"${ACHIEVED_TEXT}",${ratio(target, actual)}),${confirm})`
      );
    case 'twoMinusRatio':
      return `IF(AND(${target}>0,${actual}>=0),${ratio(minus(`2*${target}`, actual), target)},${confirm})`;
    case 'reductionFromBaseline':
      return `IF(${baseline}>${target},${ratio(minus(baseline, actual), minus(baseline, target))},${confirm})`;
    case 'growthFromBaseline':
      return `IF(${target}>${baseline},${ratio(minus(actual, baseline), minus(target, baseline))},${confirm})`;
    case 'withinTarget':
      return `IF(${actual}=${target},1,${confirm})`;
  }
}

/**
 * The native formula for 達成度, with its leading '=': looks the ratio up in 評価基準 through its
 * names, so that a changed scale changes every rating. `ratio` is the address of a 達成率 cell that
 * holds an `achievementFormula`; its texts pass through (未入力, 要確認), 達成 is rated as 100%.
 * Below the lowest bound the lowest letter counts; live formulas need a scale without a gap there.
 */
export function ratingFormula(ratio: string): string {
  const letterFor = (value: string): string =>
    `INDEX(${LETTERS_NAME},MIN(COUNT(${BOUNDS_NAME}),` +
    `SUMPRODUCT(ISNUMBER(${BOUNDS_NAME})*(${BOUNDS_NAME}>${value}))+1))`;
  return (
    `=IF(ISERROR(${ratio}),"${TO_CONFIRM}",IF(ISNUMBER(${ratio}),${letterFor(ratio)},` +
    `IF(${ratio}="${ACHIEVED_TEXT}",${letterFor('1')},IF(${ratio}="","${NOT_ENTERED}",${ratio}))))`
  );
}
