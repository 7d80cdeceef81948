import { type Block, type ColumnsBlock, type Stack } from '../../src/core/forms/block';

/** Stacks as texts, one string a row of cells ('a | b') or running text (an item a line). */
export function stackTexts(stacks: readonly Stack[]): string[][] {
  return stacks.map(({ parts }) =>
    parts.map((part) =>
      part.kind === 'cells'
        ? part.cells.map(({ text }) => text).join(' | ')
        : part.items
            .map(({ label, level, text }) => `${'  '.repeat(level)}${label}${text}`)
            .join('\n'),
    ),
  );
}

export function columnsBlocks(blocks: readonly Block[]): ColumnsBlock[] {
  return blocks.filter((block): block is ColumnsBlock => block.kind === 'columns');
}
