import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Direction } from './navigation';

/** Where the entry goes after it was committed. */
export type Commit = Direction | 'stay';

interface CellEditorProps {
  readonly inputRef: RefObject<HTMLTextAreaElement>;
  readonly label: string;
  /** The text being typed; null while nothing is edited. */
  readonly draft: string | null;
  readonly position: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onDraft: (text: string) => void;
  readonly onCommit: (where: Commit) => void;
  readonly onCancel: () => void;
  readonly onGridKey: (event: KeyboardEvent) => void;
}

/**
 * The field that always has the grid's focus, invisible over the active cell until something is
 * typed: an input method can only start composing in a field that is already there.
 */
export function CellEditor(props: CellEditorProps) {
  const { inputRef, label, draft, position, onDraft, onCommit, onCancel, onGridKey } = props;
  const [isComposing, setComposing] = useState(false);
  const isEditing = draft !== null || isComposing;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // Keys of the input method (its Enter chooses a conversion) are none of ours; 229 is how
    // engines report them before composition is known to have begun.
    if (isComposing || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!isEditing) {
      onGridKey(event);
      return;
    }
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      onDraft(`${draft ?? ''}\n`);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      const isBack = event.shiftKey;
      onCommit(event.key === 'Enter' ? (isBack ? 'up' : 'down') : isBack ? 'left' : 'right');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  }

  return (
    <textarea
      ref={inputRef}
      className={isEditing ? 'cell-editor editing' : 'cell-editor'}
      aria-label={label}
      style={{
        left: position.left,
        top: position.top,
        minWidth: position.width,
        minHeight: position.height,
      }}
      value={draft ?? ''}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => {
        onDraft(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onCompositionStart={() => {
        setComposing(true);
      }}
      onCompositionEnd={(event) => {
        setComposing(false);
        onDraft(event.currentTarget.value);
      }}
      onBlur={() => {
        if (draft !== null) onCommit('stay');
      }}
    />
  );
}
