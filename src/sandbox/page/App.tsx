import { useMemo, useRef, useState } from 'react';
import { rectAddress } from '../../core/sheet/address';
import type { Language } from '../../words/language';
import { createHost, type Host } from '../host/host';
import { openXlsx } from '../host/xlsx';
import { FormulaBar } from './FormulaBar';
import { Grid } from './Grid';
import { parseRibbon, type RibbonButton } from './manifest';
import { type Selection, selectCell } from './navigation';
import type { ConnectedPane } from './paneConnection';
import { PaneFrame, type ThemeName } from './PaneFrame';
import { Ribbon } from './Ribbon';
import { saveToDisk } from './saveToDisk';
import { SheetTabs } from './SheetTabs';
import { layOutSheet, typedText } from './sheetView';
import { Toolbar } from './Toolbar';
import { useBookVersion } from './useBook';
import { sandboxWords } from './words';

/** A workbook that was opened, with the host it lives in. */
export interface OpenBook {
  readonly host: Host;
  readonly fileName: string;
  readonly loses: boolean;
}

interface AppProps {
  readonly manifest: string;
  readonly seed: () => Promise<OpenBook>;
  readonly first: OpenBook;
}

type Notice = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'confirmSave' };

/** The sandbox: Excel's window in small, around the product as it ships. */
export function App({ manifest, seed, first }: AppProps) {
  const [opened, setOpened] = useState(first);
  const [language, setLanguage] = useState<Language>('ja');
  const [theme, setTheme] = useState<ThemeName>('light');
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [draft, setDraft] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Selection | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  const pane = useRef(waitingPane());

  const { host } = opened;
  const { book } = host;
  const version = useBookVersion(host);
  const words = sandboxWords(language);
  const tab = useMemo(
    () => parseRibbon(manifest, language === 'ja' ? 'ja-JP' : 'en-US'),
    [manifest, language],
  );
  const sheet = book.sheets.find(({ id }) => id === book.activeSheetId) ?? book.sheets[0];
  const view = useMemo(
    () => (sheet ? layOutSheet(book, sheet) : null),
    // The model is changed in place; its version says when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [book, sheet, version],
  );
  if (!sheet || !view) return null;
  // The add-in may have selected something else since the person did.
  const selection =
    chosen && chosen.rect === sheet.selection ? chosen : selectionOf(view, sheet.selection);

  function show(book: OpenBook): void {
    pane.current = waitingPane();
    setOpened(book);
    setDraft(null);
    setNotice(null);
  }

  function restartPane(): void {
    pane.current = waitingPane();
  }

  function select(next: Selection): void {
    setChosen(next);
    if (sheet) host.select(sheet.id, next.rect);
  }

  function edit(text: string | null): void {
    host.setCellEditing(text !== null);
    setDraft(text);
  }

  function enter(row: number, column: number, text: string): boolean {
    if (!sheet) return false;
    host.setCellEditing(false);
    if (text === typedText(sheet, row, column)) return true;
    try {
      host.userEdit(sheet.id, row, column, text);
      setNotice(null);
      return true;
    } catch {
      setNotice({ kind: 'text', text: words.cellRefused });
      return false;
    }
  }

  function goToSheet(id: string): void {
    const target = book.sheets.find((each) => each.id === id);
    if (target) host.select(id, target.selection);
  }

  function stepSheet(by: 1 | -1): void {
    const visible = book.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = visible[visible.findIndex(({ id }) => id === sheet?.id) + by];
    if (next) goToSheet(next.id);
  }

  async function openFile(file: File): Promise<void> {
    const result = await openXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
    if (!result.ok) {
      setNotice({ kind: 'text', text: words.notOpened(file.name, result.why) });
      return;
    }
    show({
      host: createHost({ book: result.book }),
      fileName: file.name,
      loses: result.losses.length > 0,
    });
  }

  async function press({ id, functionName }: RibbonButton): Promise<void> {
    if (functionName === null) {
      setPaneOpen(true);
      return;
    }
    setRunning(id);
    try {
      await (await pane.current.ready).runCommand(functionName, id);
    } finally {
      setRunning(null);
    }
  }

  async function save(): Promise<void> {
    await saveToDisk(book, opened.fileName);
    setNotice(null);
  }

  return (
    <div className={`sandbox ${theme}`} lang={language}>
      <Toolbar
        words={words}
        fileName={opened.fileName}
        language={language}
        theme={theme}
        onOpen={(file) => void openFile(file)}
        onSave={() => {
          if (opened.loses) setNotice({ kind: 'confirmSave' });
          else void save();
        }}
        onSample={() => void seed().then(show)}
        onLanguage={(next) => {
          restartPane();
          setLanguage(next);
        }}
        onTheme={(next) => {
          restartPane();
          setTheme(next);
        }}
      />
      <Ribbon tab={tab} running={running} onPress={(button) => void press(button)} />
      {notice && (
        <div className="notice" role="alert">
          <span>{notice.kind === 'text' ? notice.text : words.wouldLose(opened.fileName)}</span>
          {notice.kind === 'confirmSave' && (
            <button type="button" onClick={() => void save()}>
              {words.saveAnyway}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setNotice(null);
            }}
          >
            {words.dismiss}
          </button>
        </div>
      )}
      <div className="work">
        <main>
          <FormulaBar
            words={words}
            address={rectAddress(selection.rect)}
            text={draft ?? typedText(sheet, selection.row, selection.column)}
            onDraft={edit}
            onCommit={(text) => {
              if (enter(selection.row, selection.column, text)) edit(null);
            }}
            onCancel={() => {
              edit(null);
            }}
          />
          <Grid
            key={`${opened.fileName} ${sheet.id}`}
            view={view}
            label={words.grid}
            selection={selection}
            draft={draft}
            onSelect={select}
            onDraft={edit}
            onEnter={enter}
            onSheetStep={stepSheet}
          />
          <SheetTabs
            label={words.sheets}
            sheets={book.sheets}
            activeId={sheet.id}
            onChoose={goToSheet}
          />
        </main>
        <PaneFrame
          key={`${hostNumber(host)} ${language} ${theme}`}
          host={host}
          language={language}
          theme={theme}
          isOpen={isPaneOpen}
          words={words}
          onVisible={setPaneOpen}
          onConnect={(connected) => {
            pane.current.connect(connected);
          }}
        />
      </div>
    </div>
  );
}

/** The pane once its client is ready: a press before that waits instead of being lost. */
function waitingPane(): {
  readonly ready: Promise<ConnectedPane>;
  readonly connect: (pane: ConnectedPane) => void;
} {
  let connect: (pane: ConnectedPane) => void = () => undefined;
  const ready = new Promise<ConnectedPane>((resolve) => {
    connect = resolve;
  });
  return { ready, connect };
}

function selectionOf(
  view: NonNullable<ReturnType<typeof layOutSheet>>,
  rect: Selection['rect'],
): Selection {
  const isSingle = rect.rowCount === 1 && rect.columnCount === 1;
  return isSingle
    ? selectCell(view, rect.row, rect.column)
    : { rect, row: rect.row, column: rect.column };
}

const hostNumbers = new WeakMap<Host, number>();
let hosts = 0;

/** Tells hosts apart, so that each gets a pane of its own. */
function hostNumber(host: Host): number {
  const known = hostNumbers.get(host);
  if (known !== undefined) return known;
  hosts += 1;
  hostNumbers.set(host, hosts);
  return hosts;
}
