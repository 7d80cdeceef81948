import type { Change, Workspace } from './workspace';

/** Ids of the events as the client registers them. */
export const EVENT = { changed: 10, selectionChanged: 14 } as const;

export interface EventMessage {
  readonly type: 3;
  readonly message: {
    readonly entries: readonly {
      readonly messageCategory: 65536;
      readonly messageType: number;
      readonly targetId: string;
      /** JSON. */
      readonly message: string;
    }[];
  };
}

const RICH_API_EVENT = 65536;

/** The message a change sends to those who registered for it on all worksheets; null for none. */
export function eventMessage(workspace: Workspace, change: Change): EventMessage | null {
  if (change.kind === 'look') return null;
  const event = change.kind === 'cells' ? EVENT.changed : EVENT.selectionChanged;
  if ((workspace.registrations.get(event) ?? 0) === 0) return null;
  return {
    type: 3,
    message: {
      entries: [
        {
          messageCategory: RICH_API_EVENT,
          messageType: event,
          targetId: 'Workbook',
          message: JSON.stringify(detailsOf(change)),
        },
      ],
    },
  };
}

function detailsOf(change: Exclude<Change, { kind: 'look' }>): Readonly<Record<string, unknown>> {
  const { address, sheet } = change;
  if (change.kind === 'selection') return { worksheetId: sheet.id, address };
  return {
    worksheetId: sheet.id,
    address,
    changeType: change.changeType,
    source: 'Local',
    // ExcelApi 1.14: whether this add-in made the change itself.
    triggerSource: change.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
  };
}
