import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Bridge, Host } from '../host/host';
import type { Language } from '../../words/language';
import type { ConnectedPane, PaneTheme, SandboxForPane } from './paneConnection';
import type { SandboxWords } from './words';

export type ThemeName = 'light' | 'dark';

interface PaneFrameProps {
  readonly host: Host;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly isOpen: boolean;
  readonly words: SandboxWords;
  readonly onVisible: (isVisible: boolean) => void;
  readonly onConnect: (pane: ConnectedPane) => void;
}

const THEMES: Readonly<Record<ThemeName, PaneTheme>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F5F5F5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#3D3D3D',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
};

/**
 * The production pane in a frame. It stays loaded while it is closed, as with Excel's shared
 * runtime; a new workbook, language or theme starts it anew.
 */
export function PaneFrame(props: PaneFrameProps) {
  const { host, language, theme, isOpen, words, onVisible, onConnect } = props;
  const connected = useRef<ConnectedPane | null>(null);
  // In place before the frame's first script runs, which is after this drawing.
  useLayoutEffect(() => {
    window.shihyoSandbox = sandboxForPane(host, language, theme, onVisible, (pane) => {
      connected.current = pane;
      onConnect(pane);
    });
  });
  useEffect(() => {
    connected.current?.visibilityChanged(isOpen);
  }, [isOpen]);
  return (
    <aside className={isOpen ? 'pane' : 'pane closed'} aria-label={words.pane}>
      <header>
        <span>{words.pane}</span>
        <button
          type="button"
          aria-label={words.closePane}
          onClick={() => {
            onVisible(false);
          }}
        >
          ×
        </button>
      </header>
      <iframe title={words.pane} src="pane/taskpane.html" />
    </aside>
  );
}

function sandboxForPane(
  host: Host,
  language: Language,
  theme: ThemeName,
  setPaneVisible: (isVisible: boolean) => void,
  connect: (pane: ConnectedPane) => void,
): SandboxForPane {
  return {
    bridge: bridgeOf(host),
    apiVersion: host.apiVersion,
    platform: host.platform,
    displayLanguage: language === 'ja' ? 'ja-JP' : 'en-US',
    theme: THEMES[theme],
    setPaneVisible,
    connect,
  };
}

/** A bridge per frame: answers reach the frame that is there, not one that was replaced. */
function bridgeOf(host: Host): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      host.bridge.onMessageFromHost = (answer) => {
        bridge.onMessageFromHost(answer);
      };
      host.bridge.sendMessageToHost(text);
    },
    onMessageFromHost: () => undefined,
  };
  return bridge;
}
