import { halfWidth } from '../sheet/halfWidth';
import { findFiscalYears } from './fiscalYear';

/** What a line that stands alone above or between indicator rows says. */
export type HeadingMeaning =
  | { readonly kind: 'goal'; readonly goal: string; readonly goalNo: string }
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'other' };

const GOAL =
  /^[\s■□◆◇●○・【]*(?:重点的な取り?組み?|重点目標|重点取り?組み?|当年度目標)[】\s]*(?:No\.?\s*)?([0-9]{0,3})(?:】|\s*[】:.、]|\s)\s*[:.、]?\s*([^\s:.、][\s\S]*)$/i;
const DEPARTMENT = /^[\s■□◆◇●○【]*(\S{1,14}(?:部|局|公室|委員会|事務局|本部))[】\s]*$/;
const SECTION = /^[\s■□◆◇●○【]*(\S{1,14}(?:課|室|センター|館|所))[】\s]*$/;

/** Reads a heading row: 「重点的な取り組み：人権啓発の推進」 is a goal, 「市長公室」 a department. */
export function headingMeaning(text: string): HeadingMeaning {
  const plain = halfWidth(text);
  const goal = GOAL.exec(plain);
  if (goal) {
    const title = goal[2] ?? '';
    return {
      kind: 'goal',
      goal: text.slice(plain.length - title.length).trim(),
      goalNo: goal[1] ?? '',
    };
  }
  const department = DEPARTMENT.exec(plain)?.[1];
  if (department !== undefined) return { kind: 'department', department };
  const section = SECTION.exec(plain)?.[1];
  return section === undefined ? { kind: 'other' } : { kind: 'section', section };
}

/**
 * The department a title names: 「令和６年度 市長公室 指標一覧」 or 「市長公室の取り組み実績」 →
 * 市長公室; '' when none is named.
 */
export function departmentInTitle(title: string): string {
  let plain = halfWidth(title);
  for (const { start, end } of findFiscalYears(title)) {
    plain = plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end);
  }
  for (const token of plain.split(/[\s()（）「」【】:/]+/)) {
    const found = /^(\S{1,14}?(?:公室|委員会|事務局|本部|部|局))(?:の|$)/.exec(token)?.[1];
    if (found !== undefined && !/^(?:全部|一部|内部|外部|各部|部局|全部局)$/.test(found))
      return found;
  }
  return '';
}
