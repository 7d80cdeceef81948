import { dismissFinding, takeDismissalsBack } from '../actions/dismissFinding';
import { checkYear } from '../actions/checkYear';
import { fillAchievement } from '../actions/fillAchievement';
import { makeSummary } from '../actions/makeSummary';
import { restore } from '../actions/restore';
import { goTo } from '../workbook/goTo';
import { onSelectionChanged, selectedCell } from '../workbook/selection';
import { type PaneActions } from './paneActions';

/** The product's actions as the pane asks for them: a file of its own, loaded beside the pane. */
export const productActions: PaneActions = {
  jobs: {
    check: checkYear,
    fill: fillAchievement,
    summarize: ({ formId, editedTab }) => makeSummary({ form: formId, editedTab }),
    restore,
  },
  dismiss: dismissFinding,
  takeDismissalsBack,
  goTo,
  selectedCell,
  onSelectionChanged,
};
