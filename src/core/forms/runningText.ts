import { type TextBlock } from '../rows/departmentYear';
import { type RunningItem } from './block';
import { NOTHING } from './nothing';

/** Text blocks as running text of a column, in order, with their levels; 「―」 when there are none. */
export function runningText(entered: readonly TextBlock[]): readonly RunningItem[] {
  const items = entered
    .filter(({ label, text }) => label !== '' || text.trim() !== '')
    .map(({ label, level, text }) => ({ label, level, text }));
  return items.length > 0 ? items : [paragraph('')];
}

/** One paragraph, 「―」 when it is blank. */
export function paragraph(text: string): RunningItem {
  return { label: '', level: 0, text: text.trim() === '' ? NOTHING : text };
}
