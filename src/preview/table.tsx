import * as l10n from '@vscode/l10n';
import { Component, type VNode } from 'preact';
import type { LaneName } from '../map/lanes/lane-registry.js';
import type { MapInput } from '../map/scene-types.js';
import { tableOf } from '../map/table.js';
import { titleOf } from '../model/titles.js';

interface Props {
  input: MapInput;
  hidden: readonly LaneName[];
  language: string;
}

/** How long the text rests before the table follows it, in milliseconds: a screen reader need not hear every letter. */
const rest = 400;

/** The map as a table of stages and lanes, for those who hear it. Unseen. */
export class MapTable extends Component<Props, Props> {
  override state = { ...this.props };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private made: { from: Props; table: VNode } | undefined;

  override componentDidUpdate(): void {
    if (this.isFresh(this.state)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.setState({ ...this.props }), rest);
  }

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  /** Until the text rests, the table stays the very one that was made. */
  override render(_: Props, state: Props): VNode {
    if (this.made?.from !== state) this.made = { from: state, table: this.table(state) };
    return this.made.table;
  }

  private table({ input, hidden, language }: Props): VNode {
    const table = tableOf(input, language);
    const title = titleOf(input.journey, language);
    return (
      <div class="unseen">
        <table>
          <caption dir="auto">{l10n.t('{0} as a table: stages across, lanes down', title)}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Lane')}</th>
              {table.columns.map((column) => (
                <th scope="col" key={column.key} dir="auto">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows
              .filter(({ lane }) => !hidden.some((each) => each === lane))
              .map(({ lane, title, cells }) => (
                <tr key={lane}>
                  <th scope="row">{title}</th>
                  {cells.map((rows, index) => (
                    <td key={table.columns[index]?.key} dir="auto">
                      {rows.map(({ text }) => text).join('. ')}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    );
  }

  private isFresh({ input, hidden, language }: Props): boolean {
    return input === this.props.input && hidden === this.props.hidden && language === this.props.language;
  }
}
