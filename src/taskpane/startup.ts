import { type HostTrouble } from '../words/paneWords';

/** How far the pane has come with its host. */
export type HostState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'trouble'; readonly trouble: HostTrouble };

/** How long Office.onReady may take, in milliseconds: it may never settle (OfficeDev/office-js #6040). */
export const READY_TIMEOUT_MS = 10_000;

/** What the start needs of Office.js. */
export interface OfficeStart {
  readonly onReady: () => Promise<{ readonly host: unknown }>;
  readonly isSupported: () => boolean;
}

/**
 * Waits for the host and says what came of it. `office` is null when office.js itself did not
 * arrive. Never rejects and never takes longer than `timeoutMs`.
 */
export async function awaitHost(
  office: OfficeStart | null,
  timeoutMs: number = READY_TIMEOUT_MS,
): Promise<HostState> {
  if (!office) return troubled('officeMissing');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'timedOut'>((resolve) => {
    timer = setTimeout(() => {
      resolve('timedOut');
    }, timeoutMs);
  });
  try {
    const ready = await Promise.race([office.onReady(), timeout]);
    if (ready === 'timedOut') return troubled('timedOut');
    if (ready.host !== 'Excel') return troubled('noHost');
    return office.isSupported() ? { kind: 'ready' } : troubled('excelTooOld');
  } catch {
    return troubled('timedOut');
  } finally {
    clearTimeout(timer);
  }
}

function troubled(trouble: HostTrouble): HostState {
  return { kind: 'trouble', trouble };
}
