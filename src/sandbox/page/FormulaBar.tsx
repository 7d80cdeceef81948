import type { SandboxWords } from './words';

interface FormulaBarProps {
  readonly words: SandboxWords;
  readonly address: string;
  readonly text: string;
  readonly onDraft: (text: string) => void;
  readonly onCommit: (text: string) => void;
  readonly onCancel: () => void;
}

/** The active cell's address and what was typed into it, editable here too. */
export function FormulaBar({ words, address, text, onDraft, onCommit, onCancel }: FormulaBarProps) {
  return (
    <div className="formula-bar">
      <output aria-label={words.address}>{address}</output>
      <textarea
        aria-label={words.formulaBar}
        rows={1}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter' && !event.altKey) {
            event.preventDefault();
            onCommit(event.currentTarget.value);
          } else if (event.key === 'Escape') onCancel();
        }}
      />
    </div>
  );
}
