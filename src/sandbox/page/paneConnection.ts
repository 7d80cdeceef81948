import type { Bridge } from '../host/host';

/**
 * What the sandbox page offers the task pane's frame, and what the frame's stand-in for office.js
 * offers back. Both pages have the same origin; the pane itself knows nothing of it.
 */
export interface SandboxForPane {
  readonly bridge: Bridge;
  readonly apiVersion: string;
  readonly platform: 'desktop' | 'web';
  readonly displayLanguage: string;
  readonly theme: PaneTheme;
  /** The pane asks to be seen, or not to be. */
  setPaneVisible(isVisible: boolean): void;
  /** The client library is ready to run ribbon commands. */
  connect(pane: ConnectedPane): void;
}

export interface ConnectedPane {
  /** Runs the function a ribbon button names; settles when it says it has completed. */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** The pane was opened or closed by the person. */
  visibilityChanged(isVisible: boolean): void;
}

/** Colours as Excel hands them to an add-in. */
export interface PaneTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

declare global {
  interface Window {
    shihyoSandbox?: SandboxForPane;
  }
}
