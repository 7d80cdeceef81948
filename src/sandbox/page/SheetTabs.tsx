import type { SheetModel } from '../host/model';

interface SheetTabsProps {
  readonly label: string;
  readonly sheets: readonly SheetModel[];
  readonly activeId: string;
  readonly onChoose: (id: string) => void;
}

/** The workbook's visible sheets. */
export function SheetTabs({ label, sheets, activeId, onChoose }: SheetTabsProps) {
  return (
    <div className="sheet-tabs" role="tablist" aria-label={label}>
      {sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map(({ id, name, tabColor }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === activeId}
            style={tabColor ? { borderBottomColor: tabColor } : {}}
            onClick={() => {
              onChoose(id);
            }}
          >
            {name}
          </button>
        ))}
    </div>
  );
}
