import type { Severity } from '../../core/checks/finding';
import type { CliReportWords } from '../cliReportWords';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'to correct',
  warning: 'to confirm',
  info: 'for reference',
};

const several = (count: number, one: string) => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

export const cliReportEn: CliReportWords = {
  table: ({ sheet, headerRows: [first, last], indicators, hidden, columns }) => [
    `${sheet}: ${several(indicators, 'indicator row')} (headings in ${first === last ? `row ${String(first)}` : `rows ${String(first)}–${String(last)}`})`,
    `  columns: ${columns.join(', ')}`,
    ...(hidden === 0 ? [] : [`  ${several(hidden, 'hidden row')} read as well.`]),
  ],
  finding: (place, severity, message) => `${place} [${SEVERITY[severity]}] ${message}`,
  total: (indicators, { error, warning, info }, dismissed) =>
    [
      `${several(indicators, 'indicator row')}, ${several(error + warning + info, 'finding')}`,
      ` (${String(error)} to correct, ${String(warning)} to confirm, ${String(info)} for reference).`,
      dismissed === 0 ? '' : ` ${several(dismissed, 'more finding')} dismissed earlier.`,
    ].join(''),
};
