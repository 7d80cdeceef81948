import { type Goal } from '../rows/departmentYear';
import { type Block } from './block';
import { type Form } from './form';
import { hirakataFront } from './hirakataFront';
import { NOTHING } from './nothing';
import { textBlocks } from './textBlocks';

/**
 * 枚方市「〈部〉の取り組み」, the plan of a year that begins: A4 portrait, pages run on. The front
 * sections and each goal's text are always printed, with 「―」 when empty; figures are not.
 */
export const hirakataPlan: Form = {
  id: 'hirakata-plan',
  titleKey: 'forms.hirakataPlan',
  orientation: 'portrait',
  tabName: ({ department }) => `${department} 取り組み`,
  make: (year) => [...hirakataFront(year, '取り組み'), ...year.goals.flatMap(goalBlocks)],
};

function goalBlocks({ title, description }: Goal): Block[] {
  const text = textBlocks(description);
  return [
    { kind: 'gap' },
    { kind: 'goalBar', text: `重点的な取り組み：${title}` },
    ...(text.length > 0 ? text : [{ kind: 'paragraph', text: NOTHING } as const]),
  ];
}
