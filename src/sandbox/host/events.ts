import { parseArea } from './addresses';
import { EVENT } from './objects/eventMethods';
import { make } from './objects/selves';
import type { Change, Workspace } from './workspace';

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

/** The messages a change sends to those who registered for it, on the sheet and on the workbook. */
export function eventMessages(workspace: Workspace, change: Change): readonly EventMessage[] {
  if (change.kind === 'look' || !workspace.runtime.enableEvents) return [];
  const event = eventOf(change);
  const targets = [change.sheet.id, 'Workbook'].filter(
    (target) => (workspace.registrations.get(`${event}:${target}`) ?? 0) > 0,
  );
  return targets.map((targetId) => ({
    type: 3,
    message: {
      entries: [
        {
          messageCategory: RICH_API_EVENT,
          messageType: event,
          targetId,
          message: JSON.stringify(detailsOf(workspace, change)),
        },
      ],
    },
  }));
}

type Raised = Exclude<Change, { kind: 'look' }>;

function eventOf(change: Raised): number {
  if (change.kind === 'cells') return EVENT.changed;
  return change.kind === 'selection' ? EVENT.selectionChanged : EVENT.activated;
}

function detailsOf(workspace: Workspace, change: Raised): Readonly<Record<string, unknown>> {
  const worksheetId = change.sheet.id;
  if (change.kind === 'activated') return { worksheetId };
  if (change.kind === 'selection') return { worksheetId, address: change.address };
  return {
    worksheetId,
    address: change.address,
    changeType: change.changeType,
    source: 'Local',
    // ExcelApi 1.14: whether this add-in made the change itself.
    triggerSource: change.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    referenceId: keepForEvent(workspace, change),
  };
}

/** `args.getRange(context)` asks for the range under this id. */
function keepForEvent(workspace: Workspace, change: Extract<Raised, { kind: 'cells' }>): string {
  const rect = parseArea(change.address);
  const referenceId = `event!${workspace.nextId()}`;
  if (rect) {
    const { sheet } = change;
    workspace.kept.set(referenceId, make('Range', { workspace, sheet, rect, referenceId }));
  }
  return referenceId;
}
