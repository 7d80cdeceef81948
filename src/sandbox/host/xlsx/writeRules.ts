import { rectAddress, type Rect } from '../../../core/sheet/address';
import { type ConditionalFormatModel, type DataValidationModel } from '../model';
import { withPrefixes } from './futureFunctions';
import { type RawRule } from './readRules';
import { differentialXml, type StyleTable } from './writeStyles';
import { element, escapeXml, serialize } from './xml';

function sqref(ranges: readonly Rect[]): string {
  return ranges.map(rectAddress).join(' ');
}

function isRawRule(raw: unknown): raw is RawRule {
  return typeof raw === 'object' && raw !== null && 'rule' in raw && 'dxf' in raw;
}

function ruleXml(format: ConditionalFormatModel, priority: number, styles: StyleTable): string {
  const { raw } = format;
  if (isRawRule(raw)) {
    const kept = Object.entries(raw.rule.attributes).filter(([name]) => name !== 'dxfId');
    return serialize({
      ...raw.rule,
      attributes: {
        ...Object.fromEntries(kept),
        priority: String(priority),
        ...(raw.dxf === null ? {} : { dxfId: String(styles.differential(raw.dxf)) }),
      },
    });
  }
  return element(
    'cfRule',
    {
      type: 'expression',
      dxfId: styles.differential(differentialXml(format.format)),
      priority,
      stopIfTrue: format.stopIfTrue || undefined,
    },
    `<formula>${escapeXml(withPrefixes(format.formula.replace(/^=/, '')))}</formula>`,
  );
}

export function conditionalFormatsXml(
  formats: readonly ConditionalFormatModel[],
  styles: StyleTable,
): string {
  return [...formats]
    .sort((a, b) => a.priority - b.priority)
    .map((format, i) =>
      element(
        'conditionalFormatting',
        { sqref: sqref(format.ranges) },
        ruleXml(format, i + 1, styles),
      ),
    )
    .join('');
}

type Rule = Readonly<Record<string, unknown>>;

const FILE_TYPES: Readonly<Record<string, string>> = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/** A bound as the file writes it: numbers bare, formulas without '=', other text quoted. */
function boundText(bound: unknown): string {
  if (typeof bound === 'number') return String(bound);
  const text = typeof bound === 'string' ? bound : '';
  if (text.startsWith('=')) return withPrefixes(text.slice(1));
  return text.trim() !== '' && Number.isFinite(Number(text)) ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function operatorName(operator: unknown): string | undefined {
  const name = typeof operator === 'string' ? operator : 'Between';
  const short = name.replace(/EqualTo$/, 'Equal');
  const file = short.charAt(0).toLowerCase() + short.slice(1);
  return file === 'between' ? undefined : file;
}

function validationXml(validation: DataValidationModel): string {
  const rule = (validation.rule ?? {}) as Rule;
  const key = Object.keys(FILE_TYPES).find((name) => rule[name] !== undefined);
  const body = (key === undefined ? {} : rule[key]) as Rule;
  const formulas: string[] = [];
  if (key === 'list') {
    const source = typeof body.source === 'string' ? body.source : '';
    formulas.push(source.startsWith('=') ? source.slice(1) : quoted(source));
  } else if (key === 'custom') formulas.push(boundText(body.formula));
  else if (key !== undefined) {
    formulas.push(boundText(body.formula1));
    if (body.formula2 !== undefined && body.formula2 !== '')
      formulas.push(boundText(body.formula2));
  }
  const { prompt, errorAlert } = validation;
  const style = errorAlert.style.charAt(0).toLowerCase() + errorAlert.style.slice(1);
  const compared = key !== undefined && key !== 'list' && key !== 'custom';
  return element(
    'dataValidation',
    {
      type: key === undefined ? undefined : FILE_TYPES[key],
      errorStyle: style === 'stop' || style === '' ? undefined : style,
      operator: compared ? operatorName(body.operator) : undefined,
      allowBlank: validation.ignoreBlanks || undefined,
      showDropDown: (key === 'list' && body.inCellDropDown === false) || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: sqref(validation.ranges),
    },
    formulas.map((text, i) => `<formula${i + 1}>${escapeXml(text)}</formula${i + 1}>`).join(''),
  );
}

export function dataValidationsXml(validations: readonly DataValidationModel[]): string {
  if (validations.length === 0) return '';
  return element(
    'dataValidations',
    { count: validations.length },
    validations.map(validationXml).join(''),
  );
}
