import { textBlocks } from '../../../src/core/forms/textBlocks';
import { type TextBlock } from '../../../src/core/rows/departmentYear';

const entered = (kind: TextBlock['kind'], label: string, text: string): TextBlock => ({
  kind,
  label,
  text,
  level: 0,
});

test('neighbouring items make one list, everything else keeps its place', () => {
  expect(
    textBlocks([
      entered('paragraph', '', '段落'),
      entered('bullet', '・', '一'),
      entered('numbered', '(2)', '二'),
      entered('heading', '', '見出し'),
      entered('slogan', '◆', '標語'),
      entered('note', '※', '注'),
    ]),
  ).toEqual([
    { kind: 'paragraph', text: '段落' },
    {
      kind: 'list',
      items: [
        { label: '・', paragraphs: ['一'] },
        { label: '(2)', paragraphs: ['二'] },
      ],
    },
    { kind: 'leadLine', text: '見出し' },
    { kind: 'list', items: [{ label: '◆', paragraphs: ['標語'] }] },
    { kind: 'note', text: '※注' },
  ]);
});

test('blocks that show nothing are left out, a label alone is not', () => {
  expect(textBlocks([entered('paragraph', '', ' 　'), entered('bullet', '・', '')])).toEqual([
    { kind: 'list', items: [{ label: '・', paragraphs: [''] }] },
  ]);
});
