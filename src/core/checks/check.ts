import { type Finding } from './finding';
import { type CheckContext } from './rule';
import { RULES } from './rules';

/**
 * Runs every rule. Findings come in the order of the sheets, then of the rows and columns, then of
 * the rules.
 */
export function check(context: CheckContext): readonly Finding[] {
  const sheetOrder = new Map<string, number>();
  for (const { name } of context.book.sheets) sheetOrder.set(name, sheetOrder.size);
  const orderOf = (sheet: string): number => sheetOrder.get(sheet) ?? sheetOrder.size;

  const findings = RULES.flatMap((rule) =>
    rule.find(context).map((found): Finding => ({
      rule: rule.id,
      severity: rule.severity,
      cell: found.cell,
      subject: found.subject,
      facts: found.facts,
      fixes: found.fixes ?? [],
    })),
  );
  return findings.sort(
    (a, b) =>
      orderOf(a.cell.sheet) - orderOf(b.cell.sheet) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column,
  );
}
