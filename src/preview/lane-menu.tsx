import * as l10n from '@vscode/l10n';
import { Component, createRef, type VNode } from 'preact';
import { type LaneName, lanes } from '../map/lanes/lane-registry.js';
import { Icon } from './icons.js';

interface Props {
  hidden: readonly LaneName[];
  onChange(lane: LaneName, visible: boolean): void;
}

/** Which lanes to draw: a button that opens a list of boxes to tick. */
export class LaneMenu extends Component<Props, { open: boolean }> {
  override state = { open: false };
  private readonly root = createRef<HTMLDivElement>();
  private readonly button = createRef<HTMLButtonElement>();

  override componentDidMount(): void {
    document.addEventListener('pointerdown', this.onPointerDown);
  }

  override componentWillUnmount(): void {
    document.removeEventListener('pointerdown', this.onPointerDown);
  }

  override render({ hidden, onChange }: Props): VNode {
    const { open } = this.state;
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it listens for Escape on behalf of the controls in it.
      <div class="menu" ref={this.root} onKeyDown={this.onKeyDown} onFocusOut={this.onFocusOut}>
        <button
          type="button"
          ref={this.button}
          aria-expanded={open}
          aria-controls="lanes"
          onClick={() => this.setState({ open: !open })}
        >
          <Icon name="lanes" />
          <span>{l10n.t('Lanes')}</span>
          {hidden.length > 0 && <span class="count">{l10n.t('{0} hidden', hidden.length)}</span>}
          <Icon name="down" />
        </button>
        <fieldset id="lanes" hidden={!open}>
          <legend class="unseen">{l10n.t('Lanes to show')}</legend>
          {lanes.map(({ name, title }) => (
            <label key={name}>
              <input
                type="checkbox"
                name={name}
                checked={!hidden.includes(name)}
                onChange={(event) => onChange(name, event.currentTarget.checked)}
              />
              <span>{title()}</span>
            </label>
          ))}
        </fieldset>
      </div>
    );
  }

  private readonly onPointerDown = (event: PointerEvent) => {
    if (!(event.target instanceof Node && this.root.current?.contains(event.target))) this.close();
  };

  private readonly onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !this.root.current?.contains(next)) this.close();
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.state.open) return;
    event.stopPropagation();
    this.close();
    this.button.current?.focus();
  };

  private close(): void {
    if (this.state.open) this.setState({ open: false });
  }
}
