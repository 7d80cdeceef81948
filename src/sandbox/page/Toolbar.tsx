import { useRef } from 'react';
import type { Language } from '../../words/language';
import type { ThemeName } from './PaneFrame';
import type { SandboxWords } from './words';

interface ToolbarProps {
  readonly words: SandboxWords;
  readonly fileName: string;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: ThemeName) => void;
}

/** The window's title bar: files, language and theme. */
export function Toolbar(props: ToolbarProps) {
  const { words, fileName, language, theme } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <h1>{words.title}</h1>
      <span className="file-name">{fileName}</span>
      <button type="button" onClick={() => picker.current?.click()}>
        {words.open}
      </button>
      <button type="button" onClick={props.onSave}>
        {words.save}
      </button>
      <button type="button" onClick={props.onSample}>
        {words.sample}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={words.open}
        accept=".xlsx,.xlsm"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) props.onOpen(file);
          event.target.value = '';
        }}
      />
      <label>
        {words.language}
        <select
          value={language}
          onChange={(event) => {
            props.onLanguage(event.target.value === 'en' ? 'en' : 'ja');
          }}
        >
          <option value="ja">日本語</option>
          <option value="en">English</option>
        </select>
      </label>
      <label>
        {words.theme}
        <select
          value={theme}
          onChange={(event) => {
            props.onTheme(event.target.value === 'dark' ? 'dark' : 'light');
          }}
        >
          <option value="light">{words.light}</option>
          <option value="dark">{words.dark}</option>
        </select>
      </label>
    </header>
  );
}
