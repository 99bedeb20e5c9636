import { Component, createRef, type VNode } from 'preact';
import type { Scene } from '../map/scene-types.js';
import type { Id } from '../model/source.js';
import { applyMarks, bringIntoView, elementOf } from './highlights.js';
import { SceneTree } from './scene.js';
import { type Header, HeaderTrees, StickyHeaders } from './sticky-headers.js';
import { type Direction, neighbour, principal, type Target, targetsOf } from './targets.js';
import { scaleOf, step, wheeled } from './zoom.js';

export interface Point {
  x: number;
  y: number;
}

interface Props {
  scene: Scene;
  zoom: number;
  /** What the editor's cursor stands in, innermost first. */
  cursor: readonly Id[];
  /** Where the reader left off. */
  start: { scroll?: Point | undefined; selected?: string | undefined };
  onZoom(zoom: number): void;
  /** Called after each drawing with the scale in which the map is shown. */
  onScale(scale: number): void;
  onReveal(id: Id, focus: boolean): void;
  /** Called when scrolling or selection changed. */
  onLeft(scroll: Point, selected: string | undefined): void;
}

interface Drawing {
  scene: Scene;
  targets: readonly Target[];
  byKey: ReadonlyMap<string, Target>;
  map: VNode;
  headers: readonly Header[];
}

const arrows: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The map itself, in a pane that scrolls: draws the scene, marks and moves in it, and reports what the reader chooses. */
export class Canvas extends Component<Props, { available: number }> {
  override state = { available: 0 };
  private readonly pane = createRef<HTMLDivElement>();
  private readonly tree = new SceneTree();
  private readonly headers = new HeaderTrees();
  private drawn: Drawing | undefined;
  private selected = this.props.start.selected;
  private reachable: string | undefined;
  private current: Id | undefined;
  private placed = false;
  private followed = false;
  private anchor: Point | undefined;
  private scale = 1;
  private readonly resized = new ResizeObserver(() => this.measure());

  override componentDidMount(): void {
    const pane = this.pane.current;
    if (!pane) return;
    this.resized.observe(pane);
    pane.addEventListener('wheel', this.onWheel, { passive: false });
    this.setState({ available: pane.clientWidth });
  }

  override componentWillUnmount(): void {
    this.resized.disconnect();
  }

  override getSnapshotBeforeUpdate(): { scale: number; x: number; y: number } {
    const pane = this.pane.current;
    return { scale: Number(pane?.dataset.scale ?? 1), x: pane?.scrollLeft ?? 0, y: pane?.scrollTop ?? 0 };
  }

  override componentDidUpdate(before: Props, _: unknown, was: { scale: number; x: number; y: number }): void {
    const pane = this.pane.current;
    if (!pane) return;
    if (!this.placed) this.place(pane);
    else if (was.scale !== this.scale) this.keepAnchor(pane, was);
    pane.dataset.scale = String(this.scale);
    this.onScroll();
    this.props.onScale(this.scale);
    this.follow(before.cursor.join() !== this.props.cursor.join());
  }

  override render({ scene, zoom }: Props): VNode {
    const drawn = this.draw(scene);
    this.scale = scaleOf(zoom, this.state.available, scene.width);
    const { scale } = this;
    const [width, height] = [scene.width * scale, scene.height * scale];
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the cards in it are the buttons; one listener serves them all.
      <div
        class="canvas"
        ref={this.pane}
        onScroll={this.onScroll}
        onClick={this.onClick}
        onDblClick={this.onDoubleClick}
        onKeyDown={this.onKeyDown}
        onFocusIn={this.onFocusIn}
      >
        <div class="sheet" style={{ width: `${width}px`, height: `${height}px` }}>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset. */}
          <svg
            class="journey-map"
            role="group"
            aria-label={scene.title}
            aria-description={scene.description}
            width={width}
            height={height}
            viewBox={`0 0 ${scene.width} ${scene.height}`}
          >
            {drawn.map}
          </svg>
          <StickyHeaders headers={drawn.headers} scale={scale} />
        </div>
      </div>
    );
  }

  /** A scene is turned into preact's tree once. */
  private draw(scene: Scene): Drawing {
    if (this.drawn?.scene === scene) return this.drawn;
    const targets = targetsOf(scene);
    this.drawn = {
      scene,
      targets,
      byKey: new Map(targets.map((target) => [target.key, target])),
      map: this.tree.update(scene.root, new Map(targets.map((target) => [target.node, target]))),
      headers: this.headers.update(scene),
    };
    return this.drawn;
  }

  /** Marks what the cursor stands in, and brings it into view where the cursor moved to something else. */
  private follow(moved: boolean): void {
    const pane = this.pane.current;
    if (!pane || !this.drawn) return;
    const { targets, byKey } = this.drawn;
    const before = this.current;
    this.current = this.props.cursor.find((id) => targets.some((target) => target.id === id));
    if (this.selected !== undefined && !byKey.has(this.selected)) this.selected = undefined;
    if (this.reachable === undefined || !byKey.has(this.reachable)) this.reachable = this.selected ?? targets[0]?.key;
    applyMarks(pane, { current: this.current, selected: this.selected, reachable: this.reachable });
    if (!moved || this.current === undefined || this.current === before) return;
    // The cursor did not move, the page only learnt of it: it stays where its reader left it.
    const learnt = !this.followed && this.props.start.scroll !== undefined;
    this.followed = true;
    if (learnt) return;
    const target = principal(targets, this.current);
    const element = target && elementOf(pane, target.key);
    if (element) bringIntoView(element);
  }

  private select(key: string | undefined): void {
    this.selected = key;
    if (key !== undefined) this.reachable = key;
    this.follow(false);
    this.left();
  }

  private targetAt(event: globalThis.Event): { target?: Target | undefined; id?: Id | undefined } {
    const element = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    const id = element?.getAttribute('data-id') ?? undefined;
    if (id === undefined || !this.drawn) return {};
    const key = element?.getAttribute('data-target');
    return { id, target: key ? this.drawn.byKey.get(key) : principal(this.drawn.targets, id) };
  }

  private readonly onClick = (event: MouseEvent) => {
    const { target, id } = this.targetAt(event);
    this.select(target?.key);
    if (id !== undefined) this.props.onReveal(id, false);
  };

  private readonly onDoubleClick = (event: MouseEvent) => {
    const { id } = this.targetAt(event);
    if (id !== undefined) this.props.onReveal(id, true);
  };

  private readonly onFocusIn = (event: FocusEvent) => {
    const { target } = this.targetAt(event);
    if (!target || target.key === this.reachable) return;
    this.reachable = target.key;
    this.follow(false);
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.press(event)) event.preventDefault();
  };

  /** Acts on a key; false leaves it to the browser. */
  private press(event: KeyboardEvent): boolean {
    const { target } = this.targetAt(event);
    const targets = this.drawn?.targets ?? [];
    const direction = arrows[event.key];
    if (direction) return this.go(target && neighbour(targets, target, direction));
    switch (event.key) {
      case 'Home':
        return this.go(targets[0]);
      case 'End':
        return this.go(targets.at(-1));
      case 'Enter':
      case ' ':
        if (!target) return false;
        this.select(target.key);
        this.props.onReveal(target.id, event.key === 'Enter');
        return true;
      case 'Escape':
        this.select(undefined);
        return true;
      case '+':
      case '=':
        this.zoom(step(this.scale, 1));
        return true;
      case '-':
        this.zoom(step(this.scale, -1));
        return true;
      default:
        return false;
    }
  }

  private go(target: Target | undefined): boolean {
    const element = target && this.pane.current && elementOf(this.pane.current, target.key);
    if (!element) return false;
    element.focus({ preventScroll: true });
    bringIntoView(element);
    return true;
  }

  private zoom(zoom: number, anchor?: Point): void {
    this.anchor = anchor;
    this.props.onZoom(zoom);
  }

  private readonly onWheel = (event: WheelEvent) => {
    const pane = this.pane.current;
    if (!(event.ctrlKey || event.metaKey) || !pane) return;
    event.preventDefault();
    const { left, top } = pane.getBoundingClientRect();
    this.zoom(wheeled(this.scale, event.deltaY), { x: event.clientX - left, y: event.clientY - top });
  };

  /** Once the scale is known, the map stands where its reader left it. */
  private place(pane: HTMLElement): void {
    this.placed = true;
    const { scroll } = this.props.start;
    if (scroll) pane.scrollTo({ left: scroll.x * this.scale, top: scroll.y * this.scale, behavior: 'instant' });
  }

  /** After zooming the same place of the map lies under the pointer, else in the middle of the pane. */
  private keepAnchor(pane: HTMLElement, was: { scale: number; x: number; y: number }): void {
    const { x, y } = this.anchor ?? { x: pane.clientWidth / 2, y: pane.clientHeight / 2 };
    const grown = this.scale / was.scale;
    this.anchor = undefined;
    pane.scrollTo({ left: (was.x + x) * grown - x, top: (was.y + y) * grown - y, behavior: 'instant' });
  }

  private readonly onScroll = () => {
    const pane = this.pane.current;
    const sticky = this.drawn?.scene.sticky;
    if (!pane) return;
    // In a small pane headers that stay would leave no room for the map.
    const down = sticky !== undefined && sticky.height * this.scale < pane.clientHeight * 0.35;
    const across = sticky !== undefined && sticky.gutter * this.scale < pane.clientWidth * 0.35;
    pane.classList.toggle('is-scrolled-down', down && pane.scrollTop > sticky.top * this.scale);
    pane.classList.toggle('is-scrolled-across', across && pane.scrollLeft > 0);
    pane.style.scrollPaddingTop = down ? `${sticky.height * this.scale + 8}px` : '8px';
    pane.style.scrollPaddingLeft = across ? `${sticky.gutter * this.scale + 8}px` : '8px';
    this.left();
  };

  private left(): void {
    const pane = this.pane.current;
    if (pane) this.props.onLeft({ x: pane.scrollLeft / this.scale, y: pane.scrollTop / this.scale }, this.selected);
  }

  private measure(): void {
    const available = this.pane.current?.clientWidth ?? 0;
    if (available !== this.state.available) this.setState({ available });
  }
}
