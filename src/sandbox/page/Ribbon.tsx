import type { RibbonButton, RibbonTab } from './manifest';

interface RibbonProps {
  readonly tab: RibbonTab;
  /** The button whose function is running, by id. */
  readonly running: string | null;
  readonly onPress: (button: RibbonButton) => void;
}

/** Icons the ribbon shows, in CSS pixels; screens of higher density take the larger files. */
const ICON = 32;

/** The add-in's tab, as manifest.xml declares it. */
export function Ribbon({ tab, running, onPress }: RibbonProps) {
  return (
    <div className="ribbon">
      <div className="ribbon-tab" id={tab.id}>
        {tab.label}
      </div>
      <div className="ribbon-groups" role="toolbar" aria-label={tab.label}>
        {tab.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button
                  key={button.id}
                  id={button.id}
                  type="button"
                  className="ribbon-button"
                  aria-describedby={`${button.id}.tip`}
                  aria-busy={running === button.id}
                  onClick={() => {
                    onPress(button);
                  }}
                >
                  <img src={iconOf(button)} width={ICON} height={ICON} alt="" />
                  <span>{button.label}</span>
                  <span className="supertip" role="tooltip" id={`${button.id}.tip`}>
                    <b>{button.tipTitle}</b>
                    {button.tipText}
                  </span>
                </button>
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The manifest's own icon, served by the sandbox instead of the address it is deployed at. */
function iconOf({ icons }: RibbonButton): string {
  const address = icons.get(window.devicePixelRatio > 1 ? ICON * 2 : ICON) ?? '';
  return `pane${new URL(address, 'https://localhost').pathname}`;
}
