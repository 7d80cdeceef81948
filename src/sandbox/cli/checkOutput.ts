import type { CheckReport } from '../../actions/report';
import type { Finding, Severity } from '../../core/checks/finding';
import type { IndicatorTable } from '../../core/rows/indicatorTable';
import { cellAddress, columnName } from '../../core/sheet/address';
import { cliReportWordsFor } from '../../words/cliWordsFor';
import { findingSentence } from '../../words/findings';
import type { Language } from '../../words/language';
import { wordsFor } from '../../words/words';

/** The report as data; rows are 1-based and columns letters, as Excel shows them. */
export function checkJson({ understanding, findings }: CheckReport, language: Language): unknown {
  return {
    sheets: understanding.tables.map(({ sheet, headerRow, headerEndRow, columns, rows }) => ({
      name: sheet,
      headerRow: headerRow + 1,
      headerEndRow: headerEndRow + 1,
      columns: Object.fromEntries(
        Object.entries(columns).map(([field, column]) => [field, columnName(column)]),
      ),
      indicatorRows: rows.map(({ row }) => row + 1),
    })),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      sheet: finding.cell.sheet,
      cell: addressOf(finding),
      message: findingSentence(finding, language),
      ...(finding.fixes.length > 0 && {
        fix: finding.fixes.map(({ cell, before, after }) => ({
          sheet: cell.sheet,
          cell: cellAddress(cell.row, cell.column),
          before,
          after,
        })),
      }),
    })),
  };
}

/** The report for people: what was understood of each sheet, each finding, the total. */
export function checkLines(report: CheckReport, language: Language): readonly string[] {
  const { understanding, findings, dismissedCount } = report;
  const words = cliReportWordsFor(language);
  return [
    ...understanding.tables.flatMap((table) => words.table(tableFacts(table, language))),
    '',
    ...findings.map((finding) =>
      words.finding(
        `${finding.cell.sheet}!${addressOf(finding)}`,
        finding.severity,
        findingSentence(finding, language),
      ),
    ),
    ...(findings.length > 0 ? [''] : []),
    words.total(
      understanding.rows.length,
      {
        error: count(report, 'error'),
        warning: count(report, 'warning'),
        info: count(report, 'info'),
      },
      dismissedCount,
    ),
  ];
}

function tableFacts(table: IndicatorTable, language: Language) {
  const { fields } = wordsFor(language).pane.understood;
  const columns = Object.entries(table.columns) as [keyof typeof fields, number][];
  return {
    sheet: table.sheet,
    headerRows: [table.headerRow + 1, table.headerEndRow + 1] as const,
    indicators: table.rows.length,
    hidden: table.rows.filter(({ hidden }) => hidden).length,
    columns: columns
      .sort(([, a], [, b]) => a - b)
      .map(([field, column]) => `${columnName(column)} ${fields[field]}`),
  };
}

function addressOf({ cell }: Finding): string {
  return cellAddress(cell.row, cell.column);
}

function count({ findings }: CheckReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
