import { parseRect, type Rect } from '../../../core/sheet/address';
import {
  type AutoFilterModel,
  type ConditionalFormatModel,
  type DataValidationModel,
} from '../model';
import { readBorders } from './borders';
import { type ColourReader } from './colours';
import { withoutPrefixes } from './futureFunctions';
import { switchedOn } from './readStyles';
import { child, childrenOf, flag, numberAttribute, serialize, type XmlElement } from './xml';

/** 'A1:B2 D4' as rectangles; whole rows and columns are cut to the sheet. */
export function readRanges(sqref: string): Rect[] {
  return sqref.split(/\s+/).flatMap((part) => {
    const rect = parseRect(part) ?? wholeLines(part);
    return rect ? [rect] : [];
  });
}

function wholeLines(text: string): Rect | null {
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) return parseRect(`A${first}:XFD${last}`);
  if (/^[A-Z]+$/i.test(first) && /^[A-Z]+$/i.test(last))
    return parseRect(`${first}1:${last}1048576`);
  return null;
}

/** A rule the host does not make itself: its elements as text, written back unchanged. */
export interface RawRule {
  readonly rule: XmlElement;
  readonly dxf: string | null;
}

const RULE_TYPES: Readonly<Record<string, ConditionalFormatModel['type']>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

function readLook(
  dxf: XmlElement | undefined,
  colour: ColourReader,
): ConditionalFormatModel['format'] {
  const font = child(dxf, 'font');
  const fontColor = colour(child(font, 'color'));
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const fill = colour(child(pattern, 'bgColor')) ?? colour(child(pattern, 'fgColor'));
  const border = child(dxf, 'border');
  return {
    ...(fontColor ? { fontColor } : {}),
    ...(child(font, 'b') ? { bold: switchedOn(font, 'b') } : {}),
    ...(fill ? { fill } : {}),
    ...(border ? { borders: readBorders(border, colour) } : {}),
  };
}

/** What an expression rule's look may hold for the model to say it all. */
function isPlainLook(dxf: XmlElement | undefined): boolean {
  if (!dxf) return true;
  const known = new Set(['font', 'fill', 'border']);
  const fontKnown = new Set(['b', 'color']);
  return (
    dxf.children.every(({ name }) => known.has(name)) &&
    (child(dxf, 'font')?.children ?? []).every(({ name }) => fontKnown.has(name))
  );
}

/** The sheet's conditional formats by falling priority (1 first). */
export function readConditionalFormats(
  settings: XmlElement,
  differential: readonly XmlElement[],
  colour: ColourReader,
): ConditionalFormatModel[] {
  const formats: ConditionalFormatModel[] = [];
  for (const group of childrenOf(settings, 'conditionalFormatting')) {
    const ranges = readRanges(group.attributes.sqref ?? '');
    if (ranges.length === 0) continue;
    for (const rule of childrenOf(group, 'cfRule')) {
      const dxf = differential[numberAttribute(rule, 'dxfId') ?? -1];
      const type = RULE_TYPES[rule.attributes.type ?? ''] ?? 'Other';
      const formula = child(rule, 'formula')?.text ?? '';
      const plain = type === 'Custom' && isPlainLook(dxf);
      const raw: RawRule = { rule, dxf: dxf ? serialize(dxf) : null };
      formats.push({
        id: `cf${formats.length + 1}`,
        ranges,
        priority: numberAttribute(rule, 'priority') ?? formats.length + 1,
        stopIfTrue: flag(rule, 'stopIfTrue', false),
        type,
        formula: formula === '' ? '' : `=${withoutPrefixes(formula)}`,
        format: readLook(dxf, colour),
        ...(plain ? {} : { raw }),
      });
    }
  }
  return formats.sort((a, b) => a.priority - b.priority);
}

const VALIDATION_TYPES = {
  list: ['List', 'list'],
  whole: ['WholeNumber', 'wholeNumber'],
  decimal: ['Decimal', 'decimal'],
  date: ['Date', 'date'],
  time: ['Time', 'time'],
  textLength: ['TextLength', 'textLength'],
  custom: ['Custom', 'custom'],
} as const;

function isValidationType(text: string): text is keyof typeof VALIDATION_TYPES {
  return text in VALIDATION_TYPES;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A bound as Office.js gives it: a number, or a formula with its '='. */
function bound(text: string): number | string {
  return text.trim() !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : `=${withoutPrefixes(text)}`;
}

function readRule(validation: XmlElement): Pick<DataValidationModel, 'type' | 'rule'> {
  const name = validation.attributes.type ?? 'none';
  if (!isValidationType(name)) return { type: 'None', rule: {} };
  const [type, key] = VALIDATION_TYPES[name];
  const first = child(validation, 'formula1')?.text ?? '';
  const second = child(validation, 'formula2')?.text;
  if (name === 'list') {
    const source = /^".*"$/s.test(first) ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    // The file's showDropDown hides the arrow.
    const inCellDropDown = !flag(validation, 'showDropDown', false);
    return { type, rule: { list: { inCellDropDown, source } } };
  }
  if (name === 'custom')
    return { type, rule: { custom: { formula: `=${withoutPrefixes(first)}` } } };
  const operators: Readonly<Record<string, string>> = { equal: 'EqualTo', notEqual: 'NotEqualTo' };
  const written = validation.attributes.operator ?? 'between';
  const operator = (operators[written] ?? capitalized(written)).replace(/Equal$/, 'EqualTo');
  return {
    type,
    rule: {
      [key]: {
        formula1: bound(first),
        ...(second === undefined ? {} : { formula2: bound(second) }),
        operator,
      },
    },
  };
}

export function readDataValidations(settings: XmlElement): DataValidationModel[] {
  return childrenOf(child(settings, 'dataValidations'), 'dataValidation').map((validation) => ({
    ranges: readRanges(validation.attributes.sqref ?? ''),
    ...readRule(validation),
    ignoreBlanks: flag(validation, 'allowBlank', false),
    prompt: {
      showPrompt: flag(validation, 'showInputMessage', false),
      title: validation.attributes.promptTitle ?? '',
      message: validation.attributes.prompt ?? '',
    },
    errorAlert: {
      showAlert: flag(validation, 'showErrorMessage', false),
      style: capitalized(validation.attributes.errorStyle ?? 'stop'),
      title: validation.attributes.errorTitle ?? '',
      message: validation.attributes.error ?? '',
    },
  }));
}

/** A filter and whether it holds criteria other than lists of values, which would be lost. */
export function readAutoFilter(
  filter: XmlElement | undefined,
): { filter: AutoFilterModel; otherCriteria: boolean } | null {
  const range = parseRect(filter?.attributes.ref ?? '');
  if (!filter || !range) return null;
  const criteria = new Map<number, { values: string[] }>();
  let otherCriteria = child(filter, 'sortState') !== undefined;
  for (const column of childrenOf(filter, 'filterColumn')) {
    const filters = child(column, 'filters');
    const values = childrenOf(filters, 'filter').map(({ attributes }) => attributes.val ?? '');
    if (flag(filters, 'blank', false)) values.push('');
    const listed = filters && filters.children.every(({ name }) => name === 'filter');
    if (listed) criteria.set(numberAttribute(column, 'colId') ?? 0, { values });
    else otherCriteria = true;
  }
  return { filter: { range, criteria }, otherCriteria };
}
