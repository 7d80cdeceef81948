import { type Finding, findingIdentity } from '../core/checks/finding';
import { changeStore } from '../workbook/saveStore';
import type { Result, WorkbookError } from '../workbook/workbookError';

/** Sets a finding aside for good, with the reason; kept in the workbook. */
export async function dismissFinding(finding: Finding, reason: string): Promise<Result<null>> {
  const at = new Date().toISOString();
  return withoutValue(
    await changeStore((store) => ({
      ...store,
      dismissals: { ...store.dismissals, [findingIdentity(finding)]: { reason, at } },
    })),
  );
}

/** Takes every dismissal back. */
export async function takeDismissalsBack(): Promise<Result<null>> {
  return withoutValue(await changeStore((store) => ({ ...store, dismissals: {} })));
}

function withoutValue(
  result: { readonly ok: true } | { readonly ok: false; readonly error: WorkbookError },
): Result<null> {
  return result.ok ? { ok: true, value: null } : result;
}
