/** The functions the ribbon's buttons name in manifest.xml. */
export const COMMAND_NAMES = [
  'checkYear',
  'fillAchievement',
  'makeSummary',
  'restore',
  'showPane',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/**
 * Tells Office what each ribbon button does. To be called while the page's script is first run,
 * before `Office.onReady`: a later call loses the click that started the add-in (office-js #5176).
 * `run` must not throw; the button is released whatever comes of it.
 */
export function registerCommands(run: (command: CommandName) => Promise<void>): void {
  for (const name of COMMAND_NAMES) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await run(name);
      } finally {
        event.completed();
      }
    });
  }
}
