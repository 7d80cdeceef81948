import { type TextBlock } from '../rows/departmentYear';
import { type Block, type ListItem } from './block';

/**
 * Paragraphs and list items as they were entered, in order; neighbouring items make one list.
 * Blocks without text and label are left out.
 */
export function textBlocks(entered: readonly TextBlock[]): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const { kind, label, text } of entered) {
    if (label === '' && text.trim() === '') continue;
    if (kind === 'bullet' || kind === 'numbered' || kind === 'slogan') {
      items.push({ label, paragraphs: [text] });
      continue;
    }
    closeList();
    blocks.push({ kind: BLOCK_OF[kind], text: label + text });
  }
  closeList();
  return blocks;
}

const BLOCK_OF = {
  paragraph: 'paragraph',
  heading: 'leadLine',
  note: 'note',
} as const;
