import { render } from 'preact';
import { drawMap } from '../map/index.js';
import type { LaneName } from '../map/lanes/lane-registry.js';
import type { MapInput, Scene } from '../map/scene-types.js';
import type { Id } from '../model/source.js';
import { readMessage } from '../protocol/read-message.js';
import { type InitialState, type PageState, ToWebviewSchema } from '../protocol/webview.js';
import type { Point } from './canvas.js';
import { FileViews } from './file-views.js';
import { afterRest, oncePerFrame } from './frames.js';
import { Page } from './page.js';
import { elementsAt, sourceLocationOf } from './source-locations.js';
import { type Event, followed, initialState, reduce, renamed, type State, toSavedViewState } from './state.js';
import { readSavedViewState, vscodeApi } from './vscode-api.js';

/** How long the page waits for a first map before it says so, in milliseconds. */
const patience = 8000;

/** Holds the page's state: takes in messages and acts, and draws at most once a frame what they make of it. */
export class App {
  private state: State;
  private readonly saved = readSavedViewState();
  private left: Pick<PageState, 'scroll' | 'selected'>;
  private readonly views = new FileViews();
  private drawn: { input: MapInput; hidden: readonly LaneName[]; language: string; scene: Scene } | undefined;
  private scale: number | undefined;
  private late = false;
  private readonly drawSoon = oncePerFrame(() => this.draw());
  private readonly keepSoon = oncePerFrame(() => this.keep());
  private readonly rememberSoon = afterRest(
    () => vscodeApi.postMessage({ type: 'remember', state: toSavedViewState(this.state) }),
    250,
  );

  constructor(
    private readonly page: HTMLElement,
    initial: InitialState,
  ) {
    this.state = initialState(initial, this.saved);
    const { scroll, selected } = this.saved;
    this.left = { ...(scroll ? { scroll } : {}), ...(selected === undefined ? {} : { selected }) };
  }

  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(ToWebviewSchema, data, 'the extension');
      if (message) this.dispatch(message);
    });
    setTimeout(() => {
      this.late = true;
      this.drawSoon();
    }, patience);
    this.draw();
    this.keep();
    vscodeApi.postMessage({ type: 'ready' });
  }

  private dispatch(event: Event): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (before.uri !== this.state.uri) this.turn(before);
    const next = nextJourney(event, before, this.state);
    if (next !== undefined && next !== this.state.shown?.input.journey.id) this.choose(next);
    // The first map does not wait for a frame.
    if (before.shown === undefined && this.state.shown) this.draw();
    else this.drawSoon();
    this.keepSoon();
    if (before.hidden !== this.state.hidden || before.zoom !== this.state.zoom) this.rememberSoon();
  }

  /** Another file is shown: its map is found again as it was left. */
  private turn(before: State): void {
    const journey = before.chosen ?? before.shown?.input.journey.id;
    if (before.shown)
      this.views.keep(before.uri, { ...this.left, zoom: before.zoom, ...(journey !== undefined && { journey }) });
    const { scroll, selected, zoom, journey: last } = this.views.of(this.state.uri) ?? {};
    const isSame = last !== undefined && last === this.state.shown?.input.journey.id;
    this.left = isSame ? { ...(scroll && { scroll }), ...(selected !== undefined && { selected }) } : {};
    if (zoom !== undefined) this.state = reduce(this.state, { type: 'zoom', zoom });
  }

  private draw(): void {
    const { state } = this;
    render(
      <Page
        state={state}
        scene={this.scene()}
        cursor={this.cursor()}
        scale={this.scale}
        late={this.late}
        start={this.left}
        onChoose={(journey) => this.choose(journey)}
        onLane={(lane, visible) => this.dispatch({ type: 'lane', lane, visible })}
        onZoom={(zoom) => this.dispatch({ type: 'zoom', zoom })}
        onScale={(scale) => this.rescale(scale)}
        onReveal={(id, focus) => this.reveal(id, focus)}
        onLeft={(scroll, selected) => this.leave(scroll, selected)}
      />,
      this.page,
    );
  }

  /** The drawing of the shown journey, made anew only where something of it changed. An abstract journey has none. */
  private scene(): Scene | undefined {
    const { shown, hidden, language } = this.state;
    if (!shown || shown.input.journey.abstract) return undefined;
    const { input } = shown;
    const { drawn } = this;
    if (drawn?.input === input && drawn.hidden === hidden && drawn.language === language) return drawn.scene;
    const scene = drawMap(input, { hidden: [...hidden], language });
    this.drawn = { input, hidden, language, scene };
    return scene;
  }

  private cursor(): readonly Id[] {
    const { cursor, newest } = this.state;
    return cursor && newest ? elementsAt(newest, cursor.uri, cursor.position) : [];
  }

  private choose(journey: Id): void {
    this.left = {};
    this.dispatch({ type: 'choose', journey });
    vscodeApi.postMessage({ type: 'choose', journey });
  }

  private reveal(id: Id, focus: boolean): void {
    const { newest, shown } = this.state;
    const place = (newest && sourceLocationOf(newest, id)) ?? (shown && sourceLocationOf(shown.input, id));
    if (place) vscodeApi.postMessage({ type: 'reveal', uri: place.uri, range: place.selection, focus });
  }

  private rescale(scale: number): void {
    if (scale === this.scale) return;
    this.scale = scale;
    this.drawSoon();
  }

  private leave(scroll: Point, selected: string | undefined): void {
    this.left = { scroll, ...(selected === undefined ? {} : { selected }) };
    this.keepSoon();
  }

  /** Keeps for a reload of the page or of the whole window what the reader set up. */
  private keep(): void {
    vscodeApi.setState({ ...toSavedViewState(this.state), ...this.left });
  }
}

/** Another journey that a message makes the page ask for. */
function nextJourney({ type }: Event, before: State, after: State): Id | undefined {
  if (type === 'cursor') return followed(before, after);
  return type === 'map' ? renamed(before, after) : undefined;
}
