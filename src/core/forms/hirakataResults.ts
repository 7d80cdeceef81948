import { type Action, type Goal } from '../rows/departmentYear';
import { formatFiscalYear } from '../rows/fiscalYear';
import { type Block, type LabelledRowsBlock, type ListItem } from './block';
import { type Form, type FormContext } from './form';
import { hirakataFront } from './hirakataFront';
import { NOTHING } from './nothing';
import { textBlocks } from './textBlocks';

/**
 * 枚方市「〈部〉の取り組み実績」: A4 portrait, pages run on. The front sections and the rows 実績 and
 * 説明 are always printed, with 「―」 when empty, so that a gap is seen; the 施策シート line, the
 * indicator table and its notes are left out where a goal has none. No ratings are printed.
 */
export const hirakataResults: Form = {
  id: 'hirakata-results',
  titleKey: 'forms.hirakataResults',
  orientation: 'portrait',
  tabName: (year) => `${year.department} 取り組み実績`,
  make: (year, context) => [
    ...hirakataFront(year, '取り組み実績'),
    ...year.goals.flatMap((goal) => goalBlocks(goal, year.fiscalYear, context)),
  ],
};

function goalBlocks(goal: Goal, fiscalYear: number | null, context: FormContext): Block[] {
  return [
    { kind: 'gap' },
    { kind: 'goalBar', text: `重点的な取り組み：${goal.title}` },
    ...measureSheetLine(goal.measureSheetCodes),
    ...textBlocks(goal.description),
    ...indicatorTable(goal, fiscalYear, context),
    ...goal.indicatorNotes.map((text) => ({ kind: 'note', text }) as const),
    { kind: 'gap' },
    resultRows(goal),
  ];
}

function measureSheetLine(codes: readonly string[]): Block[] {
  return codes.length === 0
    ? []
    : [{ kind: 'leadLine', text: `【施策シート：${codes.join('、')}】` }];
}

function indicatorTable(goal: Goal, fiscalYear: number | null, { shown }: FormContext): Block[] {
  if (goal.indicators.length === 0) return [];
  const year = fiscalYear === null ? '' : formatFiscalYear(fiscalYear, 'era', 'full');
  return [
    { kind: 'gap' },
    {
      kind: 'table',
      columns: [
        { head: '取り組みの成果を測る指標', share: 30, align: 'left' },
        { head: `${year}目標値`, share: 35, align: 'center' },
        { head: `${year}実績`, share: 35, align: 'center' },
      ],
      rows: goal.indicators.map(({ name, target, actual }) => [name, shown(target), shown(actual)]),
    },
  ];
}

function resultRows(goal: Goal): LabelledRowsBlock {
  const closing = goal.explanationClosing.map(({ label, text }): ListItem => ({
    label,
    paragraphs: [text],
  }));
  return {
    kind: 'labelledRows',
    rows: [
      { label: '実 績', items: orNothing(goal.actions.map(resultItem)) },
      { label: '説 明', items: orNothing([...goal.actions.map(explanationItem), ...closing]) },
    ],
  };
}

function resultItem({ label, result, partTag, metrics, notes }: Action): ListItem {
  const first = result + partTag;
  return {
    label,
    paragraphs: [...(first === '' ? [NOTHING] : [first]), ...metrics, ...notes],
  };
}

function explanationItem({ label, explanation }: Action): ListItem {
  return { label, paragraphs: [explanation === '' ? NOTHING : explanation] };
}

function orNothing(items: readonly ListItem[]): readonly ListItem[] {
  return items.length > 0 ? items : [{ label: '', paragraphs: [NOTHING] }];
}
