import { type Finding, findingIdentity } from '../core/checks/finding';
import { changeStore } from '../workbook/saveStore';
import type { Store } from '../workbook/store';
import type { Result } from '../workbook/workbookError';
import { exclusively } from './job';

/** Sets a finding aside for good, with the reason; kept in the workbook. */
export function dismissFinding(finding: Finding, reason: string): Promise<Result<null>> {
  const at = new Date().toISOString();
  return changedStore((store) => ({
    ...store,
    dismissals: { ...store.dismissals, [findingIdentity(finding)]: { reason, at } },
  }));
}

/** Takes every dismissal back. */
export function takeDismissalsBack(): Promise<Result<null>> {
  return changedStore((store) => ({ ...store, dismissals: {} }));
}

/** Never while a job runs: the job writes the store as it read it. */
function changedStore(change: (store: Store) => Store): Promise<Result<null>> {
  return exclusively(async () => {
    const result = await changeStore(change);
    return result.ok ? { ok: true, value: null } : result;
  });
}
