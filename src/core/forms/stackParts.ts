import { type TextBlock } from '../rows/departmentYear';
import { type StackCell, type StackPart } from './block';
import { NOTHING } from './nothing';
import { paragraph, runningText } from './runningText';

/** A row that holds one label. */
export function labelRow(text: string): StackPart {
  return { kind: 'cells', cells: [label(text, 1)] };
}

export function label(text: string, share: number): StackCell {
  return { text, share, look: 'label' };
}

/** A cell with what was entered, 「―」 when that is blank. */
export function cell(text: string, share: number, look: StackCell['look'] = 'text'): StackCell {
  return { text: text.trim() === '' ? NOTHING : text, share, look };
}

/** Text blocks as running text of a column, 「―」 when there are none. */
export function running(blocks: readonly TextBlock[]): StackPart {
  return { kind: 'running', items: runningText(blocks) };
}

/** One entered text as running text, 「―」 when it is blank. */
export function runningParagraph(text: string): StackPart {
  return { kind: 'running', items: [paragraph(text)] };
}
