import { type DepartmentYear } from '../rows/departmentYear';
import { formatFiscalYear } from '../rows/fiscalYear';
import { type Block } from './block';
import { NOTHING } from './nothing';
import { textBlocks } from './textBlocks';

/** What 枚方市 puts before the goals: title, ＜部長の方針・考え方＞, ＜部の構成＞, ＜主な担当事務＞. */
export function hirakataFront(year: DepartmentYear, what: string): Block[] {
  return [
    { kind: 'title', text: title(year, what) },
    ...frontSection('＜部長の方針・考え方＞', textBlocks(year.policy)),
    ...frontSection('＜部の構成＞', sectionList(year.sections)),
    ...frontSection('＜主な担当事務＞', textBlocks(year.duties)),
  ];
}

/** Without a fiscal year the title names the department alone. */
function title({ fiscalYear, department }: DepartmentYear, what: string): string {
  const named = `${department}の${what}`;
  return fiscalYear === null ? named : `${formatFiscalYear(fiscalYear, 'both', 'full')} ${named}`;
}

function frontSection(heading: string, content: readonly Block[]): Block[] {
  return [
    { kind: 'heading', text: heading },
    ...(content.length > 0 ? content : [{ kind: 'paragraph', text: NOTHING } as const]),
  ];
}

function sectionList(sections: readonly string[]): Block[] {
  return sections.length === 0
    ? []
    : [{ kind: 'list', items: [{ label: '', paragraphs: sections }] }];
}
