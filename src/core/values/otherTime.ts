import { findFiscalYears } from '../rows/fiscalYear';
import { type Reading } from './reading';
import { type Source } from './source';

/** What may stand beside a year or date that says when a figure was counted, and nothing more. */
const COUNTED_THEN =
  /^(?:の|は|に|時点|現在|末|分|度|実績値?|目標値?|数値|値|集計|調査|データ|決算|まで|:|※|\*|\s)*$/;
/** 「12月末現在」: the year was not over. Stocks counted on a day (4月1日現在) or in March are. */
const BEFORE_YEAR_END = /^(?:[12]|[4-9]|1[0-2])月末? ?(?:時点|現在)/;
/** 「H25比46％」 is measured against that year; 「H25比46％削減」 says itself that it is. */
const COMPARES = /^対?比/;

/**
 * Whether what stands beside a value says that it was counted in another fiscal year, or before
 * this one was over. Only of targets and actuals, and only where the fiscal year is known; a text
 * that names this year too, or says more than when, decides nothing.
 */
export function countedAtOtherTime(
  remarks: readonly string[],
  name: string,
  reading: Reading,
  source: Source,
): boolean {
  if (source.field !== 'target' && source.field !== 'actual') return false;
  if (reading.kind === 'quantity' && reading.delta !== undefined && COMPARES.test(name))
    return false;
  const early =
    source.field === 'actual' && remarks.some((text) => BEFORE_YEAR_END.test(text + name));
  if (early) return true;
  const { fiscalYear } = source;
  if (fiscalYear === null) return false;
  const years = remarks.flatMap((remark) => {
    const mentions = findFiscalYears(remark);
    const rest = mentions.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      remark,
    );
    return COUNTED_THEN.test(rest)
      ? mentions.map((mention) => ({
          ...mention,
          calendarYear: /年$/.test(remark.slice(mention.start, mention.end)),
        }))
      : [];
  });
  // The calendar year after: 令和7年 begins within 令和6年度.
  const mayBeThis = years.some(
    (year) =>
      year.fiscalYear === fiscalYear || (year.calendarYear && year.fiscalYear === fiscalYear + 1),
  );
  return years.length > 0 && !mayBeThis;
}
