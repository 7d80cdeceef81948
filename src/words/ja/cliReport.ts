import type { Severity } from '../../core/checks/finding';
import type { CliReportWords } from '../cliReportWords';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '要修正',
  warning: '要確認',
  info: '参考',
};

export const cliReportJa: CliReportWords = {
  table: ({ sheet, headerRows: [first, last], indicators, hidden, columns }) => [
    `${sheet}：指標 ${String(indicators)} 行（見出しは ${first === last ? String(first) : `${String(first)}〜${String(last)}`} 行目）`,
    `  列：${columns.join('、')}`,
    ...(hidden === 0 ? [] : [`  非表示の ${String(hidden)} 行も読み取りました。`]),
  ],
  finding: (place, severity, message) => `${place} ［${SEVERITY[severity]}］ ${message}`,
  total: (indicators, { error, warning, info }, dismissed) =>
    [
      `指標 ${String(indicators)} 行、指摘 ${String(error + warning + info)} 件`,
      `（要修正 ${String(error)}、要確認 ${String(warning)}、参考 ${String(info)}）。`,
      dismissed === 0 ? '' : `ほかに、対応不要とした指摘が ${String(dismissed)} 件あります。`,
    ].join(''),
};
