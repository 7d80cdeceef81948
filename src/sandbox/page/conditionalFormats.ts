import { rectContains } from '../../core/sheet/address';
import { createEvaluator } from '../host/formulas/evaluate';
import { Unsupported } from '../host/formulas/function';
import { parseFormula } from '../host/formulas/parse';
import { errorNamed, type Scalar, toBoolean } from '../host/formulas/values';
import { cellIn } from '../host/grid';
import type { BookModel, SheetModel } from '../host/model';
import { shiftable } from '../host/xlsx/shiftFormula';

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/**
 * What a sheet's formula rules make of a cell; null for no change. Other kinds of rules (colour
 * scales, icons) are not drawn.
 */
export function conditionalLooks(
  book: BookModel,
  sheet: SheetModel,
): (row: number, column: number) => ConditionalLook | null {
  const rules = sheet.conditionalFormats
    .filter(({ type, formula }) => type === 'Custom' && formula !== '')
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => ({ ...rule, formulaAt: shiftable(rule.formula.slice(1)).at }));
  if (rules.length === 0) return () => null;
  const evaluator = createEvaluator(book, readCell, new Date());

  function applies({ formulaAt, ranges }: (typeof rules)[number], row: number, column: number) {
    const [first] = ranges;
    if (!first || !ranges.some((range) => rectContains(range, row, column))) return false;
    const tree = parseFormula(`=${formulaAt(row - first.row, column - first.column)}`);
    if (!tree) return false;
    const place = { sheet, row, column, arrays: true };
    try {
      return toBoolean(evaluator.scalarOf(evaluator.evaluate(tree, place), place)) === true;
    } catch (error) {
      if (error instanceof Unsupported) return false;
      throw error;
    }
  }

  return (row, column) => {
    let look: ConditionalLook | null = null;
    for (const rule of rules) {
      if (!applies(rule, row, column)) continue;
      const { fill, fontColor, bold } = rule.format;
      // The rule of higher priority wins where two set the same thing.
      look = {
        ...(fill && { fill }),
        ...(fontColor && { fontColor }),
        ...(bold !== undefined && { bold }),
        ...(look ?? {}),
      };
      if (rule.stopIfTrue) break;
    }
    return look;
  };
}

function readCell(sheet: SheetModel, row: number, column: number): Scalar {
  const cell = cellIn(sheet, row, column);
  if (!cell || (cell.value === '' && cell.formula === undefined)) return null;
  return cell.isError ? errorNamed(String(cell.value)) : cell.value;
}
