import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cellAddress, columnName, type Rect, rectsOverlap } from '../../core/sheet/address';
import { cellIn } from '../host/grid';
import { CellEditor, type Commit } from './CellEditor';
import { shownText } from './cellLook';
import { conditionalLooks } from './conditionalFormats';
import { extentOf, lineAt, type Span, startOf, visibleSpan } from './geometry';
import { gridKey } from './gridKeys';
import { type Selection, selectCell, step, stretch } from './navigation';
import { areaAround, type SheetView, typedText } from './sheetView';
import { Tile } from './Tile';

/** Width of the row numbers and height of the column letters, in pixels. */
const HEAD = { width: 46, height: 22 };

interface GridProps {
  readonly view: SheetView;
  readonly label: string;
  readonly selection: Selection;
  /** The text being typed into the active cell; null while nothing is edited. */
  readonly draft: string | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onDraft: (text: string | null) => void;
  /** Enters a text; false where Excel refuses it. */
  readonly onEnter: (row: number, column: number, text: string) => boolean;
  readonly onSheetStep: (by: 1 | -1) => void;
}

interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet: only what shows is in the page, so that 10,000 rows scroll like ten. */
export function Grid(props: GridProps) {
  const { view, label, selection, draft, onSelect, onDraft, onEnter, onSheetStep } = props;
  const { sheet, rows, columns } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, width: 0, height: 0 });
  const looks = useMemo(() => conditionalLooks(view.book, sheet), [view, sheet]);

  const frozen = {
    rows: { first: 0, last: sheet.freeze.rows - 1 },
    columns: { first: 0, last: sheet.freeze.columns - 1 },
    width: startOf(columns, sheet.freeze.columns),
    height: startOf(rows, sheet.freeze.rows),
  };
  const body = {
    rows: visibleSpan(
      rows,
      frozen.height + viewport.top,
      viewport.top + viewport.height - HEAD.height,
      {
        first: sheet.freeze.rows,
        last: rows.count - 1,
      },
    ),
    columns: visibleSpan(
      columns,
      frozen.width + viewport.left,
      viewport.left + viewport.width - HEAD.width,
      {
        first: sheet.freeze.columns,
        last: columns.count - 1,
      },
    ),
  };

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      const {
        scrollLeft: left,
        scrollTop: top,
        clientWidth: width,
        clientHeight: height,
      } = element;
      setViewport({ left, top, width, height });
    };
    measure();
    element.addEventListener('scroll', measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const area = areaAround(sheet, selection.row, selection.column);
    const top = startOf(rows, area.row);
    const left = startOf(columns, area.column);
    const room = {
      width: element.clientWidth - HEAD.width,
      height: element.clientHeight - HEAD.height,
    };
    if (selection.row >= sheet.freeze.rows) {
      const bottom = top + Math.min(extentOf(rows, area.row, area.rowCount), room.height);
      if (top < element.scrollTop + frozen.height) element.scrollTop = top - frozen.height;
      else if (bottom > element.scrollTop + room.height) element.scrollTop = bottom - room.height;
    }
    if (selection.column >= sheet.freeze.columns) {
      const right =
        left +
        Math.min(extentOf(columns, area.column, area.columnCount), room.width - frozen.width);
      if (left < element.scrollLeft + frozen.width) element.scrollLeft = left - frozen.width;
      else if (right > element.scrollLeft + room.width) element.scrollLeft = right - room.width;
    }
    // The sheet scrolls to the cell when the selection moves, not when its contents change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet.id, selection.row, selection.column]);

  function cellAt(event: PointerEvent): { row: number; column: number } | null {
    const box = scroller.current?.getBoundingClientRect();
    if (!box) return null;
    const x = event.clientX - box.left - HEAD.width;
    const y = event.clientY - box.top - HEAD.height;
    return {
      row: lineAt(rows, y < frozen.height ? y : y + viewport.top),
      column: lineAt(columns, x < frozen.width ? x : x + viewport.left),
    };
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const target = cellAt(event);
    if (!target || event.button !== 0) return;
    event.preventDefault();
    if (draft !== null) commit('stay');
    input.current?.focus({ preventScroll: true });
    onSelect(
      event.shiftKey
        ? stretch(selection, target.row, target.column)
        : selectCell(view, target.row, target.column),
    );
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1 || draft !== null) return;
    const target = cellAt(event);
    if (target) onSelect(stretch(selection, target.row, target.column));
  }

  function commit(where: Commit): void {
    if (draft !== null && !onEnter(selection.row, selection.column, draft)) return;
    onDraft(null);
    if (where !== 'stay') onSelect(step(view, selection, where));
  }

  function onGridKey(event: KeyboardEvent): void {
    const page = Math.max(1, body.rows.last - body.rows.first - 1);
    const action = gridKey(event, view, selection, page);
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'select') onSelect(action.selection);
    else if (action.kind === 'edit') onDraft(typedText(sheet, selection.row, selection.column));
    else if (action.kind === 'clear') onEnter(selection.row, selection.column, '');
    else onSheetStep(action.by);
  }

  const active = areaAround(sheet, selection.row, selection.column);
  const isPinned = {
    rows: active.row < sheet.freeze.rows,
    columns: active.column < sheet.freeze.columns,
  };
  const activeCell = cellIn(sheet, selection.row, selection.column);
  const bands = {
    rows: [
      { span: frozen.rows, origin: 0, isFrozen: true },
      { span: body.rows, origin: sheet.freeze.rows, isFrozen: false },
    ],
    columns: [
      { span: frozen.columns, origin: 0, isFrozen: true },
      { span: body.columns, origin: sheet.freeze.columns, isFrozen: false },
    ],
  };
  return (
    <div className="grid">
      <div className="grid-scroller" ref={scroller}>
        <div
          role="grid"
          tabIndex={-1}
          aria-label={`${label} ${sheet.name}`}
          aria-rowcount={rows.count}
          aria-colcount={columns.count}
          className="grid-canvas"
          style={{
            gridTemplateColumns: `${HEAD.width}px ${frozen.width}px ${startOf(columns, columns.count) - frozen.width}px`,
            gridTemplateRows: `${HEAD.height}px ${frozen.height}px ${startOf(rows, rows.count) - frozen.height}px`,
          }}
          onPointerDown={onPointerDown}
          onMouseDown={(event) => {
            // The focus stays in the cell editor, where an input method finds it.
            event.preventDefault();
          }}
          onPointerMove={onPointerMove}
          onDoubleClick={() => {
            onDraft(typedText(sheet, selection.row, selection.column));
          }}
        >
          <div className="tile head corner" />
          {bands.columns.map(({ span, origin, isFrozen }) => (
            <div
              key={origin + Number(isFrozen)}
              className="tile head column-heads"
              style={isFrozen ? { left: HEAD.width, zIndex: 5 } : {}}
            >
              {lines(span).map((column) => (
                <div
                  key={column}
                  className={touches(selection.rect, { column }) ? 'head-cell chosen' : 'head-cell'}
                  style={{
                    left: startOf(columns, column) - startOf(columns, origin),
                    width: extentOf(columns, column, 1),
                    height: HEAD.height,
                  }}
                >
                  {extentOf(columns, column, 1) > 0 && columnName(column)}
                </div>
              ))}
            </div>
          ))}
          {bands.rows.map((band) => [
            <div
              key={`h${band.origin}${band.isFrozen}`}
              className="tile head row-heads"
              style={band.isFrozen ? { top: HEAD.height, zIndex: 5 } : {}}
            >
              {lines(band.span).map((row) => (
                <div
                  key={row}
                  className={touches(selection.rect, { row }) ? 'head-cell chosen' : 'head-cell'}
                  style={{
                    top: startOf(rows, row) - startOf(rows, band.origin),
                    width: HEAD.width,
                    height: extentOf(rows, row, 1),
                  }}
                >
                  {extentOf(rows, row, 1) > 0 && row + 1}
                </div>
              ))}
            </div>,
            ...bands.columns.map((across) => (
              <div
                key={`${band.isFrozen}${across.isFrozen}`}
                className={`tile${band.isFrozen ? ' frozen-rows' : ''}${across.isFrozen ? ' frozen-columns' : ''}`}
                style={{
                  ...(band.isFrozen && { position: 'sticky', top: HEAD.height }),
                  ...(across.isFrozen && { position: 'sticky', left: HEAD.width }),
                  zIndex: Number(band.isFrozen) * 2 + Number(across.isFrozen),
                }}
              >
                <Tile
                  view={view}
                  rows={band.span}
                  columns={across.span}
                  origin={{ row: band.origin, column: across.origin }}
                  conditionalLook={looks}
                />
                <SelectionBox
                  view={view}
                  rect={selection.rect}
                  active={active}
                  rows={band}
                  columns={across}
                />
              </div>
            )),
          ])}
        </div>
      </div>
      <CellEditor
        inputRef={input}
        label={`${cellAddress(selection.row, selection.column)} ${activeCell ? shownText(activeCell) : ''}`}
        draft={draft}
        position={{
          left:
            HEAD.width + startOf(columns, active.column) - (isPinned.columns ? 0 : viewport.left),
          top: HEAD.height + startOf(rows, active.row) - (isPinned.rows ? 0 : viewport.top),
          width: extentOf(columns, active.column, active.columnCount),
          height: extentOf(rows, active.row, active.rowCount),
        }}
        onDraft={onDraft}
        onCommit={commit}
        onCancel={() => {
          onDraft(null);
        }}
        onGridKey={onGridKey}
      />
    </div>
  );
}

interface Band {
  readonly span: Span;
  readonly origin: number;
}

interface SelectionBoxProps {
  readonly view: SheetView;
  readonly rect: Rect;
  readonly active: Rect;
  readonly rows: Band;
  readonly columns: Band;
}

function SelectionBox({ view, rect, active, rows, columns }: SelectionBoxProps) {
  const shown: Rect = {
    row: rows.span.first,
    column: columns.span.first,
    rowCount: Math.max(0, rows.span.last - rows.span.first + 1),
    columnCount: Math.max(0, columns.span.last - columns.span.first + 1),
  };
  if (!rectsOverlap(rect, shown)) return null;
  const box = ({ row, column, rowCount, columnCount }: Rect) => ({
    left: startOf(view.columns, column) - startOf(view.columns, columns.origin) - 1,
    top: startOf(view.rows, row) - startOf(view.rows, rows.origin) - 1,
    width: extentOf(view.columns, column, columnCount) + 1,
    height: extentOf(view.rows, row, rowCount) + 1,
  });
  return (
    <>
      <div className="selection" style={box(rect)} />
      <div className="active-cell" style={box(active)} />
    </>
  );
}

function lines({ first, last }: Span): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function touches(rect: Rect, line: { readonly row?: number; readonly column?: number }): boolean {
  if (line.row !== undefined) return line.row >= rect.row && line.row < rect.row + rect.rowCount;
  const column = line.column ?? -1;
  return column >= rect.column && column < rect.column + rect.columnCount;
}
