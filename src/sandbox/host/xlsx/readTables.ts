import { parseRect } from '../../../core/sheet/address';
import { type TableModel } from '../model';
import { type Package } from './package';
import { readAutoFilter } from './readRules';
import { child, childrenOf, descendants, flag, numberAttribute } from './xml';

export interface FileTable {
  readonly table: TableModel;
  readonly otherCriteria: boolean;
  /** Formulas the table would fill new rows with, and texts of its totals row. */
  readonly ownFormulas: boolean;
}

export function readTable(path: string, file: Package): FileTable | null {
  const root = file.xml(path);
  const range = parseRect(root?.attributes.ref ?? '');
  if (!root || !range) return null;
  const filter = readAutoFilter(child(root, 'autoFilter'));
  const style = child(root, 'tableStyleInfo');
  return {
    table: {
      id: root.attributes.id ?? '',
      name: root.attributes.displayName ?? root.attributes.name ?? '',
      range,
      showHeaders: (numberAttribute(root, 'headerRowCount') ?? 1) > 0,
      showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
      style: style?.attributes.name ?? '',
      showBandedRows: flag(style, 'showRowStripes', false),
      filter: filter?.filter ?? null,
    },
    otherCriteria: filter?.otherCriteria ?? false,
    ownFormulas:
      descendants(root, 'calculatedColumnFormula').length > 0 ||
      childrenOf(child(root, 'tableColumns'), 'tableColumn').some(
        ({ attributes }) =>
          attributes.totalsRowFunction !== undefined || attributes.totalsRowLabel !== undefined,
      ),
  };
}
