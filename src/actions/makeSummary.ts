import type { FormId } from '../core/forms/form';
import { FORMS } from '../core/forms/index';
import { layoutSummary } from '../core/pipeline';
import { quoteSheetName } from '../core/sheet/address';
import type { BookData } from '../core/sheet/sheetData';
import { applyPlan } from '../workbook/applyPlan';
import { type EarlierTab, findEarlierTab } from '../workbook/madeTabs';
import type { Result } from '../workbook/workbookError';
import { exclusively } from './job';
import { readYear } from './readYear';
import type { SummaryReport } from './report';

export type { FormId };

/** The forms there are, in the order they are offered. */
export const FORM_IDS: readonly FormId[] = FORMS.map(({ id }) => id);

export interface SummaryOptions {
  /** The form; without it, the one the workbook's settings name. */
  readonly form?: FormId;
  /** What to do with a tab that somebody has edited since it was made. */
  readonly editedTab?: 'ask' | 'keepBoth' | 'replace';
}

/**
 * 集計シート作成: makes the form's tab. A tab made earlier is replaced while nobody has edited it;
 * otherwise the person is asked (`editedTab`).
 */
export function makeSummary(options: SummaryOptions = {}): Promise<Result<SummaryReport>> {
  return exclusively(async () => {
    const year = await readYear();
    if (!year.ok) return year;
    const { read, understanding } = year.value;
    const formId = options.form ?? read.store.settings.form;
    const form = FORMS.find(({ id }) => id === formId) ?? FORMS[0];
    if (!form) return { ok: false, error: { kind: 'unexpected', code: 'form' } };

    const layout = layoutSummary(understanding, form);
    const { department } = understanding.departmentYear;
    const earlier = await findEarlierTab(read, form.id, department);
    if (!earlier.ok) return earlier;
    const choice = options.editedTab ?? 'ask';
    if (earlier.value?.isEdited && choice === 'ask') {
      return { ok: false, error: { kind: 'editedTab', tab: earlier.value.name } };
    }
    const done = await applyPlan(read, {
      action: 'makeSummary',
      columns: [],
      reliesOn: [],
      tabs: [
        {
          layout,
          form: form.id,
          department,
          replacesId: replacedBy(earlier.value, choice, read.book),
        },
      ],
      names: [],
      store: read.store,
    });
    return done.ok
      ? {
          ok: true,
          value: { tabs: done.value.map(({ name }) => ({ name, pageCount: layout.pageCount })) },
        }
      : done;
  });
}

/** A tab that formulas elsewhere refer to is kept beside the new one: their links would break. */
function replacedBy(
  earlier: EarlierTab | null,
  choice: SummaryOptions['editedTab'],
  book: BookData,
): string | null {
  if (!earlier || (earlier.isEdited && choice === 'keepBoth')) return null;
  return isReferredTo(earlier, book) ? null : earlier.id;
}

function isReferredTo({ id, name }: EarlierTab, { sheets, names }: BookData): boolean {
  // A formula doubles the quotes within a sheet's name.
  const written = quoteSheetName(name).slice(1, -1);
  const refers = (formula: string) => formula.startsWith('=') && formula.includes(written);
  return (
    names.some(({ formula }) => refers(formula)) ||
    sheets.some(
      (sheet) =>
        sheet.id !== id &&
        sheet.formulas.some((row) => row.some((content) => refers(String(content)))),
    )
  );
}
